import type { Adapter } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type FroxlorPage, page } from './detect.ts';
import { productOf } from './products.ts';

/** Froxlor 2.3, customer pages. */
export const froxlor: Adapter<FroxlorPage> = {
  kind: 'froxlor',
  name: 'Froxlor',
  detect,
  page,
  account,
  anchors,
  productOf,
  frameShift: (height) =>
    `html{margin-top:${height}px!important}body.min-vh-100{min-height:calc(100vh - ${height}px)!important}`,
};
