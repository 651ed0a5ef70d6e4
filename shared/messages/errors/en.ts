import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const en: ErrorCatalogue = {
  sign_in_required: say(
    'Please sign in',
    'This page is for people who are signed in. Sign in and try again.',
  ),
  not_found: say(
    'Not found',
    'There is nothing here that you can see. Check the address, or whether you are signed in with the right one.',
  ),
  not_allowed: say(
    'Not with your role',
    'Your role in this organisation does not include this. Ask a legal representative of your organisation to do it.',
  ),
  step_up_required: say(
    'Please confirm that it is you',
    'This needs a fresh proof. Confirm with a passkey or a code, then go on.',
  ),
  passkey_required: say(
    'A passkey is needed',
    'This needs a passkey used on this device. Use yours, or add one under your own area, then try again.',
  ),
  safety_session_only: say(
    'Only looking and pausing',
    'You are signed in for safety: you can look and pause. For anything else, sign in in full with a passkey or another address.',
  ),
  invalid_input: say(
    'Something is missing',
    'A field is empty or not in the form we need. Check your entries and send again.',
  ),
  unsupported_media_type: say(
    'Form not understood',
    'We could not read what was sent. Reload the page and try again.',
  ),
  payload_too_large: say('Too much at once', 'What was sent is too large. Shorten it and try again.'),
  cross_site_request: say(
    'Sent from another page',
    'For your safety we take this only from our own pages. Open the page here and try again.',
  ),
  rate_limited: say(
    'One moment, please',
    'There were many attempts in a short time. Wait a few minutes and try again.',
  ),
  conflict: say(
    'Changed in the meantime',
    'Somebody changed this while you were working. Reload to see how it is now, then decide again.',
  ),
  idempotency_key_required: say(
    'Request without a key',
    'This request needs an Idempotency-Key header. Send it again with a new one.',
  ),
  code_wrong: (facts) => ({
    title: 'The code does not match',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Check the code in the newest mail. Attempts left: ${facts['left']}.`
        : 'Check the code in the newest mail, or ask for a new one.',
  }),
  code_expired: say('The code has run out', 'A code lives for 10 minutes and works once. Ask for a new one.'),
  code_used_up: say('No attempts left', 'For your safety this code no longer counts. Ask for a new one.'),
  passkey_failed: say(
    'The passkey was not accepted',
    'Nothing was changed. Try again, or use a code sent to your address.',
  ),
  link_expired: say('This link has run out', 'The link is no longer valid. Ask the sender to send it again.'),
  link_replaced: say(
    'There is a newer link',
    'A newer mail replaced this link. Open the link in the newest mail.',
  ),
  partner_not_authorized: say(
    'Not an authorized partner',
    'This needs an authorized sharing partner. Check the status on the partner page, or ask the host.',
  ),
  partner_suspended: say(
    'Partnership suspended',
    'The host has suspended this partnership, so its shares are frozen. The partner page names the reason and whom to ask.',
  ),
  partnership_state: say(
    'Not possible in this state',
    'The partnership is in another state by now. Reload to see where it stands.',
  ),
  agreement_outdated: say(
    'New agreement',
    'There is a newer version of the agreement. Read and confirm it, then go on.',
  ),
  agreement_unconfirmed: say(
    'The new agreement is not confirmed yet',
    'There is a new Sharing Partner Agreement, and the date to confirm it has passed. Until a legal representative of the partner confirms it on the partner page, it can accept no new shares. Existing ones go on.',
  ),
  agreement_in_force: say(
    'This version can no longer be changed',
    'Its date has come, so that somebody may have confirmed it. Write a new version instead.',
  ),
  price_missing: say(
    'There is no price for it',
    'No price list that counted then has this category in this currency. Write one in the dashboard under Prices.',
  ),
  prepaid_short: say(
    'The prepaid balance is too small',
    'It pays invoices only as far as it reaches. Use a smaller amount.',
  ),
  price_list_begun: say(
    'This price list has begun',
    'Orders may have been made under it. Write a new version with a later day instead.',
  ),
  criteria_missing: say(
    'Some criteria are not met',
    'To authorize all the same, write why. The reason stands in the log.',
  ),
  name_mixes_scripts: say(
    'A word mixes two scripts',
    'Letters of two scripts in one word can pass for another name. Write each word in one script, then send it again.',
  ),
  affiliate_not_partner: say(
    'Affiliate and partner exclude each other',
    'An affiliate of the host cannot be a sharing partner at the same time. Leave the affiliate programme first, or write to the host if this is a mistake.',
  ),
  partner_not_affiliate: say(
    'This organisation is a partner',
    'Affiliate and partner exclude each other. End the partnership first, then it can be marked as an affiliate.',
  ),
  domain_not_provable: say(
    'This domain cannot be proved',
    'Enter a public domain of your own, for example studio.example, and at most ten of them.',
  ),
  domain_not_proved: say(
    'Not found yet',
    'We found neither the DNS record nor the file. A new DNS record can take an hour to be seen: check the line, then try again.',
  ),
  invitation_not_pending: byState(
    'This invitation is closed',
    {
      accepted: 'It has been accepted already. You find the share in your list.',
      declined: 'It has been declined. The customer can share again.',
      cancelled: 'The customer has withdrawn it. Ask the customer if you still need access.',
      expired: 'It ran out before it was answered. Ask the customer to send it again.',
    },
    'It can no longer be answered. Ask the customer to share again.',
  ),
  grant_not_active: say(
    'Not open at the moment',
    'This share is paused, frozen, ended, or not ready in the panel yet. Its page shows which, and what comes next.',
  ),
  grant_state: byState(
    'Not possible in this state',
    {
      ended: 'This share has ended. The customer can make a new one.',
      paused: 'This share is paused. The customer can resume it.',
      frozen: 'This share is frozen. Its page names the reason and whom to ask.',
    },
    'The share is in another state by now. Reload to see where it stands.',
  ),
  processing_agreement_missing: say(
    'An agreement is missing',
    'The host asks for a processing agreement before this share can be opened. On the page of the share you see who has to choose or confirm it.',
  ),
  grant_cutting: say(
    'An earlier share is still being closed',
    'The panel has not confirmed yet that the earlier access is gone. As soon as it has, you can share again; we keep trying.',
  ),
  nothing_selected: say('Nothing chosen yet', 'Choose at least one product to share.'),
  product_not_shareable: (facts) => ({
    title: 'Cannot be shared',
    detail:
      facts['product'] === undefined
        ? 'The panel never shares this product. Choose another one.'
        : `The panel never shares “${facts['product']}”. Choose another product.`,
  }),
  product_unknown: say(
    'Product not in this account',
    'The panel no longer lists this product in the account. Reload the list and choose again.',
  ),
  payer_needs_full_access: say(
    'Only with full access',
    'Who pays can only be chosen with full access. Choose full access, or leave payment with the customer.',
  ),
  rights_not_held: say(
    'More than can be given',
    'The panel cannot give these rights for this product. Choose fewer and try again.',
  ),
  end_date_invalid: say(
    'Check the end date',
    'The end date must lie in the future and within five years. Choose another one.',
  ),
  own_account: say(
    'This is your own account',
    'An account is shared with another organisation. Choose a different partner.',
  ),
  request_not_pending: say(
    'This request is no longer open',
    'It was answered, withdrawn or has run out. Ask the partner to send a new one if you still want to share.',
  ),
  request_silenced: say(
    'Requests to this client are not possible now',
    'The client declined, blocked requests, was asked often enough, or wants its request code with them. Talk to the client directly.',
  ),
  already_connected: say(
    'You are connected already',
    'This client shares with you. Open the account, or ask there to extend the share.',
  ),
  full_partner_exists: say(
    'Another partner has full access already',
    'On this panel one partner at a time may have full access. End or narrow that share first, or give limited access.',
  ),
  nothing_waits: say(
    'Nothing is waiting here',
    'It has begun, was stopped, or was replaced by a newer decision. Look at the share to see how it stands.',
  ),
  second_representative_needed: say(
    'A second legal representative is needed',
    'Whoever decided it cannot also let it begin at once, nor can somebody who became a legal representative less than three days ago. Ask another legal representative, or wait until it begins by itself.',
  ),
  products_taken: say(
    'Another partner has one of these products already',
    'On this panel each product belongs to one partner. Choose different products, or end that share first.',
  ),
  mail_copy_needs_full_access: say(
    'This copy needs full access',
    'E-mail copies exist with full access only. Ask the customer to widen the share first.',
  ),
  mail_copy_stopped: say(
    'The customer has stopped the e-mail copy',
    'Only the customer can allow it again, on the page of this share. Ask them if you still need it.',
  ),
  account_claimed: say(
    'Needs a check by the host',
    'This account cannot be linked directly. The host checks it and will get in touch; there is nothing else for you to do.',
  ),
  account_not_found: say(
    'Account not found in the panel',
    'The panel does not know this account. Check its name or number and try again.',
  ),
  account_unprovable: say(
    'No proof possible here',
    'This panel offers no way to prove the account directly. Ask the host to confirm it for you.',
  ),
  mark_not_found: say(
    'Not found in the panel',
    'We looked in this account and did not see the name. Check that you set it in the right account and saved it, then check again.',
  ),
  owner_key_missing: say(
    'This account needs its key',
    'Its panel is reached with a key of the customer’s own, and none is stored. A legal representative can give one on the account’s page.',
  ),
  owner_key_denied: say(
    'The panel does not take the key',
    'It may be mistyped, removed, past its date or bound to other addresses. Look in the panel, or make a new key there and enter it here.',
  ),
  owner_key_too_powerful: say(
    'This key may do too much',
    'It reaches more than one customer’s account, so we did not keep it. Make a key as the owner of the account itself, and remove this one if you do not need it.',
  ),
  owner_key_of_other: say(
    'A key of another account',
    'The panel says that this key belongs to another account than the one named. Make a key in the account you want to share.',
  ),
  owner_key_in_use: say(
    'The key is still needed',
    'Shares of this account need it to be taken away again. End them and wait until the panel has cut them; then remove the key.',
  ),
  partner_has_full_access: say(
    'A partner has the whole account',
    'While somebody else can open everything there, a key could be theirs. End that access first, then make a new key and enter it here.',
  ),
  address_inside_shared_account: say(
    'Another address is needed',
    'Your address lies in an account that a partner can open, so a code to it is no proof. Use a passkey, or an address elsewhere. Pausing works at any time.',
  ),
  address_belongs_to_partner: say(
    'Needs a check by the host',
    'The contact address in the panel belongs to a partner. Ask the host to confirm who the customer is.',
  ),
  account_of_client: say(
    'This is a client’s account',
    'You have access to this account through a share, or had it lately. Who has access only through a share cannot prove the account: ask its owner to do it.',
  ),
  contact_changed: say(
    'The panel’s contact was changed',
    'The panel names another contact address for this account than the one it was proved with. Until a legal representative confirms the new one on the account’s page, the account cannot change hands.',
  ),
  address_changed_recently: say(
    'Address changed a short time ago',
    'For 72 hours after a change of address a code is no proof. Use a passkey, or answer the mail at the old address: it confirms the change or undoes it.',
  ),
  address_taken: say(
    'This address cannot be used',
    'It belongs to another person here, or did until a short time ago. Choose another address.',
  ),
  last_representative: say(
    'The last legal representative stays',
    'An organisation always has a legal representative. Appoint another one first.',
  ),
  proposal_open: say(
    'This already waits for a second admin',
    'The same decision is already open. See it under “To confirm”.',
  ),
  proposal_state: say(
    'This is already decided',
    'Somebody decided it, or took it back. Reload the page to see how it stands.',
  ),
  second_person_needed: say(
    'Another admin has to confirm this',
    'Whoever proposed it cannot confirm it. Ask another admin, or take it back.',
  ),
  provider_unreachable: say(
    'The sign-in service does not answer',
    'Nothing was changed. Sign in with your address or passkey instead, or try again in a few minutes.',
  ),
  provider_refused: say(
    'That sign-in could not be verified',
    'Start again from the sign-in page. If it happens again, sign in with your passkey and tell an admin.',
  ),
  provider_not_bound: say(
    'This sign-in is not connected yet',
    'Sign in with your passkey first and connect it on your profile, or ask an admin to allow it.',
  ),
  provider_no_role: say(
    'You have no role here by that sign-in',
    'The sign-in service does not name you as staff of this host, or you have no role here. Ask an admin.',
  ),
  host_session_only: say(
    'Signed in for the host’s work only',
    'You signed in through the host. For your own organisations and your profile, use your own passkey or a code.',
  ),
  already_member: say(
    'Already a member',
    'This person is a member already. You can change the role in the list.',
  ),
  panel_disabled: say(
    'Panel switched off',
    'The host has switched this panel off here for now. Try again later, or ask the host.',
  ),
  panel_unreachable: say(
    'The panel does not answer',
    'The panel cannot be reached at the moment. Nothing was changed there; try again in a few minutes.',
  ),
  panel_denied: say(
    'The panel said no',
    'The panel did not allow this. Ask the host to check the connection to it.',
  ),
  panel_answer_invalid: say(
    'The panel’s answer was unclear',
    'We could not be sure what the panel answered, so we did not go on. Try again, and tell the host if it stays so.',
  ),
  panel_unsupported: say(
    'This panel cannot do that',
    'The panel offers no way to do this. Choose another kind of access, or do it in the panel itself.',
  ),
  opening_in_progress: say(
    'Already being opened',
    'Somebody is opening this account right now. Wait a few seconds and try again.',
  ),
  internal: say(
    'Something went wrong here',
    'This is our fault, not yours. Try again; if it stays so, tell the host and name the request number.',
  ),
  last_admin: say('The last admin stays', 'A deployment always has an admin. Appoint another one first.'),
  support_code_wrong: say(
    'This code does not count',
    'It was mistyped, has run out or was used already. Ask the caller for a new one; codes live for ten minutes.',
  ),
  staff_access_over: say(
    'This access is over',
    'The customer ended it, or its time is up. The customer can give it again on its support page.',
  ),
  product_bound: say(
    'This product cannot move to another partner',
    'It stays in the account of the partner it was first shared with. Leave it out, or order a new one for the other partner.',
  ),
};
