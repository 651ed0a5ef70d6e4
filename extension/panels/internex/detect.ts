/** Paths of the terminal are not documented, so its pages are told by what stands in them. */
export type InternexPage = 'signed_out' | 'clouds' | 'products' | 'partner' | 'other';

export const detect = (document: Document): boolean =>
  document.querySelector('#user-menu-button, #user-menu, #client-id, [data-cloud-id]') !== null;

export const page = (document: Document): InternexPage => {
  if (document.querySelector('#client-id') === null && document.querySelector('#user-menu') === null)
    return 'signed_out';
  if (document.querySelector('article.cloud')) return 'clouds';
  if (document.querySelector('tr.product')) return 'products';
  return document.querySelector('.tabs a[aria-current="page"][href$="/sharing-partner"]')
    ? 'partner'
    : 'other';
};
