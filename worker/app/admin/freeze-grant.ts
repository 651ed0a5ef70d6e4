import { type GrantCommand, grantState, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type GrantWritten, writeGrant } from '../grant/write.ts';
import type { MailContent } from '../mail-order.ts';
import { propose } from '../proposal/propose.ts';
import { shareWords } from '../share-words.ts';
import { isInvolved, mayAdmin, ownAffair } from './may.ts';

interface GrantHold {
  grantId: string;
  /** Stands in both parties' logs, and in the mail (E14). */
  reason: string;
}

/**
 * A3: an admin holds one grant, or lifts that hold. It can only take away what a customer gave, and
 * give back what the admin took; it never starts or widens a grant.
 */
const hold = (
  ctx: Context,
  { grantId, reason }: GrantHold,
  type: Extract<GrantCommand['type'], 'freeze' | 'unfreeze'>,
): Promise<Result<GrantWritten, Refusal>> => {
  const admin = mayAdmin(ctx, 'grant.freeze');
  if (!admin.ok) return Promise.resolve(admin);
  return writeGrant(ctx, grantId, async (view) => {
    const parties = [view.grant.customerId, view.grant.partnerId];
    // Taking away is safety and open to every admin; giving back is a decision.
    if (type === 'unfreeze' && isInvolved(admin.value, parties)) return fail(ownAffair);
    const change = transitionGrant(view.grant, { type, reason: 'admin' }, ctx.now);
    if (!change.ok) return change;
    const words = { grantId, ...shareWords(view) };
    const active = grantState(change.value.grant) === 'active';
    const frozen: MailContent = { template: 'frozen', because: 'host', reason, ...words };
    const back: MailContent = { template: 'unfrozen', ...words };
    return ok({
      change: change.value,
      event: type === 'freeze' ? 'grant.frozen' : 'grant.unfrozen',
      data: { by: 'admin', reason },
      // With another hold still on it nothing has come back, and nobody is told so.
      ...(type === 'freeze' ? { mail: frozen } : active ? { mail: back } : {}),
    });
  });
};

export const freezeGrant = (ctx: Context, input: GrantHold): Promise<Result<GrantWritten, Refusal>> =>
  hold(ctx, input, 'freeze');

/** What two have held no one lifts alone, share by share: it waits for a second admin (A6). */
export const unfreezeGrant = async (
  ctx: Context,
  input: GrantHold,
): Promise<Result<GrantWritten | Proposal, Refusal>> => {
  const admin = mayAdmin(ctx, 'grant.freeze');
  if (!admin.ok) return admin;
  const grant = await ctx.store.grants.byId(input.grantId);
  if (!grant?.frozen.includes('admins')) return hold(ctx, input, 'unfreeze');
  const { customerId: organisationId, partnerId } = grant;
  if (isInvolved(admin.value, [organisationId, partnerId])) return fail(ownAffair);
  return propose(ctx, admin.value, {
    act: { kind: 'unfreeze_share', organisationId, ...input },
    because: ['bulk'],
    organisationId,
  });
};
