import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const log = () => import('./log/show.tsx');

/** What happened to an organisation, for its own people (A4). */
export const logRoutes: readonly Route[] = [
  page(
    'GET',
    '/organisations/:organisation/log',
    member('organisation', 'organisation.view'),
    lazy(log, 'showLog'),
  ),
  page(
    'POST',
    '/organisations/:organisation/log/export',
    member('organisation', 'organisation.view'),
    lazy(() => import('./log/download.ts'), 'downloadOwn'),
  ),
];
