import { type HandledRoute, lazy, type Route } from '../route.ts';

const acts = () => import('./person/acts.ts');

const route = (
  method: HandledRoute['method'],
  path: string,
  handle: HandledRoute['handle'],
): HandledRoute & { surface: 'api' } => ({
  method,
  path,
  surface: 'api',
  authorisation: { kind: 'person' },
  handle,
});

/** The person behind the extension: who it is, its devices, and a fresh proof (O2). */
export const personApiRoutes: readonly Route[] = [
  route('GET', '/api/me', lazy(acts, 'me')),
  route('POST', '/api/me/language', lazy(acts, 'speak')),
  { ...route('POST', '/api/me/support-code', lazy(acts, 'supportCode')), secretAnswer: true },
  route('GET', '/api/devices', lazy(acts, 'devices')),
  route('POST', '/api/devices/:device/end', lazy(acts, 'end')),
  route('POST', '/api/proofs', lazy(acts, 'prove')),
  route('POST', '/oauth/sign-out', lazy(acts, 'leave')),
];
