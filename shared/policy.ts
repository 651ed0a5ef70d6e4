import type { MemberRole } from './domain/organisation.ts';

/** On whose side of a grant an action stands: the organisation whose member may do it. */
export type Side = 'customer' | 'partner' | 'own';

export interface Rule {
  side: Side;
  roles: readonly MemberRole[];
  /** `fresh`: a proof (passkey or code) of the last ten minutes; safety never asks for one (M4). */
  proof: 'none' | 'fresh';
  /** Whether a safety session (S15) may do it. */
  safety: boolean;
}

const representative = ['legal_representative'] as const;
const leading = ['legal_representative', 'administrator'] as const;
const everyone = ['legal_representative', 'administrator', 'collaborator'] as const;

const rule = (side: Side, roles: readonly MemberRole[], more?: Partial<Rule>): Rule => ({
  side,
  roles,
  proof: 'none',
  safety: false,
  ...more,
});

/**
 * Who may what, one row an action (requirements.md, group O). Read it as: a member of the
 * organisation on that side, with one of these roles, after that proof.
 */
export const policy = {
  'organisation.view': rule('own', everyone, { safety: true }),
  'members.manage': rule('own', representative, { proof: 'fresh' }),
  'organisation.rename': rule('own', representative),
  'organisation.leave': rule('own', everyone),
  'organisation.delete': rule('own', representative, { proof: 'fresh' }),

  'account.link': rule('own', representative),
  'account.confirm_contact': rule('customer', representative, { proof: 'fresh' }),
  'account.key': rule('customer', representative, { proof: 'fresh' }),
  'account.view': rule('customer', everyone, { safety: true }),
  'account.pause_all': rule('customer', leading, { safety: true }),

  'grant.share': rule('customer', representative, { proof: 'fresh' }),
  'invitation.resend': rule('customer', representative),
  'invitation.cancel': rule('customer', leading),
  'grant.view': rule('customer', everyone, { safety: true }),
  'grant.widen': rule('customer', representative, { proof: 'fresh' }),
  'grant.narrow': rule('customer', leading),
  'grant.pause': rule('customer', leading, { safety: true }),
  'grant.resume': rule('customer', representative, { proof: 'fresh' }),
  'grant.end': rule('customer', leading, { proof: 'fresh' }),
  // X1: who decided cannot be the second; the use case asks. Stopping what has not begun takes away.
  'grant.begin': rule('customer', representative, { proof: 'fresh' }),
  'grant.stop_waiting': rule('customer', leading, { safety: true }),
  'grant.clean_up': rule('customer', representative, { proof: 'fresh' }),
  'grant.record': rule('customer', leading),

  // H2, H3: what helps a call to the host, and what its staff is let into for a while.
  'vip_code.view': rule('own', leading),
  'vip_code.renew': rule('own', leading),
  'staff_access.give': rule('own', representative, { proof: 'fresh' }),
  'staff_access.end': rule('own', leading, { safety: true }),

  // G1: who may bind the organisation.
  'processing.choose': rule('customer', representative),
  'processing.confirm': rule('partner', representative),

  // M2: what an organisation earns and pays; B6: of one client, to invoice it.
  'money.view': rule('own', leading),
  'client.billing': rule('partner', leading),

  'partnership.view': rule('own', everyone),
  'partnership.apply': rule('own', representative),
  'partnership.domains': rule('own', leading),
  'directory.edit': rule('own', leading),
  'tender.view': rule('partner', everyone),
  'tender.open': rule('partner', everyone),
  'tender.offer': rule('partner', leading),
  'tender.settings': rule('partner', leading),
  'clients.list': rule('partner', everyone),
  'client.add': rule('partner', representative),
  'client.edit': rule('partner', leading),
  'client.delete': rule('partner', representative, { proof: 'fresh' }),
  'project.manage': rule('partner', leading),
  'request.send': rule('partner', representative),
  'request.view': rule('partner', leading),
  'request.look': rule('customer', everyone),
  'request.answer': rule('customer', leading),
  'invitation.view': rule('partner', everyone),
  'invitation.answer': rule('partner', leading),
  'invitation.agree_to_pay': rule('partner', representative),
  'grant.open': rule('partner', everyone),
  'grant.disconnect': rule('partner', leading, { proof: 'fresh' }),
  'grant.assign': rule('partner', leading),
  'teams.manage': rule('partner', leading),

  // M5: whoever takes a copy away needs no proof; who lets it begin again gives something.
  'mail_copy.switch': rule('partner', leading),
  'mail_copy.stop': rule('customer', leading, { safety: true }),
  'mail_copy.allow': rule('customer', representative, { proof: 'fresh' }),
  'mail_copy.address': rule('customer', leading),
} as const satisfies Record<string, Rule>;

export type MemberAction = keyof typeof policy;

/** What the host's admins may do. None of them makes or accepts a grant (A3, E14). */
export const adminActions = [
  'admin.look',
  'partnership.decide',
  'grant.freeze',
  'panel.manage',
  'accounts.import',
  'outbox.retry',
  'claim.decide',
  'host.people',
  'premium.state',
  'host.settings',
  'incident.export',
  'proposal.decide',
  'prices.manage',
  'orders.book',
  'books.view',
  'books.export',
] as const;
export type AdminAction = (typeof adminActions)[number];

/**
 * What the host's staff may do, and its admins with them (H5): find and read, hold back, help back in. None
 * of it makes, widens or resumes anything; only the customer does.
 */
export const staffActions = [
  'staff.look',
  'staff.identify',
  'staff.pause',
  'staff.open',
  'staff.emergency',
  'recovery.start',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** What a person is to the host, apart from any organisation. */
export const hostRoles = ['admin', 'staff'] as const;
export type HostRole = (typeof hostRoles)[number];
