import type { MailWords } from '../catalogue.ts';

/** Mails about a person's own sign-in, the ownership of an account, the end of either, and a partner's conduct (E20). */
export const notices = [
  'address_changed',
  'contact_changed',
  'claim_confirmed',
  'claim_refused',
  'claim_provable',
  'account_moved',
  'account_marked',
  'account_keyed',
  'owner_key_denied',
  'recovery_started',
  'recovery_link',
  'recovery_done',
  'person_deleted',
  'organisation_deleted',
  'cut_given_up',
  'panel_not_cutting',
  'panel_down',
  'cuts_late',
  'queue_late',
  'dead_letters',
  'seals_late',
  'all_clear',
  'partner_at_limit',
  'partner_often_blocked',
  'partner_often_reported',
  'host_role_given',
  'host_role_taken',
  'staff_access_given',
  'staff_access_ended',
  'paused_by_host',
  'agreement_new',
  'agreement_reminder',
  'agreement_overdue',
  'domain_withdrawn',
  'name_accepted',
  'name_refused',
  'log_broken',
  'database_restored',
  'restore_changed',
  'restore_unchanged',
] as const;
export type Notice = (typeof notices)[number];

/** `about`: the new address, the account, the person, the organisation or the partner, by the kind of notice. */
export type NoticeWords = Record<Notice, (facts: { about: string; host: string }) => MailWords>;
