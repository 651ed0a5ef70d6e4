import type { Adapter } from '../adapter.ts';
import type { VirtualminPage } from './detect.ts';

const withMenu = { signed_out: 0, admin: 1, single_tab: 0, servers: 1, other: 1 } as const;

export const anchors: Adapter<VirtualminPage>['anchors'] = {
  menu: {
    // The panel builds its menu anew between its dashboard and its servers.
    selector: '#sidebar ul.navigation',
    expected: withMenu,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'li:not(.sub-wrapper):not(.hidden) > a',
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
    // Only a server can be limited to: lists of mailboxes and databases offer nothing that could be kept (E40).
    selector: '#content table.dataTable tbody td:has(> a[href^="edit_domain.cgi"])',
    expected: { signed_out: 0, admin: 0, single_tab: 'any', servers: 'any', other: 0 },
    put: 'inside',
    look: 'a',
  },
};
