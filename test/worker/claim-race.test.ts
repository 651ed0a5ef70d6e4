import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { led } from './support/browser.ts';
import { confirm, start } from './support/linking.ts';
import { panel, person } from './support/world.ts';

const accountsOf = async (panelId: string) =>
  (
    await env.DB.prepare('SELECT * FROM accounts WHERE panel_id = ? AND unlinked_at IS NULL')
      .bind(panelId)
      .all<Record<string, string | number | null>>()
  ).results;

test('[E48] of two who prove one account in the same moment one gets it; the database itself keeps a second claim out', async () => {
  const on = await panel('froxlor');
  const people = [await person('Lena'), await person('Max')];
  const challenges = await Promise.all(
    people.map(async (one) => led(await start(on, 'pia', one), 'challenge')),
  );
  const answers = await Promise.all(
    challenges.map((challenge, at) => {
      const one = people[at];
      if (!one) throw new Error('nobody');
      return confirm(challenge, one);
    }),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  const [held, ...more] = await accountsOf(on.id);
  expect(more).toEqual([]);
  if (!held) throw new Error('not linked');
  const copy = { ...held, id: 'acc_another000000000', link_id: 'lnk_another' };
  const columns = Object.keys(copy);
  const insert = env.DB.prepare(
    `INSERT INTO accounts (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).bind(...Object.values(copy));
  await expect(insert.run()).rejects.toThrow(
    /UNIQUE constraint failed: accounts.panel_id, accounts.panel_account_id/,
  );
  expect(await accountsOf(on.id)).toHaveLength(1);
});
