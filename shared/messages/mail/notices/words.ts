import type { MailWords } from '../catalogue.ts';

/** Mails about a person's own sign-in, the ownership of an account, and the end of either. */
export const notices = [
  'address_changed',
  'contact_changed',
  'claim_confirmed',
  'claim_refused',
  'account_moved',
  'recovery_started',
  'recovery_link',
  'recovery_done',
  'person_deleted',
  'organisation_deleted',
] as const;
export type Notice = (typeof notices)[number];

/** `about`: the new address, the account, the person or the organisation, by the kind of notice. */
export type NoticeWords = Record<Notice, (facts: { about: string; host: string }) => MailWords>;
