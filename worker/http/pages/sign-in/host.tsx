import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { providerWait } from '../../../../shared/domain/provider.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import {
  finishProvider,
  type ProviderStart,
  startConnecting,
  startProviderSignIn,
} from '../../../app/host/provider.ts';
import { disconnectSelf, ownLink } from '../../../app/host/provider-links.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { adminPage, Refused, refused } from '../admin/parts.tsx';
import { Act, Facts } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { next, safeNext, withQuery } from './next.ts';
import { browserName, giveSession } from './session.ts';
import { signInPage } from './sign-in-page.tsx';

const attemptCookie = '__Host-provider';
const path = '/me/host-sign-in';

/** Lax, because the provider sends the browser back from elsewhere. */
const remember = (http: Http, token: string, life: number): void =>
  setCookie(http, attemptCookie, token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: Math.floor(life / 1000),
  });

const leave = (http: Http, start: ProviderStart): Response => {
  remember(http, start.cookie, providerWait);
  return http.redirect(start.url, 303);
};

export const start = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ next }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const to = safeNext(input.value.next);
  const started = await startProviderSignIn(http.get('ctx'), { next: to });
  if (started.ok) return leave(http, started.value);
  if (started.error.code === 'not_found') return answerRefusal(http, 'page', started.error);
  return signInPage(http, { next: to, refusal: started.error });
};

/** Whatever went wrong, the page says it and offers every other way in. */
export const back = async (http: Http): Promise<Response> => {
  const query = new URL(http.req.url).search.slice(1);
  const done = await finishProvider(http.get('ctx'), {
    query: query.length > 4000 ? '' : query,
    cookie: getCookie(http, attemptCookie) ?? null,
    deviceName: browserName(http),
  });
  remember(http, '', 0);
  if (!done.ok) {
    logDenial(http, done.error);
    // Away from this address: it holds what the provider wrote, and leads nowhere a second time.
    return http.redirect(withQuery('/sign-in', { problem: done.error.code }), 303);
  }
  const { session, next: to } = done.value;
  if (session) giveSession(http, session.token, session.life);
  return http.redirect(safeNext(to), 303);
};

/** One's own sign-in at the host's provider. */
export const own = async (
  http: Http,
  refusal?: Refusal,
  status?: ReturnType<typeof problemStatus>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await ownLink(ctx);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { settings, link } = found.value;
  const words = pageWords[ctx.language].provider;
  return adminPage(
    http,
    { title: words.ownTitle, current: path, ...(status ? { status } : {}) },
    <>
      <h1>{words.ownTitle}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      {settings === null ? (
        <p>{words.none}</p>
      ) : link === null ? (
        <>
          <p>{words.connectText(settings.name)}</p>
          <Act action={`${path}/connect`} label={words.connect(settings.name)} tone="primary" />
        </>
      ) : (
        <>
          <p>{words.connectedText(settings.name)}</p>
          <Facts
            rows={[
              [words.issuer, link.issuer],
              [words.subject, <code>{link.subject}</code>],
              [words.since, exactly(link.boundAt, ctx.language)],
            ]}
          />
          <Act action={`${path}/disconnect`} label={words.disconnect} tone="danger" />
        </>
      )}
    </>,
  );
};

const answered = <Value,>(http: Http, done: Result<Value, Refusal>, go: (value: Value) => Response) => {
  if (done.ok) return go(done.value);
  const { error } = done;
  if (error.code === 'step_up_required') return answerRefusal(http, 'page', error);
  return refused(http, error, (status) => own(http, error, status));
};

export const connect = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return answered(http, await startConnecting(http.get('ctx')), (started) => leave(http, started));
};

export const disconnect = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return answered(http, await disconnectSelf(http.get('ctx')), () => http.redirect(path, 303));
};
