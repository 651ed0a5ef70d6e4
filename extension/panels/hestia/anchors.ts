import type { Adapter } from '../adapter.ts';
import type { HestiaPage } from './detect.ts';

const everywhere = { signed_out: 0, admin: 0, web: 1, databases: 1, other: 1 } as const;

/** In narrow windows the panel's own stand below each other, where nothing is high enough for ours. */
export const rowHeight = 'height:26px;';

export const anchors: Adapter<HestiaPage>['anchors'] = {
  menu: {
    // The account's own menu is a bar of single icons, which holds no words. Below 480 px both fold away.
    selector: 'ul.main-menu-list',
    expected: everywhere,
    put: 'inside',
    wrapper: {
      tag: 'li',
      className: 'main-menu-item',
      style: 'align-items:center;flex:0 1 16em;min-width:0;height:72px',
    },
    look: '.main-menu-stats li',
  },
  switcher: {
    selector: '.top-bar-menu',
    expected: everywhere,
    put: 'before',
    wrapper: { style: 'display:flex;align-items:center' },
    look: 'a.top-bar-menu-link',
  },
  identity: null,
  row: {
    // Sites and databases can be limited on HestiaCP; mail, DNS and jobs offer nothing that could be kept (E40).
    selector: '.units-table-row.js-unit ul.units-table-row-actions',
    expected: { signed_out: 0, admin: 0, web: 'any', databases: 'any', other: 0 },
    put: 'inside',
    // The panel shows its own on hover only; what shares a site is seen always.
    wrapper: { tag: 'li', className: 'units-table-row-action', style: `visibility:visible;${rowHeight}` },
    look: 'a.units-table-row-action-link',
  },
};
