import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { verifyLog } from '../../shared/log-file/verify.ts';
import { opensWith, sha256 } from '../../worker/crypto/log-file-keys.ts';
import { runScheduled } from '../../worker/jobs/scheduled.ts';
import { deployment } from './bindings.ts';
import { sharing } from './support/living.ts';
import { person, type SignedIn, services, submit, visit } from './support/world.ts';

const jwks = async () => (await visit('/.well-known/jwks.json')).text();
const textOf = async (answer: Response): Promise<string> =>
  new TextDecoder().decode(await answer.arrayBuffer());
const check = async (file: string) => {
  const open = opensWith(await jwks());
  if (open === null) throw new Error('no keys');
  return verifyLog(file.split('\n').slice(0, -1), { hash: sha256, open });
};
const own = (organisationId: string, as: SignedIn) =>
  submit(`/organisations/${organisationId}/log/export`, {}, as);

test('[A4] a member takes the log along, and it verifies with nothing but the file and the published keys', async () => {
  const { owner, helper, shop, given } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  await submit(`/admin/grants/${given.id}/freeze`, { reason: 'complaint' }, admin);
  await runScheduled(env, await services());
  const answer = await own(shop.id, owner);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="log-${shop.id}-`);
  const file = await textOf(answer);
  const report = await check(file);
  expect(report).toMatchObject({ deployment, chain: shop.id, findings: [] });
  expect(report.heads).toBe(1);
  // The admin's act is in it (E14), and that it was taken along.
  expect(file).toContain('"event":"grant.frozen"');
  expect(file).toContain('"event":"log.exported"');
  expect(report.last.sequence).toBe(report.entries);
  // Any member may; and the second file goes on where the first one ended.
  const later = await check(await textOf(await own(shop.id, helper)));
  expect(later.findings).toEqual([]);
  expect(later.entries).toBeGreaterThan(report.entries);
});

test('[A4] a row changed behind our back is found in the file, and by the check, which tells the admins once', async () => {
  const { owner, shop, given } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  await submit(`/grants/${given.id}/pause`, {}, owner);
  await own(shop.id, owner);
  const trigger = await env.DB.prepare(
    `SELECT sql FROM sqlite_master WHERE name = 'audit_no_change'`,
  ).first<string>('sql');
  await env.DB.batch([
    env.DB.prepare('DROP TRIGGER audit_no_change'),
    env.DB.prepare(
      `UPDATE audit_events SET actor_id = 'per_somebodyelse' WHERE chain = ? AND event = 'grant.paused'`,
    ).bind(shop.id),
    env.DB.prepare(trigger ?? ''),
  ]);
  const report = await check(await textOf(await own(shop.id, owner)));
  expect(report.findings.map(({ what }) => what)).toEqual(['changed']);
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await env.DB.prepare('UPDATE log_chains SET checked_at = CASE chain WHEN ? THEN 0 ELSE 1 END')
    .bind(shop.id)
    .run();
  await runScheduled(env, await services());
  await env.DB.prepare('UPDATE log_chains SET checked_at = CASE chain WHEN ? THEN 0 ELSE 1 END')
    .bind(shop.id)
    .run();
  await runScheduled(env, await services());
  const lines = quiet.mock.calls.map(([line]) => String(line));
  quiet.mockRestore();
  expect(lines.some((line) => line.includes(`"broken":"${shop.id}"`))).toBe(true);
  const { results } = await env.DB.prepare(
    `SELECT payload FROM outbox WHERE payload ->> 'notice' = 'log_broken' AND payload ->> 'to' = ?`,
  )
    .bind(admin.person.email)
    .all();
  expect(results).toHaveLength(1);
});

