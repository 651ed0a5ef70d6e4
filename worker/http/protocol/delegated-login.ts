import { lazy, type Route } from '../route.ts';

const acts = () => import('./delegated-login/acts.ts');

export const delegatedLoginRoutes: Route[] = [
  {
    method: 'GET',
    path: '/.well-known/openid-configuration',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'hosts discover the issuer' },
    handle: lazy(acts, 'metadata'),
  },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'public keys' },
    handle: lazy(acts, 'keys'),
  },
  {
    method: 'POST',
    path: '/introspect',
    surface: 'protocol',
    authorisation: { kind: 'host' },
    handle: lazy(acts, 'introspect'),
  },
  {
    method: 'POST',
    path: '/revoke',
    surface: 'protocol',
    authorisation: { kind: 'host' },
    handle: lazy(acts, 'revoke'),
  },
];
