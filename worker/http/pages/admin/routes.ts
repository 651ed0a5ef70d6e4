import type { Route } from '../../route.ts';
import { applicationRoutes } from './applications.tsx';
import { auditRoutes } from './audit.tsx';
import { claimRoutes } from './claims.tsx';
import { adminGrantRoutes } from './grants.tsx';
import { listRoutes } from './lists.tsx';
import { organisationRoutes } from './organisations.tsx';
import { outboxRoutes } from './outbox.tsx';
import { overviewRoutes } from './overview.tsx';
import { panelRoutes } from './panels.tsx';
import { recoveryRoutes } from './recoveries.tsx';

/** The dashboard of the host's admins; to everybody else none of it exists. */
export const adminRoutes: readonly Route[] = [
  ...overviewRoutes,
  ...applicationRoutes,
  ...organisationRoutes,
  ...listRoutes,
  ...claimRoutes,
  ...recoveryRoutes,
  ...adminGrantRoutes,
  ...panelRoutes,
  ...auditRoutes,
  ...outboxRoutes,
];
