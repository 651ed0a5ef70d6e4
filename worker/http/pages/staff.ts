import { page, staff } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const accesses = () => import('./staff/accesses.tsx');
const calledBack = () => import('./staff/called-back.tsx');
const callers = () => import('./staff/callers.tsx');
const find = () => import('./staff/find.tsx');
const recoveries = () => import('./staff/recoveries.tsx');

const look = staff('staff.look');
const pause = staff('staff.pause');
const open = staff('staff.open');

/** The pages of the host's staff (H5); to everybody else none of them exists. */
export const staffRoutes: readonly Route[] = [
  page('GET', '/staff', look, lazy(find, 'show')),
  page('POST', '/staff/identify', staff('staff.identify'), lazy(find, 'identifyCaller')),
  page('GET', '/staff/people/:person', look, lazy(callers, 'person')),
  page('GET', '/staff/organisations/:organisation', look, lazy(callers, 'organisation')),

  page('GET', '/staff/grants/:grant/pause', pause, lazy(calledBack, 'grantForm')),
  page('POST', '/staff/grants/:grant/pause', pause, lazy(calledBack, 'pauseGrant')),
  page('GET', '/staff/accounts/:account/pause', pause, lazy(calledBack, 'accountForm')),
  page('POST', '/staff/accounts/:account/pause', pause, lazy(calledBack, 'pauseAccount')),

  page(
    'GET',
    '/staff/organisations/:organisation/emergency',
    staff('staff.emergency'),
    lazy(calledBack, 'emergencyForm'),
  ),
  page(
    'POST',
    '/staff/organisations/:organisation/emergency',
    staff('staff.emergency'),
    lazy(calledBack, 'verify'),
  ),

  page('GET', '/staff/accesses', look, lazy(accesses, 'list')),
  page('GET', '/staff/accesses/:staffAccess', open, lazy(accesses, 'detail')),
  page('POST', '/staff/accesses/:staffAccess/open', open, lazy(accesses, 'open')),

  page('GET', '/staff/recoveries', staff('recovery.start'), lazy(recoveries, 'blank')),
  page('POST', '/staff/recoveries', staff('recovery.start'), lazy(recoveries, 'start')),
];
