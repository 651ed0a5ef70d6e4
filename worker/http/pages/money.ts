import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const client = () => import('./money/client.tsx');
const exports = () => import('./money/exports.tsx');
const show = () => import('./money/show.tsx');
const view = member('organisation', 'money.view');
const billing = member('client', 'client.billing');

/** What an organisation earns and pays (M2, M7), and the same of one client (B6). */
export const moneyRoutes: readonly Route[] = [
  page('GET', '/organisations/:organisation/money', view, lazy(show, 'showMoney')),
  page('POST', '/organisations/:organisation/money/export', view, lazy(exports, 'download')),
  page('GET', '/clients/:client/money', billing, lazy(client, 'showClientMoney')),
  page('POST', '/clients/:client/money/export', billing, lazy(exports, 'downloadOfClient')),
];
