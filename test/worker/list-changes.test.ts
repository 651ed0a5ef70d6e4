import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { clients } from '../../shared/api/clients.ts';
import { day, listLife } from '../../shared/domain/duration.ts';
import { clientsAmongSelect, lastListChangeSelect, listChangesSelect } from '../../worker/db/read-grants.ts';
import { sharing } from './support/living.ts';
import { account, call, grant, partner, person, type SignedIn, submit } from './support/world.ts';

const ask = async (as: SignedIn, since?: string) => {
  const response = await call('GET', `/api/clients${since === undefined ? '' : `?since=${since}`}`, as);
  expect(response.status).toBe(200);
  return v.parse(clients, await response.json());
};

const run = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

/** What a browser that knows the list up to a point is told, and the point after it. */
const told = async (as: SignedIn, since: string) => {
  const answer = await ask(as, since);
  return {
    whole: answer.whole,
    changed: answer.clients.map((one) => one.grantId).sort(),
    gone: [...answer.gone].sort(),
    upTo: answer.upTo,
  };
};
const nothing = { whole: false, changed: [], gone: [] };

test('[W1] who knows the list is told what changed in it, once, and nothing else', async () => {
  const { boss, owner, given, studio, shop, on } = await sharing();
  const other = await grant(await account(shop, on), studio);
  const first = await ask(boss);
  expect([first.whole, first.clients.length]).toEqual([true, 2]);
  expect(await told(boss, first.upTo)).toEqual({ ...nothing, upTo: first.upTo });

  expect((await submit(`/grants/${given.id}/pause`, {}, owner)).status).toBe(303);
  const paused = await ask(boss, first.upTo);
  expect(paused.clients.map((one) => [one.grantId, one.state])).toEqual([[given.id, 'paused']]);
  expect(await told(boss, paused.upTo)).toMatchObject(nothing);

  expect((await submit(`/grants/${given.id}/end`, {}, owner)).status).toBe(303);
  const ended = await told(boss, paused.upTo);
  expect(ended).toMatchObject({ whole: false, changed: [], gone: [given.id] });
  // From the older point both changes are one.
  expect(await told(boss, first.upTo)).toEqual(ended);

  const third = await grant(await account(shop, on), studio);
  expect(await told(boss, ended.upTo)).toMatchObject({ ...nothing, changed: [third.id] });
  expect((await ask(boss)).clients.map((one) => one.grantId).sort()).toEqual([other.id, third.id].sort());
});

test('[W1] names that a row shows change it: of the account, and of its customer', async () => {
  const { boss, shared, given, shop } = await sharing();
  const elsewhere = await sharing();
  const { upTo } = await ask(boss);
  const foreign = (await ask(elsewhere.boss)).upTo;
  await run("UPDATE accounts SET name = 'Shop', version = version + 1 WHERE id = ?", shared.id);
  const renamed = await ask(boss, upTo);
  expect(renamed.clients.map((one) => [one.grantId, one.accountName])).toEqual([[given.id, 'Shop']]);
  await run("UPDATE organisations SET name = 'Berg & Sons' WHERE id = ?", shop.id);
  expect((await ask(boss, renamed.upTo)).clients.map((one) => one.customerName)).toEqual(['Berg & Sons']);
  // Written again as it was is no change, and nobody else hears of it.
  const after = (await ask(boss, renamed.upTo)).upTo;
  await run("UPDATE accounts SET name = 'Shop', version = version + 1 WHERE id = ?", shared.id);
  expect(await told(boss, after)).toMatchObject(nothing);
  expect(await told(elsewhere.boss, foreign)).toMatchObject(nothing);
});

test('[W1] an own opening changes the own list alone', async () => {
  const { boss, manager, given } = await sharing();
  const [mine, hers] = [await ask(boss), await ask(manager)];
  await run(
    "INSERT INTO openings (id, grant_id, person_id, at, way, outcome) VALUES ('opn_0000000000000001', ?, ?, ?, 'link', 'minted')",
    given.id,
    boss.person.id,
    Date.now(),
  );
  expect((await ask(boss, mine.upTo)).clients.map((one) => one.lastOpenedAt)).not.toEqual([null]);
  expect(await told(manager, hers.upTo)).toMatchObject(nothing);
});

