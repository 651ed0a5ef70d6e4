import type { Adapter } from '../adapter.ts';
import type { IonosPage } from './detect.ts';

const everywhere = { signed_out: 0, portal: 1, products: 1, other: 1 } as const;

/** A server is shared with the whole account only. */
export const rows = '[data-product-id]:not([data-category="server"]) .product-actions';

export const anchors: Adapter<IonosPage>['anchors'] = {
  menu: {
    selector: '#account-menu ul',
    expected: everywhere,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'li > a',
  },
  switcher: {
    // In the portal below the vendor's own way to the customers, elsewhere beside the account menu.
    selector: '.account:has(#customer-number), #nav-customers > a',
    expected: everywhere,
    put: 'after',
    look: 'button',
  },
  identity: {
    selector: '#customer-number',
    expected: { ...everywhere, portal: 0 },
    put: 'after',
  },
  row: {
    selector: rows,
    expected: { signed_out: 0, portal: 0, products: 'any', other: 0 },
    put: 'inside',
    look: 'a, button',
  },
};
