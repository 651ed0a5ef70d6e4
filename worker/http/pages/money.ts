import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const show = () => import('./money/show.tsx');
const view = member('organisation', 'money.view');

/** What an organisation earns and pays (M2, M7, B6). */
export const moneyRoutes: readonly Route[] = [
  page('GET', '/organisations/:organisation/money', view, lazy(show, 'showMoney')),
  page('POST', '/organisations/:organisation/money/export', view, lazy(show, 'download')),
];
