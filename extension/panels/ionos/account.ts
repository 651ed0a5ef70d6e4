import { textOf } from '../adapter.ts';

/** The customer number in the account menu of my.ionos; its form is not documented. The portal has none. */
export const account = (document: Document): string | null =>
  textOf(document.querySelector('#customer-number'));
