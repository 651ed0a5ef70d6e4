import * as v from 'valibot';
import { type ClientField, clientFields, clientRecord } from '../../../../shared/api/client-book.ts';
import type { Client } from '../../../../shared/domain/client.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { addClient } from '../../../app/client/add.ts';
import { editClient } from '../../../app/client/edit.ts';
import { clientFor, mayWork } from '../../../app/client/may.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

export const clientIn = (http: Http): string => http.req.param('client') ?? '';

type Filled = Readonly<Record<ClientField, string>>;

const blank: Filled = { name: '', contact: '', email: '', phone: '', address: '', notes: '', groupName: '' };

/** The groups of the form, as agencies know them: who, contact, address, further data (Q1); an address is one field. */
const parts = {
  who: ['name', 'contact'],
  contact: ['email', 'phone'],
  more: ['groupName', 'notes'],
} as const satisfies Record<string, readonly ClientField[]>;

const partNames = ['who', 'contact', 'address', 'more'] as const;

const kinds: Partial<Record<ClientField, { type: string; autocomplete?: string }>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
};
const most: Record<ClientField, number> = {
  name: 200,
  contact: 200,
  email: 254,
  phone: 60,
  address: 500,
  notes: 4000,
  groupName: 80,
};

const Input = ({ field, filled, http }: { field: ClientField; filled: Filled; http: Http }) => {
  const say = bookWords[http.get('ctx').language];
  const hint = field === 'name' || field === 'groupName' ? say.hints[field] : null;
  const described = hint === null ? undefined : `${field}-hint`;
  return (
    <Field name={field} label={say.fields[field]} {...(hint === null ? {} : { hint })}>
      {field === 'address' || field === 'notes' ? (
        <textarea name={field} id={field} maxlength={most[field]}>
          {filled[field]}
        </textarea>
      ) : (
        <input
          type={kinds[field]?.type ?? 'text'}
          name={field}
          id={field}
          value={filled[field]}
          maxlength={most[field]}
          required={field === 'name'}
          autocomplete="off"
          aria-describedby={described}
        />
      )}
    </Field>
  );
};

const formPage = async (
  http: Http,
  partnerId: string,
  client: Client | null,
  filled: Filled,
  refusal?: Refusal,
): Promise<Response> => {
  const say = bookWords[http.get('ctx').language];
  const title = client === null ? say.form.add : say.form.edit;
  const back = client === null ? `/organisations/${partnerId}/clients` : `/clients/${client.id}`;
  return page(
    http,
    {
      title,
      ...(await standingOf(http, partnerId, 'partner')),
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{title}</h1>
      {refusal ? (
        <>
          <Refused http={http} refusal={refusal} />
          {refusal.code === 'invalid_input' ? <p>{say.form.wrong}</p> : null}
        </>
      ) : null}
      <form method="post" action={client === null ? `${back}/new` : `${back}/edit`}>
        {client === null ? null : <input type="hidden" name="seen" value={String(client.version)} />}
        {partNames.map((part) =>
          part === 'address' ? (
            <Input field="address" filled={filled} http={http} />
          ) : (
            <fieldset>
              <legend>{say.parts[part]}</legend>
              {parts[part].map((field) => (
                <Input field={field} filled={filled} http={http} />
              ))}
            </fieldset>
          ),
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {say.form.save}
          </button>
          <a class="button" href={back}>
            {client === null ? say.title : say.detail.back}
          </a>
        </div>
      </form>
    </>,
  );
};

const text = v.optional(v.pipe(v.string(), v.maxLength(8000)), '');
/** Any texts in the fields, so that a form with a wrong one is shown again with what was filled in. */
const looseFields = {
  name: text,
  contact: text,
  email: text,
  phone: text,
  address: text,
  notes: text,
  groupName: text,
};
const addFields = v.strictObject(looseFields);
const editFields = v.strictObject({
  ...looseFields,
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});

/** Refusals that are about who asks, not about what was filled in. */
const aboutForm: readonly Refusal['code'][] = ['invalid_input', 'conflict'];

const newQuery = v.strictObject({ name: v.optional(v.pipe(v.string(), v.maxLength(most.name)), '') });

/** `GET /organisations/:organisation/clients/new`, with the name a vendor's portal gave. */
export const showNewClient = async (http: Http): Promise<Response> => {
  const query = queryInput(http, newQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const partnerId = http.req.param('organisation') ?? '';
  const may = await mayWork(http.get('ctx'), 'client.add', partnerId);
  return may.ok
    ? formPage(http, partnerId, null, { ...blank, ...query.value })
    : answerRefusal(http, 'page', may.error);
};

/** `POST /organisations/:organisation/clients/new`. */
export const saveNewClient = async (http: Http): Promise<Response> => {
  const partnerId = http.req.param('organisation') ?? '';
  const input = await formInput(http, addFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const may = await mayWork(http.get('ctx'), 'client.add', partnerId);
  if (!may.ok) return answerRefusal(http, 'page', may.error);
  const record = v.safeParse(clientRecord, input.value);
  if (!record.success) return formPage(http, partnerId, null, input.value, { code: 'invalid_input' });
  const added = await addClient(http.get('ctx'), { partnerId, record: record.output });
  if (added.ok) return http.redirect(`/clients/${added.value.clientId}`, 303);
  return aboutForm.includes(added.error.code)
    ? formPage(http, partnerId, null, input.value, added.error)
    : answerRefusal(http, 'page', added.error);
};

/** `GET /clients/:client/edit`. */
export const showEditClient = async (http: Http): Promise<Response> => {
  const found = await clientFor(http.get('ctx'), 'client.edit', clientIn(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const client = found.value;
  const filled = { ...blank, ...Object.fromEntries(clientFields.map((field) => [field, client[field]])) };
  return formPage(http, client.partnerId, client, filled);
};

/** `POST /clients/:client/edit`. */
export const saveClient = async (http: Http): Promise<Response> => {
  const input = await formInput(http, editFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const found = await clientFor(http.get('ctx'), 'client.edit', clientIn(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const client = found.value;
  const { seen, ...filled } = input.value;
  const record = v.safeParse(clientRecord, filled);
  if (!record.success) return formPage(http, client.partnerId, client, filled, { code: 'invalid_input' });
  const saved = await editClient(http.get('ctx'), { clientId: client.id, record: record.output, seen });
  if (saved.ok) return http.redirect(`/clients/${client.id}`, 303);
  return aboutForm.includes(saved.error.code)
    ? formPage(http, client.partnerId, client, filled, saved.error)
    : answerRefusal(http, 'page', saved.error);
};
