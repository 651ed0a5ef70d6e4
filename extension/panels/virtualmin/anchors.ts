import type { Adapter } from '../adapter.ts';
import type { VirtualminPage } from './detect.ts';

/**
 * The panel builds its menu anew between its dashboard and its servers; both have these. A page that
 * is opened by its own address comes without the menu: there our docked control stands instead.
 */
const withMenu = { signed_out: 0, admin: 0, servers: 1, other: 1 } as const;

/**
 * Only a server can be limited to: lists of mailboxes and databases offer nothing that could be kept
 * (E40). Its link leads to a form or to a page to look at, as the owner's rights are.
 */
export const rows =
  '#content table.dataTable tbody td:has(> a:is([href^="edit_domain.cgi"], [href^="view_domain.cgi"]))';

export const anchors: Adapter<VirtualminPage>['anchors'] = {
  menu: {
    // At its end, where nothing is moved. Told by an entry's address: its words are the reader's language.
    selector: '#sidebar ul.navigation:has(> li > a[href$="/virtual-server/index.cgi"])',
    expected: withMenu,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'li > a[href$="/virtual-server/index.cgi"]',
  },
  switcher: {
    selector: '#sidebar ul.user-links > li.__logout-link',
    expected: withMenu,
    put: 'before',
    wrapper: { tag: 'li', className: 'user-link' },
    look: 'a',
  },
  identity: null,
  row: {
    selector: rows,
    expected: { signed_out: 0, admin: 0, servers: 'any', other: 0 },
    put: 'inside',
    look: 'a',
  },
};
