import { hasFreshProof } from '../../../shared/decision.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { addressReachable, type Reachable } from '../../../shared/domain/account.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { addressProves } from '../person/address.ts';

/**
 * S15, E54: before the partner gets what would let it read this person's codes, the person needs
 * another way to prove itself: a passkey, or an address outside.
 */
export const keepsProof = async (
  ctx: Context,
  access: Access,
  reachable: readonly Reachable[],
): Promise<Result<void, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (!addressReachable(ctx.actor.email, access, reachable)) return ok(undefined);
  const passkeys = await ctx.store.persons.passkeys(ctx.actor.personId);
  return passkeys.length > 0 ? ok(undefined) : fail({ code: 'address_inside_shared_account' });
};

/** S15: a code that a partner could have read meanwhile is no proof for giving more; a passkey is. */
export const proofCounts = async (ctx: Context): Promise<Result<void, Refusal>> => {
  const { actor, now } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (hasFreshProof({ ...actor, provenAt: actor.passkeyAt }, now)) return ok(undefined);
  return addressProves(ctx, actor.email);
};
