/**
 * Every reason for which Panelshare says no. One list, so that the HTTP map, the messages
 * and the tests cover the same reasons; a new reason does not compile until all three know it.
 */
export const refusalCodes = [
  // who is asking
  'sign_in_required',
  'not_found',
  'not_allowed',
  'step_up_required',
  'passkey_required',
  'safety_session_only',
  'host_session_only',
  // what is asked
  'invalid_input',
  'unsupported_media_type',
  'payload_too_large',
  'cross_site_request',
  'rate_limited',
  'conflict',
  'idempotency_key_required',
  // codes and links
  'code_wrong',
  'code_expired',
  'code_used_up',
  'passkey_failed',
  'link_expired',
  'link_replaced',
  // partnership
  'partner_not_authorized',
  'partner_suspended',
  'partnership_state',
  'agreement_outdated',
  'agreement_unconfirmed',
  'agreement_in_force',
  'criteria_missing',
  'affiliate_not_partner',
  'name_mixes_scripts',
  'partner_not_affiliate',
  'domain_not_provable',
  'domain_not_proved',
  // invitations and grants
  'invitation_not_pending',
  'request_not_pending',
  'request_silenced',
  'already_connected',
  'full_partner_exists',
  'products_taken',
  'nothing_waits',
  'second_representative_needed',
  'grant_not_active',
  'grant_state',
  'grant_cutting',
  'processing_agreement_missing',
  'nothing_selected',
  'product_not_shareable',
  'product_unknown',
  'payer_needs_full_access',
  'rights_not_held',
  'end_date_invalid',
  'own_account',
  'mail_copy_needs_full_access',
  'mail_copy_stopped',
  // proof of accounts and persons
  'account_claimed',
  'account_not_found',
  'account_unprovable',
  'mark_not_found',
  'owner_key_missing',
  'owner_key_denied',
  'owner_key_too_powerful',
  'owner_key_of_other',
  'owner_key_in_use',
  'partner_has_full_access',
  'address_inside_shared_account',
  'address_belongs_to_partner',
  'account_of_client',
  'contact_changed',
  'address_changed_recently',
  'address_taken',
  'last_representative',
  'product_bound',
  'staff_access_over',
  'provider_unreachable',
  'provider_refused',
  'provider_not_bound',
  'provider_no_role',
  'proposal_open',
  'proposal_state',
  'second_person_needed',
  'support_code_wrong',
  'last_admin',
  'price_list_begun',
  'price_missing',
  'prepaid_short',
  'already_member',
  // panels
  'panel_disabled',
  'panel_unreachable',
  'panel_denied',
  'panel_answer_invalid',
  'panel_unsupported',
  'opening_in_progress',
  'internal',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal as it travels inside: the code, and facts a message may name (never secrets). */
export interface Refusal {
  code: RefusalCode;
  detail?: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: RefusalCode,
  detail?: Readonly<Record<string, string | number>>,
): { ok: false; error: Refusal } => ({ ok: false, error: detail ? { code, detail } : { code } });

export const isRefusalCode = (text: string): text is RefusalCode =>
  refusalCodes.some((code) => code === text);
