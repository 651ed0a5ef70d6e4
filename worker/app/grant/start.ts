import type { Product } from '../../../shared/domain/access.ts';
import { type Grant, type GrantChange, startGrant, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { obeysPanelRules } from './panel-rule.ts';
import { grantAsOf } from './write.ts';

/** What both sides have agreed to. */
export type AgreedAccess = Pick<
  Grant,
  'accountId' | 'customerId' | 'partnerId' | 'access' | 'endsAt' | 'idleDays' | 'projectId' | 'clientId'
>;

/** A new grant, or the one that lives already with what was agreed now (S10). */
export const accessStarted = async (
  ctx: Context,
  agreed: AgreedAccess,
  /** What the panel lists now, where it was asked just before; else what is known. */
  listed?: readonly Product[],
): Promise<Result<{ change: GrantChange; write: Extract<Write, { kind: 'grant' }> }, Refusal>> => {
  const { accountId, customerId, partnerId, access, endsAt, idleDays, projectId, clientId } = agreed;
  if (endsAt !== null && endsAt <= ctx.now) return fail({ code: 'end_date_invalid' });
  const ruled = await obeysPanelRules(ctx, accountId, partnerId, access, listed);
  if (!ruled.ok) return ruled;
  const live = await ctx.store.grants.liveFor(accountId, partnerId);
  if (live) {
    const changed = transitionGrant(
      grantAsOf(live, ctx.now),
      { type: 'change', access, endsAt, idleDays, projectId },
      ctx.now,
    );
    if (!changed.ok) return changed;
    // Two transitions may stand behind it; it is one step of the row.
    const grant = {
      ...changed.value.grant,
      clientId: live.clientId ?? clientId,
      version: live.version + 1,
    };
    return ok({
      change: { ...changed.value, grant },
      write: { do: 'update', kind: 'grant', row: grant },
    });
  }
  // E38: while an earlier share is not cut at the panel, a new one on that account waits.
  if (await ctx.store.grants.uncut(accountId)) return fail({ code: 'grant_cutting' });
  const change = startGrant(
    {
      id: ctx.ids.id('grt'),
      accountId,
      customerId,
      partnerId,
      access,
      endsAt,
      idleDays,
      projectId,
      clientId,
    },
    ctx.now,
  );
  return ok({ change, write: { do: 'insert', kind: 'grant', row: change.grant } });
};
