import * as v from 'valibot';
import { email, id } from '../../../../shared/api/primitives.ts';
import { plainLine } from '../../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail } from '../../../../shared/domain/result.ts';
import { hostListWords } from '../../../../shared/messages/pages/host-list/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { look } from '../../../app/admin/look.ts';
import { confirmClaim, readClaim, refuseClaim } from '../../../app/claim/decide.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Empty, Facts, Field, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
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

export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, v.object({ after: searchQuery.entries.after }));
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const found = await look(ctx, (store) => store.proof.claims('pending', query.value.after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = proofWords[http.get('ctx').language];
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
          head={[common.account, common.panel, words.organisation, words.claimant, words.why, common.when]}
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

const loose = (longest: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest)), '');
/** As typed: what is missing or wrong is said beside the form, not as a broken one. */
const statedFields = { account: loose(200), name: loose(200), contact: loose(254) };
type Typed = Record<keyof typeof statedFields, string>;
const line = v.pipe(v.string(), v.transform(plainLine), v.minLength(1), v.maxLength(200));
const statedWhole = v.strictObject({ account: line, name: line, contact: email });
const nothingTyped: Typed = { account: '', name: '', contact: '' };

/** S2 on a recorded panel: what the host's books say. Nothing is filled in, so that nobody confirms the asker's own words. */
const StatedFields = ({ http, typed, holder }: { http: Http; typed: Typed; holder: string | null }) => {
  const words = proofWords[http.get('ctx').language].stated;
  return (
    <>
      <p>{words.lead}</p>
      <Field name="account" label={words.account} hint={words.accountHint}>
        <input
          id="account"
          name="account"
          value={typed.account}
          maxlength={200}
          required
          autocomplete="off"
          aria-describedby="account-hint"
        />
      </Field>
      <Field name="name" label={words.name}>
        <input id="name" name="name" value={typed.name} maxlength={200} required autocomplete="off" />
      </Field>
      <Field name="contact" label={words.contact} hint={words.contactHint}>
        <input
          id="contact"
          name="contact"
          type="email"
          value={typed.contact}
          maxlength={254}
          required
          autocomplete="off"
          aria-describedby="contact-hint"
        />
      </Field>
      {holder === null ? null : <input type="hidden" name="holder" value={holder} />}
    </>
  );
};

/** E48: everything the Worker found, and who holds the account, for the admin alone. */
export const detail = async (
  http: Http,
  said?: Said,
  status?: ReturnType<typeof problemStatus>,
  typed: Typed = nothingTyped,
) => {
  const ctx = http.get('ctx');
  const found = await readClaim(ctx, idOf(http), typed.account || null);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { claim, panel, organisation, person, holder, listed, own } = found.value;
  const hostList = hostListWords[ctx.language];
  const words = proofWords[http.get('ctx').language];
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
            [common.panel, panel.name],
            [words.organisation, <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>],
            [words.claimant, `${person.name} <${person.email}>`],
            [words.why, words.reasons[claim.reason]],
            [words.panelContact, claim.contactEmail ?? '–'],
            [
              hostList.inList,
              listed
                ? `${listed.shownAs}, ${listed.contactEmail} ${listed.customerNumber}`.trim()
                : hostList.notInList,
            ],
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
                {panel.connection !== 'connected' ? (
                  <StatedFields http={http} typed={typed} holder={holder?.account.id ?? null} />
                ) : null}
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

export const confirm = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version, holder: v.optional(id), ...statedFields }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { version: seen, holder, ...typed } = input.value;
  const whole = v.safeParse(statedWhole, typed);
  const wrong: Refusal = { code: 'invalid_input', detail: { field: 'stated' } };
  const done =
    whole.success || Object.values(typed).every((one) => one === '')
      ? await confirmClaim(http.get('ctx'), {
          claimId: idOf(http),
          version: seen,
          stated: whole.success
            ? {
                accountId: whole.output.account,
                name: whole.output.name,
                contactEmail: whole.output.contact,
                shownHolder: holder ?? null,
              }
            : null,
        })
      : fail(wrong);
  if (done.ok) return http.redirect(current, 303);
  const said = { refusal: done.error, reason: '' };
  return refused(http, done.error, (status) => detail(http, said, status, typed));
};

export const refuse = async (http: Http): Promise<Response> => {
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
