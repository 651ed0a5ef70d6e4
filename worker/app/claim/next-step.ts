import { decide } from '../../../shared/decision.ts';
import type { LinkedFor } from '../../../shared/domain/linked-for.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/** Where a claim leads its organisation now. */
export type ClaimStep =
  /** It is theirs: on to what it was claimed for, or to the account. */
  | { step: 'linked'; accountId: string; linkedFor: LinkedFor | null }
  /** The host's list has it by now, so a code may prove it before anybody has decided. */
  | { step: 'prove'; panelId: string; shown: string; organisationId: string; linkedFor: LinkedFor | null }
  | { step: 'wait'; organisationId: string };

/** S2: what was begun before the host was asked goes on where it stopped. */
export const claimStep = async (
  ctx: Context,
  { claimId }: { claimId: string },
): Promise<Result<ClaimStep, Refusal>> => {
  const view = await ctx.store.proof.claim(claimId);
  if (!view) return refuse('not_found');
  const { organisationId, state, accountId, panelId, panelAccountId, shownAs, linkedFor } = view.claim;
  if (!decide(ctx.actor, 'organisation.view', organisationId, ctx.now).allow) return refuse('not_found');
  if (state === 'confirmed' && accountId !== null) return ok({ step: 'linked', accountId, linkedFor });
  const shown = panelAccountId ?? shownAs;
  const listed = state === 'pending' ? await ctx.store.accountList.find(panelId, shown) : null;
  return ok(
    listed ? { step: 'prove', panelId, shown, organisationId, linkedFor } : { step: 'wait', organisationId },
  );
};
