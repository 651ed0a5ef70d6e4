import { type ProductHint, textOf } from '../adapter.ts';

/** The server of a row, by the number in its link. It holds what lies on it, now and later (S5). */
export const productOf = (anchor: Element): ProductHint | null => {
  const link = anchor.querySelector('a[href*="_domain.cgi?"]');
  const number = /[?&]dom=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  const name = textOf(link);
  return number === undefined || name === null ? null : { id: `server:${number}`, name, container: true };
};
