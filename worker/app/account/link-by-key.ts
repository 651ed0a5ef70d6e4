import type { LinkedFor } from '../../../shared/domain/linked-for.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { PanelKey } from '../panel/credential.ts';
import type { Panel } from '../records.ts';
import { claimAccount } from './claim.ts';
import { mayClaim } from './claimant.ts';
import type { LinkingFinished } from './finish-linking.ts';
import { accountOfKey, keyMayProve } from './owner-key.ts';
import { workingPanel } from './panel-of.ts';
import { openProof, tellContact } from './panel-proof.ts';

/** For which panel a key is asked, and which account was named if any. */
export const readKeyLinking = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<LinkedFor & { panel: Panel; shown: string }, Refusal>> => {
  const found = await openProof(ctx, 'link_key', challengeId);
  if (!found.ok) return found;
  const { panelId, panelAccountId: shown, product, aim } = found.value.subject;
  const panel = await ctx.store.panels.byId(panelId);
  return panel ? ok({ panel, shown, product, aim }) : refuse('not_found');
};

/**
 * S2 in owner mode: the customer makes a key for this purpose, and the panel itself says whose it is.
 * The key is tried, and with the account kept or not at all. Where the account is theirs already, a new key
 * is a replacement, and asks for the proof that one asks for.
 */
export const finishByKey = async (
  ctx: Context,
  { challengeId, key }: { challengeId: string; key: PanelKey },
): Promise<Result<LinkingFinished & { mine: boolean }, Refusal>> => {
  const found = await openProof(ctx, 'link_key', challengeId);
  if (!found.ok) return found;
  const { panelId, panelAccountId: named, wanted, product, aim } = found.value.subject;
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  if (connector.capabilities.ownership !== 'owner_key') return refuse('panel_unsupported');
  const told = await accountOfKey(ctx, panelId, key);
  if (!told.ok) return told;
  const { id, shownAs } = told.value;
  // Somebody who names one account and holds the key of another has mixed up something.
  if (named !== '' && named !== id && named.toLowerCase() !== shownAs.toLowerCase()) {
    return refuse('owner_key_of_other');
  }
  const held = await keyMayProve(ctx, panelId, told.value);
  if (!held.ok) return held;
  const { actor } = ctx;
  const mine =
    held.value !== null &&
    actor.kind === 'person' &&
    actor.memberships.some(({ organisationId }) => organisationId === held.value?.organisationId);
  if (held.value !== null && mine) {
    return ok({ accountId: held.value.id, product, aim, mine });
  }
  // Whose it is already stays so, and the reason has to be read on this very page.
  const free = held.value === null;
  if (free && !(await ctx.store.atomic.useChallenge(challengeId, ctx.now))) return refuse('link_expired');
  const linked = await claimAccount(
    ctx,
    {
      panelId,
      // Held under the name its pages show: that stands for the same account (E48).
      found: held.value === null ? told.value : { ...told.value, id: held.value.panelAccountId },
      connector,
      provenBy: 'owner_key',
      linkId: null,
      key,
      mails: held.value === null ? tellContact(ctx, told.value.contactEmail, 'account_keyed', shownAs) : [],
    },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, aim, mine: false }) : linked;
};
