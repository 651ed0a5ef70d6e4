import type { AdminAction } from '../../../../shared/policy.ts';
import { lazy, type Route } from '../../route.ts';

const applications = () => import('./applications.tsx');
const audit = () => import('./audit.tsx');
const claims = () => import('./claims.tsx');
const grants = () => import('./grants.tsx');
const lists = () => import('./lists.tsx');
const organisations = () => import('./organisations.tsx');
const outbox = () => import('./outbox.tsx');
const overview = () => import('./overview.tsx');
const panels = () => import('./panels.tsx');
const recoveries = () => import('./recoveries.tsx');

const look = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path: `/admin${path}`,
  surface: 'page',
  authorisation: { kind: 'admin', action: 'admin.look' },
  handle,
});

const act =
  (action: AdminAction) =>
  (path: string, handle: Route['handle']): Route => ({
    method: 'POST',
    path: `/admin${path}`,
    surface: 'page',
    authorisation: { kind: 'admin', action },
    handle,
  });

const decide = act('partnership.decide');
const decideClaim = act('claim.decide');
const freeze = act('grant.freeze');
const manage = act('panel.manage');

/** The dashboard of the host's admins; to everybody else none of it exists. */
export const adminRoutes: readonly Route[] = [
  look('', lazy(overview, 'overview')),

  look('/applications', lazy(applications, 'queue')),
  look('/applications/:organisation', lazy(applications, 'detail')),
  decide('/applications/:organisation/authorise', lazy(applications, 'authorise')),
  decide('/applications/:organisation/reject', lazy(applications, 'reject')),
  decide('/applications/:organisation/suspend', lazy(applications, 'suspend')),
  decide('/applications/:organisation/reinstate', lazy(applications, 'reinstate')),
  decide('/applications/:organisation/end', lazy(applications, 'end')),

  look('/organisations', lazy(organisations, 'list')),
  look('/organisations/:organisation', lazy(organisations, 'detail')),
  look('/accounts', lazy(lists, 'accounts')),
  look('/invitations', lazy(lists, 'invitations')),

  // S2, S16: accounts that the host confirms, because no code can.
  look('/claims', lazy(claims, 'list')),
  look('/claims/:claim', lazy(claims, 'detail')),
  decideClaim('/claims/:claim/confirm', lazy(claims, 'confirm')),
  decideClaim('/claims/:claim/refuse', lazy(claims, 'refuse')),

  look('/recoveries', lazy(recoveries, 'blank')),
  act('recovery.start')('/recoveries', lazy(recoveries, 'start')),

  look('/grants', lazy(grants, 'list')),
  look('/grants/:grant', lazy(grants, 'detail')),
  freeze('/grants/:grant/freeze', lazy(grants, 'freeze')),
  freeze('/grants/:grant/unfreeze', lazy(grants, 'unfreeze')),

  look('/panels', lazy(panels, 'list')),
  look('/panels/new', lazy(panels, 'addPage')),
  look('/panels/:panel', lazy(panels, 'detail')),
  manage('/panels', lazy(panels, 'add')),
  manage('/panels/:panel/health', lazy(panels, 'health')),
  manage('/panels/:panel/enable', lazy(panels, 'enable')),
  manage('/panels/:panel/disable', lazy(panels, 'disable')),
  manage('/panels/:panel/verify', lazy(panels, 'verify')),
  manage('/panels/:panel/rules', lazy(panels, 'setRules')),
  manage('/panels/:panel/credential', lazy(panels, 'storeKey')),
  manage('/panels/:panel/credential/remove', lazy(panels, 'removeKey')),
  manage('/panels/:panel/host-token', lazy(panels, 'hostToken')),

  look('/audit', lazy(audit, 'audit')),
  look('/outbox', lazy(outbox, 'outbox')),
  act('outbox.retry')('/outbox/:outbox/retry', lazy(outbox, 'retry')),
];
