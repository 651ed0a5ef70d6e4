import type { Route } from '../route.ts';

export const delegatedLoginRoutes: Route[] = [];
