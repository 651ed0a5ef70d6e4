import { type Api, type Failed, nothing } from './api.ts';
import type { Table } from './database.ts';
import { type DeviceKey, deviceKeyOf, publicJwk } from './device-key.ts';
import { authorizeAddress, codeFrom, newAttempt } from './pkce.ts';
import type { Sessions } from './session.ts';

export interface SignInPorts {
  redirectUri: string;
  /** The browser's own sign-in window; undefined or a rejection when the person closed it. */
  launch(address: string): Promise<string | undefined>;
  keys: Table<DeviceKey>;
  sessions: Sessions;
  deviceName(): Promise<string>;
}

export type SignedIn = { kind: 'signed_in' } | { kind: 'cancelled' } | Failed;

export const signIn = async (ports: SignInPorts, deployment: string): Promise<SignedIn> => {
  const attempt = await newAttempt();
  const { redirectUri } = ports;
  const returned = await ports
    .launch(authorizeAddress(deployment, redirectUri, attempt))
    .catch(() => undefined);
  const code = codeFrom(returned, redirectUri, attempt);
  if (code === null) return { kind: 'cancelled' };
  const key = await deviceKeyOf(ports.keys, deployment);
  const name = await ports.deviceName();
  const result = await ports.sessions.exchange(deployment, code, async (proof) => ({
    grant_type: 'authorization_code',
    code,
    code_verifier: attempt.verifier,
    redirect_uri: redirectUri,
    device_key: await publicJwk(key),
    device_name: name,
    proof,
  }));
  return result.kind === 'token' ? { kind: 'signed_in' } : result;
};

/** Tells the Worker if it can be reached, and forgets here in any case. */
export const signOut = async (sessions: Sessions, api: Api, deployment: string): Promise<void> => {
  await api.post('/oauth/sign-out', {}, nothing);
  await sessions.erase(deployment);
};
