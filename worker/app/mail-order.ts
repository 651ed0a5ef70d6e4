import type { Payer } from '../../shared/domain/access.ts';
import type { Asked } from '../../shared/domain/access-request.ts';
import type { EndedBy, EndingRule } from '../../shared/domain/grant.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Notice } from '../../shared/messages/mail/notices/words.ts';
import type { SealedSecret } from '../ports.ts';

/**
 * A mail as the outbox keeps it: whom, which template, and ids and names. Codes and link
 * tokens are derived when the mail is rendered, so no secret lies in the outbox.
 */
export type MailOrder = { to: string; language: Language } & MailContent;

export type MailContent =
  | {
      template: 'code';
      challengeId: string;
      generation: number;
      purpose: 'sign_in' | 'link_account' | 'proof' | 'safety' | 'new_address' | 'recovery' | 'reply_address';
    }
  | { template: 'new_device'; deviceName: string; at: number }
  /** E13: an extension's refresh token was used a second time, so we ended that sign-in. */
  | { template: 'device_ended'; deviceName: string; at: number }
  /** A way to sign in was added or removed (ASVS 6.3.7). */
  | { template: 'passkey_changed'; passkeyName: string; change: 'added' | 'removed'; at: number }
  | { template: 'application_received'; organisationName: string; organisationId: string }
  | { template: 'authorized'; organisationName: string; organisationId: string; partnerId: string }
  | { template: 'rejected'; organisationName: string; organisationId: string; reason: string }
  | { template: 'partnership_suspended'; organisationName: string; organisationId: string; reason: string }
  | { template: 'partnership_reinstated'; organisationName: string; organisationId: string; reason: string }
  | { template: 'partnership_ended'; organisationName: string; organisationId: string; reason: string }
  /** A partner asks, for access or for more time under a share (Q2, Q4). */
  | {
      template: 'access_request';
      requestId: string;
      generation: number;
      expiresAt: number;
      partnerName: string;
      partnerId: string;
      asked: Asked;
      endsAt: number | null;
      message: string;
      extends: { accountName: string; panelName: string; endsAt: number | null } | null;
    }
  /** Q3: the answer, with what was asked beside what was given: at once, or when the partner agrees. */
  | ({ template: 'request_granted'; grantId: string; asked: Asked; endsAt: number | null } & ShareWords)
  | ({
      template: 'counter_offer';
      invitationId: string;
      generation: number;
      expiresAt: number;
      asked: Asked;
    } & ShareWords)
  | { template: 'request_declined'; requestId: string; clientName: string; note: string }
  /** Q5: somebody who was asked tells the host about a partner. */
  | {
      template: 'partner_reported';
      organisationName: string;
      organisationId: string;
      partnerId: string;
      reporter: string;
      text: string;
    }
  | { template: 'member_invitation'; invitationId: string; generation: number; organisationName: string }
  | ({ template: 'invitation'; invitationId: string; generation: number; expiresAt: number } & ShareWords)
  | ({
      template: 'held_invitation';
      invitationId: string;
      generation: number;
      expiresAt: number;
    } & ShareWords)
  | ({ template: 'accepted'; grantId: string; partnerId: string } & ShareWords)
  | ({ template: 'declined' } & ShareWords)
  | ({
      template: 'rights_changed';
      grantId: string /** M5, E21: the e-mail copy ended with the full access. */;
      copyEnded?: true;
      endsAt: number | null;
      idleDays?: number | null | undefined;
    } & ShareWords)
  /** M2: who paid before and who pays now. */
  | ({ template: 'payer_changed'; grantId: string; before: Payer; after: Payer } & ShareWords)
  /** X1: to each legal representative, with a link of its own that stops it. */
  | ({
      template: 'waits';
      grantId: string;
      waitingId: string;
      personId: string;
      beginsAt: number;
    } & ShareWords)
  | ({ template: 'begun'; grantId: string } & ShareWords)
  | ({ template: 'waiting_stopped'; grantId: string } & ShareWords)
  | ({ template: 'paused'; grantId: string } & ShareWords)
  /** S12: what comes by the clock; each is sent once. */
  | ({ template: 'ran_out'; grantId: string; endsAt: number; renewBefore: number } & ShareWords)
  | ({ template: 'ending_soon'; grantId: string; endsAt: number } & ShareWords)
  | ({ template: 'review_due'; grantId: string } & ShareWords)
  | ({ template: 'idle_soon'; grantId: string; endsAt: number; idleDays: number } & ShareWords)
  | ({ template: 'resumed'; grantId: string } & ShareWords)
  /** M10: to the pinned address and the representatives. */
  | ({ template: 'recovery_ordered'; grantId: string } & ShareWords)
  | ({
      template: 'ended';
      grantId: string;
      endedAt: number;
      endedBy: EndedBy;
      /** Which term it was, when a term ended it. */
      rule?: EndingRule | undefined;
    } & ShareWords)
  /** The host holds a share: its partner's partnership changed, or an admin froze this one grant (P9, A3). */
  | ({
      template: 'frozen';
      grantId: string;
      /** `mismatch`: the panel no longer shows the account the grant is bound to (E47). */
      because: 'partnership_suspended' | 'partnership_ended' | 'host' | 'mismatch';
      /** The admin's words about this grant; a partner's own reason is told to the partner only. */
      reason: string | null;
    } & ShareWords)
  | ({ template: 'unfrozen'; grantId: string } & ShareWords)
  /** What concerns a person's own sign-in, the ownership of an account, or the end of either (O5, O6, O8, S2, E34). */
  | {
      template: 'notice';
      notice: Notice;
      /** A name or an address of the recipient's own side, never of somebody else's; for admins a partner's. */
      about: string;
      path: string;
      /** Makes the token behind `path` when the mail is rendered. */
      link?: { purpose: string; id: string };
      reason: string | null;
      /** When it happened, or until when something can be done about it. */
      at: number;
    }
  /** M5: both sides are told that a copy begins or stops. */
  | ({
      template: 'mail_copy_changed';
      grantId: string;
      change: 'on' | 'off' | 'stopped' | 'allowed';
    } & ShareWords)
  /** M5: a mail of the panel for the partner. Its words are sealed, and gone once it is sent. */
  | ({ template: 'mail_copy'; grantId: string; at: number; sealed?: SealedSecret } & ShareWords)
  | ({ template: 'mail_copy_held'; grantId: string; at: number } & ShareWords)
  | ({ template: 'opened'; grantId: string; personName: string; at: number } & ShareWords);

/** The words every mail about a share needs. */
export interface ShareWords {
  customerName: string;
  partnerName: string;
  accountName: string;
  panelName: string;
  /** `full` or the names of the products. */
  access: { kind: 'full'; payer: 'customer' | 'partner' } | { kind: 'limited'; products: readonly string[] };
}

export type MailTemplate = MailContent['template'];
