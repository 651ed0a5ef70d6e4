import { textOf } from '../adapter.ts';
import { administrator } from './detect.ts';

/**
 * The account's name in the top bar, which narrow windows hide: its text is read and not what is
 * visible. An administrator is no customer; one who looks at a customer's account sees the customer's
 * name there, and the pages are the customer's.
 */
export const account = (document: Document): string | null =>
  administrator(document)
    ? null
    : textOf(document.querySelector('.top-bar-usage-item:first-child .u-text-bold'));
