import { decide } from '../../../shared/decision.ts';
import { assignedAccess, losesAccess } from '../../../shared/domain/assignment.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import {
  changeRole,
  type MemberInvitation,
  type MemberRole,
  removeMember,
} from '../../../shared/domain/organisation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { MemberAction } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';
import type { MemberView, OrganisationOf } from '../../store.ts';
import { proofCounts } from '../grant/proof-address.ts';
import { heldBy, rotation } from '../grant/rotate.ts';

/** May the actor do this in that organisation (shared/decision.ts)? */
export const may = (ctx: Context, action: MemberAction, organisationId: string): Result<void, Refusal> => {
  const decision = decide(ctx.actor, action, organisationId, ctx.now);
  return decision.allow ? ok(undefined) : fail(decision.refusal);
};

/** O3 with S15: managing members needs a proof that no partner could have given. */
export const mayManage = async (ctx: Context, organisationId: string): Promise<Result<void, Refusal>> => {
  const allowed = may(ctx, 'members.manage', organisationId);
  return allowed.ok ? proofCounts(ctx) : allowed;
};

export interface MembersView {
  own: OrganisationOf;
  organisations: readonly OrganisationOf[];
  members: readonly MemberView[];
  invitations: readonly MemberInvitation[];
  /** Whether the actor's role may change anything here; the fresh proof is asked for at the act. */
  manages: boolean;
  /** P11: a new name that waits for the host's look. */
  nameWaits: string | null;
}

/** Every member sees who is a member (O3); invitations are for those who manage. */
export const viewMembers = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<MembersView, Refusal>> => {
  const allowed = may(ctx, 'organisation.view', organisationId);
  if (!allowed.ok) return allowed;
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  const organisations = await ctx.store.organisations.ofPerson(ctx.actor.personId);
  const own = organisations.find(({ organisation }) => organisation.id === organisationId);
  if (!own) return refuse('not_found');
  const manages = own.role === 'legal_representative' && ctx.actor.session === 'full';
  return ok({
    own,
    organisations,
    members: await ctx.store.organisations.members(organisationId),
    invitations: manages ? await ctx.store.organisations.memberInvitations(organisationId) : [],
    manages,
    nameWaits: (await ctx.store.programme.nameRequest(organisationId))?.name ?? null,
  });
};

/** A connector that reports about a grant at the same moment must not make a removal fail. */
const tries = 5;

/** From the start once more while somebody else was faster. */
const untilDone = async (once: () => Promise<Result<void, Refusal>>): Promise<Result<void, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const done = await once();
    if (done.ok || done.error.code !== 'conflict' || attempt === tries) return done;
  }
};

interface RoleGiven {
  organisationId: string;
  personId: string;
  role: MemberRole;
}

/** Gives a member another role; the last legal representative keeps it (O3, E24). */
export const giveRole = async (ctx: Context, input: RoleGiven): Promise<Result<void, Refusal>> => {
  const allowed = await mayManage(ctx, input.organisationId);
  return allowed.ok ? untilDone(() => giveRoleOnce(ctx, input)) : allowed;
};

/** Who becomes a collaborator loses every client it is not assigned to, and what it may still hold of them. */
const clientsLost = async (
  ctx: Context,
  { organisationId, personId, role }: RoleGiven,
): Promise<readonly Grant[]> => {
  if (role !== 'collaborator') return [];
  const lost: Grant[] = [];
  for (const grant of await heldBy(ctx, organisationId, personId)) {
    const assignments = await ctx.store.grants.assignmentsOf(grant.id, personId);
    if (losesAccess(grant.access, assignedAccess(grant.access, assignments))) lost.push(grant);
  }
  return lost;
};

const giveRoleOnce = async (ctx: Context, input: RoleGiven): Promise<Result<void, Refusal>> => {
  const views = await ctx.store.organisations.members(input.organisationId);
  const members = views.map(({ member }) => member);
  const before = members.find((member) => member.personId === input.personId);
  const next = changeRole(members, input.personId, input.role);
  if (!next.ok) return next;
  if (!before || before.role === input.role) return ok(undefined);
  const rotated = await rotation(ctx, await clientsLost(ctx, input), { sessions: true });
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'member', row: next.value }, ...rotated.writes],
    sets: rotated.sets,
    jobs: rotated.jobs,
    audit: [
      {
        organisations: [input.organisationId],
        event: 'member.role_changed',
        subject: { kind: 'person', id: input.personId },
        data: { before: before.role, after: input.role },
      },
    ],
    tell: [input.organisationId],
  });
};

/**
 * Removes a member. Membership is read with every request, so nothing of this organisation answers that
 * person any more; assignments and its place in teams go in the same batch, passwords the person had shown are made anew (W9),
 * sessions it may have open are ended where the panel can, and open sockets are told (M6, E18).
 */
export const dismissMember = async (
  ctx: Context,
  input: { organisationId: string; personId: string },
): Promise<Result<void, Refusal>> => {
  const allowed = await mayManage(ctx, input.organisationId);
  return allowed.ok ? untilDone(() => dismissOnce(ctx, input)) : allowed;
};

/** O8: a member leaves by itself, with the same end of what it could open; the last legal representative stays. */
export const leaveOrganisation = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<void, Refusal>> => {
  const allowed = may(ctx, 'organisation.leave', organisationId);
  if (!allowed.ok) return allowed;
  const { actor } = ctx;
  if (actor.kind !== 'person') return refuse('sign_in_required');
  const { personId } = actor;
  return untilDone(() => dismissOnce(ctx, { organisationId, personId }, 'member.left'));
};

const dismissOnce = async (
  ctx: Context,
  input: { organisationId: string; personId: string },
  event: 'member.removed' | 'member.left' = 'member.removed',
): Promise<Result<void, Refusal>> => {
  const views = await ctx.store.organisations.members(input.organisationId);
  const removed = removeMember(
    views.map(({ member }) => member),
    input.personId,
  );
  if (!removed.ok) return removed;
  // The push below reaches this organisation's members; the removed person's tabs hear it by another of theirs.
  const elsewhere = await ctx.store.organisations.ofPerson(input.personId);
  const held = await heldBy(ctx, input.organisationId, input.personId);
  const rotated = await rotation(ctx, held, { sessions: true });
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'member', row: removed.value }, ...rotated.writes],
    sets: [
      { do: 'end_assignments', organisationId: input.organisationId, personId: input.personId },
      ...rotated.sets,
    ],
    jobs: rotated.jobs,
    audit: [
      {
        organisations: [input.organisationId],
        event,
        subject: { kind: 'person', id: input.personId },
        data: { role: removed.value.role },
      },
    ],
    tell: elsewhere.map(({ organisation }) => organisation.id),
  });
};
