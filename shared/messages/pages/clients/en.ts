import type { ClientWords } from './words.ts';

export const en: ClientWords = {
  title: 'Clients',
  search: 'Client, account or panel',
  find: 'Find',
  all: 'Show all',
  client: 'Client',
  account: 'Account',
  access: 'Access',
  state: 'State',
  lastOpened: 'Last opened by you',
  details: 'Details',
  none: 'No client shares an account with you yet. A client shares by your Partner-ID; give it to them.',
  noneFound: 'No client with these words.',
  more: 'Next page',
  waiting: (count) =>
    count === 1 ? '1 invitation waits for an answer.' : `${count} invitations wait for an answer.`,
  seeWaiting: 'See them',
  noWay: 'Ask the client how to sign in',
  post: {
    title: (account) => `Open ${account}`,
    text: 'One click takes you to the panel, signed in. This works once and for a minute.',
    button: 'Go to the panel',
  },
  card: {
    title: (customer) => `Access data for ${customer}`,
    why: 'This share is for single products, so nobody is signed in to the panel with it: use the data below in your own program for files or databases.',
    intro: 'Each password shown is in the client’s log, with your name. We never mail them.',
    product: 'Product',
    server: 'Server',
    user: 'User',
    password: 'Password',
    onServer: 'Works on the panel’s own server only, for example in its phpMyAdmin.',
    show: 'Show the password',
    shown: 'Shown once, for now: it is gone when you leave this page.',
    none: 'There are no access data yet. They are made as soon as the panel has confirmed.',
  },
};
