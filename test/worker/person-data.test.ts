import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '../../shared/log-file/verify.ts';
import { opensWith, sha256 } from '../../worker/crypto/log-file-keys.ts';
import { runScheduled } from '../../worker/jobs/scheduled.ts';
import { browser, reasonOn } from './support/browser.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

/** Everything of these keys in a JSON value, however deep. */
const keysIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(keysIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
      : [];

describe('[G2] a person’s own data', () => {
  test('is one file with what is kept and what was done, and nothing of others or secret', async () => {
    const wanda = await person('Wanda Work', { email: 'wanda@post.example' });
    const other = await person('Other Colleague', { email: 'colleague@post.example' });
    const studio = await partner('Studio', [
      [other, 'legal_representative'],
      [wanda, 'administrator'],
    ]);
    const shop = await organisation('Corner Shop', [[await person('Client Person'), 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), studio);
    expect((await call('POST', `/api/clients/${given.id}/open`, wanda, {})).status).toBe(200);
    await submit(`/organisations/${studio.id}/teams`, { name: 'Night shift' }, other);
    await env.DB.prepare(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
       VALUES ('key_1', ?, 'CREDENTIAL', 'PUBLIC', 0, '[]', 'Phone', 1767225600000)`,
    )
      .bind(wanda.person.id)
      .run();

    const page = await (await visit('/me/data', wanda)).text();
    expect(page).toContain('href="/me/data.json"');
    const answer = await visit('/me/data.json', wanda);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const file = JSON.parse(text);
    expect(file.profile).toEqual([
      expect.objectContaining({ email: 'wanda@post.example', name: 'Wanda Work', language: 'en' }),
    ]);
    expect(file.passkeys).toEqual([
      { name: 'Phone', created_at: '2026-01-01T00:00:00.000Z', last_used_at: null },
    ]);
    expect(file.devices.map((one: { name: string }) => one.name)).toContain('web of Wanda Work');
    expect(file.memberships).toEqual([
      expect.objectContaining({ organisation: 'Studio', role: 'administrator' }),
    ]);
    expect(file.openings).toEqual([
      expect.objectContaining({
        client: 'Corner Shop',
        grant_id: given.id,
        device: 'extension of Wanda Work',
      }),
    ]);
    // An event stands in the logs of both sides, and once in here.
    const opened = file.log.filter((one: { event: string }) => one.event === 'client.opened');
    expect(opened).toEqual([expect.objectContaining({ subject_id: given.id, part: 'by me' })]);
    expect(file.shortened).toEqual([]);

    expect(text).not.toContain('Other Colleague');
    expect(text).not.toContain('colleague@post.example');
    expect(text).not.toContain('Client Person');
    expect(text).not.toContain('CREDENTIAL');
    expect(text).not.toContain('PUBLIC');
    const forbidden = /hash$|key|secret|nonce|ciphertext|token/;
    expect(
      keysIn(file).filter((key) => forbidden.test(key) && !['passkeys', 'agreement_hash'].includes(key)),
    ).toEqual([]);

    const { store } = await services();
    const log = await store.audit.all({ event: 'person.exported', subject: null, after: null });
    expect(log.rows).toEqual([expect.objectContaining({ actorId: wanda.person.id, data: {} })]);
  });

  test('is the person’s alone: another one’s file says nothing of it', async () => {
    const [one, two] = [await person('Mine Alone'), await person('Somebody Else')];
    await organisation('Both', [
      [one, 'legal_representative'],
      [two, 'administrator'],
    ]);
    const text = await (await visit('/me/data.json', two)).text();
    expect(text).not.toContain('Mine Alone');
    expect(text).not.toContain(one.person.id);
  });

  test('needs a fresh proof, by passkey where there is one, and no safety session gets it', async () => {
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    for (const path of ['/me/data', '/me/data.json']) {
      const answer = await visit(path, stale);
      expect(answer.headers.get('location')).toBe(`/prove?next=${encodeURIComponent(path)}`);
    }
    // [L1] In the language it was asked in, whatever the person's own is.
    const french = await visit('/me/data?lang=fr', stale);
    expect(french.headers.get('location')).toBe('/prove?next=%2Fme%2Fdata%3Flang%3Dfr&lang=fr');
    const keyed = await person('Keyed', { session: { passkeyAt: null } });
    await env.DB.prepare(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
       VALUES ('key_2', ?, 'C2', 'P', 0, '[]', 'Phone', 1)`,
    )
      .bind(keyed.person.id)
      .run();
    expect((await visit('/me/data.json', keyed)).headers.get('location')).toContain('/prove?passkey=1');
    const safe = await person('Safe', { session: { scope: 'safety' } });
    expect(await reasonOn(await browser({ cookie: safe.cookie }).get('/me/data.json'))).toBe(
      'safety_session_only',
    );
  });

  test('who has more than one file holds gets the newest, and is told', async () => {
    const busy = await person('Busy');
    await env.DB.prepare(
      `INSERT INTO audit_events (id, organisation_id, at, actor_kind, actor_id, event, subject_kind, subject_id, data, request_id)
       WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
       SELECT 'many' || i, NULL, i, 'person', ?, 'person.proved', 'person', 'x', '{}', 'r' || i FROM n`,
    )
      .bind(busy.person.id)
      .run();
    const file = JSON.parse(await (await visit('/me/data.json', busy)).text());
    expect(file.log).toHaveLength(5000);
    expect(file.log[0].request_id).toBe('r5001');
    expect(file.shortened).toEqual(['log']);
  });
});

describe('[G2] [O8] a person erased', () => {
  test('leaves its address nowhere, not even in rows of others, and its name in no log', async () => {
    const email = 'wilhelmine@post.example';
    const [boss, gone] = [await person('Boss'), await person('Wilhelmine Tester', { email })];
    const nord = await partner('Nord', [
      [boss, 'legal_representative'],
      [gone, 'collaborator'],
    ]);
    const shop = await organisation('Shop', [[await person('Owner'), 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), nord);
    await submit(`/grants/${given.id}/assign`, { to: gone.person.id }, boss);
    const made = await submit(`/organisations/${nord.id}/teams`, { name: 'Night' }, boss);
    const team = /tea_\w+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
    await submit(`/teams/${team}/members`, { person: gone.person.id }, boss);
    const insert = (sql: string, ...values: readonly string[]) =>
      env.DB.prepare(sql)
        .bind(...values)
        .run();
    await insert(
      `INSERT INTO member_invitations VALUES ('min_old', ?, ?, 'collaborator', 'accepted', 1, 9e15, ?, 1, 1)`,
      nord.id,
      email,
      boss.person.id,
    );
    await insert(
      `INSERT INTO access_requests (id, partner_id, extends_grant_id, email, asked, message, note, state, generation,
         expires_at, created_by, created_at, version)
       VALUES ('req_old', ?, ?, ?, '{"kind":"full","payer":"customer"}', 'Dear Wilhelmine', '', 'declined', 1, 9e15, 'x', 1, 1)`,
      nord.id,
      given.id,
      email,
    );
    await insert(
      'INSERT INTO reply_addresses (organisation_id, email, person_id, at) VALUES (?, ?, ?, 1)',
      nord.id,
      email,
      gone.person.id,
    );
    const logOf = async () => (await visit(`/organisations/${nord.id}/log`, boss)).text();
    expect(await logOf()).toContain('Wilhelmine Tester');

    expect((await browser({ cookie: gone.cookie }).post('/me/delete')).status).toBe(303);

    const log = await logOf();
    expect(log).toContain('person: erased');
    expect(log).not.toContain('Wilhelmine');
    const tables = await env.DB.prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'
       AND name NOT LIKE 'd1_%'`,
    ).all();
    const traces: string[] = [];
    for (const { name } of tables.results) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${String(name)}`).all();
      const text = JSON.stringify(results);
      if (text.includes(email) || text.includes('Wilhelmine')) traces.push(String(name));
    }
    // The farewell itself is a mail to that address; it goes with the outbox after thirty days.
    expect(traces.filter((name) => !['outbox', 'local_mailbox'].includes(name))).toEqual([]);
  });

  test('and the chain of the log verifies as before: the file and the published keys say so', async () => {
    const [boss, gone] = [await person('Boss'), await person('Hildegard Tester')];
    const nord = await partner('Nord', [
      [boss, 'legal_representative'],
      [gone, 'collaborator'],
    ]);
    const made = await submit(`/organisations/${nord.id}/teams`, { name: 'Night' }, boss);
    const team = /tea_\w+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
    await submit(`/teams/${team}/members`, { person: gone.person.id }, boss);
    const takeAlong = async (): Promise<string> =>
      new TextDecoder().decode(
        await (await submit(`/organisations/${nord.id}/log/export`, {}, boss)).arrayBuffer(),
      );
    const open = opensWith(await (await visit('/.well-known/jwks.json')).text());
    if (open === null) throw new Error('no keys');
    const check = (file: string) => verifyLog(file.split('\n').slice(0, -1), { hash: sha256, open });
    await runScheduled(env, await services());
    const before = await takeAlong();
    expect(await check(before)).toMatchObject({ chain: nord.id, findings: [] });

    expect((await browser({ cookie: gone.cookie }).post('/me/delete')).status).toBe(303);

    await runScheduled(env, await services());
    const after = await takeAlong();
    const report = await check(after);
    expect(report).toMatchObject({ chain: nord.id, findings: [] });
    // Every entry of before is in it, word for word, and none of them says the name.
    const entries = before.split('\n').filter((line) => line.includes('"event":"team.'));
    expect(entries.length).toBeGreaterThan(1);
    for (const line of entries) expect(after).toContain(line);
    expect(after).not.toContain('Hildegard');
    const key = await env.DB.prepare('SELECT 1 FROM log_keys WHERE subject_id = ?')
      .bind(gone.person.id)
      .first();
    expect(key).toBeNull();
  });
});

test('[G2] a person’s file is made five times an hour and no more', async () => {
  const one = await person('Ida Impatient');
  for (let made = 0; made < 5; made += 1) expect((await visit('/me/data.json', one)).status).toBe(200);
  const refused = await visit('/me/data.json', one);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('data-code="rate_limited"');
  expect((await visit('/me/data.json', await person('Another'))).status).toBe(200);
});
