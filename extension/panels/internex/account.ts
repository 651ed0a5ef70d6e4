import { textOf } from '../adapter.ts';

/** The Client ID in the pop-up under the user icon; there is none while nobody is signed in. */
export const account = (document: Document): string | null =>
  textOf(document.querySelector('#client-id'))?.match(/CID-[0-9A-Z]{8}/)?.[0] ?? null;
