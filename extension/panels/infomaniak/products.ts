import { type ProductHint, textOf } from '../adapter.ts';

/** The product of a row or of a page's header; no product of the Manager holds others. */
export const productOf = (anchor: Element): ProductHint | null => {
  const product = anchor.closest('[data-product-id]');
  const id = product?.getAttribute('data-product-id');
  if (!product || !id) return null;
  return { id, name: textOf(product.querySelector('.product-name')) ?? id, container: false };
};
