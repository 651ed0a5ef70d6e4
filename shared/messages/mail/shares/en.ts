import type { ShareMailWords } from './words.ts';

export const en: ShareMailWords = {
  invitation: ({ customer, partner, account }) => ({
    subject: `${customer} wants to share ${account} with ${partner}`,
    title: `${customer} wants to share ${account} with ${partner}`,
    body: ['Look at what is shared, then accept or decline. Nothing is open before that.'],
    button: 'See the invitation',
  }),
  held_invitation: ({ customer, account, host }) => ({
    subject: `${customer} wants to share ${account} with you`,
    title: `${customer} wants to share ${account} with you`,
    body: [
      `To accept, your organisation first becomes a sharing partner of ${host}; that is free and is done on one page.`,
      'The share is kept for you until the date below.',
    ],
    button: 'See the invitation',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} has accepted: ${account}`,
    title: `${partner} has accepted the share of ${account}`,
    body: [`${partner} has the access below. ${customer} can change, pause or end it at any time.`],
    button: 'See the share',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} has declined: ${account}`,
    title: `${partner} has declined the share of ${account}`,
    body: ['Nothing was opened. You can share again, or choose another partner.'],
    button: 'See my shares',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Changed: what ${partner} may do in ${account}`,
    title: `What ${partner} may do in ${account} has changed`,
    body: ['From now on the access below holds. If it is not what you expected, open the share.'],
    button: 'See the share',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Changed: who pays for ${account}`,
    title: `Who pays for ${account} has changed`,
    body: [
      `${customer} has changed who pays for what is ordered in ${account} from now on. Orders that are already open stay with whoever placed them.`,
      `Only the side that pays sees the invoices. What is in the account belongs to ${customer} either way.`,
    ],
    button: 'See the share',
  }),
  waits: ({ customer, partner, account }) => ({
    subject: `Not begun yet: ${partner} in ${account}`,
    title: `${partner} is to get more access to ${account}`,
    body: [
      `A legal representative of ${customer} decided it. It begins at the time below, so that nobody is taken by surprise.`,
      'If that is right, there is nothing to do. If not, stop it: one click is enough, without signing in.',
    ],
    button: 'Look and stop it',
  }),
  begun: ({ customer, partner, account }) => ({
    subject: `Begun: ${partner} in ${account}`,
    title: `${partner} can now open ${account} as it was decided`,
    body: [`The waiting time is over. ${customer} can narrow, pause or end it at any time.`],
    button: 'See the share',
  }),
  waiting_stopped: ({ customer, partner, account }) => ({
    subject: `Stopped: a change for ${partner} in ${account}`,
    title: `The share of ${account} with ${partner} stays as it is`,
    body: [`A change that was to begin later was stopped on the side of ${customer}. Nothing has changed.`],
    button: 'See the share',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `Paused: ${partner} in ${account}`,
    title: `The access of ${partner} to ${account} is paused`,
    body: [`${customer} has paused the share. Only ${customer} can resume it.`],
    button: 'See the share',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `End date reached: ${partner} in ${account}`,
    title: `The access of ${partner} to ${account} has reached its end date`,
    body: [
      `${partner} can no longer open it. ${customer} can renew it with one proof until the date below; after that the share ends by itself.`,
      'If it is no longer needed, there is nothing to do.',
    ],
    button: 'See the share',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Ends soon: ${partner} in ${account}`,
    title: `The access of ${partner} to ${account} ends soon`,
    body: [
      `It does not extend by itself. On its page ${customer} can choose another date, change it or end it now.`,
      'If it may end, there is nothing to do.',
    ],
    button: 'See the share',
  }),
  review_due: ({ partner, account }) => ({
    subject: `Is this still right? ${partner} in ${account}`,
    title: `${partner} has had access to ${account} for a year or longer`,
    body: [
      'This share has no end date, so we ask once a year. Keep it as it is, give less, or end it.',
      'Until you decide, nothing changes.',
    ],
    button: 'Look at the share',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Ends soon: nobody has opened ${account}`,
    title: `The share of ${account} with ${partner} ends soon because nobody opens it`,
    body: [
      `It ends when nobody of ${partner} has opened it for ${days} days, as ${customer} decided.`,
      `Opening it once keeps it; so does a change of this term by ${customer}.`,
    ],
    button: 'See the share',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Account being recovered: ${account}`,
    title: `${account} is being recovered`,
    body: [
      `A legal representative of ${customer} has ordered that ${account} goes back to its owner: the contact address as it was proved, and a password reset to that address, as far as the panel allows it.`,
      'If nobody of you ordered this, pause every share of the account and write to the host.',
    ],
    button: 'See how far it is',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Resumed: ${partner} in ${account}`,
    title: `${partner} can open ${account} again`,
    body: [`${customer} has resumed the share. It can be paused again at any time.`],
    button: 'See the share',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Ended: the share of ${account} with ${partner}`,
    title: cut
      ? `${partner} can no longer open ${account}`
      : `The share of ${account} with ${partner} has ended`,
    body: ['The receipt also lists what is left to do, such as passwords to change.'],
    button: 'See the receipt',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Frozen: ${partner} in ${account}`,
    title: `The access of ${partner} to ${account} is frozen`,
    body: [
      {
        partnership_suspended: `${host} has suspended the partnership of ${partner}, so the share is frozen. It is not deleted.`,
        partnership_ended: `${host} has ended the partnership of ${partner}, so the share stays frozen.`,
        host: `${host} has frozen the share. It is not deleted.`,
        mismatch: `The panel no longer shows the account that was shared, so the share is frozen. Ask ${host} to check it with you.`,
      }[because],
      'There is nothing you have to do. On its page the share can also be ended for good.',
    ],
    button: 'See the share',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `No longer frozen: ${partner} in ${account}`,
    title: `The share of ${account} is no longer frozen`,
    body: [
      `${partner} can open it again unless ${customer} has paused it. ${customer} can pause or end it at any time.`,
    ],
    button: 'See the share',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} of ${partner} has opened ${account}`,
    title: `${person} of ${partner} has opened ${account}`,
    body: ['If you did not expect this, open the share: pausing takes one click.'],
    button: 'See the share',
  }),
};
