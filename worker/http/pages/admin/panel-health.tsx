import { isRefusalCode } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import type { PanelHealth } from '../../../store/watch.ts';
import type { Http } from '../../route.ts';
import { Badge } from '../parts/elements.tsx';
import { exactly, relative } from '../parts/time.ts';
import { Table } from './parts.tsx';

/** In a word whether a panel answers; asked of many panels and of one. */
export const Answering = ({
  http,
  asked,
  failingSince,
}: {
  http: Http;
  asked: boolean;
  failingSince: number | null;
}) => {
  const { language, now } = http.get('ctx');
  const words = hostWords[language].dashboard.panel;
  if (failingSince !== null) {
    return <Badge tone="danger">{words.failingSince(relative(failingSince, now, language))}</Badge>;
  }
  return asked ? <Badge tone="success">{words.answering}</Badge> : <span>{words.never}</span>;
};

/** A2: health over time. What a panel said is never shown, only our own words for it (E31). */
export const PanelAnswers = ({ http, health }: { http: Http; health: PanelHealth }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].dashboard.panel;
  const { checks, asked, answered, failingSince } = health;
  const outcome = (one: string): string =>
    one === 'ok' ? words.answering : errorMessages[language][isRefusalCode(one) ? one : 'internal']({}).title;
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const time = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond' });
  return (
    <section>
      <h2>{words.health}</h2>
      <p>{words.healthLead}</p>
      <p>
        <Answering http={http} asked={checks.length > 0} failingSince={failingSince} />{' '}
        {asked === 0 ? null : words.share(share.format(answered / asked))}
      </p>
      {checks.length === 0 ? null : (
        <Table
          caption={words.answers}
          head={[words.answered, words.outcome, words.took]}
          rows={checks.map((check) => [
            exactly(check.at, language),
            <>
              <Badge tone={check.outcome === 'ok' ? 'success' : 'danger'}>{outcome(check.outcome)}</Badge>{' '}
              {check.version ?? ''} {check.reason === null ? null : <code>{check.reason}</code>}
            </>,
            time.format(check.milliseconds),
          ])}
        />
      )}
    </section>
  );
};
