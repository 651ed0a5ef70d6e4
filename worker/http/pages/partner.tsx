import type { Route } from '../route.ts';

export const partnerRoutes: readonly Route[] = [];