test('[A4] an admin takes along any log, the host’s own too; the customer sees that it was', async () => {
  const { owner, shop } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const host = await check(await textOf(await submit('/admin/audit/export', {}, admin)));
  expect(host).toMatchObject({ chain: 'host', findings: [] });
  const theirs = await submit('/admin/audit/export', { organisation: shop.id }, admin);
  expect(await check(await textOf(theirs))).toMatchObject({ chain: shop.id, findings: [] });
  const page = await (await visit(`/organisations/${shop.id}/log`, owner)).text();
  expect(page).toContain('data-event="log.exported"');
  expect(page).toContain('by: an admin');
  expect(
    (await submit('/admin/audit/export', { organisation: 'org_00000000000000000000' }, admin)).status,
  ).toBe(404);
  expect((await submit('/admin/audit/export', {}, owner)).status).toBe(404);
  const stranger = await person('Mallory');
  expect((await own(shop.id, stranger)).status).toBe(404);
});

const events = async (path: string, as: SignedIn): Promise<readonly string[]> =>
  [...(await (await visit(path, as)).text()).matchAll(/data-event="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );

test('[A4] the log is filtered by event, time, who and what, and paged', async () => {
  const { owner, boss, shop, given } = await sharing();
  await submit(`/grants/${given.id}/pause`, {}, owner);
  await submit(`/grants/${given.id}/disconnect`, {}, boss);
  const path = `/organisations/${shop.id}/log`;
  const date = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const [today, tomorrow, before] = [date(Date.now()), date(Date.now() + day), date(Date.now() - day)];
  expect(await events(path, owner)).toEqual(expect.arrayContaining(['grant.paused', 'grant.ended']));
  expect(await events(`${path}?event=grant.paused`, owner)).toEqual(['grant.paused']);
  expect(await events(`${path}?actor=${boss.person.id}`, owner)).toEqual(['grant.ended']);
  expect(await events(`${path}?actor=${boss.person.id}&event=grant.paused`, owner)).toEqual([]);
  expect(await events(`${path}?subject=${given.id}&actor=${owner.person.id}`, owner)).toEqual([
    'grant.paused',
  ]);
  expect(await events(`${path}?from=${today}&until=${today}`, owner)).toContain('grant.paused');
  expect(await events(`${path}?from=${tomorrow}`, owner)).toEqual([]);
  expect(await events(`${path}?until=${before}`, owner)).toEqual([]);
  expect((await visit(`${path}?from=yesterday`, owner)).status).toBe(400);
  const rows = Array.from({ length: 60 }, (_, index) =>
    env.DB.prepare(
      `INSERT INTO audit_events (id, organisation_id, at, actor_kind, event, subject_kind, subject_id, data, request_id)
       VALUES (?, ?, ?, 'system', 'grant.reminded', 'grant', 'grt_x', '{}', 'test')`,
    ).bind(`aud_page${index}`, shop.id, 1_000_000 + index),
  );
  await env.DB.batch(rows);
  const first = await (await visit(`${path}?event=grant.reminded`, owner)).text();
  const older = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await events(`${path}?event=grant.reminded`, owner)).length).toBe(50);
  expect(older).toContain('event=grant.reminded');
  expect((await events(older, owner)).length).toBe(10);
});

test('[A4] the dashboard filters by the same, and says how far a log is sealed', async () => {
  const { owner, boss, shop, given } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  await submit(`/grants/${given.id}/pause`, {}, owner);
  const page = async (query: string) =>
    (await visit(`/admin/audit?organisation=${shop.id}${query}`, admin)).text();
  expect(await page(`&actor=${owner.person.id}`)).toContain('<code>grant.paused</code>');
  expect(await page(`&actor=${boss.person.id}`)).not.toContain('<code>grant.paused</code>');
  expect(await page(`&until=2020-01-01`)).not.toContain('<code>grant.paused</code>');
  expect(await page('')).toContain('action="/admin/audit/export"');
});

test('[A4] one person takes so many logs an hour and no more; another still does', async () => {
  const { owner, helper, shop } = await sharing();
  for (let taken = 0; taken < 20; taken += 1) expect((await own(shop.id, owner)).status).toBe(200);
  const refused = await own(shop.id, owner);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('data-code="rate_limited"');
  expect((await own(shop.id, helper)).status).toBe(200);
});
