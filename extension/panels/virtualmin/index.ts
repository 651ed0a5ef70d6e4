import type { Adapter } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, page, type VirtualminPage } from './detect.ts';
import { productOf } from './products.ts';

/** Virtualmin 8 in the Authentic theme, pages of server owners and extra administrators. */
export const virtualmin: Adapter<VirtualminPage> = {
  kind: 'virtualmin',
  name: 'Virtualmin',
  detect,
  page,
  account,
  anchors,
  productOf,
  // The menu is fixed to the window, and the page behind it is as high as the window.
  frameShift: (height) =>
    `html{margin-top:${height}px!important;height:calc(100% - ${height}px)!important}` +
    `html body aside#sidebar{top:${height}px!important;bottom:6px!important;height:auto!important;min-height:0!important}`,
};
