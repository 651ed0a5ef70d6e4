import type { Adapter } from '../adapter.ts';
import type { FroxlorPage } from './detect.ts';

const everywhere = { signed_out: 0, admin: 0, domains: 1, other: 1 } as const;

export const anchors: Adapter<FroxlorPage>['anchors'] = {
  menu: {
    selector: 'ul.dropdown-menu[aria-labelledby="navbarOpts"]',
    expected: everywhere,
    put: 'inside',
    wrapper: { tag: 'li' },
    look: 'a.dropdown-item',
  },
  switcher: {
    selector: 'li.nav-item:has(> #navbarOpts)',
    expected: everywhere,
    put: 'after',
    wrapper: { tag: 'li', className: 'nav-item' },
    look: 'a.nav-link',
  },
  identity: null,
  row: {
    // Only website directories can be limited on Froxlor: mail, database and FTP rows offer nothing
    // that could be kept (E40).
    selector: 'table tbody tr td:last-child.text-end',
    expected: { signed_out: 0, admin: 0, domains: 'any', other: 0 },
    put: 'inside',
    look: 'a.btn',
  },
};
