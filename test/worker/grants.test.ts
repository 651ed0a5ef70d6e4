import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { fail } from '../../shared/domain/result.ts';
import { pauseGrant } from '../../worker/app/grant/pause.ts';
import { resumeGrant } from '../../worker/app/grant/resume.ts';
import { contextOf, eventsOf, grantOf, panelFollowed, sharing } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { call, person, type SignedIn, services, submit, visit } from './support/world.ts';

const rights = async (id: string, as: SignedIn, fields: Record<string, string | readonly string[]>) =>
  submit(
    `/grants/${id}/rights`,
    { until: 'open', date: '', seen: String((await grantOf(id)).panelGeneration), ...fields },
    as,
  );
const narrowed = { access: 'limited', right: ['view:shop-cloud'] };

describe('pausing and resuming', () => {
  test('[M4] one click without any proof; both sides are told, the panel gets a job, a second click finds it done', async () => {
    const { clerk, owner, boss, shop, studio, given } = await sharing();
    const unproven = await contextOf(clerk, { actor: { provenAt: null, passkeyAt: null } });
    expect((await pauseGrant(unproven, { grantId: given.id })).ok).toBe(true);
    expect(await grantOf(given.id)).toMatchObject({ paused: 'customer', panelGeneration: 2 });
    for (const one of [owner, clerk, boss]) {
      expect(await mailsTo(one.person.email)).toMatchObject([
        { template: 'paused', partnerName: 'Studio Nord' },
      ]);
    }
    for (const side of [shop.id, studio.id]) {
      expect((await eventsOf(side, given.id))[0]).toMatchObject({
        event: 'grant.paused',
        actorId: clerk.person.id,
      });
    }
    expect(await jobsOf(given.id)).toEqual(['deprovision']);
    const again = await pauseGrant(unproven, { grantId: given.id });
    expect(again.ok && again.value.changed).toBe(false);
    expect(await mailsTo(boss.person.email)).toHaveLength(1);
  });

  test('[M4] [S15] a safety session may look and pause, and do nothing else', async () => {
    const { owner, given } = await sharing();
    await env.DB.prepare(`UPDATE devices SET scope = 'safety' WHERE person_id = ?`)
      .bind(owner.person.id)
      .run();
    expect((await visit(`/grants/${given.id}`, owner)).status).toBe(200);
    expect((await submit(`/grants/${given.id}/end`, {}, owner)).status).toBe(403);
    expect((await rights(given.id, owner, narrowed)).status).toBe(403);
    const paused = await call('POST', `/api/grants/${given.id}/pause`, owner);
    expect(await paused.json()).toEqual({ paused: 1 });
    expect(await (await call('POST', `/api/grants/${given.id}/pause`, owner)).json()).toEqual({ paused: 0 });
    expect((await submit(`/grants/${given.id}/resume`, { until: 'open', date: '' }, owner)).status).toBe(403);
  });

  test('[M4] resuming asks for a fresh proof of a legal representative', async () => {
    const { owner, clerk, boss, given } = await sharing();
    await submit(`/grants/${given.id}/pause`, {}, owner);
    const wish = { grantId: given.id, endsAt: null };
    const stale = await contextOf(owner, { actor: { provenAt: Date.now() - day } });
    expect(await resumeGrant(stale, wish)).toEqual(fail({ code: 'step_up_required' }));
    expect(await resumeGrant(await contextOf(clerk), wish)).toEqual(fail({ code: 'not_allowed' }));
    expect(await resumeGrant(await contextOf(boss), wish)).toEqual(fail({ code: 'not_found' }));
    expect((await visit(`/grants/${given.id}/resume`, owner)).status).toBe(200);
    const done = await submit(`/grants/${given.id}/resume`, { until: 'open', date: '' }, owner);
    expect(done.status).toBe(303);
    await panelFollowed(given.id);
    expect(await grantOf(given.id)).toMatchObject({ paused: null, panelState: 'in_force' });
    expect((await mailsTo(boss.person.email)).map((mail) => mail['template'])).toEqual(['paused', 'resumed']);
  });

  test('[S12] what ran out is renewed with one proof within 14 days and not later', async () => {
    const soon = await sharing({ grant: { endsAt: Date.now() - 3 * day } });
    const page = await (await visit(`/grants/${soon.given.id}`, soon.owner)).text();
    expect(page).toContain('The end date has passed');
    const until = new Date(Date.now() + 100 * day).toISOString().slice(0, 10);
    const renewed = await submit(
      `/grants/${soon.given.id}/resume`,
      { until: 'date', date: until },
      soon.owner,
    );
    expect(renewed.status).toBe(303);
    expect((await grantOf(soon.given.id)).paused).toBeNull();
    const late = await sharing({ grant: { endsAt: Date.now() - 15 * day } });
    const refused = await submit(
      `/grants/${late.given.id}/resume`,
      { until: 'date', date: until },
      late.owner,
    );
    expect(refused.status).toBe(409);
    for (const date of ['2020-01-01', '2026-02-31', 'soon', '2199-01-01']) {
      const wrong = await sharing({ grant: { paused: 'customer', endsAt: null } });
      const answer = await submit(`/grants/${wrong.given.id}/resume`, { until: 'date', date }, wrong.owner);
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining('data-code="end_date_invalid"'),
      ]);
    }
  });

  test('[E1] resuming lifts the customer’s own pause and nobody else’s hold', async () => {
    const { owner, given, boss } = await sharing({ grant: { paused: 'customer', frozen: ['admin'] } });
    await submit(`/grants/${given.id}/resume`, { until: 'open', date: '' }, owner);
    expect(await grantOf(given.id)).toMatchObject({ paused: null, frozen: ['admin'] });
    expect(await mailsTo(boss.person.email)).toEqual([]);
    expect(await (await visit(`/grants/${given.id}`, owner)).text()).toContain('Frozen');
  });

  test('[E15] a connector that reports at the same moment does not make pausing fail', async () => {
    const { owner, given } = await sharing();
    const { store, commit } = await services();
    const row = await grantOf(given.id);
    let met = false;
    const ctx = await contextOf(owner);
    const racing = {
      ...ctx,
      store: {
        ...store,
        grants: {
          ...store.grants,
          view: async (id: string) => {
            const view = await store.grants.view(id);
            if (!met) {
              met = true;
              await commit({
                actor: { kind: 'system' },
                requestId: 'job',
                now: Date.now(),
                audit: [],
                writes: [{ do: 'update', kind: 'grant', row: { ...row, version: row.version + 1 } }],
              });
            }
            return view;
          },
        },
      },
    };
    expect((await pauseGrant(racing, { grantId: given.id })).ok).toBe(true);
    expect((await grantOf(given.id)).paused).toBe('customer');
  });
});

