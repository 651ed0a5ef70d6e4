import * as v from 'valibot';
import { email, id, productCategory } from '../../../../shared/api/primitives.ts';
import { productCategories } from '../../../../shared/domain/access.ts';
import { type Asked, requestState } from '../../../../shared/domain/access-request.ts';
import type { Client } from '../../../../shared/domain/client.ts';
import { longestGrant } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { mayAsk } from '../../../app/request/may-ask.ts';
import { sendRequest } from '../../../app/request/send.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { Field, Notice, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

const loose = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '');
const isoDate = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), '');

/** E16: what is asked and nothing of what is given; any other field is refused. */
const fields = v.strictObject({
  email,
  access: v.picklist(['full', 'limited']),
  payer: v.optional(v.picklist(['customer', 'partner']), 'customer'),
  category: several(productCategory, productCategories.length),
  names: loose(1000),
  end: isoDate,
  project: v.optional(v.union([v.literal(''), id]), ''),
  message: loose(1000),
  reply_to: v.optional(v.union([v.literal(''), email]), ''),
  code: v.pipe(
    loose(20),
    v.transform((typed) => typed.replace(/\s/g, '')),
  ),
});
type Fields = v.InferOutput<typeof fields>;

const blank = (client: Client): Fields => ({
  email: client.email,
  access: 'limited',
  payer: 'customer',
  category: [],
  names: '',
  end: '',
  project: '',
  message: '',
  reply_to: '',
  code: '',
});

/** The end of a chosen day in UTC, as everywhere. */
export const endOfDay = (day: string): number | null =>
  day === '' ? null : Date.parse(`${day}T23:59:59.999Z`);
export const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const longestName = 200;
const mostNames = 20;

const askedIn = ({ access, payer, category, names }: Fields): Asked =>
  access === 'full'
    ? { kind: 'full', payer }
    : {
        kind: 'limited',
        categories: [...new Set(category)],
        names: names
          .split(/[,\n]/)
          .map((name) => name.trim().slice(0, longestName))
          .filter((name) => name !== '')
          .slice(0, mostNames),
      };

const Radio = (choice: { name: string; value: string; checked: boolean; label: string }) => (
  <div class="choice">
    <input
      type="radio"
      id={`${choice.name}-${choice.value}`}
      name={choice.name}
      value={choice.value}
      checked={choice.checked}
    />
    <label for={`${choice.name}-${choice.value}`}>{choice.label}</label>
  </div>
);

