import type { Route } from '../route.ts';

export const oauthRoutes: readonly Route[] = [];
