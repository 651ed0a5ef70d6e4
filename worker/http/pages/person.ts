import { page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./person/acts.ts');
const data = () => import('./person/data.tsx');

/** A person's own page: profile, passkeys, devices and sessions (O2). */
export const personRoutes: readonly Route[] = [
  page('GET', '/me', signedIn, lazy(acts, 'show')),
  page('POST', '/me/profile', signedIn, lazy(acts, 'saveProfile')),
  page('GET', '/me/data', signedIn, lazy(data, 'showData')),
  page('GET', '/me/data.json', signedIn, lazy(data, 'downloadData')),
  page('GET', '/me/passkeys/new', signedIn, lazy(acts, 'showNewPasskey')),
  page('POST', '/me/passkeys/options', signedIn, lazy(acts, 'passkeyOptions')),
  page('POST', '/me/passkeys', signedIn, lazy(acts, 'savePasskey')),
  page('POST', '/me/passkeys/:passkey/remove', signedIn, lazy(acts, 'removeKey')),
  page('POST', '/me/devices/:device/end', signedIn, lazy(acts, 'endOne')),
  page('POST', '/me/devices/end-others', signedIn, lazy(acts, 'endOthers')),
];
