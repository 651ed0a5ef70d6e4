import type { Route } from '../route.ts';

export const personApiRoutes: readonly Route[] = [];
