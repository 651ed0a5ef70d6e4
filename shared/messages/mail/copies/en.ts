import type { CopyMailWords } from './words.ts';

export const en: CopyMailWords = {
  changed: {
    on: ({ customer, partner, account, panel }) => ({
      subject: `${partner} now gets a copy of the e-mails about ${account}`,
      title: `The e-mail copy for ${account} is on`,
      body: [
        `${partner} switched on the e-mail copy. From now on its leaders get the e-mails that ${panel} sends to the copy address of ${account}. Codes, sign-in links and password resets are held back.`,
        `${customer} can stop it at any time with one click on the page of the share.`,
      ],
      button: 'See and stop',
    }),
    off: ({ partner, account }) => ({
      subject: `${partner} no longer gets a copy of the e-mails about ${account}`,
      title: `The e-mail copy for ${account} is off`,
      body: [
        `${partner} switched off its e-mail copy. No further e-mails are passed on.`,
        'Nothing else about the share has changed.',
      ],
      button: 'See the share',
    }),
    stopped: ({ customer, partner, account }) => ({
      subject: `The e-mail copy for ${account} has been stopped`,
      title: `The e-mail copy for ${account} has been stopped`,
      body: [
        `${customer} stopped the e-mail copy. No further e-mails are passed on to ${partner}.`,
        `It can begin again only when ${customer} allows it.`,
      ],
      button: 'See the share',
    }),
    allowed: ({ customer, partner, account }) => ({
      subject: `An e-mail copy for ${account} is allowed again`,
      title: `An e-mail copy for ${account} is allowed again`,
      body: [
        `${customer} allows the e-mail copy again. It is still off.`,
        `${partner} can switch it on on the page of the share.`,
      ],
      button: 'See the share',
    }),
  },
  passed: ({ customer, account, panel }) => ({
    subject: `[${customer}] E-mail from ${panel}`,
    title: `E-mail from ${panel} for ${account}`,
    body: [
      `${panel} sent this e-mail to ${customer}. You get its text because the e-mail copy is on. Links are shortened to where they lead.`,
    ],
    button: 'See the share',
  }),
  held: ({ customer, account, panel }) => ({
    subject: `[${customer}] An e-mail was held back`,
    title: `An e-mail from ${panel} was held back`,
    body: [
      `${panel} sent an e-mail for ${account} that could hold a code, a link to sign in or something else meant for ${customer} alone, so we do not pass it on. Ask ${customer} if you expected one.`,
    ],
    button: 'See the share',
  }),
  from: 'From',
  subject: 'Subject',
  attachments: 'Attachments, not passed on',
  copy: 'E-mail copy',
  ended: 'The e-mail copy has ended with the full access.',
};
