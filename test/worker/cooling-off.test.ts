import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import type { Waiting } from '../../shared/domain/cooling-off.ts';
import { hour } from '../../shared/domain/duration.ts';
import { changePayer } from '../../worker/app/grant/change-payer.ts';
import { stopLinkId, stopPurpose } from '../../worker/app/grant/cooling-off.ts';
import { acceptInvitation } from '../../worker/app/invitation/accept.ts';
import { contextOf, grantOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { invitation } from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  settle,
  submit,
  visit,
} from './support/world.ts';

const full: Access = { kind: 'full', payer: 'customer' };
const limited: Access = {
  kind: 'limited',
  products: [{ productId: 'shop-cloud', name: 'Webshop', category: 'cloud', actions: ['view'] }],
};

const stage = async () => {
  const [lena, olga, clerk, nils] = await Promise.all(
    ['Lena', 'Olga', 'Clerk', 'Nils'].map((name) => person(name)),
  );
  if (!lena || !olga || !clerk || !nils) throw new Error('nobody');
  const bakery = await organisation('Berg Bakery', [
    [lena, 'legal_representative'],
    [olga, 'legal_representative'],
    [clerk, 'administrator'],
  ]);
  // They have been at it for long.
  await env.DB.prepare('UPDATE members SET since = 1 WHERE organisation_id = ?').bind(bakery.id).run();
  const studio = await partner('Studio Nord', [[nils, 'legal_representative']]);
  const on = await panel('internex');
  const shared = await account(bakery, on);
  return { lena, olga, clerk, nils, bakery, studio, shared };
};
type Stage = Awaited<ReturnType<typeof stage>>;

const accepted = async (of: Stage, access: Access = full) => {
  const offered = await invitation(of.shared, of.studio, { access, invitedBy: of.lena.person.id });
  const done = await acceptInvitation(await contextOf(of.nils), {
    invitationId: offered.id,
    token: null,
    client: 'new',
  });
  if (!done.ok) throw new Error(done.error.code);
  return grantOf(done.value.grantId);
};

const waitingOf = async (id: string): Promise<Waiting> => {
  const { waiting } = await grantOf(id);
  if (!waiting) throw new Error('nothing waits');
  return waiting;
};

const linkOf = async (id: string, of: SignedIn) => {
  const waiting = await waitingOf(id);
  const { secrets } = await services();
  return {
    p: of.person.id,
    t: await secrets.linkToken(stopPurpose, stopLinkId(waiting.id, of.person.id), 1),
  };
};

const overdue = async (id: string): Promise<void> => {
  await env.DB.prepare(`UPDATE grants SET waiting = json_set(waiting, '$.beginsAt', 1) WHERE id = ?`)
    .bind(id)
    .run();
  await settle();
};

