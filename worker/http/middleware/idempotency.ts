import { hour } from '../../../shared/domain/duration.ts';
import { rememberAnswer, storedAnswer } from '../../db/idempotency.ts';
import { answerRefusal } from '../answer.ts';
import type { HandledRoute, Http } from '../route.ts';

/**
 * Every API post carries an `Idempotency-Key`. A repeated key with the same request gets the
 * first answer again; with another request it is a conflict. Answers that hold secrets are
 * never kept (E32): those acts are guarded by state instead.
 */
export const idempotent = async (http: Http, route: HandledRoute): Promise<Response> => {
  const ctx = http.get('ctx');
  if (ctx.actor.kind !== 'person') return route.handle(http);
  const key = http.req.header('idempotency-key');
  if (key === undefined || !/^[\w-]{8,80}$/.test(key)) {
    return answerRefusal(http, 'api', { code: 'idempotency_key_required' });
  }
  if (route.secretAnswer) return route.handle(http);
  const place = `${http.req.method} ${new URL(http.req.url).pathname}`;
  const requestHash = await ctx.secrets.hash(await http.req.text());
  const owner = { personId: ctx.actor.personId, key };
  const stored = await storedAnswer(http.env.DB, owner, ctx.now);
  if (stored) {
    if (stored.route !== place || stored.requestHash !== requestHash) {
      return answerRefusal(http, 'api', { code: 'conflict' });
    }
    return new Response(stored.body, {
      status: stored.status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  }
  const response = await route.handle(http);
  if (response.status < 300) {
    await rememberAnswer(http.env.DB, {
      ...owner,
      route: place,
      requestHash,
      status: response.status,
      body: await response.clone().text(),
      expiresAt: ctx.now + 24 * hour,
    });
  }
  return response;
};
