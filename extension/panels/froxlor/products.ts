import { type ProductHint, textOf } from '../adapter.ts';

/**
 * The website of a row on the domains page: its domain name, as the row links it. Which columns
 * are shown is the customer's choice, so the link is looked for and not a position.
 */
export const productOf = (anchor: Element): ProductHint | null => {
  const row = anchor.closest('tr');
  const link = row?.querySelector('td a[target="_blank"][href^="http"]:not([rel])') ?? null;
  const name = textOf(link);
  return name === null ? null : { id: name, name, container: false };
};
