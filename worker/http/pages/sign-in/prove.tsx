import * as v from 'valibot';
import { sessionLife } from '../../../../shared/domain/duration.ts';
import { maskEmail } from '../../../../shared/domain/email.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { mailCodeAgain, openCode } from '../../../app/person/code.ts';
import {
  proofChoices,
  proveExtension,
  proveWithCode,
  proveWithPasskey,
  startPasskeyProof,
  startProof,
} from '../../../app/person/prove.ts';
import type { RecordedProof } from '../../../app/person/record-proof.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { next, safeNext, withQuery } from './next.ts';
import { challengeId, code, Hidden, PasskeyForm, Refused, usedPasskey } from './parts.tsx';
import { giveSession } from './session.ts';
import { codePage } from './sign-in-page.tsx';

const carried = { next, passkey: v.optional(v.literal('1')), for: v.optional(challengeId) };
const carriedForm = v.strictObject(carried);
type Carried = v.InferOutput<typeof carriedForm>;

const done = '/prove/done';

const provePage = async (http: Http, to: Carried, refusal?: Refusal) => {
  const ctx = http.get('ctx');
  const choices = await proofChoices(ctx, { proofId: to.for ?? null, passkey: to.passkey === '1' });
  if (!choices.ok) return answerRefusal(http, 'page', choices.error);
  const { extension, passkeys, alreadyProven } = choices.value;
  const words = pageWords[ctx.language].signIn;
  const onlyPasskey = to.passkey === '1';
  const byCode = !onlyPasskey && choices.value.code === null;
  const shown: Refusal | null = refusal ?? (onlyPasskey ? null : choices.value.code);
  const here = withQuery('/prove', to);
  return page(
    http,
    {
      title: words.proveTitle,
      narrow: true,
      scripts: ['passkey'],
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{words.proveTitle}</h1>
      <Refused refusal={shown} language={ctx.language} />
      <p>{words.proveLead}</p>
      {extension ? <p>{words.proveFor(extension)}</p> : null}
      {onlyPasskey ? <p>{words.passkeyNeeded}</p> : null}
      {alreadyProven ? (
        <form method="post" action="/prove/recent">
          <Hidden fields={{ for: to.for }} />
          <button type="submit" class="primary">
            {words.useRecentProof}
          </button>
        </form>
      ) : null}
      {passkeys > 0 ? (
        <PasskeyForm
          does="use"
          action="/prove/passkey"
          options="/prove/passkey/options"
          carried={to}
          label={words.proveByPasskey}
          failed={words.passkeyFailed}
          primary={!alreadyProven}
        />
      ) : null}
      {byCode && ctx.actor.kind === 'person' ? (
        <form method="post" action="/prove">
          <Hidden fields={to} />
          <button type="submit" class={passkeys > 0 || alreadyProven ? '' : 'primary'}>
            {words.proveByCode(maskEmail(ctx.actor.email))}
          </button>
        </form>
      ) : null}
      {onlyPasskey && passkeys === 0 ? (
        <Notice tone="plain">
          <p>
            {words.noPasskey}{' '}
            <a href={withQuery('/me/passkeys/new', { next: to.for ? here : to.next })}>{words.addPasskey}</a>
          </p>
        </Notice>
      ) : null}
    </>,
  );
};

/** After a proof the session has a new secret; the person goes on, or is told to close the window. */
const goOn = (http: Http, proof: RecordedProof, to: Carried): Response => {
  giveSession(http, proof.token, sessionLife);
  return http.redirect(to.for === undefined && to.next !== undefined ? safeNext(to.next) : done, 303);
};

const afterProof = (http: Http, proof: Result<RecordedProof, Refusal>, to: Carried) =>
  proof.ok ? goOn(http, proof.value, to) : provePage(http, to, proof.error);

const showCode = async (
  http: Http,
  challenge: string,
  to: Carried,
  more: { again?: boolean; refusal?: Refusal },
) => {
  const running = await openCode(http.get('ctx'), challenge, 'proof');
  if (!running) {
    return more.refusal ? provePage(http, to, more.refusal) : http.redirect(withQuery('/prove', to), 303);
  }
  return codePage(http, {
    title: pageWords[http.get('ctx').language].signIn.proveTitle,
    action: '/prove/code',
    carried: { challenge, ...to },
    email: running.email,
    sentAgain: more.again ?? false,
    ...(more.refusal ? { refusal: more.refusal } : {}),
  });
};

export const show = (http: Http): Promise<Response> | Response => {
  const input = queryInput(http, carriedForm);
  return input.ok ? provePage(http, input.value) : answerRefusal(http, 'page', input.error);
};

export const start = async (http: Http): Promise<Response> => {
  const input = await formInput(http, carriedForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const started = await startProof(http.get('ctx'));
  if (!started.ok) return provePage(http, input.value, started.error);
  const place = withQuery('/prove/code', { challenge: started.value.challengeId, ...input.value });
  return http.redirect(place, 303);
};

export const askCode = (http: Http): Promise<Response> | Response => {
  const shape = v.strictObject({ ...carried, challenge: challengeId, again: v.optional(v.literal('1')) });
  const input = queryInput(http, shape);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, again, ...to } = input.value;
  return showCode(http, challenge, to, { again: again === '1' });
};

export const takeCode = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ ...carried, challenge: challengeId, code }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, code: given, ...to } = input.value;
  const proof = await proveWithCode(http.get('ctx'), {
    challengeId: challenge,
    code: given,
    proofId: to.for ?? null,
  });
  return proof.ok ? goOn(http, proof.value, to) : showCode(http, challenge, to, { refusal: proof.error });
};

export const codeAgain = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ ...carried, challenge: challengeId }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, ...to } = input.value;
  const sent = await mailCodeAgain(http.get('ctx'), challenge, 'proof');
  if (!sent.ok) return provePage(http, to, sent.error);
  return http.redirect(withQuery('/prove/code', { challenge, ...to, again: '1' }), 303);
};

export const passkeyOptions = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  return answerJson(http, input.ok ? await startPasskeyProof(http.get('ctx')) : input);
};

export const takePasskey = async (http: Http): Promise<Response> => {
  const shape = v.strictObject({ ...carried, challenge: challengeId, response: usedPasskey });
  const input = await formInput(http, shape);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, response, ...to } = input.value;
  const proof = await proveWithPasskey(http.get('ctx'), {
    challengeId: challenge,
    use: response,
    proofId: to.for ?? null,
  });
  return afterProof(http, proof, to);
};

export const recently = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ for: challengeId }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const proof = await proveExtension(http.get('ctx'), { proofId: input.value.for });
  return proof.ok ? goOn(http, proof.value, input.value) : answerRefusal(http, 'page', proof.error);
};

export const showDone = (http: Http): Promise<Response> | Response => {
  const words = pageWords[http.get('ctx').language].signIn;
  return page(
    http,
    { title: words.provedTitle, narrow: true, scripts: ['passkey'] },
    <>
      <h1>{words.provedTitle}</h1>
      <Notice tone="success">
        <p data-close-window>{words.proved}</p>
      </Notice>
    </>,
  );
};
