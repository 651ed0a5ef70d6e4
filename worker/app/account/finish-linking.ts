import * as v from 'valibot';
import { codeAttempts } from '../../../shared/domain/duration.ts';
import { maskEmail } from '../../../shared/domain/email.ts';
import type { LinkedFor } from '../../../shared/domain/linked-for.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Challenge } from '../records.ts';
import { claimAccount } from './claim.ts';
import { mayClaim } from './claimant.ts';
import { contactIsPartners, provingAddress } from './contact-address.ts';
import { mayProve } from './contact-changed.ts';
import { workingPanel } from './panel-of.ts';
import { provableAccount } from './provable-account.ts';
import { approvalKey, approvalPayload, approvalPurpose, codeSubject } from './start-linking.ts';

export interface LinkingFinished extends LinkedFor {
  accountId: string;
}

const ownChallenge = async (ctx: Context, challengeId: string): Promise<Challenge | null> => {
  if (ctx.actor.kind !== 'person') return null;
  const challenge = await ctx.store.persons.challenge(challengeId);
  if (challenge?.purpose !== 'link_account' || challenge.personId !== ctx.actor.personId) return null;
  return challenge;
};

/** To which mailbox the code went, as much of it as helps to find it (S2), and what it is for. */
export const codeSentTo = async (
  ctx: Context,
  challengeId: string,
): Promise<Result<LinkedFor & { mailbox: string }, Refusal>> => {
  const challenge = await ownChallenge(ctx, challengeId);
  if (!challenge) return fail({ code: 'not_found' });
  const { product, aim } = v.parse(codeSubject, challenge.subject);
  return ok({ mailbox: maskEmail(challenge.email), product, aim });
};

const whyNotCounted = (challenge: Challenge, now: number): Refusal =>
  challenge.expiresAt <= now || challenge.state === 'used'
    ? { code: 'code_expired' }
    : { code: 'code_used_up' };

/**
 * S2: the code proves the mailbox, and the panel is read once more: the account must still be the
 * one the code was for and still have that contact, or the proof proves nothing (E34, E47).
 */
export const finishByCode = async (
  ctx: Context,
  input: { challengeId: string; code: string },
): Promise<Result<LinkingFinished, Refusal>> => {
  const challenge = await ownChallenge(ctx, input.challengeId);
  if (!challenge) return fail({ code: 'not_found' });
  const counted = await ctx.store.atomic.countAttempt(challenge.id, codeAttempts, ctx.now);
  if (!counted) return fail(whyNotCounted(challenge, ctx.now));
  const expected = await ctx.secrets.code(challenge.id, challenge.generation);
  if (!ctx.secrets.same(input.code, expected)) {
    return fail({ code: 'code_wrong', detail: { left: codeAttempts - counted.attempts } });
  }
  const { panelId, panelAccountId, wanted, product, aim } = v.parse(codeSubject, challenge.subject);
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  const provable = await provableAccount(ctx, working.value, panelAccountId);
  if (!provable.ok) return fail({ code: provable.error.code });
  const { told, found, provenBy } = provable.value;
  const open = await mayProve(ctx, panelId, told);
  if (!open.ok) return open;
  const address = await provingAddress(ctx, found);
  if (!address.ok) return address;
  if (found.id !== panelAccountId || address.value !== challenge.email) {
    return fail({ code: 'account_not_found' });
  }
  if (!(await ctx.store.atomic.useChallenge(challenge.id, ctx.now))) return fail({ code: 'code_expired' });
  const linked = await claimAccount(
    ctx,
    {
      panelId,
      found: { ...found, contactEmail: address.value },
      connector,
      provenBy,
      linkId: null,
    },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, aim }) : linked;
};

/**
 * S2 where the panel itself lets its owner approve us. State and code work once; the state was made
 * for this person, so an approval pushed into somebody else's browser links nothing there.
 */
export const finishByApproval = async (
  ctx: Context,
  input: { code: string; state: string },
): Promise<Result<LinkingFinished, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const key = await approvalKey(ctx, ctx.actor.personId, input.state);
  const kept = await ctx.store.atomic.useOnce(key, approvalPurpose, ctx.now);
  if (kept === null) return fail({ code: 'link_expired' });
  const { panelId, wanted, product, aim } = v.parse(approvalPayload, kept);
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  if (!connector.linking) return fail({ code: 'panel_unsupported' });
  const approved = await connector.linking.exchange(input.code);
  if (!approved.ok) return fail({ code: approved.error.code });
  const found = await connector.account(approved.value.panelAccountId);
  if (!found.ok) return fail({ code: found.error.code });
  const open = await mayProve(ctx, panelId, found.value);
  if (!open.ok) return open;
  if (open.value === null && (await contactIsPartners(ctx, found.value))) {
    return fail({ code: 'address_belongs_to_partner' });
  }
  const linked = await claimAccount(
    ctx,
    { panelId, found: found.value, connector, provenBy: 'panel_approval', linkId: approved.value.linkId },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, aim }) : linked;
};
