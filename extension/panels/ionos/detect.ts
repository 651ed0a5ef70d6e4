import { account } from './account.ts';

/** `portal`: a page of the agency's Partner Portal, whichever it is. */
export type IonosPage = 'signed_out' | 'portal' | 'products' | 'other';

/** Paths are hardly documented, so pages are told by what stands in them; `redirect_url` is the login's own word. */
export const detect = (document: Document): boolean =>
  document.querySelector('#customer-number, #portal-nav, input[name="redirect_url"]') !== null;

export const page = (document: Document): IonosPage => {
  if (document.querySelector('#portal-nav')) return 'portal';
  if (account(document) === null) return 'signed_out';
  return document.querySelector('tr.product') ? 'products' : 'other';
};
