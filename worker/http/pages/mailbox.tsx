import type { Route } from '../route.ts';

export const mailboxRoutes: Route[] = [];
