import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { day, hour, renewalWindow, reviewPeriod } from '../../shared/domain/duration.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import { settingsFrom } from '../../worker/services.ts';
import { fakePanel } from './support/fake-connector.ts';
import { type Relay, relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person, submit, visit } from './support/world.ts';

const full: Access = { kind: 'full', payer: 'customer' };

/** A share that begins at the relay's moment: its clock can then be moved. */
const begun = async (own: Relay, more: Partial<Grant>, access: Access = full) => {
  // The relay's clock stands years ahead, and old sessions are cleared by it: these last beyond it.
  const session = { expiresAt: own.now() + reviewPeriod };
  const anna = await person('Anna', { session });
  const clerk = await person('Clerk', { session });
  const lena = await person('Lena', { session });
  const onlooker = await person('Onlooker');
  const cleo = await person('Cleo');
  const customer = await organisation('Berg', [
    [anna, 'legal_representative'],
    [clerk, 'administrator'],
    [onlooker, 'collaborator'],
  ]);
  const agency = await partner('Nord', [
    [lena, 'legal_representative'],
    [cleo, 'collaborator'],
  ]);
  const shop = await account(customer, await panel('froxlor'));
  const given = await grant(shop, agency, access, {
    startedAt: own.now(),
    idleFrom: own.now(),
    ...more,
  });
  const both = [anna, clerk, lena].map((one) => one.person.email).toSorted();
  const customers = [anna, clerk].map((one) => one.person.email).toSorted();
  const onlookers = [onlooker, cleo].map((one) => one.person.email);
  /** Who of this scene was mailed since the last question, and with which subject. */
  const mailed = () => {
    const mails = own.sent.splice(0).filter(({ to }) => [...both, ...onlookers].includes(to));
    return {
      to: mails.map((mail) => mail.to).toSorted(),
      subjects: [...new Set(mails.map((mail) => mail.subject))],
    };
  };
  const row = () => own.services.store.grants.byId(given.id);
  const opened = (at: number) =>
    env.DB.prepare(
      `INSERT INTO openings (id, grant_id, person_id, at, way, outcome) VALUES (?, ?, ?, ?, 'form', 'landed')`,
    )
      .bind(own.services.ids.id('opn'), given.id, lena.person.id, at)
      .run();
  return { anna, clerk, lena, shop, given, both, customers, mailed, row, opened };
};

/** A run of the minute, with the relays that its commits began. */
const minuteOf = async (own: Relay): Promise<void> => {
  await own.scheduled();
  await own.run();
};
const twice = async (own: Relay): Promise<void> => {
  await minuteOf(own);
  await minuteOf(own);
};
const nothing = { to: [], subjects: [] };

