import type { LinkWords } from './words.ts';

export const en: LinkWords = {
  title: 'Your link for customers',
  lead: 'A customer who opens this link can share an account with you. Opening it gives you nothing: the customer shows that the account is theirs, chooses what you may use, and can take it back at any time.',
  field: 'Link',
  hint: 'For your website, a mail or an offer. It stays the same as long as you are a partner.',
  code: 'The same link as a QR code',
  alt: (url) => `QR code. It leads to ${url}`,
  codeHint: 'To be printed, or held up to the customer’s telephone.',
  save: 'Save the QR code (SVG)',
  notYet: 'You get your link as soon as your partnership is authorized.',
  toPartnership: 'To the partnership',
  open: 'Link and QR code for customers',
  request: {
    title: 'Link to this request',
    hint: (email) =>
      `If the mail does not arrive, send this link another way or let the client scan the code. It answers to who signs in with ${email}.`,
    extendHint:
      'If the mail does not arrive, send this link another way or let the client scan the code. It answers to the client’s own people once they have signed in.',
  },
};
