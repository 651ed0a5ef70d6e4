import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import { recoveryStates } from '../../../../shared/domain/recovery.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { lookAsStaff } from '../../../app/admin/look.ts';
import { recover } from '../../../app/recovery/recover.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
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
  searchQuery,
  Table,
} from '../admin/parts.tsx';
import { Empty, Field, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';

const current = '/staff/recoveries';
const fields = v.strictObject({
  email,
  new_email: email,
  identified_by: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  reason: reasonText,
});
type Values = v.InferOutput<typeof fields>;
const empty: Values = { email: '', new_email: '', identified_by: '', reason: '' };
const listQuery = v.object({
  after: searchQuery.entries.after,
  state: v.optional(v.picklist(recoveryStates), 'pending'),
  waits: v.optional(v.literal('1')),
});

const show = async (
  http: Http,
  values: Values,
  refusal?: Refusal,
  status?: ReturnType<typeof problemStatus>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, listQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { state, after } = query.value;
  const found = await lookAsStaff(ctx, (store) => store.proof.recoveries(state, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = proofWords[http.get('ctx').language];
  const common = adminWords(http);
  const unknown = refusal?.detail?.['field'] === 'email';
  return adminPage(
    http,
    { title: words.recoveries, current, ...(status ? { status } : {}) },
    <>
      <h1>{words.recoveries}</h1>
      {unknown ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{words.unknownPerson}</p>
        </Notice>
      ) : refusal ? (
        <Refused http={http} refusal={refusal} />
      ) : null}
      {query.value.waits ? (
        <Notice tone="warning">
          <p>{hostWords[ctx.language].proposals.recoveryWaits}</p>
        </Notice>
      ) : null}
      <nav aria-label={words.state}>
        <ul class="steps">
          {recoveryStates.map((one) => (
            <li>
              <a href={`${current}?state=${one}`} aria-current={one === state ? 'page' : undefined}>
                {words.recoveryStates[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {found.value.rows.length === 0 ? (
        <Empty>{words.noRecoveries}</Empty>
      ) : (
        <Table
          caption={words.recoveries}
          head={[common.name, words.newAddress, words.identifiedBy, common.reason, words.ready, common.log]}
          rows={found.value.rows.map(({ recovery, person }) => [
            `${person.name} <${recovery.oldEmail}>`,
            recovery.newEmail,
            recovery.identifiedBy,
            recovery.reason,
            exactly(recovery.readyAt, ctx.language),
            <LogLink http={http} subject={person.id} />,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
      <h2>{words.start}</h2>
      <p>{words.startLead}</p>
      <form method="post" action={current}>
        <Field name="email" label={words.personEmail}>
          <input id="email" name="email" type="email" value={values.email} maxlength={254} required />
        </Field>
        <Field name="new_email" label={words.newAddress}>
          <input
            id="new_email"
            name="new_email"
            type="email"
            value={values.new_email}
            maxlength={254}
            required
          />
        </Field>
        <Field name="identified_by" label={words.identifiedBy} hint={words.identifiedHint}>
          <input
            id="identified_by"
            name="identified_by"
            value={values.identified_by}
            maxlength={500}
            aria-describedby="identified_by-hint"
            required
          />
        </Field>
        <ReasonField http={http} reason={values.reason} wrong={refusal?.detail?.['field'] === 'reason'} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.start}
          </button>
        </div>
      </form>
    </>,
  );
};

export const blank = (http: Http): Promise<Response> => show(http, empty);

/** O6: staff starts a way back in; everybody concerned can stop it. */
export const start = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { email: of, new_email, identified_by } = input.value;
  const reason = needReason(input.value.reason);
  const started = reason.ok
    ? await recover(http.get('ctx'), {
        email: of,
        newEmail: new_email,
        identifiedBy: identified_by,
        reason: reason.value,
      })
    : reason;
  if (started.ok) {
    // A6: what waits for a second admin is the admins'; staff sees that it is not started yet.
    const waits = 'state' in started.value;
    return http.redirect(waits ? `${current}?waits=1` : current, 303);
  }
  return refused(http, started.error, (status) => show(http, input.value, started.error, status));
};
