import type { Route } from '../route.ts';

export const invitationRoutes: readonly Route[] = [];
