import type { Problem } from '../../shared/api/primitives.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/refusal.ts';
import { errorMessages } from '../../shared/messages/errors/index.ts';
import type { Language } from '../../shared/messages/language.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503;

/** The one map from reasons to HTTP. Unreadable and missing are the same 404 (rule 7). */
const statusOf: Record<RefusalCode, Status> = {
  sign_in_required: 401,
  not_found: 404,
  not_allowed: 403,
  step_up_required: 403,
  passkey_required: 403,
  safety_session_only: 403,
  invalid_input: 400,
  unsupported_media_type: 415,
  payload_too_large: 413,
  cross_site_request: 403,
  rate_limited: 429,
  conflict: 409,
  idempotency_key_required: 400,
  code_wrong: 422,
  code_expired: 410,
  code_used_up: 422,
  passkey_failed: 422,
  link_expired: 410,
  link_replaced: 410,
  partner_not_authorized: 403,
  partner_suspended: 403,
  partnership_state: 409,
  agreement_outdated: 409,
  agreement_unconfirmed: 403,
  agreement_in_force: 409,
  criteria_missing: 422,
  affiliate_not_partner: 409,
  partner_not_affiliate: 409,
  domain_not_provable: 422,
  domain_not_proved: 422,
  invitation_not_pending: 409,
  grant_not_active: 403,
  grant_state: 409,
  grant_cutting: 409,
  nothing_selected: 422,
  product_not_shareable: 422,
  product_unknown: 422,
  payer_needs_full_access: 422,
  rights_not_held: 422,
  end_date_invalid: 422,
  own_account: 422,
  request_not_pending: 409,
  request_silenced: 429,
  already_connected: 409,
  full_partner_exists: 409,
  products_taken: 409,
  mail_copy_needs_full_access: 409,
  mail_copy_stopped: 409,
  account_claimed: 409,
  account_not_found: 422,
  account_unprovable: 422,
  mark_not_found: 422,
  address_inside_shared_account: 403,
  address_belongs_to_partner: 403,
  account_of_client: 403,
  contact_changed: 409,
  address_changed_recently: 403,
  address_taken: 409,
  last_representative: 409,
  last_admin: 409,
  already_member: 409,
  panel_disabled: 403,
  panel_unreachable: 503,
  panel_denied: 502,
  panel_answer_invalid: 502,
  panel_unsupported: 422,
  opening_in_progress: 409,
  internal: 500,
};

export const problemStatus = (code: RefusalCode): Status => statusOf[code];

/** RFC 9457. The sentence says what happened and what to do next; `code` is never translated. */
export const problemOf = (refusal: Refusal, language: Language, requestId: string): Problem => {
  const words = errorMessages[language][refusal.code](refusal.detail ?? {});
  return {
    type: `urn:panelshare:problem:${refusal.code}`,
    title: words.title,
    status: statusOf[refusal.code],
    detail: words.detail,
    code: refusal.code,
    requestId,
  };
};
