import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, vi } from 'vitest';
import { beforeFirst, breaksAfter } from '../../../shared/domain/log-chain.ts';
import type { ChangeSet } from '../../../worker/app/change-set.ts';
import { sealedEntries } from '../../../worker/db/stored-log.ts';
import { runScheduled } from '../../../worker/jobs/scheduled.ts';
import { sha256 } from '../../../worker/organisation/log-keeper.ts';
import { type Copy, restoreDatabase } from './older-copy.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
} from './world.ts';

/** Everything is sealed, and every waitUntil has come to rest. */
export const rested = () =>
  vi.waitFor(async () => {
    const left = await env.DB.prepare(
      'SELECT count(*) AS n FROM audit_events WHERE seal IS NULL',
    ).first<number>('n');
    expect(left).toBe(0);
  });

export const commit = async (changes: Pick<ChangeSet, 'writes' | 'sets'>): Promise<void> => {
  const { commit: write, clock } = await services();
  const done = await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [],
    ...changes,
  });
  if (!done.ok) throw new Error(done.error.code);
};

/** One run of the minute's job. */
export const aMinute = async (): Promise<void> => runScheduled(env, await services());

export const scene = async () => {
  // As on a deployment, where the minute has run before.
  await aMinute();
  const owner = await person('Lena Berg');
  const boss = await person('Nils North');
  const gone = await person('Gerd Gone');
  const shop = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
  const studio = await partner('Studio Nord', [
    [boss, 'legal_representative'],
    [gone, 'administrator'],
  ]);
  const on = await panel('internex');
  const share = async () => grant(await account(shop, on), studio);
  return { owner, boss, gone, shop, studio, on, share };
};

/** How an agency's attempt to open ends. */
export const opening = async (grantId: string, as: SignedIn): Promise<string> => {
  const answer = await call('POST', `/api/clients/${grantId}/open`, as);
  const body = v.parse(v.looseObject({ code: v.optional(v.string()) }), await answer.json());
  return answer.ok ? 'opened' : (body.code ?? String(answer.status));
};

export const openRestores = () =>
  env.DB.prepare(`SELECT count(*) AS n FROM restores WHERE state <> 'done'`).first<number>('n');

/** The minutes in which a restore is settled. */
export const minutes = async (): Promise<void> => {
  for (let minute = 0; minute < 6 && ((await openRestores()) ?? 0) > 0; minute += 1) await aMinute();
  expect(await openRestores()).toBe(0);
  await rested();
};

export const wholeChain = async (chain: string): Promise<void> => {
  let last = beforeFirst;
  for (const entry of await sealedEntries(
    env.DB.withSession('first-primary'),
    chain,
    beforeFirst,
    10_000,
    10_000,
  )) {
    expect(await breaksAfter(chain, last, entry, sha256)).toEqual([]);
    last = { sequence: entry.sequence, hash: entry.hash };
  }
};

export const logged = async (chain: string): Promise<readonly string[]> => {
  const { results } = await env.DB.prepare('SELECT id FROM audit_events WHERE chain = ? ORDER BY id')
    .bind(chain)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
};

/** A minute between the copy and the restore, and the minutes after it; nobody opens anything meanwhile. */
export const restored = async (copy: Copy): Promise<void> => {
  await aMinute();
  await rested();
  await restoreDatabase(copy);
  expect(await openRestores()).toBe(0);
  await aMinute();
  await minutes();
};