describe('the clock', () => {
  test('[S12] both sides are reminded 30, 7 and 1 day before, each once; then it runs out, and then it ends', async () => {
    const on = fakePanel();
    const own = await relay({ connector: on.connector });
    const { both, mailed, row, given, anna } = await begun(own, { endsAt: own.now() + 60 * day });
    await twice(own);
    expect(mailed()).toEqual(nothing);
    for (const wait of [30 * day, 23 * day, 6 * day]) {
      own.wait(wait);
      await twice(own);
      expect(mailed()).toEqual({ to: both, subjects: [expect.stringMatching(/^Ends soon: Nord in acc/)] });
      own.wait(hour);
      await twice(own);
      expect(mailed()).toEqual(nothing);
      own.wait(-hour);
    }
    own.wait(day);
    await twice(own);
    expect(mailed()).toEqual({ to: both, subjects: [expect.stringMatching(/^End date reached: /)] });
    expect(await row()).toMatchObject({ paused: 'run_out', endedAt: null });
    own.wait(renewalWindow);
    await twice(own);
    expect([mailed(), (await row())?.endedAt]).toEqual([nothing, null]);
    own.wait(1);
    await twice(own);
    expect(await row()).toMatchObject({ endedAt: own.now(), endedBy: 'rule', panelState: 'cut' });
    expect(mailed().to).toEqual(both);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, anna)).text();
    expect(receipt).toContain('it was not renewed in time');
  });

  test('[S12] a share of five days is reminded on its last day only', async () => {
    const own = await relay();
    const { both, mailed } = await begun(own, { endsAt: own.now() + 5 * day });
    const found: string[] = [];
    for (let hours = 0; hours < 5 * 24; hours += 6) {
      await minuteOf(own);
      found.push(...mailed().to.map(() => String(hours)));
      own.wait(6 * hour);
    }
    expect(found).toEqual(both.map(() => String(4 * 24)));
  });

  test('[S12] a share without an end is looked at once a year: an administrator keeps it, without a proof', async () => {
    const own = await relay();
    const scene = await begun(own, { startedAt: own.now() - reviewPeriod + hour });
    await twice(own);
    expect(scene.mailed()).toEqual(nothing);
    own.wait(hour);
    await twice(own);
    expect(scene.mailed()).toEqual({
      to: scene.customers,
      subjects: [expect.stringMatching(/^Is this still right\? Nord in acc/)],
    });
    // The pages go by the real clock.
    await env.DB.prepare('UPDATE grants SET started_at = ? WHERE id = ?')
      .bind(Date.now() - reviewPeriod - hour, scene.given.id)
      .run();
    await env.DB.prepare('UPDATE devices SET proven_at = NULL, passkey_at = NULL WHERE person_id = ?')
      .bind(scene.clerk.person.id)
      .run();
    const listed = await (await visit(`/accounts/${scene.shop.id}`, scene.clerk)).text();
    expect(listed).toContain(`/grants/${scene.given.id}/review`);
    const page = await (await visit(`/grants/${scene.given.id}/review`, scene.clerk)).text();
    expect(page).toContain('Keep it as it is');
    expect((await submit(`/grants/${scene.given.id}/review`, {}, scene.lena)).status).toBe(404);
    expect((await scene.row())?.reviewedAt).toBeNull();
    expect((await submit(`/grants/${scene.given.id}/review`, {}, scene.clerk)).status).toBe(303);
    expect((await scene.row())?.reviewedAt).toBeGreaterThan(Date.now() - hour);
    expect(await (await visit(`/accounts/${scene.shop.id}`, scene.clerk)).text()).not.toContain('/review');
    const log = await env.DB.prepare(
      `SELECT organisation_id FROM audit_events WHERE subject_id = ? AND event = 'grant.reviewed'`,
    )
      .bind(scene.given.id)
      .all();
    expect(log.results).toHaveLength(2);
  });

  test('[X3] what nobody opens is warned of a week before and then ended, and an opening counts anew', async () => {
    const on = fakePanel();
    const own = await relay({ connector: on.connector });
    const scene = await begun(own, { idleDays: 30 });
    own.wait(22 * day);
    await twice(own);
    expect(scene.mailed()).toEqual(nothing);
    own.wait(day);
    await twice(own);
    expect(scene.mailed()).toEqual({
      to: scene.both,
      subjects: [expect.stringMatching(/^Ends soon: nobody has opened acc/)],
    });
    await scene.opened(own.now());
    own.wait(10 * day);
    await twice(own);
    expect([scene.mailed(), (await scene.row())?.endedAt]).toEqual([nothing, null]);
    own.wait(13 * day);
    await twice(own);
    expect(scene.mailed().to).toEqual(scene.both);
    own.wait(7 * day);
    await twice(own);
    expect(await scene.row()).toMatchObject({ endedBy: 'rule', endedAt: own.now(), panelState: 'cut' });
    expect(scene.mailed().to).toEqual(scene.both);
    const receipt = await (await visit(`/grants/${scene.given.id}/receipt`, scene.lena)).text();
    expect(receipt).toContain('nobody opened it for the agreed time');
  });

  test('[X3] a short term is warned of one day before', async () => {
    const own = await relay();
    const scene = await begun(own, { idleDays: 14 });
    own.wait(13 * day - 1);
    await twice(own);
    expect(scene.mailed()).toEqual(nothing);
    own.wait(1);
    await twice(own);
    expect(scene.mailed().to).toEqual(scene.both);
  });

  test('[E15] a renewal in the same moment as the job leaves the share renewed', async () => {
    const own = await relay();
    const scene = await begun(own, { endsAt: own.now() + day, paused: 'run_out' });
    own.wait(day + renewalWindow + 1);
    const found = await own.services.store.due.notRenewed(own.now(), 10);
    expect(found.map(({ grant: one }) => one.id)).toContain(scene.given.id);
    await env.DB.prepare('UPDATE grants SET ends_at = ?, version = version + 1 WHERE id = ?')
      .bind(own.now() + 90 * day, scene.given.id)
      .run();
    await twice(own);
    expect((await scene.row())?.endedAt).toBeNull();
  });

  test('[S12] what the job reads each minute is found by an index, not by reading the grants', async () => {
    const due = await import('../../worker/db/read-due.ts');
    const plans: readonly (readonly [string, readonly number[], string])[] = [
      [due.endingSelect, [0, 1, 2, 3], 'grants_by_end_live'],
      [due.reviewsSelect, [0, 1, 2], 'grants_by_review'],
      [due.idleSoonSelect, [0, 1, 2], 'grants_by_idle_end'],
      [due.idleEndedSelect, [0, 1], 'grants_by_idle_end'],
      [due.notRenewedSelect, [0, 1], 'grants_by_end_live'],
    ];
    for (const [sql, values, index] of plans) {
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all();
      const steps = plan.results.map((step) => String(step['detail']));
      expect(steps.filter((step) => /^(?:SEARCH|SCAN) g\b/.test(step))).toEqual([
        expect.stringMatching(new RegExp(`^SEARCH g USING INDEX ${index}`)),
      ]);
    }
  });

  test('[S12] the host sets other ends to suggest, and a number that makes no sense stops the deployment', () => {
    expect(settingsFrom(env).suggestedLife).toEqual({ full: 365 * day, limited: null });
    expect(settingsFrom({ ...env, FULL_ACCESS_DAYS: '90', LIMITED_ACCESS_DAYS: '30' }).suggestedLife).toEqual(
      {
        full: 90 * day,
        limited: 30 * day,
      },
    );
    for (const days of ['0', '-1', '9999', 'soon']) {
      expect(() => settingsFrom({ ...env, FULL_ACCESS_DAYS: days })).toThrow('FULL_ACCESS_DAYS');
    }
  });
});
