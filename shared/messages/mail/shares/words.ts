import type { MailWords } from '../catalogue.ts';

export interface ShareNames {
  customer: string;
  partner: string;
  account: string;
  panel: string;
}
export type FrozenBecause = 'partnership_suspended' | 'partnership_ended' | 'host' | 'mismatch';

/** A mail about a share reads the same to both sides, so it names both. */
export interface ShareMailWords {
  invitation(facts: ShareNames): MailWords;
  held_invitation(facts: ShareNames & { host: string }): MailWords;
  accepted(facts: ShareNames): MailWords;
  declined(facts: ShareNames): MailWords;
  rights_changed(facts: ShareNames): MailWords;
  /** To both sides; the facts name who paid before and who pays now (M2). */
  payer_changed(facts: ShareNames): MailWords;
  /** X1: to the customer's representatives; the button leads to the page that stops it. */
  waits(facts: ShareNames): MailWords;
  begun(facts: ShareNames): MailWords;
  waiting_stopped(facts: ShareNames): MailWords;
  paused(facts: ShareNames): MailWords;
  /** The end date has passed, and how the customer renews it (S12). */
  ran_out(facts: ShareNames): MailWords;
  ending_soon(facts: ShareNames): MailWords;
  /** To the customer only: the yearly look at a share without an end date. */
  review_due(facts: ShareNames): MailWords;
  /** X3: nobody has opened it for long; `days` is the term. */
  idle_soon(facts: ShareNames & { days: number }): MailWords;
  resumed(facts: ShareNames): MailWords;
  recovery_ordered(facts: ShareNames): MailWords;
  /** `cut`: the panel has confirmed; until then nobody says that the partner can do nothing more (E38). */
  ended(facts: ShareNames & { cut: boolean }): MailWords;
  frozen(facts: ShareNames & { because: FrozenBecause; host: string }): MailWords;
  unfrozen(facts: ShareNames): MailWords;
  opened(facts: ShareNames & { person: string }): MailWords;
}
