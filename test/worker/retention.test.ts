import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { timed } from '../../worker/db/retention/register.ts';
import { deletePast } from '../../worker/db/retention.ts';
import { count, type KeptStage, run, samplesOf } from './support/kept.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

let stage: KeptStage;

beforeAll(async () => {
  const owner = await person('Owner');
  const shop = await organisation('Shop', [[owner, 'legal_representative']]);
  const studio = await partner('Studio', [[await person('Agent'), 'legal_representative']]);
  const on = await panel('internex');
  const of = await account(shop, on);
  const ended = await grant(of, studio);
  stage = { owner, ended, accountId: of.id, panelId: on.id, shopId: shop.id, studioId: studio.id };
});

describe('[G2] what is past its time goes, and nothing before', () => {
  test.each(timed.map(([table, ending]) => [ending.name, table, ending] as const))(
    '%s (%s)',
    async (name, _, ending) => {
      const sample = samplesOf(stage)[name];
      if (!sample) throw new Error(`no sample of ${name}: add one to support/kept.ts`);
      const { clock } = await services();
      const moment = clock.now();
      const id = `${name}-due`;
      await sample.put(id, moment);
      await deletePast(env.DB, moment + ending.after);
      expect(await sample.there(id)).toBe(1);
      await deletePast(env.DB, moment + ending.after + 1);
      expect(await sample.there(id)).toBe(0);
    },
  );

  test('contacts of an account stay while a share on it still has to be cut', async () => {
    const agency = await partner('Slow agency', [[await person('Boss'), 'legal_representative']]);
    const shop = await organisation('Second shop', [[await person('Client'), 'legal_representative']]);
    const of = await account(shop, await panel('internex'));
    const open = await grant(of, agency, undefined, { panelState: 'not_yet_cut' });
    await run(`UPDATE grants SET ended_at = 1 WHERE id = ?`, open.id);
    await run('UPDATE accounts SET unlinked_at = 1 WHERE id = ?', of.id);
    await deletePast(env.DB, 1 + 91 * day);
    expect(await count('accounts WHERE id = ? AND pinned_email IS NOT NULL', of.id)).toBe(1);
    await run(`UPDATE grants SET panel_state = 'cut' WHERE id = ?`, open.id);
    await deletePast(env.DB, 1 + 91 * day);
    expect(await count('accounts WHERE id = ? AND pinned_email IS NOT NULL', of.id)).toBe(0);
  });

  test('one table that cannot be pruned leaves the others', async () => {
    const { clock } = await services();
    const past = clock.now() - 10 * 365 * day;
    await samplesOf(stage)['rateWindow']?.put('kept-going', past);
    const broken: D1Database = {
      prepare: (sql) =>
        env.DB.prepare(sql.includes('challenges') ? 'DELETE FROM no_such_table WHERE 1 < ?' : sql),
      batch: (statements) => env.DB.batch(statements),
      exec: (sql) => env.DB.exec(sql),
      dump: () => env.DB.dump(),
      withSession: (constraint) => env.DB.withSession(constraint),
    };
    await expect(deletePast(broken, clock.now())).rejects.toThrow('challenge');
    expect(await count('rate_windows WHERE bucket = ?', 'kept-going')).toBe(0);
  });
});
