import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { contextOf, grantOf, sharing } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { person, type SignedIn, submit, visit } from './support/world.ts';

const webshop: Access = {
  kind: 'limited',
  products: [
    { productId: 'shop-cloud', name: 'Webshop', category: 'cloud', actions: ['view', 'change'] },
    { productId: 'blog-cloud', name: 'Blog', category: 'cloud', actions: ['view'] },
  ],
};

const rights = async (id: string, as: SignedIn, fields: Record<string, string | readonly string[]>) =>
  submit(
    `/grants/${id}/rights`,
    { until: 'open', date: '', seen: String((await grantOf(id)).panelGeneration), ...fields },
    as,
  );
const narrowed = { access: 'limited', right: ['view:shop-cloud'] };

describe('changing rights', () => {
  test('[M1] an administrator narrows without a proof, product by product; the panel gets a job, both sides a mail', async () => {
    const { clerk, boss, given } = await sharing({ access: webshop });
    const unproven = await contextOf(clerk, { actor: { provenAt: null, passkeyAt: null } });
    const changed = await changeRights(unproven, {
      grantId: given.id,
      access: () => ({ kind: 'limited', products: [{ productId: 'shop-cloud', actions: ['view'] }] }),
      endsAt: null,
      seen: 1,
    });
    expect(changed.ok).toBe(true);
    const now = await grantOf(given.id);
    expect(now).toMatchObject({ panelGeneration: 2 });
    expect(now.access).toMatchObject({
      kind: 'limited',
      products: [{ productId: 'shop-cloud', actions: ['view'] }],
    });
    expect(await jobsOf(given.id)).toEqual(['provision']);
    expect(await mailsTo(boss.person.email)).toMatchObject([
      { template: 'rights_changed', access: { kind: 'limited', products: ['Webshop'] } },
    ]);
  });

  test('[M1] widening is for a legal representative with a fresh proof; without one it leads there and forgets nothing', async () => {
    const { owner, clerk, given } = await sharing({ access: webshop });
    expect((await rights(given.id, clerk, { access: 'full_customer' })).status).toBe(403);
    expect((await grantOf(given.id)).access).toEqual(webshop);
    await env.DB.prepare('UPDATE devices SET proven_at = NULL WHERE person_id = ?')
      .bind(owner.person.id)
      .run();
    const more = { access: 'limited', right: ['view:shop-cloud', 'change:shop-cloud', 'order:shop-cloud'] };
    const asked = await rights(given.id, owner, more);
    expect(asked.status).toBe(303);
    const next = new URL(asked.headers.get('location') ?? '', 'http://x').searchParams.get('next') ?? '';
    expect(asked.headers.get('location')).toMatch(/^\/prove\?next=/);
    await env.DB.prepare('UPDATE devices SET proven_at = ? WHERE person_id = ?')
      .bind(Date.now(), owner.person.id)
      .run();
    const form = await (await visit(next, owner)).text();
    expect(form).toMatch(/value="order:shop-cloud" checked/);
    expect(form).not.toMatch(/value="view:blog-cloud" checked/);
    expect((await rights(given.id, owner, more)).status).toBe(303);
    expect((await grantOf(given.id)).access).toMatchObject({
      kind: 'limited',
      products: [{ productId: 'shop-cloud', actions: ['view', 'change', 'order'] }],
    });
  });

  test('[M2] a payer exists with full access only, and only the customer changes it; the partner is mailed [E22]', async () => {
    const { owner, boss, given } = await sharing();
    expect((await rights(given.id, owner, { access: 'full_partner' })).status).toBe(303);
    expect((await grantOf(given.id)).access).toEqual({ kind: 'full', payer: 'partner' });
    expect(await mailsTo(boss.person.email)).toMatchObject([
      { template: 'payer_changed', before: 'customer', after: 'partner' },
    ]);
    expect((await rights(given.id, boss, { access: 'full_customer' })).status).toBe(404);
    expect((await rights(given.id, owner, { ...narrowed, payer: 'partner' })).status).toBe(400);
    expect((await rights(given.id, owner, narrowed)).status).toBe(303);
    expect((await grantOf(given.id)).access.kind).toBe('limited');
  });

  test('[S5] only what the account really has and the panel lets share, and at least one product', async () => {
    const { owner, given } = await sharing();
    const tries: readonly (readonly [readonly string[], string])[] = [
      [[], 'nothing_selected'],
      [['view:somebody-elses'], 'product_unknown'],
      [['view:main-cloud'], 'product_not_shareable'],
    ];
    for (const [right, code] of tries) {
      const answer = await rights(given.id, owner, { access: 'limited', right });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`data-code="${code}"`);
    }
    expect((await rights(given.id, owner, { access: 'limited', right: ['own:shop-cloud'] })).status).toBe(
      400,
    );
    expect((await grantOf(given.id)).access.kind).toBe('full');
  });

  test('[E28] while the panel is down rights can be taken away and not given', async () => {
    const { owner, given } = await sharing({ access: webshop, host: 'down' });
    const form = await visit(`/grants/${given.id}/rights`, owner);
    expect(form.status).toBe(200);
    expect((await rights(given.id, owner, { access: 'full_customer' })).status).toBeGreaterThanOrEqual(500);
    expect(
      (await rights(given.id, owner, { access: 'limited', right: ['view:shop-web'] })).status,
    ).toBeGreaterThanOrEqual(500);
    expect((await rights(given.id, owner, narrowed)).status).toBe(303);
    expect((await grantOf(given.id)).access).toMatchObject({
      products: [{ productId: 'shop-cloud', actions: ['view'] }],
    });
  });

  test('[E15] whoever decided on older rights decides again', async () => {
    const { owner, given } = await sharing();
    expect((await rights(given.id, owner, { ...narrowed, seen: '1' })).status).toBe(303);
    const late = await rights(given.id, owner, { access: 'full_customer', seen: '1' });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('data-code="conflict"')]);
    expect((await grantOf(given.id)).access.kind).toBe('limited');
  });

  test('[S15] [E54] what would let the partner read the customer’s codes is not given before another way to prove', async () => {
    const reachable = await person('Inside', { email: 'inside@acc-s15.example' });
    const { shop, given } = await sharing({ access: webshop, panelAccountId: 'acc-s15' });
    await env.DB.prepare(
      `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'legal_representative', 1, 1)`,
    )
      .bind(shop.id, reachable.person.id)
      .run();
    const wide = { access: 'limited', right: ['view:shop-domain'] };
    const refused = await rights(given.id, reachable, wide);
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('data-code="address_inside_shared_account"'),
    ]);
    await env.DB.prepare(`INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
      VALUES ('key_s15', ?, 'c', 'k', 0, '[]', 'Key', 1)`)
      .bind(reachable.person.id)
      .run();
    expect((await rights(given.id, reachable, wide)).status).toBe(303);
  });

  test('[E16] a partner changes nothing of its own rights', async () => {
    const { boss, given } = await sharing({ access: webshop });
    expect((await visit(`/grants/${given.id}/rights`, boss)).status).toBe(404);
    expect((await rights(given.id, boss, { access: 'full_customer' })).status).toBe(404);
    expect((await submit(`/grants/${given.id}/notices`, { on: 'yes' }, boss)).status).toBe(404);
  });
});
