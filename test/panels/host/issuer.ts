/**
 * The issuer as the host sees it: its published keys, its answer about a grant, its revocation
 * endpoint. Points 1, 2, 14 and 21 of the protocol. Every answer is parsed; none is trusted for size.
 */
import * as v from 'valibot';
import { AuthorizationDetail, type KeyAnswer, VerificationKey } from './protocol.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface IssuerOptions {
  /** The issuer's origin, as tokens name it. */
  readonly issuer: string;
  /** Where the host calls it, if that is another address than the one tokens name. */
  readonly issuerBase: string;
  readonly hostToken: string;
  readonly fetch: Fetch;
  readonly clock: () => number;
  readonly timeoutMs: number;
}

export interface Issuer {
  readonly key: (kid: string) => Promise<KeyAnswer>;
  /** The grant's rights as they are now. An answer that cannot be read is none. */
  readonly introspect: (
    grantId: string,
    accountId: string,
  ) => Promise<readonly AuthorizationDetail[] | 'inactive' | 'unreachable'>;
  /** RFC 7009; true when the issuer confirmed. */
  readonly revoke: (grantId: string) => Promise<boolean>;
}

const KEYS_MAX_AGE_MS = 3_600_000;
/** Unsigned nonsense with made-up key ids must not turn this host into a hammer on the issuer. */
const REFETCH_PAUSE_MS = 5_000;
const MAX_ANSWER_LENGTH = 65_536;

const Metadata = v.object({
  issuer: v.string(),
  jwks_uri: v.string(),
  introspection_endpoint: v.string(),
  revocation_endpoint: v.string(),
});
type Metadata = v.InferOutput<typeof Metadata>;

const KeySet = v.object({ keys: v.pipe(v.array(v.unknown()), v.maxLength(50)) });

const Introspection = v.variant('active', [
  v.object({
    active: v.literal(true),
    grant_id: v.string(),
    sub: v.string(),
    authorization_details: v.pipe(v.array(AuthorizationDetail), v.maxLength(500)),
  }),
  v.object({ active: v.literal(false) }),
]);

interface KeyCache {
  readonly keys: readonly VerificationKey[];
  readonly fetchedAt: number;
}

export function createIssuer(options: IssuerOptions): Issuer {
  const { issuer, issuerBase, hostToken, clock } = options;
  let cache: KeyCache | null = null;
  let loading: Promise<KeyCache | null> | null = null;

  async function ask(url: string, form?: Record<string, string>): Promise<Response> {
    const address = url.startsWith(`${issuer}/`) ? issuerBase + url.slice(issuer.length) : url;
    const common = { redirect: 'error' as const, signal: AbortSignal.timeout(options.timeoutMs) };
    if (form === undefined)
      return options.fetch(address, { ...common, headers: { accept: 'application/json' } });
    return options.fetch(address, {
      ...common,
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${hostToken}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    });
  }

  async function read<S extends v.GenericSchema>(
    schema: S,
    answer: Response,
  ): Promise<v.InferOutput<S> | null> {
    const text = await answer.text();
    if (!answer.ok || text.length > MAX_ANSWER_LENGTH) return null;
    const json: unknown = JSON.parse(text);
    const parsed = v.safeParse(schema, json);
    return parsed.success ? parsed.output : null;
  }

  /** RFC 8414, section 3.3: the metadata must name the issuer it was asked for; all addresses stay on its origin. */
  async function metadata(): Promise<Metadata | null> {
    const found = await read(Metadata, await ask(`${issuer}/.well-known/openid-configuration`));
    if (found === null || found.issuer !== issuer) return null;
    const addresses = [found.jwks_uri, found.introspection_endpoint, found.revocation_endpoint];
    return addresses.every((address) => address.startsWith(`${issuer}/`)) ? found : null;
  }

  async function loadKeys(): Promise<KeyCache | null> {
    try {
      const found = await metadata();
      const set = found === null ? null : await read(KeySet, await ask(found.jwks_uri));
      if (set === null) return null;
      // RFC 7517, section 5: keys of unknown kinds are skipped, they do not spoil the set.
      const keys = set.keys.flatMap((candidate) => {
        const parsed = v.safeParse(VerificationKey, candidate);
        return parsed.success ? [parsed.output] : [];
      });
      cache = { keys, fetchedAt: clock() };
      return cache;
    } catch {
      return null;
    }
  }

  /** One request at a time, however many assertions wait for it. */
  function freshKeys(): Promise<KeyCache | null> {
    loading ??= loadKeys().finally(() => {
      loading = null;
    });
    return loading;
  }

  function pick(from: KeyCache, kid: string): KeyAnswer {
    const matches = from.keys.filter((key) => key.kid === kid);
    // Two keys under one id are ambiguous; neither is used.
    return matches.length === 1 && matches[0] !== undefined ? matches[0] : 'unknown';
  }

  return {
    async key(kid) {
      const held = cache !== null && clock() - cache.fetchedAt < KEYS_MAX_AGE_MS ? cache : null;
      if (held !== null) {
        const answer = pick(held, kid);
        if (answer !== 'unknown' || clock() - held.fetchedAt < REFETCH_PAUSE_MS) return answer;
      }
      const fresh = await freshKeys();
      return fresh === null ? 'unreachable' : pick(fresh, kid);
    },

    async introspect(grantId, accountId) {
      try {
        const found = await metadata();
        if (found === null) return 'unreachable';
        const answer = await read(Introspection, await ask(found.introspection_endpoint, { token: grantId }));
        if (answer === null) return 'unreachable';
        // An answer about another grant or another account says nothing about this one.
        return answer.active && answer.grant_id === grantId && answer.sub === accountId
          ? answer.authorization_details
          : 'inactive';
      } catch {
        return 'unreachable';
      }
    },

    async revoke(grantId) {
      try {
        const found = await metadata();
        return found !== null && (await ask(found.revocation_endpoint, { token: grantId })).ok;
      } catch {
        return false;
      }
    },
  };
}
