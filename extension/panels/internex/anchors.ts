import type { Adapter } from '../adapter.ts';
import type { InternexPage } from './detect.ts';

const everywhere = { signed_out: 0, clouds: 1, products: 1, partner: 1, other: 1 } as const;
const nowhere = { signed_out: 0, clouds: 0, products: 0, partner: 0, other: 0 } as const;

/** The main cloud and managed servers can never be shared, so nothing is offered there (S5). */
export const rows =
  'article.cloud[data-cloud-id]:not([data-main="true"]) .cloud-actions,' +
  'tr.product[data-product-id]:not([data-category="server"]) td.product-actions';

export const anchors: Adapter<InternexPage>['anchors'] = {
  menu: {
    selector: '#user-menu ul.user-menu-list',
    expected: everywhere,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'li > a',
  },
  switcher: {
    // Beside the icon, not under it, and in the header's colours, not the icon's.
    selector: '.top > .user:has(> #user-menu-button)',
    expected: everywhere,
    put: 'after',
  },
  identity: {
    selector: '#client-id',
    expected: everywhere,
    put: 'after',
  },
  row: {
    selector: rows,
    expected: { ...nowhere, clouds: 'any', products: 'any' },
    put: 'inside',
    look: 'button',
  },
  partner: {
    selector: 'p:has(> #become-sharing-partner)',
    expected: { ...nowhere, partner: 1 },
    put: 'inside',
  },
};
