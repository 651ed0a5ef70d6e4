import type { Route } from '../route.ts';

export const grantRoutes: readonly Route[] = [];
