import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isLanguage, pickLanguage } from '../../shared/messages/language.ts';
import { loadWords, withWords } from '../../shared/messages/words.ts';
import { problemOf, problemStatus } from './problem.ts';
import type { Http, Surface } from './route.ts';

const proofPlaces: ReadonlyMap<Refusal['code'], string> = new Map([
  ['sign_in_required', '/sign-in'],
  ['step_up_required', '/prove'],
  ['passkey_required', '/prove'],
]);

/**
 * Every denial of somebody we know stands in the log: who, what, why (abuse cases, rule 8). Staff finds it by
 * the person for a month (H5); an answer never waits for that.
 */
export const logDenial = (http: Http, refusal: Refusal): void => {
  const ctx = http.get('ctx');
  if (!ctx || ctx.actor.kind === 'anonymous') return;
  const route = `${http.req.method} ${new URL(http.req.url).pathname}`;
  http.executionCtx.waitUntil(
    import('../app/support/denial.ts')
      .then(({ keepDenial }) => keepDenial(ctx, refusal, route))
      .catch(() => console.error(JSON.stringify({ at: 'denial_not_kept', requestId: ctx.requestId }))),
  );
  console.warn(
    JSON.stringify({
      at: 'denied',
      code: refusal.code,
      actor: ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.actor.kind,
      route,
      requestId: ctx.requestId,
    }),
  );
};

/** Where a page that asks for a sign-in or a fresh proof sends, and back from there; in the language it was asked in. */
const wayTo = (refusal: Refusal, { pathname, search, searchParams }: URL): string | null => {
  const place = proofPlaces.get(refusal.code);
  if (place === undefined) return null;
  const asked = searchParams.get('lang');
  const query = new URLSearchParams({
    ...(refusal.code === 'passkey_required' ? { passkey: '1' } : {}),
    next: pathname + search,
    ...(asked === null || !isLanguage(asked) ? {} : { lang: asked }),
  });
  return `${place}?${query}`;
};

/** A refusal as its surface shows it: problem+json, a way to sign in or prove, or a page with a sentence. */
export const answerRefusal = async (http: Http, surface: Surface, refusal: Refusal): Promise<Response> => {
  const ctx = http.get('ctx');
  const language = ctx?.language ?? pickLanguage([http.req.header('accept-language')]);
  const requestId = ctx?.requestId ?? 'none';
  // Refused before it was known who asks, so nothing has loaded the words yet.
  if (ctx === undefined) await loadWords(language);
  logDenial(http, refusal);
  const problem = problemOf(refusal, language, requestId);
  if (surface !== 'page') {
    return http.body(JSON.stringify(problem), problemStatus(refusal.code), {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
  }
  if (http.req.method === 'GET') {
    const way = wayTo(refusal, new URL(http.req.url));
    if (way !== null) return http.redirect(way, 303);
  }
  const { barePage, problemPage } = await withWords(language, () => import('./pages/problem-page.tsx'));
  if (ctx === undefined) return barePage(http, language, problem);
  const proves = refusal.code === 'step_up_required' || refusal.code === 'passkey_required';
  if (!proves) return problemPage(http, problem);
  const { stepUpPage } = await withWords(language, () => import('./pages/sign-in/step-up-page.tsx'));
  return stepUpPage(http, problem);
};

/** JSON for a use case's result; the answer's schema has already been applied by the handler. */
export const answerJson = <Value>(
  http: Http,
  result: Result<Value, Refusal>,
): Response | Promise<Response> => {
  if (!result.ok) return answerRefusal(http, 'api', result.error);
  return http.body(JSON.stringify(result.value), 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
};
