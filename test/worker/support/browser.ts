import { env, exports } from 'cloudflare:workers';
import type { Challenge } from '../../../worker/app/records.ts';
import { deployment } from '../bindings.ts';
import { services } from './world.ts';

let count = 0;

/** A browser without scripts: keeps the session cookie, posts forms, has its own network address. */
export const browser = (options: { cookie?: string; address?: string } = {}) => {
  count += 1;
  const address = options.address ?? `198.51.100.${count}`;
  let cookie = options.cookie ?? null;
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cf-connecting-ip', address);
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
    if (cookie !== null) headers.set('cookie', cookie);
    const response = await exports.default.fetch(
      new Request(`${deployment}${path}`, { ...init, headers, redirect: 'manual' }),
    );
    const given = response.headers.getSetCookie().find((one) => one.startsWith('__Host-session='));
    const value = given?.split(';')[0];
    if (value !== undefined) cookie = value === '__Host-session=' ? null : value;
    return response;
  };
  return {
    get: (path: string) => send(path, {}),
    post: (path: string, fields: Readonly<Record<string, string>> = {}, headers: HeadersInit = {}) => {
      const all = new Headers(headers);
      if (!all.has('content-type')) all.set('content-type', 'application/x-www-form-urlencoded');
      if (!all.has('sec-fetch-site')) all.set('sec-fetch-site', 'same-origin');
      return send(path, { method: 'POST', headers: all, body: new URLSearchParams(fields).toString() });
    },
    cookie: () => cookie,
  };
};
export type Browser = ReturnType<typeof browser>;

/** The parameter of the address a page led to. */
export const led = (response: Response, parameter: string): string => {
  const location = response.headers.get('location') ?? '';
  return new URL(location, deployment).searchParams.get(parameter) ?? '';
};

export const challengeRow = async (id: string): Promise<Challenge> => {
  const row = await (await services()).store.persons.challenge(id);
  if (!row) throw new Error(`no challenge ${id}`);
  return row;
};

/** The code in the newest mail of a challenge: derived as the mail derives it. */
export const codeOf = async (challengeId: string): Promise<string> => {
  const { generation } = await challengeRow(challengeId);
  return (await services()).secrets.code(challengeId, generation);
};

/** Another code than the right one. */
export const wrongCodeOf = async (challengeId: string): Promise<string> =>
  (await codeOf(challengeId)) === '000000' ? '000001' : '000000';

/** Signs in with a mailed code; comes back with the answer to the code. */
export const signIn = async (one: Browser, email: string, next?: string): Promise<Response> => {
  const started = await one.post('/sign-in', { email, ...(next === undefined ? {} : { next }) });
  const challenge = led(started, 'challenge');
  return one.post('/sign-in/code', {
    challenge,
    code: await codeOf(challenge),
    ...(next === undefined ? {} : { next }),
  });
};

/** The stable reason on a refused page. */
export const reasonOn = async (response: Response): Promise<string | null> =>
  /data-code="([a-z_]+)"/.exec(await response.text())?.[1] ?? null;

/** Everything in the database that a GET must not change (E4), except what only says "seen just now". */
export const snapshot = async (): Promise<string> => {
  const tables = [
    'persons',
    'passkeys',
    'challenges',
    'one_time',
    'access_tokens',
    'members',
    'member_invitations',
  ];
  const rows = await Promise.all(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()));
  const devices = await env.DB.prepare(
    'SELECT id, secret_hash, proven_at, ended_at, version FROM devices',
  ).all();
  const written = await env.DB.prepare(
    'SELECT (SELECT count(*) FROM audit_events) AS audit, (SELECT count(*) FROM outbox) AS outbox',
  ).all();
  return JSON.stringify([...rows, devices, written].map(({ results }) => results));
};
