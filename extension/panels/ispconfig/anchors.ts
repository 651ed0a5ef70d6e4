import type { Adapter } from '../adapter.ts';
import type { IspconfigPage } from './detect.ts';

const everywhere = { signed_out: 0, admin: 1, sites: 1, databases: 1, other: 1 } as const;

/** Everything in the header floats to the right; a neighbour's red would be taken for a warning. */
const beside = (top: number) => ({ style: `float:right;margin:${top}px 12px 0 0` });

/**
 * Within a perspective the browser calls nothing visible that lies in a cell which clips, and a control
 * that may be covered obeys nobody. The panel has it for the sliding menu of narrow windows alone.
 */
const flat = '#container{perspective:none!important}';

const row = (form: string): string =>
  `#pageContent table.table > tbody > tr:has(> td > a[data-load-content^="sites/${form}.php?id="]) > td:nth-last-child(2)`;

/**
 * Websites and databases are what can be limited on ISPConfig: other lists offer nothing (E40). The last
 * cell holds the panel's own buttons and has no room for one more.
 */
export const rows = `${row('web_vhost_domain_edit')}, ${row('database_edit')}`;

/** The header is never rebuilt; what stands in `#pageContent` is, with each page. */
export const anchors: Adapter<IspconfigPage>['anchors'] = {
  menu: {
    selector: '#headerbar',
    expected: everywhere,
    put: 'inside',
    wrapper: { className: 'panelshare-menu', style: `${beside(0).style};width:13em;height:65px`, rule: flat },
    look: '#searchform button',
  },
  switcher: {
    selector: '#headerbar',
    expected: everywhere,
    put: 'inside',
    wrapper: beside(15),
    look: '#searchform button',
  },
  identity: null,
  row: {
    selector: rows,
    expected: { signed_out: 0, admin: 0, sites: 'any', databases: 'any', other: 0 },
    put: 'inside',
    look: 'a',
  },
};
