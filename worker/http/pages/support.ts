import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const contact = () => import('./support/contact.tsx');
const sheet = () => import('./support/sheet.tsx');

const support = '/organisations/:organisation/support';

/** What helps a call to the host, and what its staff is let into (H1, H2, H3). */
export const supportRoutes: readonly Route[] = [
  page('GET', support, member('organisation', 'organisation.view'), lazy(contact, 'show')),
  page('GET', `${support}/sheet`, member('organisation', 'vip_code.view'), lazy(sheet, 'show')),
  page('POST', `${support}/vip`, member('organisation', 'vip_code.renew'), lazy(contact, 'renew')),
  page('POST', `${support}/access`, member('organisation', 'staff_access.give'), lazy(contact, 'give')),
  page(
    'POST',
    `${support}/access/:staffAccess/end`,
    member('organisation', 'staff_access.end'),
    lazy(contact, 'end'),
  ),
  page('POST', '/me/support-code', signedIn, lazy(contact, 'newCode')),
];
