import { page, staff } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const recoveries = () => import('./staff/recoveries.tsx');

/** The pages of the host's staff (H5); to everybody else none of them exists. */
export const staffRoutes: readonly Route[] = [
  page('GET', '/staff/recoveries', staff('recovery.start'), lazy(recoveries, 'blank')),
  page('POST', '/staff/recoveries', staff('recovery.start'), lazy(recoveries, 'start')),
];
