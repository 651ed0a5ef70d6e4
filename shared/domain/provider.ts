import type { HostRole } from '../policy.ts';
import { hour, minute } from './duration.ts';

/** O7: how the host's OpenID provider is asked, and what of its answers counts. */
export interface ProviderSettings {
  /** As the provider writes it, to the letter. */
  issuer: string;
  clientId: string;
  /** On the button: "Sign in with …". */
  name: string;
  scopes: string;
  groupsClaim: string;
  adminGroups: readonly string[];
  staffGroups: readonly string[];
  /** What the provider says of a sign-in that is as good as a passkey; empty: none is. */
  strongAmr: readonly string[];
  strongAcr: readonly string[];
  sessionHours: number;
}

/** What a validated ID token says of a person. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  groups: readonly string[];
  amr: readonly string[];
  acr: string | null;
  /** When the person really signed in there; null where the provider does not say. */
  authAt: number | null;
}

/** A sign-in there takes no longer than this. */
export const providerWait = 10 * minute;
/** An admin's word that a person may be bound. */
export const appointmentLife = 72 * hour;

/** The role for which the provider's groups vouch. */
export const vouchedRole = (
  { adminGroups, staffGroups }: Pick<ProviderSettings, 'adminGroups' | 'staffGroups'>,
  { groups }: Pick<ProviderIdentity, 'groups'>,
): HostRole | null => {
  if (groups.some((group) => adminGroups.includes(group))) return 'admin';
  return groups.some((group) => staffGroups.includes(group)) ? 'staff' : null;
};

/**
 * O7, A6: roles are given here, by two admins where it is an admin's. The provider never gives one: it
 * lets somebody in whose role here it vouches for, and nobody else.
 */
export const maySignIn = (role: HostRole | null, vouched: HostRole | null): boolean =>
  role !== null && vouched !== null && (role === 'staff' || vouched === 'admin');

/**
 * A6: an admin connects the own sign-in, with the own passkey. By another's word one admin could sign in as
 * a second one, at a provider of the first one's choice, and confirm the own decisions.
 */
export const mayBeBoundBy = (person: { id: string; hostRole: HostRole | null }, boundBy: string): boolean =>
  person.hostRole !== 'admin' || boundBy === person.id;

/**
 * When a sign-in there counts as a passkey: only where the provider asserts what the host has named, and
 * says when it was; a session that lives on at the provider proves nothing now.
 */
export const strongSince = (
  { strongAmr, strongAcr }: Pick<ProviderSettings, 'strongAmr' | 'strongAcr'>,
  { amr, acr, authAt }: Pick<ProviderIdentity, 'amr' | 'acr' | 'authAt'>,
  now: number,
): number | null => {
  const strong = amr.some((one) => strongAmr.includes(one)) || (acr !== null && strongAcr.includes(acr));
  return strong && authAt !== null ? Math.min(authAt, now) : null;
};
