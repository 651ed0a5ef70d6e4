import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const code = () => import('./link/code.ts');
const show = () => import('./link/show.tsx');

/** S14: links that partners hand to customers, with their QR codes. */
export const linkRoutes: readonly Route[] = [
  page(
    'GET',
    '/organisations/:organisation/link',
    member('organisation', 'clients.list'),
    lazy(show, 'show'),
  ),
  page(
    'GET',
    '/organisations/:organisation/link.svg',
    member('organisation', 'clients.list'),
    lazy(code, 'ofPartner'),
  ),
  page('GET', '/requests/:request/link.svg', member('request', 'request.view'), lazy(code, 'ofRequest')),
];
