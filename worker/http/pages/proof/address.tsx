import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { bestProof } from '../../../app/person/best-proof.ts';
import {
  confirmAddressChange,
  finishAddressChange,
  startAddressChange,
  undoAddressChange,
  viewAddressChange,
} from '../../../app/person/change-address.ts';
import { mailCodeAgain, openCode } from '../../../app/person/code.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';
import { challengeId, code, Hidden, Refused } from '../sign-in/parts.tsx';
import { codePage } from '../sign-in/sign-in-page.tsx';

/** Refusals that lead to a proof instead of back to the form. */
const elsewhere: readonly Refusal['code'][] = [
  'sign_in_required',
  'step_up_required',
  'passkey_required',
  'safety_session_only',
  'unsupported_media_type',
];

const addressForm = (http: Http, refusal: Refusal | null) => {
  const { language } = http.get('ctx');
  const words = proofWords[http.get('ctx').language];
  return page(
    http,
    { title: words.changeAddress, narrow: true, status: refusal ? problemStatus(refusal.code) : 200 },
    <>
      <h1>{words.changeAddress}</h1>
      <Refused refusal={refusal} language={language} />
      <form method="post" action="/me/address">
        <Field name="email" label={words.newAddress} hint={words.newAddressHint}>
          <input
            id="email"
            name="email"
            type="email"
            maxlength={254}
            autocomplete="email"
            aria-describedby="email-hint"
            required
          />
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.sendCode}
          </button>
          <a class="button" href="/me">
            {words.back}
          </a>
        </div>
      </form>
    </>,
  );
};

const refusedForm = (http: Http, refusal: Refusal) => {
  if (elsewhere.includes(refusal.code)) return answerRefusal(http, 'page', refusal);
  logDenial(http, refusal);
  return addressForm(http, refusal);
};

const showCode = async (http: Http, challenge: string, more: { again?: boolean; refusal?: Refusal }) => {
  const running = await openCode(http.get('ctx'), challenge, 'new_address');
  if (!running) return addressForm(http, more.refusal ?? { code: 'code_expired' });
  return codePage(http, {
    title: proofWords[http.get('ctx').language].addressCodeTitle,
    action: '/me/address/code',
    carried: { challenge },
    email: running.email,
    sentAgain: more.again ?? false,
    ...(more.refusal ? { refusal: more.refusal } : {}),
  });
};

const token = v.pipe(v.string(), v.maxLength(100));
const linkForm = v.strictObject({ t: token });

const answered = (http: Http, text: string) => {
  const words = proofWords[http.get('ctx').language];
  return page(
    http,
    { title: words.answerTitle, narrow: true },
    <>
      <h1>{words.answerTitle}</h1>
      <Notice tone="success">
        <p>{text}</p>
      </Notice>
      <a class="button" href="/sign-in">
        {words.signIn}
      </a>
    </>,
  );
};

const answer =
  (act: typeof confirmAddressChange, said: 'answered' | 'undone') =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, linkForm);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const changeId = http.req.param('addressChange') ?? '';
    const done = await act(http.get('ctx'), { changeId, token: input.value.t });
    return done.ok
      ? answered(http, proofWords[http.get('ctx').language][said])
      : answerRefusal(http, 'page', done.error);
  };

export const showForm = async (http: Http): Promise<Response> => {
  const proven = await bestProof(http.get('ctx'));
  return proven.ok ? addressForm(http, null) : refusedForm(http, proven.error);
};

export const start = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ email }));
  if (!input.ok) return refusedForm(http, input.error);
  const started = await startAddressChange(http.get('ctx'), input.value);
  return started.ok
    ? http.redirect(`/me/address/code?challenge=${started.value.challengeId}`, 303)
    : refusedForm(http, started.error);
};

export const askCode = (http: Http): Promise<Response> | Response => {
  const shape = v.strictObject({ challenge: challengeId, again: v.optional(v.literal('1')) });
  const input = queryInput(http, shape);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return showCode(http, input.value.challenge, { again: input.value.again === '1' });
};

export const takeCode = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ challenge: challengeId, code }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await finishAddressChange(http.get('ctx'), {
    challengeId: input.value.challenge,
    code: input.value.code,
  });
  if (done.ok) return http.redirect('/me?saved=1', 303);
  if (elsewhere.includes(done.error.code)) return answerRefusal(http, 'page', done.error);
  return showCode(http, input.value.challenge, { refusal: done.error });
};

export const codeAgain = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ challenge: challengeId }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const sent = await mailCodeAgain(http.get('ctx'), input.value.challenge, 'new_address');
  return sent.ok
    ? http.redirect(`/me/address/code?challenge=${input.value.challenge}&again=1`, 303)
    : refusedForm(http, sent.error);
};

export const showChange = async (http: Http): Promise<Response> => {
  const input = queryInput(http, linkForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const changeId = http.req.param('addressChange') ?? '';
  const found = await viewAddressChange(http.get('ctx'), { changeId, token: input.value.t });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = proofWords[http.get('ctx').language];
  const place = `/address-changes/${changeId}`;
  return page(
    http,
    { title: words.answerTitle, narrow: true },
    <>
      <h1>{words.answerTitle}</h1>
      <p>
        {found.value.oldEmail} → <strong>{found.value.newEmail}</strong>
      </p>
      <p>
        {words.answerLead} ({exactly(found.value.until, http.get('ctx').language)})
      </p>
      <div class="actions">
        <form method="post" action={`${place}/undo`} class="inline">
          <Hidden fields={{ t: input.value.t }} />
          <button type="submit" class="danger">
            {words.itWasNotMe}
          </button>
        </form>
        <form method="post" action={`${place}/confirm`} class="inline">
          <Hidden fields={{ t: input.value.t }} />
          <button type="submit">{words.itWasMe}</button>
        </form>
      </div>
    </>,
  );
};

export const confirm = answer(confirmAddressChange, 'answered');
export const undo = answer(undoAddressChange, 'undone');
