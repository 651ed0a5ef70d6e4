import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { verifyPanel } from '../../worker/app/panel/verify.ts';
import { deployment } from './bindings.ts';
import { connectorOf, contextOf } from './support/living.ts';
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

const admin = () => person('Ada Admin', { hostRole: 'admin' });
const panelOf = async (id: string) => (await services()).store.panels.byId(id);
const runsOf = async (panelId: string) =>
  (await (await services()).store.audit.all({ event: null, subject: panelId, after: null })).rows;
const accounts = { opened: 'first', other: 'second' };

describe('[A2] the verification run, from the dashboard', () => {
  test('goes the round at the panel; then every label on it counts, and the page shows each step', async () => {
    const ada = await admin();
    const froxlor = await panel('froxlor');
    const before = await (await visit(`/admin/panels/${froxlor.id}`, ada)).text();
    expect(before).toContain('No run yet.');
    const ran = await submit(`/admin/panels/${froxlor.id}/verify`, accounts, ada);
    expect(ran.status).toBe(303);
    // What it saw is where the way back leads.
    expect(ran.headers.get('location')).toBe(`/admin/panels/${froxlor.id}#verification`);
    expect(await panelOf(froxlor.id)).toMatchObject({
      verifiedAt: expect.any(Number),
      verifiedVersion: '2.3.10',
    });
    const page = await (await visit(`/admin/panels/${froxlor.id}`, ada)).text();
    expect(page).toContain('version 2.3.10');
    expect(page).toContain('id="verification"');
    expect(page).toContain('the panel showed this account');
    expect(page).toContain('the open session lives on, as the label says');
    expect(page.match(/>passed</g)?.length ?? 0).toBeGreaterThanOrEqual(8);
    expect((await runsOf(froxlor.id)).map(({ event }) => event)).toContain('panel.verified');
    const html = await (await visit(`/admin/panels/${froxlor.id}?lang=de`, ada)).text();
    expect(html).toContain('Prüflauf');
  });

  test('[E40] [E51] another key takes the label back: what it can do was not checked', async () => {
    const ada = await admin();
    const froxlor = await panel('froxlor');
    await submit(`/admin/panels/${froxlor.id}/verify`, accounts, ada);
    await submit(
      `/admin/panels/${froxlor.id}/credential`,
      { key: 'another-key-1', secret: 'another-secret' },
      ada,
    );
    expect(await panelOf(froxlor.id)).toMatchObject({ verifiedAt: null, verifiedVersion: null });
  });

  test('a run that fails leaves the panel unverified, says where, and takes an older pass back', async () => {
    const ada = await admin();
    const down = await panel('froxlor', 'down');
    const ran = await submit(`/admin/panels/${down.id}/verify`, accounts, ada);
    expect(ran.status).toBe(303);
    expect(await panelOf(down.id)).toMatchObject({ verifiedAt: null });
    const page = await (await visit(`/admin/panels/${down.id}`, ada)).text();
    expect(page).toContain('Did not pass on');
    expect(await runsOf(down.id)).toMatchObject([
      { event: 'panel.verification_failed', data: { opened: 'first', other: 'second' } },
    ]);
  });

  test('[A3] an account that a customer shares is no test account', async () => {
    const ada = await admin();
    const owner = await person('Lena');
    const froxlor = await panel('froxlor');
    const shop = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
    const studio = await partner('Studio Nord', [[await person('Nils'), 'legal_representative']]);
    const linked = await account(shop, froxlor);
    await grant(linked, studio);
    const refused = await submit(
      `/admin/panels/${froxlor.id}/verify`,
      { opened: 'first', other: linked.panelAccountId },
      ada,
    );
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('This account is shared by a customer.');
    expect(html).toContain('value="first"');
    expect(await runsOf(froxlor.id)).toEqual([]);
  });

  test('[A3] [E47] nor under another name than it had when it was linked', async () => {
    const ada = await admin();
    const froxlor = await panel('froxlor');
    const shop = await organisation('Berg Bakery', [[await person('Lena'), 'legal_representative']]);
    const studio = await partner('Studio Nord', [[await person('Nils'), 'legal_representative']]);
    const found = await (await connectorOf(froxlor.id)).account('renamed');
    if (!found.ok) throw new Error('no account');
    const linked = await account(shop, froxlor, found.value.id);
    await grant(linked, studio);
    expect(linked.shownAs).not.toBe('renamed');
    const tried = { opened: 'renamed', other: 'second' };
    expect((await submit(`/admin/panels/${froxlor.id}/verify`, tried, ada)).status).toBe(409);
    expect(await runsOf(froxlor.id)).toEqual([]);
  });

  test('[E40] a key that is replaced while the run lasts is not verified by it', async () => {
    const ada = await admin();
    const froxlor = await panel('froxlor');
    const real = await connectorOf(froxlor.id);
    const connector = {
      ...real,
      health: async () => {
        const key = { key: 'another-key-1', secret: 'another-secret' };
        await submit(`/admin/panels/${froxlor.id}/credential`, key, ada);
        return real.health();
      },
    };
    const ctx = await contextOf(ada, { connector, actor: { hostRole: 'admin' } });
    const ran = await verifyPanel(ctx, { panelId: froxlor.id, ...accounts });
    expect(ran).toEqual({ ok: false, error: { code: 'conflict' } });
    expect(await panelOf(froxlor.id)).toMatchObject({ verifiedAt: null });
  });

  test('[E52] a grant of a run is known to its own host alone, and no longer than the run', async () => {
    const host = await panel('internex');
    const other = await panel('internex');
    const { commit, clock, store } = await services();
    const row = {
      id: 'grt_verification00000',
      panelId: host.id,
      panelAccountId: 'CID-A1B2C3D4',
      access: { kind: 'full', payer: 'customer' },
      endsAt: clock.now() + 60_000,
    } as const;
    const change = { actor: { kind: 'system' }, requestId: 'test', now: clock.now(), audit: [] } as const;
    await commit({ ...change, writes: [{ do: 'insert', kind: 'verificationGrant', row }] });
    expect(await store.panels.verificationGrant(row.id, clock.now())).toMatchObject({ panelId: host.id });
    expect(await store.panels.verificationGrant(row.id, row.endsAt)).toBeNull();
    const asked = async (token: string) => {
      const answer = await exports.default.fetch(
        new Request(`${deployment}/introspect`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${token}` },
          body: `token=${row.id}`,
        }),
      );
      return answer.json();
    };
    expect(await asked(host.hostToken)).toMatchObject({ active: true, sub: 'CID-A1B2C3D4' });
    expect(await asked(other.hostToken)).toEqual({ active: false });
    await commit({ ...change, writes: [{ do: 'delete', kind: 'verificationGrant', row }] });
    expect(await asked(host.hostToken)).toEqual({ active: false });
  });
});
