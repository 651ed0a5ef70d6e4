import type { Product } from '../../../shared/domain/access.ts';
import { hasNotBegun, type Waiting } from '../../../shared/domain/cooling-off.ts';
import {
  type Grant,
  type GrantChange,
  type GrantState,
  grantState,
  startGrant,
  transitionGrant,
} from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { waitFor } from './cooling-off.ts';
import { obeysPanelRules } from './panel-rule.ts';
import { grantAsOf } from './write.ts';

/** What both sides have agreed to. */
export type AgreedAccess = Pick<
  Grant,
  'accountId' | 'customerId' | 'partnerId' | 'access' | 'endsAt' | 'idleDays' | 'projectId' | 'clientId'
> & {
  /** The customer's representative who consented (X1). */
  decidedBy: string;
};

/** A new grant, or the one that lives already with what was agreed now (S10). */
export const accessStarted = async (
  ctx: Context,
  agreed: AgreedAccess,
  /** What the panel lists now, where it was asked just before; else what is known. */
  listed?: readonly Product[],
): Promise<Result<{ change: GrantChange; write: Extract<Write, { kind: 'grant' }> }, Refusal>> => {
  const { accountId, customerId, partnerId, access, endsAt, idleDays, projectId, clientId } = agreed;
  const terms = { access, endsAt, idleDays, projectId };
  if (endsAt !== null && endsAt <= ctx.now) return fail({ code: 'end_date_invalid' });
  const ruled = await obeysPanelRules(ctx, accountId, partnerId, access, listed);
  if (!ruled.ok) return ruled;
  const live = await ctx.store.grants.liveFor(accountId, partnerId);
  const decided = { customerId, by: agreed.decidedBy, after: access };
  if (live) {
    const later = hasNotBegun(live)
      ? null
      : await waitFor(ctx, { ...decided, before: live.access, change: terms });
    const changed = transitionGrant(
      grantAsOf(live, ctx.now),
      later ? { type: 'change_later', waiting: { ...later, change: terms } } : { type: 'change', ...terms },
      ctx.now,
    );
    if (!changed.ok) return changed;
    // What is still to begin, and now otherwise than was told, is told anew.
    const anew = hasNotBegun(live)
      ? await waitFor(ctx, { ...decided, before: live.access, change: null })
      : null;
    // Two transitions may stand behind it; it is one step of the row.
    const grant = {
      ...changed.value.grant,
      ...(anew ? { waiting: anew } : {}),
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
  const waiting = await waitFor(ctx, { ...decided, before: null, change: null });
  const change = startGrant(
    {
      waiting,
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

/** How a share stands after it, as every entry of the log about a share says it (G3). */
export const standingData = (grant: Grant): { state: GrantState; panelState: Grant['panelState'] } => ({
  state: grantState(grant),
  panelState: grant.panelState,
});

/** What the log says of it: begun, changed, or decided and still to come (X1). */
export const startedEvent = (written: Write['do'], waiting: Waiting | null): string => {
  if (written === 'insert') return 'grant.started';
  return waiting?.change ? 'grant.change_waits' : 'grant.rights_changed';
};
