import * as v from 'valibot';
import { rowsBody } from '../../../shared/api/account-list.ts';
import type { AccountImport } from '../../../shared/domain/account-import.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { addRows, startImport } from '../../app/account-list/hand-in.ts';
import { readImport } from '../../app/account-list/see.ts';
import { answerRefusal } from '../answer.ts';
import { jsonInput } from '../input.ts';
import type { Http } from '../route.ts';

/**
 * S2: a long list comes from the host's own program, part after part, with the host token of its panel. It is
 * only handed in here; an admin looks at it and applies it.
 */
const answer = (http: Http, done: Result<AccountImport, Refusal>): Response | Promise<Response> => {
  if (!done.ok) return answerRefusal(http, 'protocol', done.error);
  const { id, state, rowCount } = done.value;
  const { deployment } = http.get('ctx').settings;
  return http.json({ import: id, state, rows: rowCount, url: `${deployment}/admin/imports/${id}` }, 200, {
    'cache-control': 'no-store',
  });
};

export const start = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await jsonInput(http, v.strictObject({}));
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  if (ctx.actor.kind !== 'panel') return answerRefusal(http, 'protocol', { code: 'sign_in_required' });
  return answer(http, await startImport(ctx, { panelId: ctx.actor.panelId, rows: [] }));
};

export const rows = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, rowsBody);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const importId = http.req.param('import') ?? '';
  return answer(http, await addRows(http.get('ctx'), { importId, ...input.value }));
};

/** How far it is, and how many rows would do what. */
export const look = async (http: Http): Promise<Response> => {
  const importId = http.req.param('import') ?? '';
  const seen = await readImport(http.get('ctx'), { importId, show: 'wrong', after: null });
  if (!seen.ok) return answerRefusal(http, 'protocol', seen.error);
  const { import: of, outcomes, rows: wrong } = seen.value;
  return http.json(
    {
      import: of.id,
      state: of.state,
      rows: of.rowCount,
      applied: of.applied,
      outcomes: Object.fromEntries(outcomes.map((one) => [one.outcome, one.count])),
      wrong: wrong.rows.map(({ number, panelAccountId, field }) => ({
        row: number,
        account: panelAccountId,
        column: field,
      })),
    },
    200,
    { 'cache-control': 'no-store' },
  );
};