test('[M6] a collaborator is told of what is assigned to it, and of no other client', async () => {
  const { worker, boss, given, studio, shop, on, owner } = await sharing();
  const other = await grant(await account(shop, on), studio);
  const assign = 'INSERT INTO assignments (grant_id, person_id) VALUES (?, ?)';
  let { upTo } = await ask(worker);
  const next = async () => {
    const answer = await told(worker, upTo);
    upTo = answer.upTo;
    return answer;
  };
  await run(assign, given.id, worker.person.id);
  expect(await next()).toMatchObject({ ...nothing, changed: [given.id] });
  await submit(`/grants/${other.id}/pause`, {}, owner);
  expect(await next()).toMatchObject(nothing);
  await submit(`/grants/${given.id}/pause`, {}, owner);
  expect(await next()).toMatchObject({ ...nothing, changed: [given.id] });
  await run('DELETE FROM assignments WHERE grant_id = ?', given.id);
  expect(await next()).toMatchObject({ ...nothing, gone: [given.id] });

  await run(
    "INSERT INTO teams (id, organisation_id, name, created_at, version) VALUES ('tea_0000000000000001', ?, 'Web', 1, 1)",
    studio.id,
  );
  await run(
    "INSERT INTO team_members (team_id, person_id) VALUES ('tea_0000000000000001', ?)",
    worker.person.id,
  );
  expect(await next()).toMatchObject({ whole: true });
  await run("INSERT INTO team_assignments (grant_id, team_id) VALUES (?, 'tea_0000000000000001')", other.id);
  expect(await next()).toMatchObject({ ...nothing, changed: [other.id] });
  await submit(`/grants/${other.id}/end`, {}, owner);
  expect(await next()).toMatchObject({ ...nothing, gone: [other.id] });
  expect((await ask(boss)).clients.map((one) => one.grantId)).toEqual([given.id]);
});

test('[E1] [E18] what changes the list as a whole is answered by the whole list', async () => {
  const { boss, manager, studio, on } = await sharing();
  const changes: readonly (readonly [string, string])[] = [
    ["UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?", studio.id],
    ["UPDATE partnerships SET state = 'authorized' WHERE organisation_id = ?", studio.id],
    ["UPDATE members SET role = 'collaborator' WHERE person_id = ?", manager.person.id],
    ["UPDATE panels SET name = 'Terminal', version = version + 1 WHERE id = ?", on.id],
    ['DELETE FROM members WHERE person_id = ?', manager.person.id],
  ];
  for (const [sql, value] of changes) {
    const { upTo } = await ask(manager);
    await run(sql, value);
    const answer = await told(manager, upTo);
    expect([sql, answer.whole]).toEqual([sql, true]);
  }
  expect((await ask(manager)).clients).toEqual([]);
  const second = await partner('Second Studio', []);
  const { upTo } = await ask(boss);
  await run(
    "INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'administrator', 1, 1)",
    second.id,
    boss.person.id,
  );
  expect(await told(boss, upTo)).toMatchObject({ whole: true });
});

test('[E16] somebody else’s point, an old one, or none that we understand, is answered by the whole list', async () => {
  const { boss, manager, given } = await sharing();
  const { upTo } = await ask(boss);
  const [personId, readAt, seq] = upTo.split('.');
  expect(await told(manager, upTo)).toMatchObject({ whole: true, changed: [given.id] });
  expect(await told(boss, `${personId}.${Number(readAt) - listLife - 1}.${seq}`)).toMatchObject({
    whole: true,
  });
  expect(await told(boss, 'per_x.1')).toMatchObject({ whole: true });
  const stranger = await person('Stranger');
  expect(await told(stranger, `${stranger.person.id}.${readAt}.0`)).toMatchObject({
    changed: [],
    gone: [],
  });
});

test('numbers never fall behind what a browser has seen, not even when the database is set back', async () => {
  const { boss, given } = await sharing();
  const { upTo } = await ask(boss);
  // As after a restore: what was noted lately is not there any more.
  await run('DELETE FROM list_changes');
  await run('UPDATE grants SET version = version + 1 WHERE id = ?', given.id);
  expect(await told(boss, upTo)).toMatchObject({ ...nothing, changed: [given.id] });
  // And when two changes fall into one moment, the second still comes after the first.
  const ahead = Date.now() + day;
  await run('UPDATE list_changes SET seq = ?', ahead);
  const later = (await told(boss, upTo)).upTo;
  await run('UPDATE grants SET version = version + 1 WHERE id = ?', given.id);
  expect(await told(boss, later)).toMatchObject({ ...nothing, changed: [given.id] });
});

test('a list is kept up to date by index, never by walking a table', async () => {
  const statements: readonly (readonly [string, readonly (string | number)[]])[] = [
    [listChangesSelect, ['["a"]', 0, 1]],
    [clientsAmongSelect, ['a', '["b"]']],
    [lastListChangeSelect, ['["a"]']],
  ];
  for (const [statement, values] of statements) {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .bind(...values)
      .all<{ detail: string }>();
    const scans = results.filter(({ detail }) => /^SCAN (?!CONSTANT|k\b|json_each)/.test(detail));
    expect([statement, scans]).toEqual([statement, []]);
  }
});
