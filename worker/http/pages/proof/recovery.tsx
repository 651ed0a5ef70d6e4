import * as v from 'valibot';
import { recoveryReady } from '../../../../shared/domain/recovery.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { mailCodeAgain, openCode } from '../../../app/person/code.ts';
import {
  cancelPurpose,
  cancelRecovery,
  startTakeUp,
  takeUp,
  takeUpPurpose,
  viewRecovery,
} from '../../../app/recovery/recover.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';
import { challengeId, code, Hidden } from '../sign-in/parts.tsx';
import { codePage } from '../sign-in/sign-in-page.tsx';

const t = v.pipe(v.string(), v.maxLength(100));
const linkForm = v.strictObject({ t });
const idOf = (http: Http): string => http.req.param('recovery') ?? '';

const said = (http: Http, title: string, text: string) =>
  page(
    http,
    { title, narrow: true },
    <>
      <h1>{title}</h1>
      <Notice tone="success">
        <p>{text}</p>
      </Notice>
      <a class="button" href="/sign-in">
        {proofWords[http.get('ctx').language].signIn}
      </a>
    </>,
  );

const showCode = async (
  http: Http,
  carried: { t: string; challenge: string },
  more: { again?: boolean; refusal?: Refusal },
): Promise<Response> => {
  const running = await openCode(http.get('ctx'), carried.challenge, 'recovery');
  if (!running) return answerRefusal(http, 'page', more.refusal ?? { code: 'code_expired' });
  return codePage(http, {
    title: proofWords[http.get('ctx').language].takeUpTitle,
    action: `/recoveries/${idOf(http)}/take-up/code`,
    carried,
    email: running.email,
    sentAgain: more.again ?? false,
    ...(more.refusal ? { refusal: more.refusal } : {}),
  });
};

export const show = async (http: Http): Promise<Response> => {
  const input = queryInput(http, linkForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const found = await viewRecovery(
    http.get('ctx'),
    { recoveryId: idOf(http), token: input.value.t },
    cancelPurpose,
  );
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { recovery, person } = found.value;
  const words = proofWords[http.get('ctx').language];
  return page(
    http,
    { title: words.recoveryTitle, narrow: true },
    <>
      <h1>{words.recoveryTitle}</h1>
      <p>{words.recoveryLead(person.name, exactly(recovery.readyAt, http.get('ctx').language))}</p>
      <p>{recovery.reason}</p>
      <form method="post" action={`/recoveries/${recovery.id}/cancel`}>
        <Hidden fields={{ t: input.value.t }} />
        <div class="actions">
          <button type="submit" class="danger">
            {words.recoveryStop}
          </button>
        </div>
      </form>
    </>,
  );
};

export const cancel = async (http: Http): Promise<Response> => {
  const input = await formInput(http, linkForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await cancelRecovery(http.get('ctx'), { recoveryId: idOf(http), token: input.value.t });
  const words = proofWords[http.get('ctx').language];
  return done.ok
    ? said(http, words.recoveryTitle, words.recoveryStopped)
    : answerRefusal(http, 'page', done.error);
};

export const showTakeUp = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = queryInput(http, linkForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const found = await viewRecovery(ctx, { recoveryId: idOf(http), token: input.value.t }, takeUpPurpose);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { recovery } = found.value;
  const words = proofWords[http.get('ctx').language];
  return page(
    http,
    { title: words.takeUpTitle, narrow: true },
    <>
      <h1>{words.takeUpTitle}</h1>
      {recoveryReady(recovery, ctx.now) ? (
        <form method="post" action={`/recoveries/${recovery.id}/take-up`}>
          <p>{words.takeUpReady}</p>
          <Hidden fields={{ t: input.value.t }} />
          <div class="actions">
            <button type="submit" class="primary">
              {words.takeUpSend}
            </button>
          </div>
        </form>
      ) : (
        <p>{words.takeUpWait(exactly(recovery.readyAt, ctx.language))}</p>
      )}
    </>,
  );
};

export const start = async (http: Http): Promise<Response> => {
  const input = await formInput(http, linkForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const started = await startTakeUp(http.get('ctx'), { recoveryId: idOf(http), token: input.value.t });
  return started.ok
    ? showCode(http, { t: input.value.t, challenge: started.value.challengeId }, {})
    : answerRefusal(http, 'page', started.error);
};

export const takeCode = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ t, challenge: challengeId, code }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, code: given } = input.value;
  const done = await takeUp(http.get('ctx'), {
    recoveryId: idOf(http),
    token: input.value.t,
    challengeId: challenge,
    code: given,
  });
  const words = proofWords[http.get('ctx').language];
  return done.ok
    ? said(http, words.takeUpTitle, words.takeUpDone)
    : showCode(http, { t: input.value.t, challenge }, { refusal: done.error });
};

export const codeAgain = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ t, challenge: challengeId }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const sent = await mailCodeAgain(http.get('ctx'), input.value.challenge, 'recovery');
  return sent.ok ? showCode(http, input.value, { again: true }) : answerRefusal(http, 'page', sent.error);
};
