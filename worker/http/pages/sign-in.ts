import { anybody, page, signedIn, staff } from '../page-route.ts';
import { type Authorisation, lazy, type Route } from '../route.ts';

const acts = () => import('./sign-in/acts.ts');
const authorize = () => import('./sign-in/authorize.tsx');
const host = () => import('./sign-in/host.tsx');
const prove = () => import('./sign-in/prove.tsx');

const whoSignsIn = anybody('signing in');
/** Also who came by the host's provider: an own passkey makes that session the person's own (O7). */
const proves: Authorisation = { kind: 'person', host: true };
const whoIsInTrouble = anybody('safety is never blocked (S15)');

/** The same three steps for signing in and for the safety session: address, code, a new code. */
const byCode = (purpose: 'sign_in' | 'safety', who: Authorisation): readonly Route[] => {
  const place = purpose === 'safety' ? '/safety' : '/sign-in';
  const steps = async () => (await acts()).byCode[purpose];
  return [
    page('POST', place, who, lazy(steps, 'postAddress')),
    page('GET', `${place}/code`, who, lazy(steps, 'getCode')),
    page('POST', `${place}/code`, who, lazy(steps, 'postCode')),
    page('POST', `${place}/code/again`, who, lazy(steps, 'postAgain')),
  ];
};

/** Signing in (O1), the safety session (S15), fresh proofs, and connecting an extension. */
export const signInRoutes: readonly Route[] = [
  page('GET', '/sign-in', whoSignsIn, lazy(acts, 'showSignIn')),
  ...byCode('sign_in', whoSignsIn),
  page('POST', '/sign-in/passkey/options', whoSignsIn, lazy(acts, 'passkeyOptions')),
  page('POST', '/sign-in/passkey', whoSignsIn, lazy(acts, 'signInByPasskey')),
  // O7: by the host's own provider.
  page('POST', '/sign-in/host', whoSignsIn, lazy(host, 'start')),
  page('GET', '/sign-in/host/back', whoSignsIn, lazy(host, 'back')),
  page('GET', '/me/host-sign-in', staff('staff.look'), lazy(host, 'own')),
  page('POST', '/me/host-sign-in/connect', staff('staff.look'), lazy(host, 'connect')),
  page('POST', '/me/host-sign-in/disconnect', staff('staff.look'), lazy(host, 'disconnect')),
  page('GET', '/safety', whoIsInTrouble, lazy(acts, 'showSafety')),
  ...byCode('safety', whoIsInTrouble),
  page('POST', '/sign-out', anybody('ends whatever session there is'), lazy(acts, 'leave')),
  // A fresh proof on our own origin (abuse cases, rule 3), for a page or for an extension that waits.
  page('GET', '/prove', proves, lazy(prove, 'show')),
  page('POST', '/prove', proves, lazy(prove, 'start')),
  page('GET', '/prove/code', proves, lazy(prove, 'askCode')),
  page('POST', '/prove/code', proves, lazy(prove, 'takeCode')),
  page('POST', '/prove/code/again', proves, lazy(prove, 'codeAgain')),
  page('POST', '/prove/passkey/options', proves, lazy(prove, 'passkeyOptions')),
  page('POST', '/prove/passkey', proves, lazy(prove, 'takePasskey')),
  page('POST', '/prove/recent', proves, lazy(prove, 'recently')),
  page('GET', '/prove/done', proves, lazy(prove, 'showDone')),
  page('GET', '/authorize', signedIn, lazy(authorize, 'show')),
  page('POST', '/authorize', signedIn, lazy(authorize, 'authorize')),
];
