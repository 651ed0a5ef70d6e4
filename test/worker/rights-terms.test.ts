import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { grantOf, panelFollowed, sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { submit, visit } from './support/world.ts';

const webshop: Access = {
  kind: 'limited',
  products: [
    { productId: 'shop-cloud', name: 'Webshop', category: 'cloud', actions: ['view', 'change'] },
    { productId: 'blog-cloud', name: 'Blog', category: 'cloud', actions: ['view'] },
  ],
};
const open = { until: 'open', date: '' };
const seen = async (id: string) => String((await grantOf(id)).panelGeneration);
const unprove = (personId: string) =>
  env.DB.prepare('UPDATE devices SET proven_at = NULL, passkey_at = NULL WHERE person_id = ?')
    .bind(personId)
    .run();

describe('the rights editor', () => {
  test('[M1] a whole category is one box: what the panel lists in it now, without ordering', async () => {
    const { owner, given } = await sharing({ access: webshop });
    const form = await (await visit(`/grants/${given.id}/rights`, owner)).text();
    expect(form).toContain('name="category" value="cloud"');
    const saved = await submit(
      `/grants/${given.id}/rights`,
      { ...open, access: 'limited', category: 'cloud', seen: await seen(given.id) },
      owner,
    );
    expect(saved.status).toBe(303);
    const { access } = await grantOf(given.id);
    expect(access.kind === 'limited' && access.products.map((one) => one.productId).toSorted()).toEqual([
      'blog-cloud',
      'shop-cloud',
    ]);
    expect(access.kind === 'limited' && access.products.flatMap((one) => one.actions)).not.toContain('order');
  });

  test('[M1] each action the panel tells apart is ticked by itself, and what may be used is looked at as well', async () => {
    const { owner, given } = await sharing({ access: webshop });
    const form = await (await visit(`/grants/${given.id}/rights`, owner)).text();
    for (const action of ['view', 'change', 'order']) expect(form).toContain(`value="${action}:shop-cloud"`);
    await submit(
      `/grants/${given.id}/rights`,
      { ...open, access: 'limited', right: ['order:shop-cloud'], seen: await seen(given.id) },
      owner,
    );
    expect((await grantOf(given.id)).access).toMatchObject({
      products: [{ productId: 'shop-cloud', actions: ['view', 'order'] }],
    });
  });

  test('[M1] the page after narrowing says what was taken away, and whether the panel has followed', async () => {
    const { clerk, given } = await sharing({ access: webshop });
    const saved = await submit(
      `/grants/${given.id}/rights`,
      { ...open, access: 'limited', right: ['view:shop-cloud'], seen: await seen(given.id) },
      clerk,
    );
    const next = saved.headers.get('location') ?? '';
    expect(next).toBe(`/grants/${given.id}?changed=yes`);
    const at = async () => (await visit(next, clerk)).text();
    const before = await at();
    expect(before).toMatch(/data-taken="2"/);
    expect(before).toMatch(/Webshop <small>\(change\)/);
    expect(before).toMatch(/Blog <small>\(view\)/);
    await panelFollowed(given.id);
    const after = await at();
    expect((await grantOf(given.id)).panelState).toBe('in_force');
    expect(after).toContain('The panel has confirmed it.');
  });

  test('[X3] days without an opening are a term: shown on the page and in the mail; making them more is widening', async () => {
    const { owner, clerk, boss, given } = await sharing({ access: webshop });
    const set = async (idle: string, as = owner) =>
      submit(
        `/grants/${given.id}/rights`,
        {
          ...open,
          access: 'limited',
          right: ['view:shop-cloud', 'change:shop-cloud', 'view:blog-cloud'],
          idle,
          seen: await seen(given.id),
        },
        as,
      );
    expect((await set('30', clerk)).status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({ idleDays: 30, endsAt: null });
    expect(await mailsTo(boss.person.email)).toMatchObject([{ template: 'rights_changed', idleDays: 30 }]);
    expect(await (await visit(`/grants/${given.id}`, boss)).text()).toContain(
      'or when nobody has opened it for 30 days',
    );
    expect((await set('90', clerk)).status).toBe(403);
    expect((await set('never', clerk)).status).toBe(403);
    expect((await set('90')).status).toBe(303);
    expect((await grantOf(given.id)).idleDays).toBe(90);
    expect((await set('0')).status).toBe(400);
  });
});

describe('who pays', () => {
  test('[M2] [S6] [E22] the page shows now and afterwards; the partner is mailed who paid before and who pays now', async () => {
    const { owner, boss, given } = await sharing();
    const page = await (await visit(`/grants/${given.id}/payer`, owner)).text();
    expect(page).toMatch(/Now<\/th><th scope="col">Afterwards/);
    expect(page).toContain('Sees the invoices');
    const saved = await submit(
      `/grants/${given.id}/payer`,
      { payer: 'partner', seen: await seen(given.id) },
      owner,
    );
    expect(saved.status).toBe(303);
    const { access, endsAt } = await grantOf(given.id);
    expect([access, endsAt]).toEqual([{ kind: 'full', payer: 'partner' }, given.endsAt]);
    expect(await mailsTo(boss.person.email)).toMatchObject([
      { template: 'payer_changed', before: 'customer', after: 'partner' },
    ]);
    const log = await env.DB.prepare(
      `SELECT organisation_id FROM audit_events WHERE subject_id = ? AND event = 'grant.payer_changed'`,
    )
      .bind(given.id)
      .all();
    expect(log.results.map((row) => row['organisation_id']).toSorted()).toEqual(
      [given.customerId, given.partnerId].toSorted(),
    );
  });

  test('[M2] [E22] not by the partner, not by an administrator, not without a proof, and never with limited access', async () => {
    const { owner, clerk, boss, given } = await sharing();
    const flip = async (as = owner, id = given.id) =>
      submit(`/grants/${id}/payer`, { payer: 'partner', seen: await seen(id) }, as);
    expect((await flip(boss)).status).toBe(404);
    expect((await visit(`/grants/${given.id}/payer`, boss)).status).toBe(404);
    expect((await flip(clerk)).status).toBe(403);
    await unprove(owner.person.id);
    const asked = await flip();
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/prove?next=${encodeURIComponent(`/grants/${given.id}/payer`)}`,
    ]);
    expect((await grantOf(given.id)).access).toEqual({ kind: 'full', payer: 'customer' });

    const limited = await sharing({ access: webshop });
    const refused = await flip(limited.owner, limited.given.id);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('payer');
    expect((await grantOf(limited.given.id)).access).toEqual(webshop);
    // Nor does the database take one, whatever code writes it.
    await expect(
      env.DB.prepare(`UPDATE grants SET access = json_set(access, '$.payer', 'partner') WHERE id = ?`)
        .bind(limited.given.id)
        .run(),
    ).rejects.toThrow('full_access_only');
  });

  test('[M2] who decided on an older state decides again', async () => {
    const { owner, given } = await sharing();
    const late = await submit(`/grants/${given.id}/payer`, { payer: 'partner', seen: '99' }, owner);
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('data-code="conflict"')]);
  });
});
