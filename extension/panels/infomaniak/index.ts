import { type Adapter, markedProduct } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type InfomaniakPage, page } from './detect.ts';

export const infomaniak: Adapter<InfomaniakPage> = {
  kind: 'infomaniak',
  name: 'Infomaniak',
  vendor: /^manager\.infomaniak\.(?:co\.)?[a-z]+$/,
  detect,
  page,
  account,
  anchors,
  productOf: markedProduct,
  // The sidebar stands still while the page scrolls, so it needs its own move.
  frameShift: (height) =>
    `html{margin-top:${height}px!important}.sidebar{top:${height}px!important;max-height:calc(100vh - ${height}px)!important}`,
};
