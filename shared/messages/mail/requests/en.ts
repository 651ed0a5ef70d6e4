import type { RequestMailWords } from './words.ts';

export const en: RequestMailWords = {
  asks: ({ partner, host, account }) => ({
    subject:
      account === null
        ? `${partner} asks for access to your hosting account`
        : `${partner} asks for more time: ${account}`,
    title:
      account === null
        ? `${partner} asks for access to your hosting account`
        : `${partner} asks for more time in ${account}`,
    body: [
      `This mail comes from the sharing service of ${host}. The partner’s own words stand in quotes.`,
      'Look at what is asked. Then give it, give less, or decline. Nothing is open before you decide.',
    ],
    button: 'See the request',
  }),
  granted: ({ customer, partner, account }) => ({
    subject: `${customer} has given ${partner} access to ${account}`,
    title: `${customer} has given ${partner} access to ${account}`,
    body: [`It holds from now on. ${customer} can change, pause or end it at any time.`],
    button: 'See the share',
  }),
  counterOffer: ({ customer, partner, account }) => ({
    subject: `${customer} offers ${partner} something else: ${account}`,
    title: `${customer} offers something other than was asked`,
    body: [
      'Compare what was asked with what is offered, then accept or decline. Nothing is open before that.',
    ],
    button: 'See the offer',
  }),
  declined: ({ client }) => ({
    subject: `${client} has declined the request`,
    title: `${client} has declined the request`,
    body: ['Nothing was opened. For 30 days no further request can be sent. Talk to the client directly.'],
    button: 'See the request',
  }),
  reported: ({ organisation }) => ({
    subject: `${organisation} was reported`,
    title: `Somebody who was asked has reported ${organisation}`,
    body: ['Look at the partner and its requests in the log. You can suspend the partnership there.'],
    button: 'See the partner',
  }),
  labels: {
    domain: 'Domain',
    asked: 'Asked for',
    given: 'Given',
    message: 'Message',
    proposedEnd: 'Proposed end',
    endsNow: 'Ends now',
    reporter: 'Reported by',
    text: 'Report',
  },
  quoted: (text) => `“${text}”`,
  domainUnverified: 'not verified yet',
  full: (payer) =>
    payer === 'customer'
      ? 'The whole account; you pay for orders'
      : 'The whole account; the partner pays for orders',
  limited: (kinds, names) => (names === null ? kinds : `${kinds}: ${names}`),
  moreTime: 'More time, with the same rights',
  report: 'You do not know this partner, or something is wrong? Report it here:',
};
