import type { Payer } from '../../domain/access.ts';
import type { ShownEnforcement } from '../../domain/enforcement.ts';
import type { EndedBy, EndingRule } from '../../domain/grant.ts';
import type { CopyMailWords } from './copies/words.ts';
import type { NoticeWords } from './notices/words.ts';
import type { RequestMailWords } from './requests/words.ts';
import type { ShareMailWords } from './shares/words.ts';

/** One mail in words. Paragraphs and labels only: links, codes and layout are the renderer's. */
export interface MailWords {
  subject: string;
  title: string;
  /** What happened, then what to do next. */
  body: readonly string[];
  /** The one button, or null where a link has no place (codes). */
  button: string | null;
}

export interface Named {
  organisation: string;
  host: string;
}
export type CodePurpose =
  | 'sign_in'
  | 'link_account'
  | 'proof'
  | 'safety'
  | 'new_address'
  | 'recovery'
  | 'reply_address';
/** Who ended a share. */
export type Side = EndedBy;

/** Every mail in one language. */
export interface MailCatalogue extends ShareMailWords {
  code(facts: { purpose: CodePurpose; host: string }): MailWords;
  new_device(facts: { host: string }): MailWords;
  device_ended(facts: { host: string }): MailWords;
  passkey_changed(facts: { change: 'added' | 'removed'; host: string }): MailWords;
  application_received(facts: Named): MailWords;
  authorized(facts: Named): MailWords;
  rejected(facts: Named): MailWords;
  partnership_suspended(facts: Named): MailWords;
  partnership_reinstated(facts: Named): MailWords;
  partnership_ended(facts: Named): MailWords;
  member_invitation(facts: Named): MailWords;

  notices: NoticeWords;
  requests: RequestMailWords;
  copies: CopyMailWords;

  labels: Record<
    | 'device'
    | 'passkey'
    | 'at'
    | 'partnerId'
    | 'reason'
    | 'customer'
    | 'partner'
    | 'account'
    | 'access'
    | 'payer'
    | 'enforcement'
    | 'answerBy'
    | 'begins'
    | 'ends'
    | 'endDate'
    | 'renewBefore'
    | 'paidBefore'
    | 'paysNow'
    | 'endedAt'
    | 'endedBy'
    | 'atPanel'
    | 'openSessions'
    | 'lastOpened'
    | 'extract'
    | 'validUntil'
    | 'openedBy',
    string
  >;
  accountOn(account: string, panel: string): string;
  fullAccess: string;
  payers: Record<Payer, string>;
  noEnd: string;
  /** After the end date or `noEnd`, when days without an opening end it as well. */
  idleEnd(days: number): string;
  enforcements: Record<ShownEnforcement, string>;
  /** Instead of `enforced` where a connection opened with the grant's credential outlives it (E43). */
  enforcedByCredential: string;
  unverified: string;
  sides: Record<Side, string>;
  /** In place of a side, when a term of the share ended it. */
  rules: Record<EndingRule, string>;
  /** What is known of the panel when a share has ended (M9). */
  cut: Record<'confirmed' | 'running' | 'waiting' | 'byHand', string>;
  /** Until when a session that was open may live. */
  sessions: {
    none: string;
    ended: string;
    connections: string;
    idle(minutes: number): string;
    unknown: string;
    noLimit: string;
  };
  lastOpened(when: string, by: string): string;
  /** Above the address that stands below the button. */
  fallback: string;
  /** E4: what a scanner or a colleague who opens the link cannot do. */
  onlyShows: string;
  footer(host: string): string;
  /** A9: names of the links to the host's own pages, below the footer. */
  hostLinks: Record<'imprint' | 'privacy' | 'terms', string>;
}
