/** Paths of the terminal are not documented, so its pages are told by what stands in them. */
export type InternexPage = 'signed_out' | 'clouds' | 'products' | 'other';

const marks =
  '#user-menu-button, #user-menu, #client-id, article.cloud[data-cloud-id], tr.product[data-product-id]';

export const detect = (document: Document): boolean => document.querySelector(marks) !== null;

export const page = (document: Document): InternexPage => {
  if (document.querySelector('#client-id') === null && document.querySelector('#user-menu') === null)
    return 'signed_out';
  if (document.querySelector('article.cloud')) return 'clouds';
  return document.querySelector('tr.product') ? 'products' : 'other';
};
