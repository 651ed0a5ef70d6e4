import type { Route } from '../route.ts';

export const clientApiRoutes: readonly Route[] = [];
