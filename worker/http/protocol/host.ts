import { partLimit } from '../../../shared/api/account-import-limit.ts';
import { ordersLimit } from '../../../shared/api/orders-limit.ts';
import { lazy, type Route } from '../route.ts';

const orders = () => import('./orders.ts');
const accountList = () => import('./account-list.ts');

const ofHost = (method: Route['method'], path: string, name: 'start' | 'rows' | 'look'): Route => ({
  method,
  path,
  surface: 'protocol',
  authorisation: { kind: 'host' },
  bodyLimit: partLimit,
  handle: lazy(accountList, name),
});

const ofBilling = (path: string, name: 'orders' | 'dryRun' | 'refund' | 'offset'): Route => ({
  method: 'POST',
  path,
  surface: 'protocol',
  authorisation: { kind: 'host' },
  bodyLimit: ordersLimit,
  handle: lazy(orders, name),
});

/** What the host's own programs and monitors call: with the token of one panel, or to ask how it is (A5). */
export const hostRoutes: readonly Route[] = [
  ofHost('POST', '/host/accounts/imports', 'start'),
  ofHost('POST', '/host/accounts/imports/:import/rows', 'rows'),
  ofHost('GET', '/host/accounts/imports/:import', 'look'),
  // B4, B5.
  ofBilling('/host/orders', 'orders'),
  ofBilling('/host/orders/dry-run', 'dryRun'),
  ofBilling('/host/orders/refund', 'refund'),
  ofBilling('/host/prepaid/offset', 'offset'),
  {
    method: 'GET',
    path: '/health',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'a monitor asks; it names nobody and counts nothing' },
    handle: lazy(() => import('./health.ts'), 'health'),
  },
];
