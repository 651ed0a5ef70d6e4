import { lazy, type Route } from '../route.ts';

const acts = () => import('./sign-in/acts.ts');
const authorize = () => import('./sign-in/authorize.tsx');
const prove = () => import('./sign-in/prove.tsx');

const publicPage = (method: Route['method'], path: string, why: string, handle: Route['handle']): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'public', why },
  handle,
});

/** The same three steps for signing in and for the safety session: address, code, a new code. */
const byCode = (purpose: 'sign_in' | 'safety', why: string): readonly Route[] => {
  const place = purpose === 'safety' ? '/safety' : '/sign-in';
  const steps = async () => (await acts()).byCode[purpose];
  return [
    publicPage('POST', place, why, lazy(steps, 'postAddress')),
    publicPage('GET', `${place}/code`, why, lazy(steps, 'getCode')),
    publicPage('POST', `${place}/code`, why, lazy(steps, 'postCode')),
    publicPage('POST', `${place}/code/again`, why, lazy(steps, 'postAgain')),
  ];
};

const why = 'signing in';

const personPage = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'person' },
  handle,
});

/** Signing in (O1), the safety session (S15), fresh proofs, and connecting an extension. */
export const signInRoutes: readonly Route[] = [
  publicPage('GET', '/sign-in', why, lazy(acts, 'showSignIn')),
  ...byCode('sign_in', why),
  publicPage('POST', '/sign-in/passkey/options', why, lazy(acts, 'passkeyOptions')),
  publicPage('POST', '/sign-in/passkey', why, lazy(acts, 'signInByPasskey')),
  publicPage('GET', '/safety', 'safety is never blocked (S15)', lazy(acts, 'showSafety')),
  ...byCode('safety', 'safety is never blocked (S15)'),
  publicPage('POST', '/sign-out', 'ends whatever session there is', lazy(acts, 'leave')),
  // A fresh proof on our own origin (abuse cases, rule 3), for a page or for an extension that waits.
  personPage('GET', '/prove', lazy(prove, 'show')),
  personPage('POST', '/prove', lazy(prove, 'start')),
  personPage('GET', '/prove/code', lazy(prove, 'askCode')),
  personPage('POST', '/prove/code', lazy(prove, 'takeCode')),
  personPage('POST', '/prove/code/again', lazy(prove, 'codeAgain')),
  personPage('POST', '/prove/passkey/options', lazy(prove, 'passkeyOptions')),
  personPage('POST', '/prove/passkey', lazy(prove, 'takePasskey')),
  personPage('POST', '/prove/recent', lazy(prove, 'recently')),
  personPage('GET', '/prove/done', lazy(prove, 'showDone')),
  {
    method: 'GET',
    path: '/authorize',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(authorize, 'show'),
  },
  {
    method: 'POST',
    path: '/authorize',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(authorize, 'authorize'),
  },
];
