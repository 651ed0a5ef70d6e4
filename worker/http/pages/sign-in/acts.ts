import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import { type Refusal, refusalCodes } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { signOut } from '../../../app/device/end.ts';
import type { OpenedSession } from '../../../app/device/open-session.ts';
import { mailCodeAgain, openCode } from '../../../app/person/code.ts';
import { openSafetySession, signInWithCode, startSignIn } from '../../../app/person/sign-in.ts';
import { signInWithPasskey, startPasskeySignIn } from '../../../app/person/sign-in-passkey.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { next, safeNext, withQuery } from './next.ts';
import { challengeId, code, usedPasskey } from './parts.tsx';
import { browserName, giveSession, takeSession } from './session.ts';
import { codePage, safetyPage, signInPage } from './sign-in-page.tsx';

type Purpose = 'sign_in' | 'safety';
const placeOf = { sign_in: '/sign-in', safety: '/safety' } as const;

const atCode = v.strictObject({ challenge: challengeId, next, again: v.optional(v.literal('1')) });
const addressForm = v.strictObject({ email, next });
const codeForm = v.strictObject({ challenge: challengeId, code, next });
const againForm = v.strictObject({ challenge: challengeId, next });
const passkeyForm = v.strictObject({ challenge: challengeId, response: usedPasskey, next });

const enter = (http: Http, session: OpenedSession, to: string | undefined): Response => {
  giveSession(http, session.token, session.life);
  return http.redirect(safeNext(to), 303);
};

const showForm = (http: Http, purpose: Purpose, refusal: Refusal, to?: string) =>
  purpose === 'safety' ? safetyPage(http, { refusal }) : signInPage(http, { next: to, refusal });

const showCode = (
  http: Http,
  purpose: Purpose,
  shown: { challenge: string; next?: string | undefined; email: string; again?: boolean; refusal?: Refusal },
) => {
  const words = pageWords[http.get('ctx').language].signIn;
  return codePage(http, {
    title: purpose === 'safety' ? words.safetyTitle : words.codeTitle,
    action: `${placeOf[purpose]}/code`,
    carried: { challenge: shown.challenge, next: shown.next },
    email: shown.email,
    sentAgain: shown.again ?? false,
    other: withQuery(placeOf[purpose], purpose === 'safety' ? {} : { next: shown.next }),
    ...(shown.refusal ? { refusal: shown.refusal } : {}),
  });
};

const postAddress = async (http: Http, purpose: Purpose) => {
  const input = await formInput(http, addressForm);
  if (!input.ok) return showForm(http, purpose, input.error);
  const started = await startSignIn(http.get('ctx'), { email: input.value.email, purpose });
  if (!started.ok) return showForm(http, purpose, started.error, input.value.next);
  const place = withQuery(`${placeOf[purpose]}/code`, {
    challenge: started.value.challengeId,
    next: input.value.next,
  });
  return http.redirect(place, 303);
};

const getCode = async (http: Http, purpose: Purpose) => {
  const input = queryInput(http, atCode);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const running = await openCode(http.get('ctx'), input.value.challenge, purpose);
  if (!running) return http.redirect(withQuery(placeOf[purpose], { next: input.value.next }), 303);
  return showCode(http, purpose, {
    challenge: input.value.challenge,
    next: input.value.next,
    email: running.email,
    again: input.value.again === '1',
  });
};

const postCode = async (http: Http, purpose: Purpose) => {
  const ctx = http.get('ctx');
  const input = await formInput(http, codeForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, next: to } = input.value;
  const running = await openCode(ctx, challenge, purpose);
  const given = { challengeId: challenge, code: input.value.code, deviceName: browserName(http) };
  const opened = await (purpose === 'safety' ? openSafetySession(ctx, given) : signInWithCode(ctx, given));
  if (opened.ok) return enter(http, opened.value, to);
  const refusal = opened.error;
  if (refusal.code === 'address_inside_shared_account' && running) {
    return signInPage(http, { next: to, refusal, safetyFor: running.email });
  }
  if (running && (await openCode(ctx, challenge, purpose))) {
    return showCode(http, purpose, { challenge, next: to, email: running.email, refusal });
  }
  return showForm(http, purpose, refusal, to);
};

const postAgain = async (http: Http, purpose: Purpose) => {
  const input = await formInput(http, againForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, next: to } = input.value;
  const sent = await mailCodeAgain(http.get('ctx'), challenge, purpose);
  if (!sent.ok) return showForm(http, purpose, sent.error, to);
  return http.redirect(withQuery(`${placeOf[purpose]}/code`, { challenge, next: to, again: '1' }), 303);
};

/** The same three steps for signing in and for the safety session: address, code, a new code. */
const handlersOf = (purpose: Purpose) => ({
  postAddress: (http: Http) => postAddress(http, purpose),
  getCode: (http: Http) => getCode(http, purpose),
  postCode: (http: Http) => postCode(http, purpose),
  postAgain: (http: Http) => postAgain(http, purpose),
});

export const byCode = { sign_in: handlersOf('sign_in'), safety: handlersOf('safety') };

export const showSignIn = (http: Http): Promise<Response> | Response => {
  const input = queryInput(http, v.strictObject({ next, problem: v.optional(v.picklist(refusalCodes)) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { next: to, problem } = input.value;
  // O7: where a sign-in at the host's provider failed.
  return signInPage(http, { next: to, ...(problem === undefined ? {} : { refusal: { code: problem } }) });
};

export const passkeyOptions = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  return answerJson(http, input.ok ? await startPasskeySignIn(http.get('ctx')) : input);
};

export const signInByPasskey = async (http: Http): Promise<Response> => {
  const input = await formInput(http, passkeyForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, response, next: to } = input.value;
  const opened = await signInWithPasskey(http.get('ctx'), {
    challengeId: challenge,
    use: response,
    deviceName: browserName(http),
  });
  return opened.ok ? enter(http, opened.value, to) : signInPage(http, { next: to, refusal: opened.error });
};

export const showSafety = (http: Http): Promise<Response> | Response => safetyPage(http, {});

export const leave = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ended = await signOut(http.get('ctx'));
  if (!ended.ok) return answerRefusal(http, 'page', ended.error);
  takeSession(http);
  return http.redirect('/sign-in', 303);
};
