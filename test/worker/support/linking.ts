import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { codeOf, led } from './browser.ts';
import { idIn } from './sharing.ts';
import { type SignedIn, services, submit } from './world.ts';

export const start = (on: { id: string }, login: string, as: SignedIn, more: Record<string, string> = {}) =>
  submit(
    '/accounts/link',
    { panel: on.id, account: login, organisation: 'new', name: `${login} Ltd`, product: '', ...more },
    as,
  );
export const confirm = async (challenge: string, as: SignedIn, code?: string) =>
  submit('/accounts/link/confirm', { challenge, code: code ?? (await codeOf(challenge)) }, as);

/** An account proved by its mailed code, the whole way. */
export const linked = async (
  on: { id: string },
  login: string,
  as: SignedIn,
  more: Record<string, string> = {},
) => {
  const challenge = led(await start(on, login, as, more), 'challenge');
  const done = await confirm(challenge, as);
  expect(done.status).toBe(303);
  return idIn(done, 'acc');
};
export const byId = async (id: string) => {
  const row = await (await services()).store.accounts.byId(id);
  if (!row) throw new Error(`no account ${id}`);
  return row;
};
export const countOf = async (table: 'accounts' | 'challenges' | 'organisations'): Promise<number> =>
  (await env.DB.prepare(`SELECT count(*) AS number FROM ${table}`).first<{ number: number }>())?.number ?? -1;