describe('looking', () => {
  test('[E17] strangers, the other partner and unassigned collaborators find nothing', async () => {
    const { worker, given, helper } = await sharing();
    const elsewhere = await sharing();
    for (const stranger of [elsewhere.owner, elsewhere.boss, worker, await person('Nobody')]) {
      expect((await visit(`/grants/${given.id}`, stranger)).status).toBe(404);
      expect((await visit(`/grants/${given.id}/receipt`, stranger)).status).toBe(404);
    }
    expect((await visit(`/grants/${given.id}`, helper)).status).toBe(200);
  });

  test('[M6] assigning is for the partner’s leaders and for its own collaborators only [E16]', async () => {
    const { owner, manager, worker, boss, given } = await sharing();
    const assign = (as: SignedIn, who: readonly string[]) =>
      submit(`/grants/${given.id}/assign`, { to: who }, as);
    expect((await assign(owner, [worker.person.id])).status).toBe(404);
    expect((await assign(worker, [worker.person.id])).status).toBe(403);
    expect((await assign(manager, [owner.person.id])).status).toBe(400);
    expect((await assign(manager, [boss.person.id])).status).toBe(400);
    expect((await assign(manager, [worker.person.id])).status).toBe(303);
    expect((await visit(`/grants/${given.id}`, worker)).status).toBe(200);
    expect((await assign(manager, [])).status).toBe(303);
    expect((await visit(`/grants/${given.id}`, worker)).status).toBe(404);
  });

  test('[E14] [E18] [A4] an organisation reads its own log with names, and no other’s', async () => {
    const { owner, boss, shop, studio, given } = await sharing();
    await submit(`/grants/${given.id}/pause`, {}, owner);
    const own = await (await visit(`/organisations/${shop.id}/log`, owner)).text();
    expect(own).toContain('data-event="grant.paused"');
    expect(own).toContain('Lena Berg');
    expect(await (await visit(`/organisations/${studio.id}/log`, boss)).text()).toContain('Lena Berg');
    expect((await visit(`/organisations/${shop.id}/log`, boss)).status).toBe(404);
    const filtered = await (await visit(`/organisations/${shop.id}/log?event=grant.ended`, owner)).text();
    expect(filtered).not.toContain('data-event="grant.paused"');
    expect((await visit(`/organisations/${shop.id}/log?event=no-such`, owner)).status).toBe(400);
  });

  test('[E45] what a panel calls its products is text on every page', async () => {
    const { owner, given } = await sharing({ host: 'hostile' });
    const form = await (await visit(`/grants/${given.id}/rights`, owner)).text();
    expect(form).toContain('&lt;img src=x onerror=alert(1)&gt;Webshop');
    expect(form).not.toContain('<img');
  });

  test('[L1] the pages speak all five languages', async () => {
    const { owner, given } = await sharing();
    const titles = {
      en: 'Access for Studio Nord',
      de: 'Zugriff für Studio Nord',
      fr: 'Accès de Studio Nord',
      es: 'Acceso de Studio Nord',
      it: 'Accesso di Studio Nord',
    };
    for (const [language, title] of Object.entries(titles)) {
      expect(await (await visit(`/grants/${given.id}?lang=${language}`, owner)).text()).toContain(
        `<h1>${title}</h1>`,
      );
    }
  });
});
