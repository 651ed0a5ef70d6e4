import type { NoticeWords } from './words.ts';

/** What is over, by the kind of alert; else the panel's name. */
const isOver: Readonly<Record<string, string>> = {
  cuts_late: 'access is cut in time again',
  queue_late: 'mails and panel jobs go out in time again',
  dead_letters: 'nothing was given up within a day',
  seals_late: 'the log is sealed in time again',
  log_broken: 'the log fits its chain again',
};
const over = (about: string): string => isOver[about] ?? `${about} answers again`;

export const en: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Your address was changed – ${host}`,
    title: 'Your sign-in now uses another address',
    body: [
      `The new address is ${about}. If it was you, confirm it with the button, and codes to the new address count at once.`,
      'If it was not you, the same page undoes it: your old address is back and everybody is signed out.',
    ],
    button: 'Confirm or undo',
  }),
  contact_changed: ({ about }) => ({
    subject: `The panel names another contact: ${about}`,
    title: `The panel names another contact address for ${about}`,
    body: [
      'Until a legal representative confirms the new address here, the account cannot change hands. Shares go on as they are.',
      'Was it you? Then confirm it on the page of the account. If not, look in the panel who changed it, and pause the shares if you are unsure.',
    ],
    button: 'See the account',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Confirmed: ${about} is yours`,
    title: `${host} has confirmed that ${about} is yours`,
    body: ['The account is linked to your organisation. You can share it now.'],
    button: 'Continue',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Not confirmed: ${about}`,
    title: `${host} could not confirm that ${about} is yours`,
    body: ['The reason stands below. With more evidence you can ask again.'],
    button: 'See my accounts',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `You can prove ${about} with a code now`,
    title: `You can prove ${about} with a code now`,
    body: [
      `You asked ${host} to confirm that this account is yours. ${host} has a contact address for it now, and a code can be mailed there.`,
      'If you can read that mailbox you need not wait any longer. If not, nothing changes: your question still waits for an answer.',
    ],
    button: 'Prove the account',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} is no longer linked to your organisation`,
    title: `${about} is no longer linked to your organisation`,
    body: [
      `${host} has confirmed another customer as its owner. All shares of the account have ended.`,
      `If you think this is wrong, tell ${host} today.`,
    ],
    button: 'See my accounts',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Linked here: ${about}`,
    title: `${about} was linked to an organisation at ${host}`,
    body: [
      'Somebody who works in this account has set a mark in the panel, and so proved it. The mark can be removed again.',
      `If that was nobody of yours, change the panel’s password and tell ${host} today.`,
    ],
    button: 'Open the start page',
  }),
  account_keyed: ({ about, host }) => ({
    subject: `Linked here: ${about}`,
    title: `${about} was linked to an organisation at ${host}`,
    body: [
      'Somebody who can sign in to this account has made an API key in the panel and given it to us, and so proved the account.',
      `If that was nobody of yours, remove the key in the panel, change the panel’s password and tell ${host} today.`,
    ],
    button: 'Open the start page',
  }),
  owner_key_denied: ({ about }) => ({
    subject: `The panel no longer takes your key: ${about}`,
    title: `The panel no longer takes your key to ${about}`,
    body: [
      'It may be removed or past its date there. Until there is another one, we can set up nothing at the panel and take nothing away.',
      'Make a new key in the panel and enter it on the page below. What waits is then done at once.',
    ],
    button: 'Enter a new key',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `${host} is asked to let ${about} in again`,
    title: `A new address for ${about}, in 72 hours`,
    body: [
      `Somebody told ${host} that ${about} has lost mailbox and passkey. After the moment below, another address can take over this sign-in.`,
      'If that is not right, stop it now: one click is enough, and nothing else is needed.',
    ],
    button: 'Look and stop it',
  }),
  recovery_link: ({ host }) => ({
    subject: `Your way back in – ${host}`,
    title: 'Your way back in',
    body: [
      `${host} has started it. From the moment below, open this page: it mails a code to this address, and the code lets you in again.`,
      'Until then anybody concerned can stop it.',
    ],
    button: 'Open the page',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `The sign-in of ${about} has a new address`,
    title: `The sign-in of ${about} has a new address`,
    body: [
      'Everything that was signed in before has been signed out, and the old passkeys are gone.',
      `If that is not right, tell ${host} today.`,
    ],
    button: 'Open the start page',
  }),
  person_deleted: ({ host }) => ({
    subject: `Your data was deleted – ${host}`,
    title: 'Your data was deleted here',
    body: [
      'Your address, name, passkeys and devices are gone. Logs of organisations keep an id without a name.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} was deleted`,
    title: `${about} was deleted`,
    body: [
      'All its shares have ended, in both directions. The log is kept as the law asks, and the other sides keep their receipts.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Not cut at the panel: ${about}`,
    title: `The panel has not confirmed that access to ${about} is cut`,
    body: [
      `Nobody can open the account through us any more. But the panel did not take its own part away in many tries, and we have stopped trying. ${host} is told.`,
      'Take it away in the panel by hand. The page below has the steps.',
    ],
    button: 'See the steps',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `A panel does not cut access: ${about}`,
    title: `${about} does not cut access`,
    body: [
      `It did not take away what customers have ended or paused, in twelve tries. They are told to do it by hand.`,
      'Look at the panel, and let the entries be tried again. You are told once a day and panel at most.',
    ],
    button: 'See what was given up',
  }),
  panel_foreign_rows: ({ about }) => ({
    subject: `${about} answered with other customers’ entries`,
    title: `${about} answered with other customers’ entries`,
    body: [
      'We asked for one account, and the panel’s answer held entries of others. The whole answer was thrown away: nothing of it was used, shown or kept.',
      'Until the panel answers rightly, this account cannot be shared, opened or looked at there. Look whether the panel was updated, and run its verification again.',
      'You are told of it once a day at most.',
    ],
    button: 'See the panel',
  }),
  panel_down: ({ about }) => ({
    subject: `${about} does not answer`,
    title: `${about} does not answer`,
    body: [
      'Customers and partners cannot use anything there through us until it answers. What has to be cut waits and is tried again.',
      'You are told of it once a day at most, and when it is over.',
    ],
    button: 'See the panel',
  }),
  cuts_late: () => ({
    subject: 'Access is not cut in time',
    title: 'Access that has ended is not cut in time',
    body: [
      'At least one panel has not confirmed a cut for longer than you allow. Nobody opens it through us any more; the panel’s own part is still there.',
      'You are told of it once a day at most, and when it is over.',
    ],
    button: 'See what is not cut',
  }),
  queue_late: () => ({
    subject: 'Mails and panel jobs are late',
    title: 'Mails and panel jobs wait too long',
    body: [
      'Entries of the outbox have been due for longer than you allow. Look whether the minute’s job runs.',
      'You are told of it once a day at most, and when it is over.',
    ],
    button: 'See what waits',
  }),
  dead_letters: ({ about }) => ({
    subject: `Given up: ${about} mails or panel jobs`,
    title: `${about} mails or panel jobs were given up within a day`,
    body: [
      'Each stands in the outbox with its reason and what can be done about it.',
      'You are told of it once a day at most, and when it is over.',
    ],
    button: 'See what was given up',
  }),
  seals_late: () => ({
    subject: 'The log is not sealed in time',
    title: 'Entries of the log wait for their seal',
    body: [
      'They are kept and cannot be changed, but they do not stand in their chain yet. Look whether the minute’s job runs.',
      'You are told of it once a day at most, and when it is over.',
    ],
    button: 'See the state',
  }),
  all_clear: ({ about }) => ({
    subject: `All clear: ${over(about)}`,
    title: `It is over: ${over(about)}`,
    body: ['What you were told of does not stand any more.'],
    button: 'See the state',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} has reached the limit of requests`,
    title: `${about} has reached the limit of access requests`,
    body: [
      'It wanted to write to more clients, or to the same ones more often, than a day allows. What was over the limit was not sent.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} is blocked by several clients`,
    title: `${about} has been blocked by several clients`,
    body: [
      'Three or more people who got its access requests do not want any more of them.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} is reported by several clients`,
    title: `${about} has been reported by several clients`,
    body: [
      'Three or more people who got its access requests have reported it. What they wrote stands on the page.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  host_role_given: ({ host }) => ({
    subject: `You now work for ${host} on Panelshare`,
    title: `You have a role at ${host}`,
    body: [
      `An admin of ${host} has given you a role there.`,
      'Sign in with this address. You need a passkey before the pages open; you can add one on your profile.',
    ],
    button: 'Open my profile',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Your role at ${host} has ended`,
    title: `Your role at ${host} has ended`,
    body: ['The pages of the host no longer open for you. Your own organisations are as they were.'],
    button: 'Open the start page',
  }),
  staff_access_given: ({ about, host }) => ({
    subject: `The staff of ${host} may open: ${about}`,
    title: `The staff of ${host} may open ${about} for a while`,
    body: [
      'A legal representative of yours has allowed it. It ends by itself at the moment below, and each use stands in your log.',
      'One click ends it sooner.',
    ],
    button: 'See it or end it',
  }),
  staff_access_ended: ({ about, host }) => ({
    subject: `The staff of ${host} can no longer open: ${about}`,
    title: `The staff of ${host} can no longer open ${about}`,
    body: ['The access has ended. Your log has who used it and when.'],
    button: 'Look at it',
  }),
  emergency_verified: ({ about, host }) => ({
    subject: `An emergency was verified for ${about}`,
    title: `${host} has verified an emergency of ${about}`,
    body: [
      `Until the time below nothing that your legal representatives decide has to wait. ${host} itself shares nothing.`,
      `If nobody of you called, write to ${host} at once and look at your shares.`,
    ],
    button: 'See the organisation',
  }),
  paused_by_host: ({ about, host }) => ({
    subject: `${host} has paused: ${about}`,
    title: `${host} has paused: ${about}`,
    body: [
      'Its staff did this after calling you back. Nobody can open what is paused.',
      `Only you can let it go on: a legal representative resumes it with a fresh proof. If nobody called you, tell ${host} today.`,
    ],
    button: 'Look at it',
  }),
  agreement_new: ({ about, host }) => ({
    subject: `Please confirm the new partner agreement – ${host}`,
    title: `There is a new Sharing Partner Agreement for ${about}`,
    body: [
      'A legal representative reads it and confirms it on the partner page, until the moment below.',
      'Until then nothing changes. After it you can accept no new shares before it is confirmed; existing ones go on.',
    ],
    button: 'Read and confirm',
  }),
  agreement_reminder: ({ about, host }) => ({
    subject: `Not confirmed yet: the new partner agreement – ${host}`,
    title: `${about} has not confirmed the new agreement yet`,
    body: [
      'A legal representative confirms it on the partner page, until the moment below.',
      'After it you can accept no new shares before it is confirmed. Existing ones go on.',
    ],
    button: 'Read and confirm',
  }),
  agreement_overdue: ({ about, host }) => ({
    subject: `No new shares until you confirm the agreement – ${host}`,
    title: `${about} can accept no new shares now`,
    body: [
      'The date to confirm the new Sharing Partner Agreement has passed. Existing shares go on.',
      'As soon as a legal representative confirms it on the partner page, new shares can be accepted again.',
    ],
    button: 'Read and confirm',
  }),
  domain_withdrawn: ({ about }) => ({
    subject: `No longer verified: ${about}`,
    title: `We no longer find the proof for ${about}`,
    body: [
      'Customers no longer see this domain on your identity card. Shares go on.',
      'Set the DNS record or the file again, then look again on the partner page.',
    ],
    button: 'Open the partner page',
  }),
  name_accepted: ({ about, host }) => ({
    subject: `Your new name: ${about}`,
    title: `${host} has looked at your new name: ${about}`,
    body: ['From now on it is shown everywhere.'],
    button: 'Open the page',
  }),
  name_refused: ({ about, host }) => ({
    subject: `Not taken over: the name ${about}`,
    title: `${host} did not take over the name ${about}`,
    body: ['Your name stays as it was. The reason stands below; you can choose another one.'],
    button: 'Open the page',
  }),
  log_broken: ({ about }) => ({
    subject: `A log does not fit its chain: ${about}`,
    title: 'A log of your deployment does not fit its chain',
    body: [
      `The log ${about} has an entry that is not what was sealed, or one is missing. The number is its place.`,
      'Find out who could write to the database, and export the log before anything is changed. Customers can check their export themselves.',
    ],
    button: 'See the log',
  }),
  database_restored: ({ host }) => ({
    subject: `The database was restored – ${host}`,
    title: `The database of ${host} was set back to an earlier state`,
    body: [
      'All shares are frozen until each has been matched with what is kept outside the database. Nothing that had ended comes back. This takes some minutes and needs nobody.',
      'Everybody has been signed out. Open invitations were cancelled and can be sent again. If nobody of yours restored the database, find out who did.',
    ],
    button: 'See the log',
  }),
  restore_changed: ({ about, host }) => ({
    subject: `${host} restored its database: please look at the shares of ${about}`,
    title: `Please look at the shares of ${about}`,
    body: [
      `${host} had to set its database back to an earlier state. Shares that had ended stay ended. Shares that were changed after that state are paused until the customer has looked at them and resumes them.`,
      'A share that began after that state is no longer known here: look in the panel whether its access is still there, and share again if it is wanted. The log says what happened to each.',
    ],
    button: 'See the log',
  }),
  restore_unchanged: ({ about, host }) => ({
    subject: `${host} restored its database: the shares of ${about} are as they were`,
    title: `The shares of ${about} are as they were`,
    body: [
      `${host} had to set its database back to an earlier state. Your shares were frozen meanwhile; now each has been checked and goes on unchanged.`,
      'You have to sign in again. Invitations that were open can be sent again.',
    ],
    button: 'See the log',
  }),
  second_admin_asked: ({ about, host }) => ({
    subject: `Your confirmation is needed: ${about}`,
    title: 'An admin asks you to confirm a decision',
    body: [
      `An admin of ${host} has decided something about ${about} that needs two. Nothing happens until you confirm it.`,
      'Look at the evidence and confirm it, or refuse it with a reason.',
    ],
    button: 'See the decision',
  }),
  decision_in_a_day: ({ about, host }) => ({
    subject: `In 24 hours: a decision of ${host} about ${about}`,
    title: `${host} will carry out a decision in 24 hours`,
    body: [
      `It is about ${about}. The rule asks for two admins; ${host} has one who may decide, so the decision waits for a day and you are told.`,
      `If something is wrong with it, tell ${host} before the moment below. An admin can still stop it.`,
    ],
    button: 'See more',
  }),
  second_admin_refused: ({ host }) => ({
    subject: `Not confirmed – ${host}`,
    title: 'Another admin did not confirm your decision',
    body: ['Nothing was changed. The reason stands below.'],
    button: 'See the decision',
  }),
  tender_confirm: ({ about, host }) => ({
    subject: `Please confirm your tender – ${host}`,
    title: `Confirm your tender: ${about}`,
    body: [
      'Somebody posted this tender with your address. Nobody reads it before you publish it on the page below.',
      'If it was not you, do nothing: after three days it is gone.',
    ],
    button: 'See and publish it',
  }),
  tender_published: ({ about }) => ({
    subject: `Your tender is out: ${about}`,
    title: `Partners can read your tender now: ${about}`,
    body: [
      'On your page you see who has opened it and which offers came. Keep this mail: its link is the way there.',
      'There you can also cancel the tender at any time. It then leaves every partner’s list at once.',
    ],
    button: 'See or cancel my tender',
  }),
  tender_offer: ({ about }) => ({
    subject: `An offer for your tender from ${about}`,
    title: `${about} has made you an offer`,
    body: ['Look at it on your page. You can pick it, or wait for others.'],
    button: 'See the offer',
  }),
  tender_expired: ({ about }) => ({
    subject: `Your tender has ended: ${about}`,
    title: `Your tender has ended: ${about}`,
    body: [
      'Its time is over, and partners no longer see it. Your page still shows who had opened it and the offers.',
    ],
    button: 'See my tender',
  }),
  tender_new: ({ about, host }) => ({
    subject: `New tender: ${about}`,
    title: `Somebody looks for a partner of ${host}: ${about}`,
    body: [
      'An extract stands below. In your area you can open the full text and the contact; the author sees that you did.',
    ],
    button: 'See the tender',
  }),
  tender_won: ({ about, host }) => ({
    subject: `Your offer was picked: ${about}`,
    title: `Your offer was picked: ${about}`,
    body: [
      'The author has picked your offer and can now share access with you. Please get in touch.',
      `For this contract you use products of ${host} only, as you have confirmed as a partner.`,
    ],
    button: 'See the tender',
  }),
  processing_chosen: ({ about }) => ({
    subject: `Processing agreement chosen: ${about}`,
    title: 'A processing agreement was chosen',
    body: [
      `It stands beside a share that concerns ${about}. It counts as soon as the partner has confirmed it. Its text and its fingerprint are on the page; keep a copy.`,
    ],
    button: 'Read the agreement',
  }),
  processing_confirmed: ({ about }) => ({
    subject: `Processing agreement in force: ${about}`,
    title: 'The processing agreement is in force',
    body: [
      `Both sides have agreed to it, for a share that concerns ${about}. On the page you can save the text as it was agreed; its fingerprint proves that it is that text.`,
    ],
    button: 'Save a copy',
  }),
};
