import type { Route } from '../route.ts';

export const clientRoutes: readonly Route[] = [];
