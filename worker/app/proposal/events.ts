import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { AuditEvent } from '../change-set.ts';

type Step =
  | 'made'
  | 'confirmed'
  | 'refused'
  | 'withdrawn'
  | 'lapsed'
  | 'delayed'
  | 'came_due'
  | 'carried_out'
  | 'failed';

/** A step of a proposal: in the log of whom it concerns, and in the host's own (A6, E14). */
export const proposalEvent = (
  proposal: Proposal,
  step: Step,
  data: NonNullable<AuditEvent['data']> = {},
): AuditEvent => ({
  organisations: proposal.organisationId === null ? [] : [proposal.organisationId],
  event: `proposal.${step}`,
  subject: { kind: 'proposal', id: proposal.id },
  data: { act: proposal.act.kind, because: proposal.because.join(' '), dueAt: proposal.dueAt, ...data },
});
