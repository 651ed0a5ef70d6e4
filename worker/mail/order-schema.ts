import * as v from 'valibot';
import { asked } from '../../shared/api/primitives.ts';
import { endingRules } from '../../shared/domain/grant.ts';
import { languages } from '../../shared/messages/language.ts';
import { notices } from '../../shared/messages/mail/notices/words.ts';
import type { MailContent, MailOrder, MailTemplate } from '../app/mail-order.ts';

const text = v.string();
const moment = v.number();
const payer = v.picklist(['customer', 'partner']);

const share = {
  customerName: text,
  partnerName: text,
  accountName: text,
  panelName: text,
  access: v.variant('kind', [
    v.object({ kind: v.literal('full'), payer }),
    v.object({ kind: v.literal('limited'), products: v.array(text) }),
  ]),
};
const organisation = { organisationName: text, organisationId: text };
const decided = { ...organisation, reason: text };
const invitation = { invitationId: text, generation: v.number(), expiresAt: moment, ...share };

/** One schema a template; a template without one does not compile. */
const contents = {
  code: v.object({
    template: v.literal('code'),
    challengeId: text,
    generation: v.number(),
    purpose: v.picklist([
      'sign_in',
      'link_account',
      'proof',
      'safety',
      'new_address',
      'recovery',
      'reply_address',
    ]),
  }),
  new_device: v.object({ template: v.literal('new_device'), deviceName: text, at: moment }),
  device_ended: v.object({ template: v.literal('device_ended'), deviceName: text, at: moment }),
  passkey_changed: v.object({
    template: v.literal('passkey_changed'),
    passkeyName: text,
    change: v.picklist(['added', 'removed']),
    at: moment,
  }),
  application_received: v.object({ template: v.literal('application_received'), ...organisation }),
  authorized: v.object({ template: v.literal('authorized'), ...organisation, partnerId: text }),
  rejected: v.object({ template: v.literal('rejected'), ...decided }),
  partnership_suspended: v.object({ template: v.literal('partnership_suspended'), ...decided }),
  partnership_reinstated: v.object({ template: v.literal('partnership_reinstated'), ...decided }),
  partnership_ended: v.object({ template: v.literal('partnership_ended'), ...decided }),
  access_request: v.object({
    template: v.literal('access_request'),
    requestId: text,
    generation: v.number(),
    expiresAt: moment,
    partnerName: text,
    partnerId: text,
    asked,
    endsAt: v.nullable(moment),
    message: text,
    extends: v.nullable(v.object({ accountName: text, panelName: text, endsAt: v.nullable(moment) })),
  }),
  request_granted: v.object({
    template: v.literal('request_granted'),
    grantId: text,
    asked,
    endsAt: v.nullable(moment),
    ...share,
  }),
  counter_offer: v.object({ template: v.literal('counter_offer'), asked, ...invitation }),
  request_declined: v.object({
    template: v.literal('request_declined'),
    requestId: text,
    clientName: text,
    note: text,
  }),
  partner_reported: v.object({
    template: v.literal('partner_reported'),
    ...organisation,
    partnerId: text,
    reporter: text,
    text,
  }),
  member_invitation: v.object({
    template: v.literal('member_invitation'),
    invitationId: text,
    generation: v.number(),
    organisationName: text,
  }),
  invitation: v.object({ template: v.literal('invitation'), ...invitation }),
  held_invitation: v.object({ template: v.literal('held_invitation'), ...invitation }),
  accepted: v.object({ template: v.literal('accepted'), grantId: text, partnerId: text, ...share }),
  declined: v.object({ template: v.literal('declined'), ...share }),
  rights_changed: v.object({
    template: v.literal('rights_changed'),
    grantId: text,
    copyEnded: v.exactOptional(v.literal(true)),
    endsAt: v.nullable(moment),
    idleDays: v.optional(v.nullable(v.number())),
    ...share,
  }),
  payer_changed: v.object({
    template: v.literal('payer_changed'),
    grantId: text,
    before: payer,
    after: payer,
    ...share,
  }),
  ran_out: v.object({
    template: v.literal('ran_out'),
    grantId: text,
    endsAt: moment,
    renewBefore: moment,
    ...share,
  }),
  ending_soon: v.object({ template: v.literal('ending_soon'), grantId: text, endsAt: moment, ...share }),
  review_due: v.object({ template: v.literal('review_due'), grantId: text, ...share }),
  idle_soon: v.object({
    template: v.literal('idle_soon'),
    grantId: text,
    endsAt: moment,
    idleDays: v.number(),
    ...share,
  }),
  waits: v.object({
    template: v.literal('waits'),
    grantId: text,
    waitingId: text,
    personId: text,
    beginsAt: moment,
    ...share,
  }),
  begun: v.object({ template: v.literal('begun'), grantId: text, ...share }),
  waiting_stopped: v.object({ template: v.literal('waiting_stopped'), grantId: text, ...share }),
  paused: v.object({ template: v.literal('paused'), grantId: text, ...share }),
  resumed: v.object({ template: v.literal('resumed'), grantId: text, ...share }),
  recovery_ordered: v.object({ template: v.literal('recovery_ordered'), grantId: text, ...share }),
  ended: v.object({
    template: v.literal('ended'),
    grantId: text,
    endedAt: moment,
    endedBy: v.picklist(['customer', 'partner', 'host', 'rule']),
    rule: v.optional(v.picklist(endingRules)),
    ...share,
  }),
  frozen: v.object({
    template: v.literal('frozen'),
    grantId: text,
    because: v.picklist(['partnership_suspended', 'partnership_ended', 'host', 'mismatch']),
    reason: v.nullable(text),
    ...share,
  }),
  unfrozen: v.object({ template: v.literal('unfrozen'), grantId: text, ...share }),
  notice: v.object({
    template: v.literal('notice'),
    notice: v.picklist(notices),
    about: text,
    path: text,
    link: v.exactOptional(v.object({ purpose: text, id: text })),
    reason: v.nullable(text),
    at: moment,
  }),
  mail_copy_changed: v.object({
    template: v.literal('mail_copy_changed'),
    grantId: text,
    change: v.picklist(['on', 'off', 'stopped', 'allowed']),
    ...share,
  }),
  mail_copy: v.object({
    template: v.literal('mail_copy'),
    grantId: text,
    at: moment,
    sealed: v.exactOptional(v.object({ keyId: text, nonce: text, ciphertext: text })),
    ...share,
  }),
  mail_copy_held: v.object({ template: v.literal('mail_copy_held'), grantId: text, at: moment, ...share }),
  opened: v.object({
    template: v.literal('opened'),
    grantId: text,
    personName: text,
    at: moment,
    ...share,
  }),
} satisfies {
  [Template in MailTemplate]: v.GenericSchema<unknown, Extract<MailContent, { template: Template }>>;
};

/** A mail as the outbox keeps it, read back. */
export const mailOrder: v.GenericSchema<unknown, MailOrder> = v.intersect([
  v.object({ to: text, language: v.picklist(languages) }),
  v.variant('template', [
    contents.code,
    contents.new_device,
    contents.device_ended,
    contents.passkey_changed,
    contents.application_received,
    contents.authorized,
    contents.rejected,
    contents.partnership_suspended,
    contents.partnership_reinstated,
    contents.partnership_ended,
    contents.access_request,
    contents.request_granted,
    contents.counter_offer,
    contents.request_declined,
    contents.partner_reported,
    contents.member_invitation,
    contents.invitation,
    contents.held_invitation,
    contents.accepted,
    contents.declined,
    contents.rights_changed,
    contents.payer_changed,
    contents.waits,
    contents.begun,
    contents.waiting_stopped,
    contents.paused,
    contents.ran_out,
    contents.ending_soon,
    contents.review_due,
    contents.idle_soon,
    contents.resumed,
    contents.recovery_ordered,
    contents.ended,
    contents.frozen,
    contents.unfrozen,
    contents.notice,
    contents.mail_copy_changed,
    contents.mail_copy,
    contents.mail_copy_held,
    contents.opened,
  ]),
]);
