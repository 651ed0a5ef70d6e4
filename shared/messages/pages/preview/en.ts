import type { PreviewWords } from './words.ts';

export const en: PreviewWords = {
  title: (partner) => `What ${partner} sees`,
  titleOfNobody: 'What the partner sees',
  lead: 'Only to look at: the buttons below do nothing here, and looking shares nothing.',
  look: (partner) => `See what ${partner} sees`,
  incomplete: 'There is nothing to see yet: choose a partner and at least one product first.',
  question: 'First, your question',
  questionText: (partner) => `A mail leads ${partner} to this. It can accept or decline.`,
  list: 'In its list of clients',
  listText: 'The same stands in its browser’s popup.',
  opens: 'What it can open',
  everything: 'Every product in this account, and whatever you add later.',
  inside: (names) => `with everything in it: ${names}`,
  noList: 'The panel does not tell us the products of this account.',
  left: 'Not in this share',
  nothingLeft: 'Nothing of this account is left out.',
  byPanel:
    'On this panel the rights you give there decide what is visible beside it. We cannot look at that from here.',
  nothingMore: (partner) =>
    `This share has ended. ${partner} no longer has the account in its list and can open nothing; what is left to it is the receipt.`,
  back: 'Back',
};
