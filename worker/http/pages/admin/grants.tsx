import * as v from 'valibot';
import { grantsShown } from '../../../../shared/api/admin.ts';
import { enforcementOf } from '../../../../shared/domain/enforcement.ts';
import { grantStateAt } from '../../../../shared/domain/grant.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { freezeGrant, unfreezeGrant } from '../../../app/admin/freeze-grant.ts';
import { look } from '../../../app/admin/look.ts';
import { relationOf } from '../../../app/partnership/related.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { accountAt } from '../parts/account-name.ts';
import { Empty, Facts, Field, Notice } from '../parts/elements.tsx';
import { AccessSummary, Enforcement, endText, GrantBadge } from '../parts/share.tsx';
import { exactly, relative } from '../parts/time.ts';
import {
  adminPage,
  adminWords,
  LogLink,
  More,
  needReason,
  ReasonField,
  Refused,
  reasonText,
  refused,
  type Said,
  Search,
  searchQuery,
} from './parts.tsx';
import { GrantTable } from './tables.tsx';

const listQuery = v.object({ ...searchQuery.entries, show: v.optional(v.picklist(grantsShown), 'all') });

export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, listQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after, show } = query.value;
  const found = await look(ctx, (store) => store.admin.grants(q, show, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = adminWords(http);
  const title = pageWords[ctx.language].frame.admin.grants;
  return adminPage(
    http,
    { title, current: '/admin/grants' },
    <>
      <h1>{title}</h1>
      <Search http={http} q={q}>
        <Field name="show" label={words.show}>
          <select id="show" name="show">
            {grantsShown.map((one) => (
              <option value={one} selected={one === show}>
                {words.grants.shown[one]}
              </option>
            ))}
          </select>
        </Field>
      </Search>
      {found.value.rows.length === 0 ? (
        <Empty>{words.nothing}</Empty>
      ) : (
        <GrantTable http={http} grants={found.value.rows} />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};

const grantOf = (http: Http): string => http.req.param('grant') ?? '';

export const detail = async (
  http: Http,
  said?: Said,
  status?: Parameters<Parameters<typeof refused>[2]>[0],
) => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const found = await look(ctx, (store) => store.grants.view(grantOf(http)));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const view = found.value;
  if (!view) return answerRefusal(http, 'page', { code: 'not_found' });
  const { grant, account, panel, customer, partner } = view;
  const connector = await ctx.connectors.of(panel.id);
  const related = await relationOf(ctx, customer.id, partner.id);
  const { related: relatedWords } = hostWords[language].programmeHost;
  const words = adminWords(http);
  const byTwo = grant.frozen.includes('admins');
  const held = byTwo || grant.frozen.includes('admin');
  const title = `${customer.name} → ${partner.name}`;
  return adminPage(
    http,
    { title, current: '/admin/grants', ...(status ? { status } : {}) },
    <>
      <h1>{title}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      {grant.access.kind === 'full' && related.length > 0 ? (
        <Notice tone="warning">
          <p data-related={related.join(' ')}>
            {relatedWords.grant(related.map((reason) => relatedWords.reasons[reason]).join(', '))}
          </p>
        </Notice>
      ) : null}
      <div class="two">
        <Facts
          rows={[
            [
              words.state,
              <GrantBadge
                state={grantStateAt(grant, now)}
                panelState={grant.panelState}
                language={language}
              />,
            ],
            ...(grant.frozen.length === 0
              ? []
              : ([
                  [words.grants.held, grant.frozen.map((reason) => words.grants.holds[reason]).join(', ')],
                ] as const)),
            [
              words.account,
              <>
                <a href={`/admin/accounts/${account.id}`}>{account.name}</a> ({accountAt(account, panel)})
              </>,
            ],
            [words.customer, <a href={`/admin/organisations/${customer.id}`}>{customer.name}</a>],
            [words.partner, <a href={`/admin/organisations/${partner.id}`}>{partner.name}</a>],
            [words.access, <AccessSummary access={grant.access} language={language} />],
            [
              pageWords[language].sharing.enforcementLabel,
              connector.ok ? (
                <Enforcement
                  label={enforcementOf(grant.access.kind, connector.value.capabilities, panel.verifiedAt)}
                  language={language}
                />
              ) : (
                words.panels.cannotTell
              ),
            ],
            [words.since, exactly(grant.startedAt, language)],
            [words.grants.ends, endText(grant, language)],
            [
              words.grants.lastOpened,
              view.lastOpenedAt === null
                ? words.never
                : `${relative(view.lastOpenedAt, now, language)}, ${view.lastOpenedBy ?? ''}`,
            ],
            [words.log, <LogLink http={http} subject={grant.id} />],
          ]}
        />
        <section class="summary" aria-labelledby="decision">
          <h2 id="decision">{words.applications.decision}</h2>
          {grant.endedAt === null ? (
            <form method="post" action={`/admin/grants/${grant.id}/${held ? 'unfreeze' : 'freeze'}`}>
              <ReasonField
                http={http}
                reason={said?.reason ?? ''}
                wrong={said?.refusal.detail?.['field'] === 'reason'}
              />
              <small>{byTwo ? words.grants.byTwoText : words.grants.freezeText}</small>
              <button type="submit" class={held ? 'primary' : 'danger'}>
                {held ? words.grants.unfreeze : words.grants.freeze}
              </button>
            </form>
          ) : (
            <p>{words.applications.noDecision}</p>
          )}
        </section>
      </div>
    </>,
  );
};

const reasonForm = v.strictObject({ reason: reasonText });

const hold =
  (act: typeof freezeGrant | typeof unfreezeGrant) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, reasonForm);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const reason = needReason(input.value.reason);
    const done = reason.ok
      ? await act(http.get('ctx'), { grantId: grantOf(http), reason: reason.value })
      : reason;
    if (done.ok) {
      const waits = 'act' in done.value ? `/admin/proposals/${done.value.id}` : null;
      return http.redirect(waits ?? `/admin/grants/${grantOf(http)}`, 303);
    }
    const said = { refusal: done.error, reason: input.value.reason };
    return refused(http, done.error, (status) => detail(http, said, status));
  };

export const freeze = hold(freezeGrant);
export const unfreeze = hold(unfreezeGrant);
