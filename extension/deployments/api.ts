import * as v from 'valibot';
import { problem } from '../../shared/api/primitives.ts';

/** Every way a call can come back; nothing throws across this line. */
export type Answered<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'offline'; reason: 'network' | 'timeout' | 'unavailable' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; status: number; code: string; detail: string }
  /** An answer that is not what the contract says: an error, never "nothing there" (E45). */
  | { kind: 'unexpected'; detail: string };

export type Failed = Exclude<Answered<never>, { kind: 'ok' }>;

/** What the session gives for a call: a token, or why there is none. */
export type Token = { kind: 'token'; token: string } | Extract<Failed, { kind: 'offline' | 'signed_out' }>;

export interface ApiPorts {
  deployment: string;
  fetch: typeof fetch;
  /** `refused` is a token the Worker has just refused, so that it is not given again. */
  token(refused?: string): Promise<Token>;
  language(): Promise<string>;
  newKey(): string;
  timeoutMs?: number;
}

export interface Api {
  get<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Promise<Answered<Value>>;
  post<Value>(path: string, body: unknown, schema: v.GenericSchema<unknown, Value>): Promise<Answered<Value>>;
}

/** For answers that carry nothing a caller reads. */
export const nothing = v.unknown();

/** One request: never cookies, no redirects, a limit in time. */
export const send = async (
  fetcher: typeof fetch,
  address: string,
  init: RequestInit,
  timeoutMs: number,
): Promise<{ kind: 'answer'; response: Response; body: unknown } | Extract<Failed, { kind: 'offline' }>> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetcher(address, {
      ...init,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const text = await response.text();
    return { kind: 'answer', response, body: parseJson(text) };
  } catch {
    return { kind: 'offline', reason: signal.aborted ? 'timeout' : 'network' };
  }
};

const parseJson = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A refusal in the words of RFC 9457, or what stands in for it. */
export const refusalOf = (response: Response, body: unknown): Failed => {
  const parsed = v.safeParse(problem, body);
  if (parsed.success && parsed.output.status < 500) {
    return {
      kind: 'refused',
      status: response.status,
      code: parsed.output.code,
      detail: parsed.output.detail,
    };
  }
  if (response.status >= 500) return { kind: 'offline', reason: 'unavailable' };
  return { kind: 'unexpected', detail: `status ${response.status}` };
};

/** Names the places that do not fit, and never what stood there: an answer may hold a sign-in link (E32). */
export const unexpected = (
  path: string,
  issues: readonly v.BaseIssue<unknown>[],
): Extract<Failed, { kind: 'unexpected' }> => {
  const places = [...new Set(issues.map((issue) => v.getDotPath(issue) ?? '(whole)'))].slice(0, 5);
  const detail = `${path.split('?')[0]}: ${places.join(', ')}`;
  console.warn('Panelshare got an answer that does not fit the contract', detail);
  return { kind: 'unexpected', detail };
};

/** Calls one deployment and no other: the address is fixed when the client is made (E59). */
export const makeApi = (ports: ApiPorts): Api => {
  const call = async <Value>(
    path: string,
    init: { method: 'GET' } | { method: 'POST'; body: string; key: string },
    schema: v.GenericSchema<unknown, Value>,
    refusedToken?: string,
  ): Promise<Answered<Value>> => {
    const token = await ports.token(refusedToken);
    if (token.kind !== 'token') return token;
    const headers = new Headers({
      accept: 'application/json',
      'accept-language': await ports.language(),
      authorization: `Bearer ${token.token}`,
    });
    if (init.method === 'POST') {
      headers.set('content-type', 'application/json');
      headers.set('idempotency-key', init.key);
    }
    const sent = await send(
      ports.fetch,
      `${ports.deployment}${path}`,
      { method: init.method, headers, ...(init.method === 'POST' ? { body: init.body } : {}) },
      ports.timeoutMs ?? 15_000,
    );
    if (sent.kind !== 'answer') return sent;
    const { response, body } = sent;
    if (response.status === 401) {
      // The same key goes with the second try: what the first one did is not done twice.
      return refusedToken === undefined ? call(path, init, schema, token.token) : { kind: 'signed_out' };
    }
    if (!response.ok) return refusalOf(response, body);
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) return unexpected(path, parsed.issues);
    return { kind: 'ok', value: parsed.output };
  };

  return {
    get: (path, schema) => call(path, { method: 'GET' }, schema),
    post: (path, body, schema) =>
      call(path, { method: 'POST', body: JSON.stringify(body), key: ports.newKey() }, schema),
  };
};
