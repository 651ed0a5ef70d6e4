import type { Adapter } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type InternexPage, page } from './detect.ts';
import { productOf } from './products.ts';

export const internex: Adapter<InternexPage> = {
  kind: 'internex',
  name: 'internex',
  vendor: /^terminal\.internex\.(?:co\.)?[a-z]+$/,
  detect,
  page,
  account,
  anchors,
  productOf,
  // The terminal's header scrolls with the page, so moving the page is enough.
  frameShift: (height) => `html{margin-top:${height}px!important}`,
};
