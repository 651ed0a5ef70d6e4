import * as v from 'valibot';
import { look } from '../../../app/admin/look.ts';
import { confirmClaim, readClaim, refuseClaim } from '../../../app/claim/decide.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http, Route } from '../../route.ts';
import { Empty, Facts, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { proofWords } from '../proof/notices.tsx';
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
  searchQuery,
  Table,
} from './parts.tsx';

const current = '/admin/claims';

const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, v.object({ after: searchQuery.entries.after }));
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const found = await look(ctx, (store) => store.proof.claims('pending', query.value.after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = proofWords(http);
  const common = adminWords(http);
  return adminPage(
    http,
    { title: words.claims, current },
    <>
      <h1>{words.claims}</h1>
      {found.value.rows.length === 0 ? (
        <Empty>{words.noClaims}</Empty>
      ) : (
        <Table
          caption={words.claims}
          head={[common.account, 'Panel', words.organisation, words.claimant, words.why, common.when]}
          rows={found.value.rows.map(({ claim, panel, organisation, person }) => [
            <a href={`${current}/${claim.id}`}>{claim.shownAs}</a>,
            panel.name,
            organisation.name,
            person.email,
            words.reasons[claim.reason],
            exactly(claim.createdAt, ctx.language),
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};

const idOf = (http: Http): string => http.req.param('claim') ?? '';

/** E48: everything the Worker found, and who holds the account, for the admin alone. */
const detail = async (http: Http, said?: Said, status?: ReturnType<typeof problemStatus>) => {
  const ctx = http.get('ctx');
  const found = await readClaim(ctx, idOf(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { claim, panel, organisation, person, holder, own } = found.value;
  const words = proofWords(http);
  const common = adminWords(http);
  const place = `${current}/${claim.id}`;
  const Version = () => <input type="hidden" name="version" value={String(claim.version)} />;
  return adminPage(
    http,
    { title: claim.shownAs, current, ...(status ? { status } : {}) },
    <>
      <h1>{claim.shownAs}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      <div class="two">
        <Facts
          rows={[
            ['Panel', panel.name],
            [words.organisation, <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>],
            [words.claimant, `${person.name} <${person.email}>`],
            [words.why, words.reasons[claim.reason]],
            [words.panelContact, claim.contactEmail ?? '–'],
            [words.evidenceGiven, claim.evidence],
            [
              words.holder,
              holder ? (
                <a href={`/admin/organisations/${holder.account.organisationId}`}>
                  {holder.name} ({holder.shares})
                </a>
              ) : (
                words.noHolder
              ),
            ],
            [common.when, exactly(claim.createdAt, ctx.language)],
            [common.log, <LogLink http={http} subject={claim.id} />],
          ]}
        />
        <section class="summary" aria-labelledby="decision">
          <h2 id="decision">{common.applications.decision}</h2>
          {own ? <Notice tone="warning">{common.ownAffair}</Notice> : null}
          {claim.state !== 'pending' ? <p>{common.applications.noDecision}</p> : null}
          {own || claim.state !== 'pending' ? null : (
            <>
              {holder ? <Notice tone="warning">{words.holderText}</Notice> : null}
              <form method="post" action={`${place}/confirm`}>
                <Version />
                <button type="submit" class="primary">
                  {words.confirm}
                </button>
              </form>
              <form method="post" action={`${place}/refuse`}>
                <Version />
                <ReasonField
                  http={http}
                  reason={said?.reason ?? ''}
                  wrong={said?.refusal.detail?.['field'] === 'reason'}
                />
                <button type="submit" class="danger">
                  {words.refuse}
                </button>
              </form>
            </>
          )}
        </section>
      </div>
    </>,
  );
};

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const confirm = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await confirmClaim(http.get('ctx'), { claimId: idOf(http), ...input.value });
  if (done.ok) return http.redirect(current, 303);
  const said = { refusal: done.error, reason: '' };
  return refused(http, done.error, (status) => detail(http, said, status));
};

const refuse = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version, reason: reasonText }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const reason = needReason(input.value.reason);
  const done = reason.ok
    ? await refuseClaim(http.get('ctx'), {
        claimId: idOf(http),
        version: input.value.version,
        reason: reason.value,
      })
    : reason;
  if (done.ok) return http.redirect(current, 303);
  const said = { refusal: done.error, reason: input.value.reason };
  return refused(http, done.error, (status) => detail(http, said, status));
};

const admin = (
  method: Route['method'],
  path: string,
  action: 'admin.look' | 'claim.decide',
  handle: Route['handle'],
): Route => ({
  method,
  path: `${current}${path}`,
  surface: 'page',
  authorisation: { kind: 'admin', action },
  handle,
});

/** S2, S16: accounts that the host confirms, because no code can. */
export const claimRoutes: readonly Route[] = [
  admin('GET', '', 'admin.look', list),
  admin('GET', '/:claim', 'admin.look', (http) => detail(http)),
  admin('POST', '/:claim/confirm', 'claim.decide', confirm),
  admin('POST', '/:claim/refuse', 'claim.decide', refuse),
];
