import type { Adapter } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type HestiaPage, page } from './detect.ts';
import { productOf } from './products.ts';

/** HestiaCP 1.10, customer pages. */
export const hestia: Adapter<HestiaPage> = {
  kind: 'hestia',
  name: 'HestiaCP',
  detect,
  page,
  account,
  anchors,
  productOf,
  // The top bar is fixed, and the toolbar stays below it while the page scrolls.
  frameShift: (height) =>
    `html{margin-top:${height}px!important;height:calc(100% - ${height}px)!important}` +
    `.top-bar{top:${height}px!important}.toolbar{top:${height + 39}px!important}`,
};
