import type { Route } from '../route.ts';

export const accountApiRoutes: readonly Route[] = [];
