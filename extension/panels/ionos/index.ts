import { type Adapter, markedProduct, textOf } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type IonosPage, page } from './detect.ts';

/** my.ionos for the customer, and the Partner Portal for the agency. */
export const ionos: Adapter<IonosPage> = {
  kind: 'ionos',
  name: 'IONOS',
  vendor: /^(?:my|partnerportal)\.ionos\.(?:co\.)?[a-z]+$/,
  detect,
  page,
  account,
  agency: {
    page: 'portal',
    clients: {
      // Beside the vendor's own way to add a customer, and below a customer's name.
      selector: 'p:has(+ .tiles), #customer > p:first-child',
      expected: { signed_out: 0, portal: 'any', products: 0, other: 0 },
      put: 'inside',
    },
    clientOf: (anchor) =>
      anchor.closest('#customer') ? textOf(anchor.ownerDocument.querySelector('main h1')) : null,
  },
  anchors,
  productOf: markedProduct,
  // The bar on top stays while the page scrolls, so it needs its own move.
  frameShift: (height) => `html{margin-top:${height}px!important}.top{top:${height}px!important}`,
};
