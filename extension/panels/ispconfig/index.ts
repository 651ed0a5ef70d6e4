import type { Adapter } from '../adapter.ts';
import { account } from './account.ts';
import { anchors } from './anchors.ts';
import { detect, type IspconfigPage, page } from './detect.ts';
import { productOf } from './products.ts';

/** ISPConfig 3.2, its default theme. It is only read: fetching a form of the panel's would break one that is open. */
export const ispconfig: Adapter<IspconfigPage> = {
  kind: 'ispconfig',
  name: 'ISPConfig',
  detect,
  page,
  account,
  anchors,
  productOf,
  // Beside the page itself: the narrow window's menu, the dialogs, and the login form, which is as high as the window.
  frameShift: (height) =>
    `html{margin-top:${height}px!important}nav.pushy{top:${height}px!important;height:calc(100% - ${height}px)!important}.modal,.pushy-active .site-overlay{top:${height}px!important}body>.container[style]{min-height:calc(100vh - ${height}px)!important}`,
};