describe('[X1] a host that has switched cooling-off on', () => {
  let admin: SignedIn;
  beforeAll(async () => {
    admin = await person('Admin', { hostRole: 'admin' });
    const saved = await submit('/admin/settings/cooling-off', { hours: '24', seen: '0' }, admin);
    expect(saved.status).toBe(303);
  });

  test('says so before the click, with full access only', async () => {
    const { lena, shared, studio } = await stage();
    const page = async (access: string) =>
      (await visit(`/accounts/${shared.id}/share?who=${studio.partnerId}&access=${access}`, lena)).text();
    expect(await page('full')).toContain('Full access begins 24 hours after the partner has accepted.');
    expect(await page('limited')).not.toContain('24 hours');
  });

  test('[E24] full access opens nothing until it begins, and every legal representative has a link that stops it', async () => {
    const of = await stage();
    const given = await accepted(of);
    expect(given).toMatchObject({
      panelState: 'cut',
      waiting: { decidedBy: of.lena.person.id, change: null },
    });
    const { beginsAt } = await waitingOf(given.id);
    expect(Math.abs(beginsAt - Date.now() - 24 * hour)).toBeLessThan(hour);
    const opened = await submit(`/grants/${given.id}/open`, {}, of.nils);
    expect(opened.status).toBe(403);
    for (const one of [of.lena, of.olga]) {
      expect((await mailsTo(one.person.email)).filter(({ template }) => template === 'waits')).toMatchObject([
        { grantId: given.id, personId: one.person.id },
      ]);
    }
    expect((await mailsTo(of.clerk.person.email)).some(({ template }) => template === 'waits')).toBe(false);
    expect(await (await visit(`/grants/${given.id}`, of.olga)).text()).toContain('Not begun yet');
    expect(await (await visit(`/grants/${given.id}`, of.nils)).text()).toContain(
      'There is nothing you have to do.',
    );
    await overdue(given.id);
    expect(await grantOf(given.id)).toMatchObject({ waiting: null, endedAt: null });
    expect((await grantOf(given.id)).panelState).not.toBe('cut');
    for (const one of [of.lena, of.olga, of.clerk, of.nils]) {
      expect((await mailsTo(one.person.email)).some(({ template }) => template === 'begun')).toBe(true);
    }
  });

  test('a link stops it without a sign-in; opening the link alone changes nothing', async () => {
    const of = await stage();
    const given = await accepted(of);
    const link = await linkOf(given.id, of.olga);
    const shown = await visit(`/begins/${given.id}?${new URLSearchParams(link)}`);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('Studio Nord');
    expect((await grantOf(given.id)).endedAt).toBeNull();
    // Another person's token, and none, are the same as a link that never was.
    for (const wrong of [
      { ...link, p: of.lena.person.id },
      { ...link, t: 'x' },
    ]) {
      expect((await submit(`/begins/${given.id}`, wrong)).status).toBe(410);
    }
    expect((await submit(`/begins/${given.id}`, link)).status).toBe(200);
    expect(await grantOf(given.id)).toMatchObject({ endedBy: 'customer', waiting: null, panelState: 'cut' });
    expect((await submit(`/begins/${given.id}`, link)).status).toBe(410);
    await overdue(given.id);
    expect((await grantOf(given.id)).endedBy).toBe('customer');
  });

  test('a second representative lets it begin at once; whoever decided it, and an administrator, cannot', async () => {
    const of = await stage();
    const given = await accepted(of);
    const alone = await submit(`/grants/${given.id}/begin`, {}, of.lena);
    expect(alone.status).toBe(403);
    expect(await alone.text()).toContain('data-code="second_representative_needed"');
    expect((await submit(`/grants/${given.id}/begin`, {}, of.clerk)).status).toBe(403);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.nils)).status).toBe(404);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.olga)).status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({ waiting: null });
    expect((await submit(`/grants/${given.id}/begin`, {}, of.olga)).status).toBe(409);
  });

  test('limited access begins at once', async () => {
    const given = await accepted(await stage(), limited);
    expect(given.waiting).toBeNull();
    expect(given.panelState).not.toBe('cut');
  });

  test('[E22] another payer and a widening wait while the share stays as it is; narrowing does not wait and takes them back', async () => {
    const of = await stage();
    const given = await grant(of.shared, of.studio, full);
    const paid = await submit(
      `/grants/${given.id}/payer`,
      { payer: 'partner', seen: String(given.panelGeneration) },
      of.lena,
    );
    expect(paid.status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({
      access: full,
      panelState: given.panelState,
      waiting: { change: { access: { kind: 'full', payer: 'partner' } } },
    });
    expect((await mailsTo(of.nils.person.email)).some(({ template }) => template === 'payer_changed')).toBe(
      false,
    );
    await overdue(given.id);
    expect(await grantOf(given.id)).toMatchObject({
      access: { kind: 'full', payer: 'partner' },
      waiting: null,
    });
    expect(
      (await mailsTo(of.nils.person.email)).find(({ template }) => template === 'payer_changed'),
    ).toMatchObject({ before: 'customer', after: 'partner' });

    const other = await stage();
    const narrow = await grant(other.shared, other.studio, limited);
    const rights = (fields: Record<string, string>) =>
      submit(
        `/grants/${narrow.id}/rights`,
        { until: 'open', date: '', seen: String(narrow.panelGeneration), ...fields },
        other.lena,
      );
    expect((await rights({ access: 'full_customer' })).status).toBe(303);
    expect((await waitingOf(narrow.id)).change?.access).toEqual(full);
    expect((await submit(`/grants/${narrow.id}/stop-waiting`, {}, other.clerk)).status).toBe(303);
    expect(await grantOf(narrow.id)).toMatchObject({ access: limited, waiting: null, endedAt: null });
    expect(
      (await mailsTo(other.nils.person.email)).some(({ template }) => template === 'waiting_stopped'),
    ).toBe(true);
  });

  test('[E22] another payer just before the share begins waits anew, and is told anew', async () => {
    const of = await stage();
    const given = await accepted(of);
    const first = await waitingOf(given.id);
    const old = await linkOf(given.id, of.olga);
    await env.DB.prepare(`UPDATE grants SET waiting = json_set(waiting, '$.beginsAt', ?) WHERE id = ?`)
      .bind(Date.now() + hour, given.id)
      .run();
    const changed = await changePayer(await contextOf(of.lena), {
      grantId: given.id,
      payer: 'partner',
      seen: given.panelGeneration,
    });
    expect(changed.ok).toBe(true);
    const second = await waitingOf(given.id);
    expect(second).toMatchObject({ change: null, decidedBy: of.lena.person.id });
    expect(second.id).not.toBe(first.id);
    expect(second.beginsAt).toBeGreaterThan(Date.now() + 23 * hour);
    expect((await submit(`/begins/${given.id}`, old)).status).toBe(410);
    expect((await mailsTo(of.olga.person.email)).filter(({ template }) => template === 'waits')).toHaveLength(
      2,
    );
    expect((await submit(`/begins/${given.id}`, await linkOf(given.id, of.olga))).status).toBe(200);
  });

  test('a link of an earlier decision does not stop a later one', async () => {
    const of = await stage();
    const given = await grant(of.shared, of.studio, limited);
    const widen = async () => {
      const { panelGeneration } = await grantOf(given.id);
      return submit(
        `/grants/${given.id}/rights`,
        { access: 'full_customer', until: 'open', date: '', seen: String(panelGeneration) },
        of.lena,
      );
    };
    await widen();
    const old = await linkOf(given.id, of.olga);
    await submit(`/grants/${given.id}/stop-waiting`, {}, of.lena);
    await widen();
    expect((await submit(`/begins/${given.id}`, old)).status).toBe(410);
    expect((await waitingOf(given.id)).change?.access).toEqual(full);
  });

  test('both sides read in their log what waited and what became of it', async () => {
    const of = await stage();
    const given = await grant(of.shared, of.studio, limited);
    await submit(
      `/grants/${given.id}/rights`,
      { access: 'full_customer', until: 'open', date: '', seen: String(given.panelGeneration) },
      of.lena,
    );
    await submit(`/grants/${given.id}/begin`, {}, of.olga);
    const { results } = await env.DB.prepare(
      `SELECT organisation_id AS log, event FROM audit_events WHERE subject_id = ? ORDER BY at, rowid`,
    )
      .bind(given.id)
      .all<{ log: string; event: string }>();
    for (const log of [of.bakery.id, of.studio.id]) {
      expect(results.filter((row) => row.log === log).map((row) => row.event)).toEqual(
        expect.arrayContaining(['grant.change_waits', 'grant.rights_changed']),
      );
    }
  });

  test('[H5] an emergency that staff verified after a call-back spares the second representative and not the proof; staff starts nothing', async () => {
    const of = await stage();
    const staff = await person('Staff', { hostRole: 'staff' });
    const given = await accepted(of);
    const path = `/staff/organisations/${of.bakery.id}/emergency`;
    const call = {
      number: '+41 44 000 00 00',
      minutes: '5',
      spoke_to: of.lena.person.id,
      reason: 'Shop hacked',
    };
    expect((await submit(path, { ...call, number: '1' }, staff)).status).toBe(400);
    expect((await submit(path, { ...call, spoke_to: of.nils.person.id }, staff)).status).toBe(400);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.lena)).status).toBe(403);
    expect((await submit(path, call, staff)).status).toBe(303);
    expect((await waitingOf(given.id)).change).toBeNull();
    expect((await submit(`/grants/${given.id}/begin`, {}, staff)).status).toBe(404);
    for (const one of [of.lena, of.olga]) {
      expect((await mailsTo(one.person.email)).some(({ notice }) => notice === 'emergency_verified')).toBe(
        true,
      );
    }
    const stale = await person('Stale', { session: { provenAt: null } });
    expect((await submit(`/grants/${given.id}/begin`, {}, stale)).status).toBe(404);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.lena)).status).toBe(303);
    expect((await grantOf(given.id)).waiting).toBeNull();
    const other = await stage();
    const later = await accepted(other);
    expect(later.waiting).not.toBeNull();
  });

  test('[E24] whoever became a representative just now is no second voice', async () => {
    const of = await stage();
    const given = await accepted(of);
    const fresh = await person('Fresh');
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: of.bakery.id,
            personId: fresh.person.id,
            role: 'legal_representative',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    expect((await submit(`/grants/${given.id}/begin`, {}, fresh)).status).toBe(403);
    // Somebody who has long been a member, and was promoted a moment ago.
    const path = `/organisations/${of.bakery.id}/members/${of.clerk.person.id}/role`;
    expect((await submit(path, { role: 'legal_representative' }, of.lena)).status).toBe(303);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.clerk)).status).toBe(403);
    expect((await submit(`/grants/${given.id}/begin`, {}, of.olga)).status).toBe(303);
  });
});
