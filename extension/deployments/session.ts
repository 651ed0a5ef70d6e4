import * as v from 'valibot';
import { type TokenRequest, tokenAnswer } from '../../shared/api/sign-in.ts';
import { type Failed, refusalOf, send, type Token, unexpected } from './api.ts';
import type { Table } from './database.ts';
import { type DeviceKey, deviceKeyOf, deviceProof } from './device-key.ts';
import type { accessTokensDefinition } from './items.ts';
import type { StorageItem } from './storage-item.ts';

/** What outlives the browser, in the extension's own database and nowhere else. */
const stored = v.strictObject({ refreshToken: v.string(), signedInAt: v.number() });
export type StoredSession = v.InferOutput<typeof stored>;
export const acceptSession = (value: unknown): StoredSession | null => {
  const parsed = v.safeParse(stored, value);
  return parsed.success ? parsed.output : null;
};

export interface SessionPorts {
  fetch: typeof fetch;
  now(): number;
  keys: Table<DeviceKey>;
  sessions: Table<StoredSession>;
  accessTokens: StorageItem<typeof accessTokensDefinition.fallback>;
  /** Runs one at a time over all contexts of the extension. */
  alone<Value>(name: string, run: () => Promise<Value>): Promise<Value>;
}

/** A token this close to its end is not used any more. */
const margin = 30_000;

export const makeSessions = (ports: SessionPorts) => {
  const valid = async (deployment: string, refused?: string): Promise<string | null> => {
    const kept = (await ports.accessTokens.read())[deployment];
    if (!kept || kept.expiresAt - margin <= ports.now() || kept.token === refused) return null;
    return kept.token;
  };

  const forget = async (deployment: string): Promise<void> => {
    await ports.sessions.delete(deployment);
    await ports.accessTokens.change(({ [deployment]: _gone, ...others }) => others);
  };

  /** Exchanges a code or refresh token; what comes back is kept, refresh token first: it works once. */
  const exchange = async (
    deployment: string,
    secret: string,
    request: (proof: string) => Promise<TokenRequest> | TokenRequest,
  ): Promise<{ kind: 'token'; token: string } | Failed> => {
    const key = await deviceKeyOf(ports.keys, deployment);
    const proof = await deviceProof(key, { deployment, secret, now: ports.now() });
    const sent = await send(
      ports.fetch,
      `${deployment}/oauth/token`,
      {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(await request(proof)),
      },
      15_000,
    );
    if (sent.kind !== 'answer') return sent;
    if (sent.response.status === 400 || sent.response.status === 401) return { kind: 'signed_out' };
    if (!sent.response.ok) return refusalOf(sent.response, sent.body);
    const parsed = v.safeParse(tokenAnswer, sent.body);
    if (!parsed.success) return unexpected('/oauth/token', parsed.issues);
    const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = parsed.output;
    await ports.sessions.put(deployment, { refreshToken, signedInAt: ports.now() });
    const expiresAt = ports.now() + seconds * 1000;
    await ports.accessTokens.change((all) => ({ ...all, [deployment]: { token, expiresAt } }));
    return { kind: 'token', token };
  };

  const token = async (deployment: string, refused?: string): Promise<Token> => {
    const known = await valid(deployment, refused);
    if (known !== null) return { kind: 'token', token: known };
    return ports.alone(`refresh ${deployment}`, async () => {
      // Whoever held the lock before may have refreshed already.
      const meanwhile = await valid(deployment, refused);
      if (meanwhile !== null) return { kind: 'token', token: meanwhile };
      const session = await ports.sessions.get(deployment);
      if (!session) return { kind: 'signed_out' };
      const { refreshToken } = session;
      const result = await exchange(deployment, refreshToken, (proof) => ({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        proof,
      }));
      if (result.kind === 'token' || result.kind === 'offline') return result;
      if (result.kind === 'signed_out') {
        await forget(deployment);
        return result;
      }
      // Refused for another reason (a limit, a newer contract): the session may still be good.
      return { kind: 'offline', reason: 'unavailable' };
    });
  };

  return {
    token,
    exchange,
    forget,
    isSignedIn: async (deployment: string): Promise<boolean> =>
      (await ports.sessions.get(deployment)) !== null,
    /** Signing out, or leaving the deployment: the key goes too. */
    erase: async (deployment: string): Promise<void> => {
      await forget(deployment);
      await ports.keys.delete(deployment);
    },
  };
};
export type Sessions = ReturnType<typeof makeSessions>;
