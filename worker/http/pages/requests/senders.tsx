import * as v from 'valibot';
import { email, id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import {
  proveReplyAddress,
  removeReplyAddress,
  replyAddresses,
  replyAddressInProof,
  startReplyAddress,
} from '../../../app/request/reply-address.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { Act, CodeField, Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

const organisationIn = (http: Http): string => http.req.param('organisation') ?? '';
const pathOf = (http: Http): string => `/organisations/${organisationIn(http)}/senders`;

const sendersPage = async (
  http: Http,
  challengeId: string | null,
  trouble: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const known = await replyAddresses(ctx, organisationIn(http));
  if (!known.ok) return answerRefusal(http, 'page', known.error);
  const words = requestWords[ctx.language].senders;
  const sentTo = challengeId === null ? null : await replyAddressInProof(ctx, challengeId);
  const path = pathOf(http);
  return page(
    http,
    {
      title: words.title,
      ...(await standingOf(http, organisationIn(http), 'partner')),
      status: trouble ? problemStatus(trouble.code) : 200,
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {trouble ? <Refused http={http} refusal={trouble} /> : null}
      {known.value.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul>
        {known.value.map((address) => (
          <li>
            {address} <Act action={`${path}/remove`} name="email" value={address} label={words.remove} />
          </li>
        ))}
      </ul>
      {sentTo !== null && challengeId !== null ? (
        <form method="post" action={`${path}/confirm`}>
          <h2>{words.codeTitle}</h2>
          <p>{words.codeSent(sentTo)}</p>
          <input type="hidden" name="challenge" value={challengeId} />
          <CodeField label={words.code} />
          <div class="actions">
            <button type="submit" class="primary">
              {words.confirm}
            </button>
          </div>
        </form>
      ) : (
        <form method="post" action={path}>
          <h2>{words.add}</h2>
          <Field name="email" label={words.email}>
            <input id="email" name="email" type="email" required maxlength={254} />
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {words.sendCode}
            </button>
          </div>
        </form>
      )}
    </>,
  );
};

const query = v.strictObject({ challenge: v.optional(id) });

/** `GET /organisations/:organisation/senders` (Q2, E19). */
export const showSenders = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, query);
  return asked.ok
    ? sendersPage(http, asked.value.challenge ?? null, null)
    : answerRefusal(http, 'page', asked.error);
};

export const addSender = async (http: Http): Promise<Response> => {
  const form = await formInput(http, v.strictObject({ email }));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const started = await startReplyAddress(http.get('ctx'), {
    organisationId: organisationIn(http),
    email: form.value.email,
  });
  return started.ok
    ? http.redirect(`${pathOf(http)}?challenge=${started.value.challengeId}`, 303)
    : answerRefusal(http, 'page', started.error);
};

const confirmFields = v.strictObject({
  challenge: id,
  code: v.pipe(
    v.string(),
    v.maxLength(20),
    v.transform((typed) => typed.replace(/\s/g, '')),
  ),
});

export const confirmSender = async (http: Http): Promise<Response> => {
  const form = await formInput(http, confirmFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { challenge, code } = form.value;
  const proved = await proveReplyAddress(http.get('ctx'), {
    organisationId: organisationIn(http),
    challengeId: challenge,
    code,
  });
  if (proved.ok) return http.redirect(pathOf(http), 303);
  return sendersPage(http, challenge, proved.error);
};

export const removeSender = async (http: Http): Promise<Response> => {
  const form = await formInput(http, v.strictObject({ email }));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const removed = await removeReplyAddress(http.get('ctx'), {
    organisationId: organisationIn(http),
    email: form.value.email,
  });
  return removed.ok ? http.redirect(pathOf(http), 303) : answerRefusal(http, 'page', removed.error);
};
