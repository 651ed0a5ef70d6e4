import { type Adapter, markedProduct } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type IonosPage, page } from './detect.ts';

/** my.ionos for the customer, and the Partner Portal for the agency. */
export const ionos: Adapter<IonosPage> = {
  kind: 'ionos',
  detect,
  page,
  account,
  agencyPage: 'portal',
  anchors,
  productOf: markedProduct,
  // The bar on top stays while the page scrolls, so it needs its own move.
  frameShift: (height) => `html{margin-top:${height}px!important}.top{top:${height}px!important}`,
};
