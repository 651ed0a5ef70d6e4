/** Paths of the terminal are not documented, so its pages are told by what stands in them. */
export type InternexPage = 'signed_out' | 'clouds' | 'products' | 'other';

export const detect = (document: Document): boolean =>
  document.querySelector('#user-menu-button, #user-menu, #client-id, [data-cloud-id]') !== null;

export const page = (document: Document): InternexPage => {
  if (document.querySelector('#client-id') === null && document.querySelector('#user-menu') === null)
    return 'signed_out';
  if (document.querySelector('article.cloud')) return 'clouds';
  return document.querySelector('tr.product') ? 'products' : 'other';
};
