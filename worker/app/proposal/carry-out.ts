import { type Proposal, transitionProposal } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { pickLanguage } from '../../../shared/messages/language.ts';
import { applyNow } from '../account-list/apply.ts';
import { freezeShares } from '../admin/freeze-shares.ts';
import { appointNow, dismissNow } from '../host/people.ts';
import { authoriseNow } from '../partnership/authorise.ts';
import { reinstateNow } from '../partnership/hold.ts';
import { recoverNow } from '../recovery/recover.ts';
import { alongside, type Carrying } from './acting.ts';
import { proposalEvent } from './events.ts';

const act = (
  ctx: Carrying,
  plain: Carrying,
  { act: decided, proposedBy }: Proposal,
): Promise<Result<unknown, Refusal>> => {
  switch (decided.kind) {
    case 'authorise_partner':
      return authoriseNow(ctx, decided);
    case 'reinstate_partner':
      return reinstateNow(ctx, decided);
    case 'freeze_shares':
    case 'unfreeze_shares':
    case 'unfreeze_share':
      return freezeShares(ctx, decided, plain);
    case 'appoint_admin':
      return appointNow(ctx, {
        email: decided.email,
        role: 'admin',
        language: pickLanguage([decided.language]),
      });
    case 'dismiss_admin':
      return dismissNow(ctx, decided);
    case 'apply_list':
      return applyNow(ctx, decided, plain);
    case 'recover_person':
      return recoverNow(ctx, { ...decided, startedBy: proposedBy });
  }
};

const isShares = ({ act: { kind } }: Proposal): boolean =>
  kind === 'freeze_shares' || kind === 'unfreeze_shares' || kind === 'unfreeze_share';

/**
 * Carries out what was confirmed. The act and the end of the proposal are one commit; an act that is
 * refused by now, because its object has changed, ends the proposal with that reason. What breaks off
 * in between is still `confirmed`, and the minute's job does it again.
 */
export const carryOut = async (ctx: Carrying, confirmed: Proposal): Promise<Proposal> => {
  const finished = transitionProposal(confirmed, { type: 'finish' }, ctx.now);
  if (!finished.ok) return confirmed;
  const done = await act(
    alongside(ctx, {
      writes: [{ do: 'update', kind: 'proposal', row: finished.value }],
      audit: [proposalEvent(finished.value, 'carried_out')],
    }),
    ctx,
    confirmed,
  );
  if (done.ok) return finished.value;
  // Somebody changed a share in the same moment: what is left is taken up again by the minute's job.
  if (done.error.code === 'conflict' && isShares(confirmed)) return confirmed;
  const failed = transitionProposal(confirmed, { type: 'fail', reason: done.error.code }, ctx.now);
  if (!failed.ok) return confirmed;
  const { actor, requestId, now } = ctx;
  const written = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [{ do: 'update', kind: 'proposal', row: failed.value }],
    audit: [proposalEvent(failed.value, 'failed', { outcome: done.error.code })],
  });
  return written.ok ? failed.value : confirmed;
};
