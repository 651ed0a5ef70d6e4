import type { Proposal, ProposalState } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Page } from '../../store.ts';
import { mayAdmin } from '../admin/may.ts';
import { nameOf, seconders } from './propose.ts';

export interface ProposalSeen {
  proposal: Proposal;
  /** The organisation or the person it is about, by name. */
  about: string;
  proposedBy: string;
  decidedBy: string | null;
}

export interface ProposalToDecide extends ProposalSeen {
  /** What the admin who looks may do with it now. */
  may: 'confirm' | 'withdraw' | 'refuse' | 'nothing';
}

const seen = async (ctx: Context, proposals: readonly Proposal[]): Promise<readonly ProposalSeen[]> => {
  const ids = proposals.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat());
  const names = await ctx.store.persons.names([...new Set(ids)]);
  return Promise.all(
    proposals.map(async (proposal) => ({
      proposal,
      about: await nameOf(ctx, proposal),
      proposedBy: names.get(proposal.proposedBy) ?? proposal.proposedBy,
      decidedBy: proposal.decidedBy === null ? null : (names.get(proposal.decidedBy) ?? proposal.decidedBy),
    })),
  );
};

/** A6: the queue of what waits for a second admin, and what became of the rest. */
export const listProposals = async (
  ctx: Context,
  { state, after }: { state: ProposalState; after: string | null },
): Promise<Result<Page<ProposalSeen>, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const page = await ctx.store.proposals.page(state, after);
  return ok({ rows: await seen(ctx, page.rows), next: page.next });
};

export const seeProposal = async (
  ctx: Context,
  { id }: { id: string },
): Promise<Result<ProposalToDecide, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const proposal = await ctx.store.proposals.byId(id);
  const [shown] = proposal ? await seen(ctx, [proposal]) : [];
  if (!proposal || !shown) return fail({ code: 'not_found' });
  if (proposal.state !== 'open') return ok({ ...shown, may: 'nothing' });
  const { personId } = admin.value;
  if (proposal.proposedBy === personId) return ok({ ...shown, may: 'withdraw' });
  const confirms = (await seconders(ctx, proposal)).some((one) => one.id === personId);
  return ok({ ...shown, may: confirms ? 'confirm' : 'refuse' });
};
