import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { RequestCode } from '../records.ts';

/** The six digits a partner must know; derived, so that none is stored. */
export const codeOf = (
  ctx: Pick<Context, 'secrets'>,
  { organisationId, generation }: RequestCode,
): Promise<string> => ctx.secrets.code(`request_code ${organisationId}`, generation);

/** Q5: the code as the organisation's leaders see it, or null while it takes requests without one. */
export const seeRequestCode = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<{ code: string | null }, Refusal>> => {
  const decision = decide(ctx.actor, 'request.answer', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const [kept] = await ctx.store.requests.codes([organisationId]);
  return ok({ code: kept?.required ? await codeOf(ctx, kept) : null });
};

/** Q5: requires the code, no longer requires it, or makes a new one so that the old one is worth nothing. */
export const changeRequestCode = async (
  ctx: Context,
  { organisationId, change }: { organisationId: string; change: 'on' | 'off' | 'new' },
): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, 'request.answer', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const [kept] = await ctx.store.requests.codes([organisationId]);
  const required = change !== 'off';
  const generation = (kept?.generation ?? 0) + (change === 'new' || !kept ? 1 : 0);
  const row: RequestCode = { organisationId, required, generation, version: (kept?.version ?? 0) + 1 };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: kept ? 'update' : 'insert', kind: 'requestCode', row }],
    audit: [
      {
        organisations: [organisationId],
        event: required ? 'request.code_required' : 'request.code_lifted',
        subject: { kind: 'organisation', id: organisationId },
        data: { generation },
      },
    ],
  });
};
