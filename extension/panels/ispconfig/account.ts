import { textOf } from '../adapter.ts';

/**
 * The last word of the logout button: the word before it is in the reader's language, and login
 * names have no spaces. An administrator is no client; a mailbox that signed in shows its address.
 */
export const account = (document: Document): string | null => {
  if (document.querySelector('#main-navigation [data-icon-class="icon-admin"]')) return null;
  const name = textOf(document.querySelector('#logout-button'))?.split(' ').at(-1) ?? '';
  return /^[\w.-]+$/.test(name) ? name : null;
};
