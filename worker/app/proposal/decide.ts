import { type Proposal, type ProposalCommand, transitionProposal } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin, mayAdminAfresh, ownAffair } from '../admin/may.ts';
import type { MailOrder } from '../mail-order.ts';
import { carryOut } from './carry-out.ts';
import { proposalEvent } from './events.ts';
import { seconders } from './propose.ts';

interface Decision {
  id: string;
  /** The version on the page: what was not seen is not decided. */
  version: number;
}

const load = async (ctx: Context, { id, version }: Decision): Promise<Result<Proposal, Refusal>> => {
  const found = await ctx.store.proposals.byId(id);
  if (!found) return fail({ code: 'not_found' });
  return found.version === version ? ok(found) : fail({ code: 'conflict' });
};

const write = (
  ctx: Context,
  proposal: Proposal,
  step: Parameters<typeof proposalEvent>[1],
  data: Parameters<typeof proposalEvent>[2],
  mails: readonly MailOrder[] = [],
): Promise<Result<void, Refusal>> =>
  ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'proposal', row: proposal }],
    audit: [proposalEvent(proposal, step, data)],
    mails,
    tell: proposal.organisationId === null ? [] : [proposal.organisationId],
  });

/** A6: the second admin confirms, with a passkey of the last ten minutes, and it is carried out at once. */
export const confirmProposal = async (ctx: Context, input: Decision): Promise<Result<Proposal, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'proposal.decide');
  if (!admin.ok) return admin;
  const found = await load(ctx, input);
  if (!found.ok) return found;
  const by = admin.value.personId;
  // E14: nobody confirms about an organisation of one's own or related to it, nor about oneself.
  const may = (await seconders(ctx, found.value)).some((one) => one.id === by);
  if (!may && by !== found.value.proposedBy) return fail(ownAffair);
  const confirmed = transitionProposal(found.value, { type: 'confirm', by }, ctx.now);
  if (!confirmed.ok) return confirmed;
  const written = await write(ctx, confirmed.value, 'confirmed', { proposedBy: found.value.proposedBy });
  return written.ok ? ok(await carryOut(ctx, confirmed.value)) : written;
};

const told = async (ctx: Context, proposal: Proposal, reason: string): Promise<readonly MailOrder[]> => {
  const person = await ctx.store.persons.byId(proposal.proposedBy);
  if (!person) return [];
  return [
    {
      to: person.email,
      language: person.language,
      template: 'notice',
      notice: 'second_admin_refused',
      about: '',
      path: `/admin/proposals/${proposal.id}`,
      reason,
      at: ctx.now,
    },
  ];
};

/**
 * A6: another admin refuses it, or whoever proposed it takes it back; neither needs a passkey, because
 * nothing happens. Whom it is about may refuse as well: that only leaves things as they are.
 */
export const stopProposal = async (
  ctx: Context,
  { reason, ...input }: Decision & { reason: string },
): Promise<Result<Proposal, Refusal>> => {
  const admin = mayAdmin(ctx, 'proposal.decide');
  if (!admin.ok) return admin;
  const found = await load(ctx, input);
  if (!found.ok) return found;
  const by = admin.value.personId;
  const own = found.value.proposedBy === by;
  const command: ProposalCommand = own ? { type: 'withdraw', by } : { type: 'refuse', by, reason };
  const stopped = transitionProposal(found.value, command, ctx.now);
  if (!stopped.ok) return stopped;
  const mails = own ? [] : await told(ctx, stopped.value, reason);
  const written = await write(ctx, stopped.value, own ? 'withdrawn' : 'refused', { reason }, mails);
  return written.ok ? ok(stopped.value) : written;
};
