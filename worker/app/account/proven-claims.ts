import type { Account } from '../../../shared/domain/account.ts';
import { transitionClaim } from '../../../shared/domain/account-claim.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';

/** S2: an account that is proved needs no admin any more: what its organisation asked the host about it is answered. */
export const provenClaims = async (
  ctx: Context,
  account: Account,
): Promise<{ writes: readonly Write[]; audit: readonly AuditEvent[] }> => {
  const asked = await ctx.store.proof.claimsOf(account.organisationId, ctx.now);
  const rows = asked.flatMap(({ claim }) => {
    const names = [account.panelAccountId, account.shownAs];
    const same = claim.panelId === account.panelId && names.includes(claim.panelAccountId ?? claim.shownAs);
    const told = { panelAccountId: account.panelAccountId, contactEmail: account.pinnedEmail };
    const proved = same
      ? transitionClaim(claim, { type: 'prove', accountId: account.id, told }, ctx.now)
      : null;
    return proved?.ok ? [proved.value] : [];
  });
  return {
    writes: rows.map((row) => ({ do: 'update', kind: 'accountClaim', row })),
    audit: rows.map(({ id }) => ({
      organisations: [account.organisationId],
      event: 'claim.proved',
      subject: { kind: 'claim', id },
      data: { account: account.id, by: account.provenBy },
    })),
  };
};
