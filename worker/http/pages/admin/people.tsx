import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import type { Proposal } from '../../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { hostRoles } from '../../../../shared/policy.ts';
import { appoint as appointPerson, dismiss, hostPeople } from '../../../app/host/people.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Field, Options } from '../parts/elements.tsx';
import { adminPage, adminWords, LogLink, Refused, refused, Table } from './parts.tsx';

const current = '/admin/people';
const fields = v.strictObject({ email, role: v.picklist(hostRoles) });

const show = async (
  http: Http,
  typed: { email: string; role: string },
  refusal?: Refusal,
  status?: ReturnType<typeof problemStatus>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await hostPeople(ctx);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = hostWords[ctx.language].people;
  const common = adminWords(http);
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  return adminPage(
    http,
    { title: words.title, current, ...(status ? { status } : {}) },
    <>
      <h1>{words.title}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      <p>{words.lead}</p>
      <Table
        caption={words.title}
        head={[common.name, words.email, words.role, words.passkey, common.log, '']}
        rows={found.value.map(({ person, hasPasskey }) => [
          person.id === self ? `${person.name} (${words.yourself})` : person.name,
          person.email,
          person.hostRole === null ? '' : words.roles[person.hostRole],
          hasPasskey ? words.hasPasskey : words.noPasskey,
          <LogLink http={http} subject={person.id} />,
          <form method="post" action={`${current}/${person.id}/remove`} class="inline">
            <button type="submit" class="danger" aria-label={words.remove(person.name)}>
              {words.removeButton}
            </button>
          </form>,
        ])}
      />
      <h2>{words.appoint}</h2>
      <p>{words.appointLead}</p>
      <form method="post" action={current}>
        <Field name="email" label={words.email}>
          <input id="email" name="email" type="email" value={typed.email} maxlength={254} required />
        </Field>
        <Field name="role" label={words.role}>
          <select id="role" name="role">
            <Options
              of={[...hostRoles].reverse().map((role) => [role, words.roles[role]])}
              chosen={typed.role}
            />
          </select>
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.appoint}
          </button>
        </div>
      </form>
    </>,
  );
};

export const list = (http: Http): Promise<Response> => show(http, { email: '', role: 'staff' });

const answer = (
  http: Http,
  done: Result<Proposal | null, Refusal>,
  typed: { email: string; role: string },
): Promise<Response> | Response =>
  done.ok
    ? // A6: what waits for a second admin has a page of its own.
      http.redirect(done.value === null ? current : `/admin/proposals/${done.value.id}`, 303)
    : refused(http, done.error, (status) => show(http, typed, done.error, status));

export const appoint = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return answer(http, await appointPerson(http.get('ctx'), input.value), input.value);
};

export const remove = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await dismiss(http.get('ctx'), { personId: http.req.param('person') ?? '' });
  return answer(http, done, { email: '', role: 'staff' });
};
