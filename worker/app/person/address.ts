import type { PersonActor } from '../../../shared/decision.ts';
import { addressReachable } from '../../../shared/domain/account.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/**
 * S15, E54: asked at every proof by mail. A code proves nothing while the mailbox, the domain's DNS or
 * its mail lies in an account that a partner can open.
 */
export const addressProves = async (
  ctx: Pick<Context, 'store'>,
  email: string,
): Promise<Result<void, Refusal>> => {
  const reaching = await ctx.store.accounts.reaching(email);
  return reaching.some(({ access, reachable }) => addressReachable(email, access, reachable))
    ? refuse('address_inside_shared_account')
    : ok(undefined);
};

/** The same for a person's own code, which is no proof for a while after a change of address either (E24). */
export const codeProves = async (
  ctx: Pick<Context, 'store' | 'now'>,
  { personId, email }: PersonActor,
): Promise<Result<void, Refusal>> =>
  (await ctx.store.proof.openAddressChange(personId, ctx.now))
    ? refuse('address_changed_recently')
    : addressProves(ctx, email);
