import { day } from '../../../../shared/domain/duration.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { readFigures } from '../../../app/admin/figures.ts';
import { look } from '../../../app/admin/look.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { relative } from '../parts/time.ts';
import { alertText } from './alert-text.ts';
import { Figures } from './chart.tsx';
import { adminPage, adminWords } from './parts.tsx';

/** An alarm is looked at within days, or it comes again. */
const alarmsShown = 7 * day;
const daysShown = 90;
/** E57: money is settled by the month. */
const relatedShown = 31 * day;

export const overview = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, (store) =>
    Promise.all([
      store.admin.counts(),
      readFigures(ctx, daysShown),
      store.admin.alarms(ctx.now - alarmsShown),
      store.programme.relatedGrants(ctx.now - relatedShown),
      store.watch.openAlerts(),
    ]),
  );
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const [counts, seen, alarms, related, alerts] = found.value;
  const words = adminWords(http).overview;
  const { dashboard } = hostWords[ctx.language];
  const nav = pageWords[ctx.language].frame.admin;
  const title = nav.overview;
  const number = numberIn(ctx.language);
  const figures = [
    [words.applied, counts.applied, '/admin/applications?state=applied'],
    [nav.claims, counts.claims, '/admin/claims'],
    [nav.proposals, counts.proposals, '/admin/proposals'],
    [words.authorized, counts.authorized, '/admin/applications?state=authorized'],
    [words.active, counts.active, '/admin/grants?show=active'],
    [words.notYetCut, counts.notYetCut, '/admin/grants?show=not_yet_cut'],
    [words.mailsWaiting, counts.waiting, '/admin/outbox?state=waiting'],
    [words.mailsDead, counts.dead, '/admin/outbox?state=dead'],
  ] as const;
  return adminPage(
    http,
    { title, current: '/admin' },
    <>
      <h1>{title}</h1>
      <p>{words.hello}</p>
      {alerts.length === 0 ? null : (
        <Notice tone="danger">
          <h2>{dashboard.health.open}</h2>
          <ul>
            {alerts.map((one) => (
              <li data-alert={one.kind}>
                <a href="/admin/health">{alertText(one, dashboard.health)}</a>{' '}
                <small>({relative(one.since, ctx.now, ctx.language)})</small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {related.length === 0 ? null : (
        <Notice tone="warning">
          <h2>{hostWords[ctx.language].programmeHost.related.overview}</h2>
          <ul>
            {related.map((one) => (
              <li data-related={one.grantId}>
                <a href={`/admin/grants/${one.grantId}`}>
                  {one.customerName} → {one.partnerName}
                </a>{' '}
                <small>({relative(one.at, ctx.now, ctx.language)})</small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {alarms.length === 0 ? null : (
        <Notice tone="warning">
          <h2>{words.alarms}</h2>
          <ul>
            {alarms.map((alarm) => (
              <li data-alarm={alarm.because}>
                <a href={`/admin/applications/${alarm.organisationId}`}>{alarm.name}</a>
                {sign(':', ctx.language)} {words.alarmed[alarm.because]}{' '}
                <small>({relative(alarm.at, ctx.now, ctx.language)})</small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <dl>
        {figures.map(([name, count, href]) => (
          <>
            <dt>{name}</dt>
            <dd>
              <a href={href} aria-label={`${name}: ${number.format(count)}`}>
                {number.format(count)}
              </a>
            </dd>
          </>
        ))}
      </dl>
      <h2>{dashboard.figures.title}</h2>
      <Figures
        {...seen}
        names={['openings', 'shares', 'applications']}
        language={ctx.language}
        words={dashboard.figures}
      />
      <div class="actions">
        <a class="button" href="/admin/figures">
          {dashboard.figures.all}
        </a>
      </div>
    </>,
  );
};
