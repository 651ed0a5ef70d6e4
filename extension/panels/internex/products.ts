import { markedProduct, type ProductHint, textOf } from '../adapter.ts';

/** The cloud of a card or the product of a row, by the ids the terminal gives them. */
export const productOf = (anchor: Element): ProductHint | null => {
  const card = anchor.closest('article.cloud');
  const id = card?.getAttribute('data-cloud-id');
  if (!card || !id) return markedProduct(anchor);
  return { id, name: textOf(card.querySelector('h2, h3, h4')) ?? id, container: true };
};
