import { alertKinds } from '../../../shared/domain/alert.ts';
import { minute } from '../../../shared/domain/duration.ts';
import type { Http } from '../route.ts';

/** The minute's job has not looked for so long: then it does not run, and nobody would be told anything. */
const staleAfter = 5 * minute;

/**
 * A5: for a monitor. One row is read, so that asking costs next to nothing, and it names nobody and counts
 * nothing: what is wrong with what is told to admins, on their page and by mail.
 */
export const health = async (http: Http): Promise<Response> => {
  const { store, now } = http.get('ctx');
  const answer = (checks: Record<string, 'ok' | 'wrong'>): Response => {
    const ok = Object.values(checks).every((one) => one === 'ok');
    return http.json({ status: ok ? 'ok' : 'degraded', checks }, ok ? 200 : 503, {
      'cache-control': 'no-store',
    });
  };
  try {
    const state = await store.watch.state();
    const jobs = state !== null && state.at > now - staleAfter ? 'ok' : 'wrong';
    const wrong = state?.wrong ?? [];
    return answer({
      database: 'ok',
      jobs,
      ...Object.fromEntries(
        alertKinds.map((kind) => [kind, wrong.includes(kind) ? ('wrong' as const) : ('ok' as const)]),
      ),
    });
  } catch {
    return answer({ database: 'wrong' });
  }
};
