import { type Language, languages } from '../../shared/messages/language.ts';
import type { MailContent, MailOrder, MailTemplate, ShareWords } from '../../worker/app/mail-order.ts';

/** What customers and partners write, and mails quote. */
export interface Quoted {
  customer: string;
  partner: string;
  account: string;
  panel: string;
  products: readonly string[];
  device: string;
  passkey: string;
  person: string;
  /** Why something was decided, and what was written with a request, a refusal and a report. */
  reason: string;
  message: string;
  note: string;
  report: string;
}

/** As somebody hostile would write it: markup, a header line, a direction override. */
export const hostile: Quoted = {
  customer: 'Berg <script>alert(1)</script> & Co',
  partner: '"><img src=x onerror=alert(2)>',
  account: 'shop\r\nBcc: all@post.example',
  panel: 'Panel \u202Eevil',
  products: ['berg.example', '<b>bold</b>'],
  device: '<i>Phone</i>',
  passkey: '<i>Key</i>',
  person: 'Lena <Studio>',
  reason: 'No <website>.\nPlease add one.',
  message: 'Please <script>alert(3)</script>\nBcc: all@post.example',
  note: 'No <b>thanks</b>',
  report: 'A <script>alert(4)</script>',
};

export const at = Date.UTC(2026, 11, 12, 14, 3);

type Contents = { [Template in MailTemplate]: Extract<MailContent, { template: Template }> };

/** One order of each template; a template without one does not compile. */
const contentsOf = (said: Quoted): Contents => {
  const share: ShareWords = {
    customerName: said.customer,
    partnerName: said.partner,
    accountName: said.account,
    panelName: said.panel,
    access: { kind: 'limited', products: said.products },
  };
  const organisation = { organisationName: said.partner, organisationId: 'org_one' };

  const invitation = { invitationId: 'inv_one', generation: 2, expiresAt: at, ...share };
  const grantId = 'grt_one';
  return {
    code: { template: 'code', challengeId: 'chl_one', generation: 1, purpose: 'sign_in' },
    new_device: { template: 'new_device', deviceName: said.device, at },
    device_ended: { template: 'device_ended', deviceName: said.device, at },
    passkey_changed: { template: 'passkey_changed', passkeyName: said.passkey, change: 'removed', at },
    application_received: { template: 'application_received', ...organisation },
    authorized: { template: 'authorized', ...organisation, partnerId: 'PID-0123456X' },
    rejected: { template: 'rejected', ...organisation, reason: said.reason },
    partnership_suspended: { template: 'partnership_suspended', ...organisation, reason: 'Complaints' },
    partnership_reinstated: { template: 'partnership_reinstated', ...organisation, reason: '' },
    partnership_ended: { template: 'partnership_ended', ...organisation, reason: 'Closed' },
    member_invitation: {
      template: 'member_invitation',
      invitationId: 'min_one',
      generation: 3,
      organisationName: said.partner,
    },
    access_request: {
      template: 'access_request',
      requestId: 'req_one',
      generation: 1,
      expiresAt: at,
      partnerName: said.partner,
      partnerId: 'PID-0123456X',
      asked: { kind: 'limited', categories: ['website', 'domain'], names: said.products },
      endsAt: at,
      message: said.message,
      extends: { accountName: said.account, panelName: said.panel, endsAt: at },
    },
    request_granted: {
      template: 'request_granted',
      grantId,
      asked: { kind: 'full', payer: 'partner' },
      endsAt: null,
      ...share,
    },
    counter_offer: { template: 'counter_offer', asked: { kind: 'full', payer: 'customer' }, ...invitation },
    request_declined: {
      template: 'request_declined',
      requestId: 'req_one',
      clientName: said.customer,
      note: said.note,
    },
    partner_reported: {
      template: 'partner_reported',
      ...organisation,
      partnerId: 'PID-0123456X',
      reporter: 'anna@post.example',
      text: said.report,
    },
    invitation: { template: 'invitation', ...invitation },
    held_invitation: { template: 'held_invitation', ...invitation },
    accepted: { template: 'accepted', grantId, partnerId: 'org_two', ...share },
    declined: { template: 'declined', ...share },
    rights_changed: { template: 'rights_changed', grantId, endsAt: at, ...share },
    payer_changed: { template: 'payer_changed', grantId, before: 'customer', after: 'partner', ...share },
    waits: {
      template: 'waits',
      grantId,
      waitingId: 'wai_one',
      personId: 'per_one',
      beginsAt: at,
      ...share,
    },
    begun: { template: 'begun', grantId, ...share },
    waiting_stopped: { template: 'waiting_stopped', grantId, ...share },
    paused: { template: 'paused', grantId, ...share },
    ran_out: { template: 'ran_out', grantId, endsAt: at, renewBefore: at + 14 * 86_400_000, ...share },
    ending_soon: { template: 'ending_soon', grantId, endsAt: at, ...share },
    review_due: { template: 'review_due', grantId, ...share },
    idle_soon: { template: 'idle_soon', grantId, endsAt: at, idleDays: 90, ...share },
    resumed: { template: 'resumed', grantId, ...share },
    recovery_ordered: { template: 'recovery_ordered', grantId, ...share },
    frozen: { template: 'frozen', grantId, because: 'host', reason: 'A <question>', ...share },
    unfrozen: { template: 'unfrozen', grantId, ...share },
    ended: { template: 'ended', grantId, endedAt: at, endedBy: 'customer', ...share },
    mail_copy_changed: { template: 'mail_copy_changed', grantId, change: 'on', ...share },
    mail_copy: {
      template: 'mail_copy',
      grantId,
      at,
      sealed: { keyId: 'k1', nonce: 'nonce', ciphertext: 'sealed' },
      ...share,
    },
    mail_copy_held: { template: 'mail_copy_held', grantId, at, ...share },
    notice: {
      template: 'notice',
      notice: 'recovery_started',
      about: said.customer,
      path: '/recoveries/rec_one',
      link: { purpose: 'recovery_cancel', id: 'rec_one' },
      reason: said.partner,
      at,
    },
    opened: { template: 'opened', grantId, personName: said.person, at, ...share },
  };
};
const contents = contentsOf(hostile);

export const orderOf = <Template extends MailTemplate>(
  template: Template,
  language: Language,
): { to: string; language: Language } & Contents[Template] => ({
  to: 'anna@post.example',
  language,
  ...contents[template],
});

/** Every template in every language. */
export const ordersOf = (said: Quoted): readonly MailOrder[] =>
  languages.flatMap((language) =>
    Object.values(contentsOf(said)).map(
      (content): MailOrder => ({ to: 'anna@post.example', language, ...content }),
    ),
  );
export const everyOrder = ordersOf(hostile);
