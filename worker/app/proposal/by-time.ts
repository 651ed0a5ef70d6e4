import { type Proposal, transitionProposal } from '../../../shared/domain/proposal.ts';
import type { Carrying } from './acting.ts';
import { carryOut } from './carry-out.ts';
import { proposalEvent } from './events.ts';
import { proposalMails, seconders } from './propose.ts';

const step = async (
  ctx: Carrying,
  proposal: Proposal,
  type: 'wait' | 'come_due' | 'lapse' | 'abandon',
  event: Parameters<typeof proposalEvent>[1],
): Promise<Proposal | null> => {
  const moved = transitionProposal(proposal, { type }, ctx.now);
  if (!moved.ok) return null;
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [{ do: 'update', kind: 'proposal', row: moved.value }],
    audit: [proposalEvent(moved.value, event)],
    mails: type === 'wait' ? await proposalMails(ctx, moved.value) : [],
  });
  return committed.ok ? moved.value : null;
};

const isHostPerson = async ({ store }: Pick<Carrying, 'store'>, personId: string): Promise<boolean> =>
  ((await store.persons.byId(personId))?.hostRole ?? null) !== null;

/**
 * A6: what a single admin decided is carried out after its day; what was confirmed and broke off goes on;
 * what nobody confirmed lapses; and where the second admin has gone meanwhile, the day begins.
 */
export const settleProposals = async (ctx: Carrying, perRun: number): Promise<void> => {
  for (const proposal of await ctx.store.proposals.due(ctx.now, perRun)) {
    if (proposal.state === 'confirmed') await carryOut(ctx, proposal);
    else if (proposal.dueAt === null) await step(ctx, proposal, 'lapse', 'lapsed');
    // Nobody but its proposer stands behind it, who must still be one of the host's.
    else if (!(await isHostPerson(ctx, proposal.proposedBy))) await step(ctx, proposal, 'abandon', 'lapsed');
    else {
      const due = await step(ctx, proposal, 'come_due', 'came_due');
      if (due) await carryOut(ctx, due);
    }
  }
  for (const proposal of await ctx.store.proposals.unconfirmed(perRun)) {
    if ((await seconders(ctx, proposal)).length === 0) await step(ctx, proposal, 'wait', 'delayed');
  }
};
