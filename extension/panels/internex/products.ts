import { type ProductHint, textOf } from '../adapter.ts';

/** The cloud of a card or the product of a row, by the ids the terminal gives them. */
export const productOf = (anchor: Element): ProductHint | null => {
  const card = anchor.closest('article.cloud');
  const cloudId = card?.getAttribute('data-cloud-id');
  if (card && cloudId) {
    const name = textOf(card.querySelector('h2, h3, h4')) ?? cloudId;
    return { id: cloudId, name, container: true };
  }
  const row = anchor.closest('tr.product');
  const productId = row?.getAttribute('data-product-id');
  if (!row || !productId) return null;
  return { id: productId, name: textOf(row.querySelector('td')) ?? productId, container: false };
};
