import type { AccountClaim } from '../../../shared/domain/account-claim.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelAccount } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import { workingPanel } from '../account/panel-of.ts';

/** What the admin states of an account from the host's books, where nobody speaks to the panel. */
export interface Stated {
  /** As the panel's own pages show it; on a recorded panel there is no other id. */
  accountId: string;
  name: string;
  contactEmail: string;
  /** The linked account whose holder the admin was shown before stating this, or null where there was none. */
  shownHolder: string | null;
}

/**
 * S2: the account that a claim is confirmed with. A panel with a connector is read once more, and no
 * admin's word takes its place; a recorded panel is never asked, and the admin's word is all there is.
 */
export const toldAccount = async (
  ctx: Context,
  claim: AccountClaim,
  stated: Stated | null,
): Promise<Result<PanelAccount, Refusal>> => {
  const working = await workingPanel(ctx, claim.panelId);
  if (!working.ok) return working;
  const { panel, connector } = working.value;
  if ((panel.connection !== 'connected') !== (stated !== null)) return refuse('invalid_input');
  if (stated) {
    const { accountId: id, name, contactEmail } = stated;
    return ok({ id, shownAs: id, name, contactEmail, contactEditable: false });
  }
  const told = await connector.account(claim.panelAccountId ?? claim.shownAs);
  if (!told.ok) return refuse(told.error.code);
  if (claim.panelAccountId !== null && told.value.id !== claim.panelAccountId) return refuse('conflict');
  return ok(told.value);
};
