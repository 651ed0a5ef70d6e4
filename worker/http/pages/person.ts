import { lazy, type Route } from '../route.ts';

const acts = () => import('./person/acts.ts');

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'person' },
  handle,
});

/** A person's own page: profile, passkeys, devices and sessions (O2). */
export const personRoutes: readonly Route[] = [
  route('GET', '/me', lazy(acts, 'show')),
  route('POST', '/me/profile', lazy(acts, 'saveProfile')),
  route('GET', '/me/passkeys/new', lazy(acts, 'showNewPasskey')),
  route('POST', '/me/passkeys/options', lazy(acts, 'passkeyOptions')),
  route('POST', '/me/passkeys', lazy(acts, 'savePasskey')),
  route('POST', '/me/passkeys/:passkey/remove', lazy(acts, 'removeKey')),
  route('POST', '/me/devices/:device/end', lazy(acts, 'endOne')),
  route('POST', '/me/devices/end-others', lazy(acts, 'endOthers')),
];
