import type { Access } from './domain/access.ts';
import { type Assignment, assignedAccess } from './domain/assignment.ts';
import { freshProofLife, passkeyToOpenAge } from './domain/duration.ts';
import { type Grant, grantStateAt } from './domain/grant.ts';
import type { MemberRole } from './domain/organisation.ts';
import { type PartnershipState, partnerRefusal } from './domain/partnership.ts';
import type { Refusal } from './domain/refusal.ts';
import { isStaffAccessOpen, type StaffAccess } from './domain/staff-access.ts';
import { type AdminAction, type HostRole, type MemberAction, policy, type StaffAction } from './policy.ts';

export interface Membership {
  organisationId: string;
  role: MemberRole;
}

/** Who is asking. Facts of the session, loaded with it; nothing here comes from the request's body. */
export interface PersonActor {
  kind: 'person';
  personId: string;
  email: string;
  language: string;
  memberships: readonly Membership[];
  /** Staff looks and pauses (H5); an admin may do that too, and runs the deployment. */
  hostRole: HostRole | null;
  /** A safety session can look and pause, nothing else (S15); one by the host's provider does the host's work only (O7). */
  session: 'full' | 'safety' | 'host';
  /** Latest proof in this session or on this device: a code or a passkey, and when. */
  provenAt: number | null;
  /** Latest passkey proof in this session or on this device (E44). */
  passkeyAt: number | null;
  /** The device (extension) or web session, as the audit names it. */
  deviceId: string;
}

export type Actor =
  | { kind: 'anonymous' }
  | PersonActor
  | { kind: 'panel'; panelId: string }
  | { kind: 'system' };

export type Decision = { allow: true } | { allow: false; refusal: Refusal };

const allow: Decision = { allow: true };
const deny = (code: Refusal['code']): Decision => ({ allow: false, refusal: { code } });

/**
 * May this person do this now, for that organisation? The only authority (abuse cases, rule 1).
 * Who is no member gets the same answer as for a thing that does not exist (rule 7).
 */
export const decide = (actor: Actor, action: MemberAction, organisationId: string, now: number): Decision => {
  if (actor.kind !== 'person') return deny('sign_in_required');
  const membership = actor.memberships.find((candidate) => candidate.organisationId === organisationId);
  if (!membership) return deny('not_found');
  const rule = policy[action];
  if (actor.session === 'host') return deny('host_session_only');
  if (actor.session === 'safety' && !rule.safety) return deny('safety_session_only');
  if (!rule.roles.some((role) => role === membership.role)) return deny('not_allowed');
  if (rule.proof === 'fresh' && !hasFreshProof(actor, now)) return deny('step_up_required');
  return allow;
};

export const hasFreshProof = (actor: PersonActor, now: number): boolean =>
  actor.provenAt !== null && now - actor.provenAt <= freshProofLife;

/** What the host demands of a session: `required` on a real host, `optional` in local work (E44, O7). */
export type PasskeyPolicy = 'required' | 'optional';

/** The host's routes answer 404 to everybody else; its people without a passkey session are asked for one (O7). */
const decideHost = (
  actor: Actor,
  roles: readonly HostRole[],
  passkeys: PasskeyPolicy,
  now: number,
): Decision => {
  if (actor.kind !== 'person') return deny('sign_in_required');
  if (actor.hostRole === null || !roles.includes(actor.hostRole)) return deny('not_found');
  if (actor.session === 'safety') return deny('safety_session_only');
  const proven = actor.passkeyAt !== null && now - actor.passkeyAt <= passkeyToOpenAge;
  return proven || passkeys === 'optional' ? allow : deny('passkey_required');
};

export const decideAdmin = (
  actor: Actor,
  _action: AdminAction,
  passkeys: PasskeyPolicy,
  now: number,
): Decision => decideHost(actor, ['admin'], passkeys, now);

/** Admins can do what staff can. */
export const decideStaff = (
  actor: Actor,
  _action: StaffAction,
  passkeys: PasskeyPolicy,
  now: number,
): Decision => decideHost(actor, ['admin', 'staff'], passkeys, now);

/** Everything that opening a client depends on, loaded by one statement on the primary (W6). */
export interface OpeningFacts {
  grant: Grant;
  partnership: PartnershipState;
  /** How the person is assigned to this client (M6); representatives and administrators need no assignment. */
  assignments: readonly Assignment[];
  panelEnabled: boolean;
  /** G1: the host demands a processing agreement that this share does not have. */
  agreementMissing: boolean;
}

/** What a grant gives to one member of its partner: all of it to the leaders, to a collaborator what is assigned (M6). */
export const accessFor = (
  role: MemberRole,
  granted: Access,
  assignments: readonly Assignment[],
): Access | null => (role === 'collaborator' ? assignedAccess(granted, assignments) : granted);

/** The same for the person of an opening; null also for who is no member. */
export const accessOf = (actor: PersonActor, facts: OpeningFacts): Access | null => {
  const { grant, assignments } = facts;
  const role = actor.memberships.find((one) => one.organisationId === grant.partnerId)?.role;
  return role === undefined ? null : accessFor(role, grant.access, assignments);
};

/** May this person open this client now (S11, W6, E1, E18, E44)? */
export const decideOpening = (
  actor: Actor,
  facts: OpeningFacts,
  passkeys: PasskeyPolicy,
  now: number,
): Decision => {
  const member = decide(actor, 'grant.open', facts.grant.partnerId, now);
  if (!member.allow || actor.kind !== 'person') return member;
  if (accessOf(actor, facts) === null) return deny('not_found');
  const partner = partnerRefusal(facts.partnership);
  if (partner) return { allow: false, refusal: partner };
  if (grantStateAt(facts.grant, now) !== 'active') return deny('grant_not_active');
  if (facts.grant.panelState !== 'in_force') return deny('grant_not_active');
  if (!facts.panelEnabled) return deny('panel_disabled');
  if (facts.agreementMissing) return deny('processing_agreement_missing');
  if (passkeys === 'required') {
    const full = facts.grant.access.kind === 'full';
    const stale = actor.passkeyAt === null || (full && now - actor.passkeyAt > passkeyToOpenAge);
    if (stale) return deny('passkey_required');
  }
  return allow;
};

/** May this member of the host's staff use what a customer has let it into (H3)? */
export const decideStaffAccess = (
  actor: Actor,
  facts: { access: StaffAccess; panelEnabled: boolean },
  passkeys: PasskeyPolicy,
  now: number,
): Decision => {
  const staff = decideStaff(actor, 'staff.open', passkeys, now);
  if (!staff.allow) return staff;
  if (!isStaffAccessOpen(facts.access, now)) return deny('staff_access_over');
  return facts.panelEnabled ? allow : deny('panel_disabled');
};
