import { lazy, type Route } from '../route.ts';

/** Tokens for the extension: PKCE, a device key that must sign every request, rotation with reuse detection (E13). */
export const oauthRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/oauth/token',
    surface: 'protocol',
    authorisation: {
      kind: 'public',
      why: 'the code or refresh token and the device proof are the authorisation',
    },
    handle: lazy(() => import('./oauth/token.ts'), 'give'),
  },
];
