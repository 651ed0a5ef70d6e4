import type { Adapter } from '../adapter.ts';
import type { InfomaniakPage } from './detect.ts';

const everywhere = { signed_out: 0, products: 1, product: 1, other: 1 } as const;

/** Products, each of which gets a row's control. */
export const rows = '[data-product-id] .product-actions';

export const anchors: Adapter<InfomaniakPage>['anchors'] = {
  menu: {
    // The sidebar, where the vendor's own "Partner" stands, and not the account menu: that is the person's.
    selector: '.sidebar nav ul',
    expected: everywhere,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'li > a:not([aria-current])',
  },
  switcher: {
    // Below the chevron and not among its tabs: those stand in a pop-up that is closed.
    selector: '#organisation-switch',
    expected: everywhere,
    put: 'after',
    look: 'button',
  },
  identity: {
    selector: '#account-menu [data-organisation-id]',
    expected: everywhere,
    put: 'after',
  },
  row: {
    selector: rows,
    expected: { ...everywhere, products: 'any', other: 0 },
    put: 'inside',
    look: 'a, button',
  },
};
