import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { byId, countOf, start } from './support/linking.ts';
import { idIn } from './support/sharing.ts';
import { panel, partner, person, submit, visit } from './support/world.ts';

describe('proving an account by approval in the panel', () => {
  test('[S2] the panel names the account; state and code work once, for the person who began', async () => {
    const on = await panel('internex');
    const [lena, eve] = [await person('Lena'), await person('Eve')];
    const started = await start(on, '', lena, { product: 'shop-cloud' });
    const there = new URL(started.headers.get('location') ?? '');
    expect(there.origin).toBe(on.origin);
    expect(there.searchParams.get('redirect_uri')).toBe('http://panelshare.localhost:8710/accounts/linked');
    const state = there.searchParams.get('state') ?? '';

    const before = await countOf('accounts');
    const back = await visit(`/accounts/linked?code=CID-LENA0001&state=${state}`, lena);
    expect(back.status).toBe(200);
    expect(await countOf('accounts')).toBe(before);

    const pushed = await submit('/accounts/linked', { code: 'CID-LENA0001', state }, eve);
    expect(pushed.status).toBe(410);
    const done = await submit('/accounts/linked', { code: 'CID-LENA0001', state }, lena);
    expect(done.headers.get('location')).toMatch(/\/share\?product=shop-cloud$/);
    expect(await byId(idIn(done, 'acc'))).toMatchObject({
      panelAccountId: 'CID-LENA0001',
      provenBy: 'panel_approval',
      linkId: 'lnk_CID-LENA0001',
    });
    const again = await submit('/accounts/linked', { code: 'CID-LENA0001', state }, lena);
    expect(again.status).toBe(410);
  });

  test('[E55] [S16] an account whose contact is a partner’s member is the host’s to confirm, approved or not', async () => {
    const on = await panel('internex');
    const agent = await person('Agent', { email: 'cid-karl0001@post.example' });
    await partner('Studio', [[agent, 'legal_representative']]);
    const started = await start(on, '', agent);
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const before = await countOf('accounts');
    const done = await submit('/accounts/linked', { code: 'CID-KARL0001', state }, agent);
    expect(done.status).toBe(403);
    const html = await done.text();
    expect(html).toContain('data-code="address_belongs_to_partner"');
    expect(html).toContain(`href="/accounts/claim?panel=${on.id}"`);
    expect(await countOf('accounts')).toBe(before);
  });

  test('a refusal in the panel is a page with a next step', async () => {
    const lena = await person('Lena');
    const html = await (await visit('/accounts/linked?error=access_denied&state=x', lena)).text();
    expect(html).toContain('Nothing was changed');
    expect(html).toContain('href="/share"');
  });

  test('[E45] a panel that is down or switched off links nothing and says so', async () => {
    const lena = await person('Lena');
    const down = await panel('froxlor', 'down');
    expect((await start(down, 'anna', lena)).status).toBe(503);
    const off = await panel('froxlor');
    await env.DB.prepare('UPDATE panels SET enabled = 0 WHERE id = ?').bind(off.id).run();
    expect((await start(off, 'anna', lena)).status).toBe(403);
  });
});
