import { anybody, page, signedIn } from '../page-route.ts';
import { type Authorisation, lazy, type Route } from '../route.ts';

const acts = () => import('./sign-in/acts.ts');
const authorize = () => import('./sign-in/authorize.tsx');
const prove = () => import('./sign-in/prove.tsx');

const whoSignsIn = anybody('signing in');
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
  page('GET', '/safety', whoIsInTrouble, lazy(acts, 'showSafety')),
  ...byCode('safety', whoIsInTrouble),
  page('POST', '/sign-out', anybody('ends whatever session there is'), lazy(acts, 'leave')),
  // A fresh proof on our own origin (abuse cases, rule 3), for a page or for an extension that waits.
  page('GET', '/prove', signedIn, lazy(prove, 'show')),
  page('POST', '/prove', signedIn, lazy(prove, 'start')),
  page('GET', '/prove/code', signedIn, lazy(prove, 'askCode')),
  page('POST', '/prove/code', signedIn, lazy(prove, 'takeCode')),
  page('POST', '/prove/code/again', signedIn, lazy(prove, 'codeAgain')),
  page('POST', '/prove/passkey/options', signedIn, lazy(prove, 'passkeyOptions')),
  page('POST', '/prove/passkey', signedIn, lazy(prove, 'takePasskey')),
  page('POST', '/prove/recent', signedIn, lazy(prove, 'recently')),
  page('GET', '/prove/done', signedIn, lazy(prove, 'showDone')),
  page('GET', '/authorize', signedIn, lazy(authorize, 'show')),
  page('POST', '/authorize', signedIn, lazy(authorize, 'authorize')),
];
