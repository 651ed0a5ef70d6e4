import type { Place } from '../adapter.ts';
import { account } from './account.ts';

export type InfomaniakPage = 'signed_out' | 'products' | 'product' | 'other';

/** Every address of the Manager starts so, with an organisation's id or without; its markup is not documented. */
export const detect = (document: Document, place: Place): boolean =>
  place.pathname.startsWith('/v3/') || document.querySelector('#manager-door') !== null;

export const page = (document: Document, place: Place): InfomaniakPage => {
  if (account(document, place) === null) return 'signed_out';
  if (document.querySelector('tr[data-product-id]')) return 'products';
  return document.querySelector('[data-product-id]') ? 'product' : 'other';
};