const sendPage = async (
  http: Http,
  client: Client,
  values: Fields,
  trouble: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { sharing } = pageWords[ctx.language];
  const requests = requestWords[ctx.language];
  const words = requests.send;
  const [waiting, replyAddresses, ofClient, standing] = await Promise.all([
    ctx.store.requests.pendingOfClient(client.id),
    ctx.store.requests.replyAddresses(client.partnerId),
    ctx.store.projects.ofClient(client.id),
    standingOf(http, client.partnerId, 'partner'),
  ]);
  const waits = waiting !== null && requestState(waiting, ctx.now) === 'pending';
  const projects = ofClient.filter((one) => one.state === 'open');
  const title = words.title(client.name);
  return page(
    http,
    {
      title,
      ...standing,
      status: trouble ? problemStatus(trouble.code) : 200,
    },
    <>
      <h1>{title}</h1>
      {trouble ? <Refused http={http} refusal={trouble} /> : null}
      {waits ? (
        <Notice tone="plain">
          <p>
            {words.waiting} <a href={`/requests/${waiting.id}`}>{requests.ofClient.see}</a>
          </p>
        </Notice>
      ) : (
        <form method="post" action={`/clients/${client.id}/request`}>
          <p>{words.intro}</p>
          <Field name="email" label={words.to} hint={words.toHint}>
            <input
              id="email"
              name="email"
              type="email"
              required
              maxlength={254}
              value={values.email}
              aria-describedby="email-hint"
            />
          </Field>
          <fieldset>
            <legend>{requests.what}</legend>
            <Radio name="access" value="limited" checked={values.access === 'limited'} label={words.parts} />
            <Radio name="access" value="full" checked={values.access === 'full'} label={words.whole} />
          </fieldset>
          <fieldset class="of-parts">
            <legend>{words.kinds}</legend>
            {productCategories.map((category) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`category-${category}`}
                  name="category"
                  value={category}
                  checked={values.category.includes(category)}
                />
                <label for={`category-${category}`}>{sharing.categories[category]}</label>
              </div>
            ))}
            <Field name="names" label={words.names} hint={words.namesHint}>
              <input
                id="names"
                name="names"
                value={values.names}
                maxlength={1000}
                autocomplete="off"
                aria-describedby="names-hint"
              />
            </Field>
          </fieldset>
          <fieldset class="of-whole">
            <legend>{words.payer}</legend>
            <Radio
              name="payer"
              value="customer"
              checked={values.payer === 'customer'}
              label={sharing.payer.customer}
            />
            <Radio
              name="payer"
              value="partner"
              checked={values.payer === 'partner'}
              label={sharing.payer.partner}
            />
          </fieldset>
          <Field name="end" label={words.end} hint={words.endHint}>
            <input
              type="date"
              id="end"
              name="end"
              value={values.end}
              min={isoDay(ctx.now)}
              max={isoDay(ctx.now + longestGrant)}
              aria-describedby="end-hint"
            />
          </Field>
          {projects.length === 0 ? null : (
            <Field name="project" label={words.project}>
              <select id="project" name="project">
                <option value="">{words.noProject}</option>
                <Options of={projects.map((one) => [one.id, one.name])} chosen={values.project} />
              </select>
            </Field>
          )}
          <Field name="message" label={words.message} hint={words.messageHint}>
            <textarea id="message" name="message" maxlength={1000} aria-describedby="message-hint">
              {values.message}
            </textarea>
          </Field>
          <Field name="reply_to" label={words.replyTo}>
            <select id="reply_to" name="reply_to">
              <option value="">{words.replyToOwn}</option>
              {replyAddresses.map((address) => (
                <option value={address} selected={address === values.reply_to}>
                  {address}
                </option>
              ))}
            </select>
          </Field>
          <p>
            <a href={`/organisations/${client.partnerId}/senders`}>{words.replyToMore}</a>
          </p>
          <Field name="code" label={words.code} hint={words.codeHint}>
            <input
              id="code"
              name="code"
              value={values.code}
              inputmode="numeric"
              maxlength={20}
              autocomplete="off"
              aria-describedby="code-hint"
            />
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {words.go}
            </button>
          </div>
        </form>
      )}
    </>,
  );
};

const clientIn = async (http: Http): Promise<Client | null> =>
  http.get('ctx').store.clients.byId(http.req.param('client') ?? '');

/** `GET /clients/:client/request` (Q2). */
export const showSend = async (http: Http): Promise<Response> => {
  const query = queryInput(http, nothing);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const client = await clientIn(http);
  if (!client) return answerRefusal(http, 'page', { code: 'not_found' });
  const [asking, connected] = await Promise.all([
    mayAsk(http.get('ctx'), client.partnerId),
    http.get('ctx').store.clients.liveGrantsOf([client.id]),
  ]);
  if (!asking.ok) return answerRefusal(http, 'page', asking.error);
  if (connected.length > 0) return answerRefusal(http, 'page', { code: 'already_connected' });
  return sendPage(http, client, blank(client), null);
};

/** Refusals after which there is no form to go back to. */
const closed: readonly Refusal['code'][] = ['not_found', 'not_allowed', 'safety_session_only'];

/** `POST /clients/:client/request`. */
export const send = async (http: Http): Promise<Response> => {
  const form = await formInput(http, fields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const client = await clientIn(http);
  if (!client) return answerRefusal(http, 'page', { code: 'not_found' });
  const { email: to, end, project, message, reply_to: replyTo, code } = form.value;
  const sent = await sendRequest(http.get('ctx'), {
    clientId: client.id,
    email: to,
    asked: askedIn(form.value),
    message,
    endsAt: endOfDay(end),
    projectId: project === '' ? null : project,
    replyTo: replyTo === '' ? null : replyTo,
    code,
  });
  if (sent.ok) return http.redirect(`/requests/${sent.value.requestId}`, 303);
  if (closed.includes(sent.error.code)) return answerRefusal(http, 'page', sent.error);
  return sendPage(http, client, form.value, sent.error);
};
