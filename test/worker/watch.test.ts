import { env, exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { hostSettings } from '../../shared/api/host-settings.ts';
import { day, hour, minute } from '../../shared/domain/duration.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { watch } from '../../worker/app/alert/watch.ts';
import { cutMedianSql, flowsSql, givenUpSql, makeFigures, stocksSql } from '../../worker/db/figures.ts';
import { findingsSql } from '../../worker/db/read-watch.ts';
import { watchOver } from '../../worker/jobs/watch.ts';
import type { Services } from '../../worker/ports.ts';
import { deployment } from './bindings.ts';
import { everyPanel } from './support/every-panel.ts';
import { connectorOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

const admin = () => person('Admin', { hostRole: 'admin' });
const health = async () => {
  const response = await exports.default.fetch(new Request(`${deployment}/health`));
  const body: { status: string; checks: Record<string, string> } = await response.json();
  return { ...body, code: response.status, word: body.status };
};
const at = async (now: number, more: Partial<Services> = {}): Promise<Services> => ({
  ...(await services()),
  clock: { now: () => now },
  ...more,
});
/** Two days ahead of the clock by which the outbox is worked off, so that nothing of a scene is sent meanwhile. */
const ahead = () => Date.now() + 2 * day;
/** What alerts ordered has left. */
const delivered = () =>
  env.DB.prepare(
    `UPDATE outbox SET state = 'done', done_at = 0 WHERE kind = 'mail' AND state = 'waiting'`,
  ).run();
const looked = async (now: number, more: Partial<Services> = {}) => {
  const all = await at(now, more);
  return watch({ ...all, actor: { kind: 'system' }, requestId: 'watch', now });
};
const dead = (id: string, doneAt: number, more: { error?: string; what?: string } = {}) =>
  env.DB.prepare(
    `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, last_error, created_at, done_at)
     VALUES (?, 'mail', ?, 'dead', 12, 0, 0, ?, ?, ?)`,
  )
    .bind(
      id,
      JSON.stringify({ to: 'x@post.example', template: more.what ?? 'rejected' }),
      more.error ?? 'http_500',
      doneAt,
      doneAt,
    )
    .run();
/** Nothing is wrong, and the host tolerates what it tolerates unless it says otherwise. */
const clear = () =>
  env.DB.batch(['outbox', 'alerts', 'host_settings'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
const notices = async (address: string) => (await mailsTo(address)).map((mail) => mail['notice']);

describe('alerts to the admins', () => {
  test('[A5] a subject is mailed once a day while it lasts, and once when it is over', async () => {
    const now = ahead();
    const asking = await admin();
    await clear();
    // Time is ahead of the job that seals.
    await env.DB.prepare(
      `INSERT INTO host_settings (name, value, changed_at, changed_by, version) VALUES ('alerts', ?, 0, 'x', 1)`,
    )
      .bind(JSON.stringify({ ...hostSettings.alerts.unset, sealLateMinutes: 10_080 }))
      .run();
    await dead('out_dead_1', now - minute);
    expect(await looked(now)).toMatchObject({ status: 'degraded', wrong: ['dead_letters'] });
    await delivered();
    await looked(now + minute);
    await delivered();
    await looked(now + hour);
    expect(await notices(asking.person.email)).toEqual(['dead_letters']);
    await dead('out_dead_2', now + day - minute);
    await delivered();
    await looked(now + day);
    expect(await notices(asking.person.email)).toEqual(['dead_letters', 'dead_letters']);
    await delivered();
    await looked(now + 3 * day);
    expect(await notices(asking.person.email)).toEqual(['dead_letters', 'dead_letters', 'all_clear']);
    await delivered();
    await looked(now + 3 * day + minute);
    expect((await notices(asking.person.email)).length).toBe(3);
    const { store } = await services();
    const log = await store.audit.all({ event: null, subject: 'dead_letters', after: null });
    expect(log.rows.map((row) => row.event).toSorted()).toEqual([
      'alert.over',
      'alert.raised',
      'alert.raised',
    ]);
  });

  test('[A5] what comes and goes within a day is told once, with one all-clear', async () => {
    const now = ahead();
    const asking = await admin();
    await clear();
    await dead('out_flap', now - minute);
    await looked(now);
    await env.DB.prepare(`DELETE FROM outbox WHERE id = 'out_flap'`).run();
    await looked(now + minute);
    await dead('out_flap2', now);
    await looked(now + 2 * minute);
    await env.DB.prepare(`DELETE FROM outbox WHERE id = 'out_flap2'`).run();
    await looked(now + 3 * minute);
    expect(await notices(asking.person.email)).toEqual(['dead_letters', 'all_clear']);
  });

  test('[A5] late mails, late cuts and late seals are each found, by what the host tolerates', async () => {
    const now = ahead();
    await clear();
    const shop = await organisation('Shop', [[await person('Carla'), 'legal_representative']]);
    const studio = await partner('Studio', [[await person('Paul'), 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), studio, undefined, {
      panelState: 'not_yet_cut',
    });
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at)
         VALUES ('out_late', 'mail', '{"to":"x@post.example"}', 'waiting', 0, ?, 0, ?)`,
      ).bind(now - 16 * minute, now - 16 * minute),
      env.DB.prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at)
         VALUES ('out_cut', 'connector', ?, 'waiting', 3, ?, 0, ?)`,
      ).bind(
        JSON.stringify({ job: 'deprovision', grantId: given.id, generation: 1 }),
        now + hour,
        now - 61 * minute,
      ),
      env.DB.prepare(
        `INSERT INTO audit_events (id, organisation_id, at, actor_kind, event, subject_kind, subject_id, data, request_id)
         VALUES ('aud_late', ?, ?, 'system', 'x.y', 'grant', 'grt', '{}', 'r')`,
      ).bind(shop.id, now - 31 * minute),
    ]);
    expect((await looked(now)).wrong.toSorted()).toEqual(['cuts_late', 'queue_late', 'seals_late']);
    const asking = await admin();
    const form = {
      seen: '0',
      deadLetters: '5',
      panelDownMinutes: '30',
      cutLateMinutes: '120',
      queueLateMinutes: '60',
      // Time is ahead of the job that seals, and this change of settings is an entry as well.
      sealLateMinutes: '10080',
    };
    expect((await submit('/admin/health', { ...form, cutLateMinutes: '0' }, asking)).status).toBe(400);
    expect((await submit('/admin/health', form, asking)).status).toBe(303);
    expect((await looked(now)).wrong).toEqual([]);
    expect((await submit('/admin/health', form, asking)).status).toBe(409);
  });
});

describe('panels', () => {
  test('[A2] [A5] a panel that stops answering is told with its name, and again when it answers', async () => {
    const now = Date.now();
    const asking = await admin();
    await clear();
    const on = await panel('froxlor');
    const real = await connectorOf(on.id);
    const down = everyPanel({
      ...real,
      health: async () => fail({ code: 'panel_unreachable', reason: 'timeout' }),
    });
    const up = everyPanel({ ...real, health: async () => ok({ version: '2.3' }) });
    await env.DB.prepare('UPDATE panels SET enabled = 0 WHERE id <> ?').bind(on.id).run();
    await watchOver(env, await at(now, { connectors: up }));
    for (const minutes of [11, 22, 33]) {
      await watchOver(env, await at(now + minutes * minute, { connectors: down }));
    }
    expect(await notices(asking.person.email)).not.toContain('panel_down');
    await watchOver(env, await at(now + 44 * minute, { connectors: down }));
    const told = (await mailsTo(asking.person.email)).find((mail) => mail['notice'] === 'panel_down');
    expect(told).toMatchObject({ about: on.name, path: `/admin/panels/${on.id}` });
    expect((await health()).checks).toMatchObject({ panel_down: 'wrong' });
    const html = await (await visit(`/admin/panels/${on.id}`, asking)).text();
    expect(html).toContain('stopped answering');
    expect(html).toContain('<code>timeout</code>');
    expect(await (await visit('/admin/panels', asking)).text()).toContain('stopped answering');
    await watchOver(env, await at(now + 55 * minute, { connectors: up }));
    expect((await mailsTo(asking.person.email)).at(-1)).toMatchObject({
      notice: 'all_clear',
      about: on.name,
    });
  });

  test('[A2] [E49] all panels of a kind are switched off in one act, and customers are told so', async () => {
    const asking = await admin();
    const [one, other, third] = [await panel('hestia'), await panel('hestia'), await panel('virtualmin')];
    const owner = await person('Owner');
    expect((await submit('/admin/panels/switch-off', { kind: 'hestia' }, asking)).status).toBe(303);
    const { store } = await services();
    const enabled = await Promise.all(
      [one, other, third].map(async ({ id }) => (await store.panels.byId(id))?.enabled),
    );
    expect(enabled).toEqual([false, false, true]);
    const log = await store.audit.all({ event: 'panel.disabled', subject: other.id, after: null });
    expect(log.rows[0]?.data).toEqual({ wholeKind: 'hestia' });
    expect((await submit('/admin/panels/switch-off', { kind: 'hestia' }, asking)).status).toBe(409);
    const described = await exports.default.fetch(
      new Request(`${deployment}/.well-known/panelshare-deployment`),
    );
    const { panels }: { panels: { id: string; enabled: boolean }[] } = await described.json();
    expect(panels.find(({ id }) => id === one.id)?.enabled).toBe(false);
    const refused = await submit(
      '/accounts/link',
      { panel: one.id, account: 'anna', organisation: 'new', name: 'Anna', product: '' },
      owner,
    );
    expect(await refused.text()).toContain('Panel switched off');
  });
});

describe('the health endpoint', () => {
  test('[A5] says whether all is well, to anybody, and names nobody', async () => {
    const now = Date.now();
    await clear();
    await env.DB.prepare('DELETE FROM watch_state').run();
    expect(await health()).toMatchObject({
      code: 503,
      word: 'degraded',
      checks: { database: 'ok', jobs: 'wrong' },
    });
    await env.DB.prepare('UPDATE audit_events SET at = at WHERE 0').run();
    await watchOver(env, await at(now));
    const { checks } = await health();
    expect(checks).toMatchObject({ database: 'ok', jobs: 'ok', dead_letters: 'ok', queue_late: 'ok' });
    await dead('out_health', now);
    await watchOver(env, await at(now + 1));
    const after = await health();
    expect([after.code, after.word, after.checks['dead_letters']]).toEqual([503, 'degraded', 'wrong']);
    expect(Object.values(after.checks).every((one) => one === 'ok' || one === 'wrong')).toBe(true);
    const page = await (await visit('/admin/health', await admin())).text();
    expect(page).toContain('data-health="degraded"');
    expect(page).toContain('1 within a day');
  });
});

describe('figures of each day', () => {
  test('[A5] a day is made once from what happened on it, and charts show it with a table behind', async () => {
    const now = Date.now();
    const today = Math.floor(now / day);
    await env.DB.prepare('DELETE FROM daily_figures').run();
    const shop = await organisation('Figures', [[await person('Carla'), 'legal_representative']]);
    const studio = await partner('Figures studio', [[await person('Paul'), 'legal_representative']]);
    const on = await panel('internex');
    const yesterday = now - day;
    const before = (await (await services()).store.watch.figuresOf(today - 1)).find(
      ({ what }) => what === 'shares',
    );
    await grant(await account(shop, on), studio, undefined, { startedAt: yesterday });
    await grant(await account(shop, on), studio, undefined, {
      startedAt: yesterday,
      endedAt: now,
      panelState: 'cut',
    });
    for (const [id, took] of [
      ['a', 4_000],
      ['b', 10_000],
      ['c', 90_000],
    ] as const) {
      await env.DB.prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at, done_at)
         VALUES (?, 'connector', '{"job":"deprovision"}', 'done', 1, 0, 0, ?, ?)`,
      )
        .bind(`out_median_${id}`, yesterday - took, yesterday)
        .run();
    }
    // As many runs as a fresh deployment needs to catch up.
    for (let run = 0; run < 32; run += 1) await makeFigures(env.DB, now);
    const { store } = await services();
    const made = await store.watch.figures(today - 100);
    const of = (what: string, on_: number) => made.find((one) => one.what === what && one.day === on_)?.value;
    expect(of('shares', today - 1)).toBe((before?.value ?? 0) + 2);
    expect(of('cut_median', today - 1)).toBe(10_000);
    expect(of('live', today - 1)).toBeGreaterThan(0);
    expect(of('live', today - 2)).toBe(undefined);
    expect(of('openings', today - 90)).toBe(0);
    expect(of('openings', today)).toBe(undefined);
    expect(await store.watch.lastDay()).toBe(today - 1);

    const asking = await admin();
    const html = await (await visit('/admin/figures?days=30', asking)).text();
    expect(html).toContain('Median time until the panel has cut: 10 seconds on the last day with a cut.');
    expect(html.match(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/g)).toHaveLength(11);
    expect(html.match(/<tr>/g)).toHaveLength(31);
    expect(html).not.toContain('style="');
    const overview = await (await visit('/admin', asking)).text();
    expect(overview).toMatch(/Shares started: \d+ in all, \d+ on the last day\./);
    expect((await visit('/admin/figures?days=31', asking)).status).toBe(400);
  });

  test('[A5] each statement reads its day or what is open by an index, whatever the deployment holds', async () => {
    const plan = async (sql: string, ...values: number[]): Promise<readonly string[]> =>
      (
        await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .bind(...values)
          .all()
      ).results.map((step) => String(step['detail']));
    const dayPlans = [
      ...(await plan(flowsSql, 0, 1)),
      ...(await plan(givenUpSql, 0, 1)),
      ...(await plan(cutMedianSql, 0, 1)),
    ];
    expect(dayPlans.filter((step) => /^SCAN (?:openings|grants|partnerships|outbox)/.test(step))).toEqual([]);
    const open = [
      ...(await plan(findingsSql.dead, 0)),
      ...(await plan(findingsSql.due, 0)),
      ...(await plan(findingsSql.unsealed)),
      ...(await plan(findingsSql.cut)),
      ...(await plan(findingsSql.broken)),
    ];
    expect(open.filter((step) => /^SCAN (?!.*USING)/.test(step))).toEqual([]);
    expect((await plan(stocksSql)).filter((step) => /^SCAN (?!.*USING)/.test(step))).toEqual([]);
  });
});
