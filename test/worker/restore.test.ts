import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { transitionGrant } from '../../shared/domain/grant.ts';
import { beforeFirst, breaksAfter } from '../../shared/domain/log-chain.ts';
import type { ChangeSet } from '../../worker/app/change-set.ts';
import { sealedEntries } from '../../worker/db/stored-log.ts';
import { runScheduled } from '../../worker/jobs/scheduled.ts';
import { sha256 } from '../../worker/organisation/log-keeper.ts';
import type { Services } from '../../worker/ports.ts';
import { servicesOf } from '../../worker/services.ts';
import { grantOf } from './support/living.ts';
import { type Copy, copyDatabase, restoreDatabase } from './support/older-copy.ts';
import { mailsTo } from './support/outbox.ts';
import { invitation } from './support/sharing.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

/** Everything is sealed, and every waitUntil has come to rest. */
const rested = () =>
  vi.waitFor(async () => {
    const left = await env.DB.prepare(
      'SELECT count(*) AS n FROM audit_events WHERE seal IS NULL',
    ).first<number>('n');
    expect(left).toBe(0);
  });

const commit = async (changes: Pick<ChangeSet, 'writes' | 'sets'>): Promise<void> => {
  const { commit: write, clock } = await services();
  const done = await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [],
    ...changes,
  });
  if (!done.ok) throw new Error(done.error.code);
};

/** One run of the minute's job. */
const aMinute = async (): Promise<void> => runScheduled(env, await services());

const scene = async () => {
  // As on a deployment, where the minute has run before.
  await aMinute();
  const owner = await person('Lena Berg');
  const boss = await person('Nils North');
  const gone = await person('Gerd Gone');
  const shop = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
  const studio = await partner('Studio Nord', [
    [boss, 'legal_representative'],
    [gone, 'administrator'],
  ]);
  const on = await panel('internex');
  const share = async () => grant(await account(shop, on), studio);
  return { owner, boss, gone, shop, studio, on, share };
};

/** How an agency's attempt to open ends. */
const opening = async (grantId: string, as: SignedIn): Promise<string> => {
  const answer = await call('POST', `/api/clients/${grantId}/open`, as);
  const body = v.parse(v.looseObject({ code: v.optional(v.string()) }), await answer.json());
  return answer.ok ? 'opened' : (body.code ?? String(answer.status));
};

const openRestores = () =>
  env.DB.prepare(`SELECT count(*) AS n FROM restores WHERE state <> 'done'`).first<number>('n');

/** The minutes in which a restore is settled. */
const minutes = async (): Promise<void> => {
  for (let minute = 0; minute < 6 && ((await openRestores()) ?? 0) > 0; minute += 1) await aMinute();
  expect(await openRestores()).toBe(0);
  await rested();
};

const wholeChain = async (chain: string): Promise<void> => {
  let last = beforeFirst;
  for (const entry of await sealedEntries(
    env.DB.withSession('first-primary'),
    chain,
    beforeFirst,
    10_000,
    10_000,
  )) {
    expect(await breaksAfter(chain, last, entry, sha256)).toEqual([]);
    last = { sequence: entry.sequence, hash: entry.hash };
  }
};

const logged = async (chain: string): Promise<readonly string[]> => {
  const { results } = await env.DB.prepare('SELECT id FROM audit_events WHERE chain = ? ORDER BY id')
    .bind(chain)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
};

/** What happens between the copy and the day it is restored. */
const oneDay = async () => {
  const one = await scene();
  const [byCustomer, byPartner, paused, narrowed, opened, untouched] = [
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
  ];
  // Something before the copy, so that no chain begins with the restore.
  expect(await opening(untouched.id, one.boss)).toBe('opened');
  await rested();
  const copy = await copyDatabase();

  expect((await submit(`/grants/${byCustomer.id}/end`, {}, one.owner)).status).toBe(303);
  expect((await submit(`/grants/${byPartner.id}/disconnect`, {}, one.boss)).status).toBe(303);
  expect((await submit(`/grants/${paused.id}/pause`, {}, one.owner)).status).toBe(303);
  await env.DB.prepare('DELETE FROM opening_locks').run();
  expect(await opening(opened.id, one.boss)).toBe('opened');
  const { commit: write, clock } = await services();
  await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [
      {
        organisations: [one.shop.id, one.studio.id],
        event: 'grant.rights_changed',
        subject: { kind: 'grant', id: narrowed.id },
      },
    ],
  });
  expect((await grantOf(byCustomer.id)).endedAt).not.toBeNull();
  expect((await grantOf(byPartner.id)).endedAt).not.toBeNull();
  await aMinute();
  await rested();
  const before = { shop: await logged(one.shop.id), studio: await logged(one.studio.id) };
  return { ...one, byCustomer, byPartner, paused, narrowed, opened, untouched, copy, before };
};

test('[A8] [E56] a drill: an older copy revives no grant, refuses every opening until it is matched, and loses nothing of the log', async () => {
  const day = await oneDay();
  const { boss, owner, shop, studio } = day;
  const live = [day.paused, day.narrowed, day.opened, day.untouched];
  const all = [day.byCustomer, day.byPartner, ...live];
  await restoreDatabase(day.copy);
  // The copy knows nothing of any of it.
  expect((await grantOf(day.byCustomer.id)).endedAt).toBeNull();
  expect((await logged(shop.id)).length).toBeLessThan(day.before.shop.length);

  // The very first attempt is refused, though the copy says yes, and freezes everything.
  expect(await opening(day.byCustomer.id, boss)).toBe('grant_not_active');
  expect(await openRestores()).toBe(1);
  for (const { id } of all) expect((await grantOf(id)).frozen).toEqual(['restore']);
  const anew = await person('Nils again', { email: `anew.${boss.person.id.slice(4)}@post.example` });
  await env.DB.prepare(
    `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'legal_representative', 1, 1)`,
  )
    .bind(studio.id, anew.person.id)
    .run();
  for (const { id } of all) expect(await opening(id, anew)).not.toBe('opened');
  // Whoever was signed in by the copy is signed out.
  expect(await opening(day.untouched.id, boss)).not.toBe('opened');

  await minutes();
  const after = await Promise.all(all.map(({ id }) => grantOf(id)));
  expect(after.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id)).toEqual([
    day.byCustomer.id,
    day.byPartner.id,
  ]);
  expect(after.map(({ frozen }) => frozen)).toEqual([['restore'], ['restore'], [], [], [], []]);
  expect((await grantOf(day.paused.id)).paused).toBe('customer');
  // Changed after the copy: the customer looks at it first.
  expect((await grantOf(day.narrowed.id)).paused).toBe('customer');
  expect((await grantOf(day.opened.id)).paused).toBeNull();
  expect((await grantOf(day.untouched.id)).paused).toBeNull();
  await env.DB.prepare('DELETE FROM opening_locks').run();
  expect(await opening(day.byCustomer.id, anew)).not.toBe('opened');
  expect(await opening(day.byPartner.id, anew)).not.toBe('opened');

  expect(await logged(shop.id)).toEqual(expect.arrayContaining([...day.before.shop]));
  expect(await logged(studio.id)).toEqual(expect.arrayContaining([...day.before.studio]));
  for (const chain of [shop.id, studio.id, 'host']) await wholeChain(chain);

  for (const side of [owner, boss]) {
    const told = await mailsTo(side.person.email);
    expect(told.filter((mail) => mail['notice'] === 'restore_changed')).toHaveLength(1);
  }
});

test('[A8] an end stands outside the database before it is answered', async () => {
  const { owner, share } = await scene();
  const shared = await share();
  await rested();
  const copy = await copyDatabase();
  expect((await submit(`/grants/${shared.id}/end`, {}, owner)).status).toBe(303);
  // No second for anything else: the log may not even be sealed.
  await restoreDatabase(copy);
  const { safekeeping } = await services();
  expect(
    await safekeeping.agrees({
      customerId: shared.customerId,
      partnerId: shared.partnerId,
      grantId: shared.id,
    }),
  ).toBe(false);
  await minutes();
  expect((await grantOf(shared.id)).endedAt).not.toBeNull();
  expect((await grantOf(shared.id)).endedBy).toBe('customer');
});

test('[A8] an end that no object could be told of is not answered as done, and the log tells of it later', async () => {
  const { share } = await scene();
  const shared = await share();
  await rested();
  const copy = await copyDatabase();
  const { store, clock } = await services();
  const silent = {
    ...env,
    ORGANISATION: {
      idFromName: (name: string) => env.ORGANISATION.idFromName(name),
      get: () => ({ recordEnds: () => Promise.reject(new Error('no answer')) }),
    },
  };
  const context = createExecutionContext();
  const own: Services = await Reflect.apply(servicesOf, undefined, [silent, context]);
  const ended = transitionGrant(shared, { type: 'end', by: 'partner' }, clock.now());
  if (!ended.ok) throw new Error('cannot end');
  const organisations = [shared.customerId, shared.partnerId];
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(
    own.commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: clock.now(),
      writes: [{ do: 'update', kind: 'grant', row: ended.value.grant }],
      audit: [
        {
          organisations,
          event: 'grant.ended',
          subject: { kind: 'grant', id: shared.id },
          data: { by: 'partner' },
        },
      ],
    }),
  ).rejects.toThrow('no answer');
  expect((await store.grants.byId(shared.id))?.endedAt).not.toBeNull();
  await waitOnExecutionContext(context);
  quiet.mockRestore();
  await aMinute();
  await rested();
  await restored(copy);
  expect(await grantOf(shared.id)).toMatchObject({ endedBy: 'partner' });
});

/** A minute between the copy and the restore, and the minutes after it; nobody opens anything meanwhile. */
const restored = async (copy: Copy): Promise<void> => {
  await aMinute();
  await rested();
  await restoreDatabase(copy);
  expect(await openRestores()).toBe(0);
  await aMinute();
  await minutes();
};

test('[A8] [E56] a suspended partner, a removed member and an erased person do not come back with a copy', async () => {
  const { gone, studio, share } = await scene();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const shared = await share();
  const erased = await person('Erna Erased');
  await rested();
  const copy = await copyDatabase();
  const { store } = await services();
  const { version } = await store.partnerships.of(studio.id);
  const suspended = await submit(
    `/admin/applications/${studio.id}/suspend`,
    { version: String(version), reason: 'complaints' },
    admin,
  );
  expect(suspended.status).toBe(303);
  const members = await store.organisations.members(studio.id);
  const member = members.find((one) => one.person.id === gone.person.id)?.member;
  if (!member) throw new Error('no member');
  await commit({ writes: [{ do: 'delete', kind: 'member', row: member }] });
  await commit({
    sets: [
      { do: 'erase_person', personId: erased.person.id },
      { do: 'erase_log_key', subjectId: erased.person.id },
    ],
  });
  await rested();
  await restored(copy);
  expect((await store.partnerships.of(studio.id)).state).toBe('suspended');
  expect((await grantOf(shared.id)).frozen).toEqual(['partnership']);
  const left = await store.organisations.members(studio.id);
  expect(left.map((one) => one.person.id)).not.toContain(gone.person.id);
  expect((await store.persons.byId(erased.person.id))?.email).toMatch(/@erased\.invalid$/);
  const told = await mailsTo(admin.person.email);
  expect(told.filter((mail) => mail['notice'] === 'database_restored')).toHaveLength(1);
});

test('[A8] [E56] a role that was taken and a passkey that was removed do not come back with a copy', async () => {
  const { gone, studio } = await scene();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const sam = await person('Sam Staff', { hostRole: 'staff' });
  const late = await person('Lea Late', { hostRole: 'staff' });
  await env.DB.prepare(
    `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
     VALUES ('psk_1', ?1, 'stolen', 'key', 0, '[]', 'Lost laptop', 1)`,
  )
    .bind(gone.person.id)
    .run();
  await rested();
  const copy = await copyDatabase();
  const { store } = await services();
  const memberOf = async () =>
    (await store.organisations.members(studio.id)).find((one) => one.person.id === gone.person.id)?.member;
  const member = await memberOf();
  const [passkey] = await store.persons.passkeys(gone.person.id);
  if (!member || !passkey) throw new Error('no member');
  await commit({
    writes: [
      { do: 'update', kind: 'member', row: { ...member, role: 'collaborator', version: member.version + 1 } },
      { do: 'delete', kind: 'passkey', row: passkey },
    ],
  });
  const role = (who: SignedIn, to: string) =>
    to === ''
      ? submit(`/admin/people/${who.person.id}/remove`, {}, admin)
      : submit('/admin/people', { email: who.person.email, role: to }, admin);
  expect((await role(sam, '')).status).toBe(303);
  // Taken and given again: what is known last counts.
  expect((await role(late, '')).status).toBe(303);
  expect((await role(late, 'staff')).status).toBe(303);
  await rested();
  await restored(copy);
  expect((await memberOf())?.role).toBe('collaborator');
  expect(await store.persons.passkeys(gone.person.id)).toEqual([]);
  expect((await store.persons.byId(sam.person.id))?.hostRole).toBeNull();
  expect((await store.persons.byId(late.person.id))?.hostRole).toBe('staff');
  expect((await store.persons.byId(admin.person.id))?.hostRole).toBe('admin');
});

test('[A8] an offer that was withdrawn is not taken up from a copy', async () => {
  const { owner, boss, shop, studio, on } = await scene();
  const shared = await account(shop, on);
  const offered = await invitation(shared, studio);
  await rested();
  const copy = await copyDatabase();
  expect((await submit(`/invitations/${offered.id}/cancel`, {}, owner)).status).toBe(303);
  await rested();
  await restoreDatabase(copy);
  const accepted = await submit(`/invitations/${offered.id}/accept`, {}, boss);
  expect(accepted.status).not.toBe(303);
  const { store } = await services();
  expect(await store.grants.liveFor(shared.id, studio.id)).toBeNull();
  expect((await store.invitations.byId(offered.id))?.state).toBe('cancelled');
  await minutes();
});

test('[A8] [E56] a way back in that was stopped, and a decision that was taken back, do not go on from a copy', async () => {
  const { owner } = await scene();
  const now = Date.now();
  const [from, to] = [owner.person.email, 'thief@post.example'];
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO recoveries (id, person_id, old_email, new_email, reason, identified_by, state, started_by,
         started_at, ready_at, version) VALUES ('rec_1', ?1, ?2, ?3, 'lost', 'by phone', 'pending', ?1, ?4, ?4, 1)`,
    ).bind(owner.person.id, from, to, now - 1),
    env.DB.prepare(
      `INSERT INTO proposals (id, about, act, because, state, proposed_by, proposed_at, due_at, version)
       VALUES ('pro_1', 'appoint_admin|thief', ?1, '["host_role"]', 'open', ?2, ?3, ?3, 1)`,
    ).bind(JSON.stringify({ kind: 'appoint_admin', email: to, language: 'en' }), owner.person.id, now - 1),
    env.DB.prepare(
      `INSERT INTO provider_appointments (person_id, issuer, made_by, expires_at) VALUES (?1, 'https://idp.example', ?1, ?2)`,
    ).bind(owner.person.id, now + 1_000_000),
  ]);
  await rested();
  const copy = await copyDatabase();
  await env.DB.batch([
    env.DB.prepare(`UPDATE recoveries SET state = 'cancelled', version = 2`),
    env.DB.prepare(`UPDATE proposals SET state = 'withdrawn', version = 2`),
    env.DB.prepare('DELETE FROM provider_appointments'),
  ]);
  await restored(copy);
  const { secrets, store } = await services();
  const t = await secrets.linkToken('recovery_take_up', 'rec_1', 1);
  expect((await submit('/recoveries/rec_1/take-up', { t })).status).toBe(410);
  expect((await store.proposals.byId('pro_1'))?.state).toBe('lapsed');
  expect(await store.persons.byEmail(to)).toBeNull();
  expect(await store.provider.appointment(owner.person.id, 'https://idp.example', now)).toBeNull();
});

test('[A8] while an object cannot say, its grants stay frozen', async () => {
  const { share } = await scene();
  const shared = await share();
  await rested();
  const { ids, clock } = await services();
  const { beginRestore } = await import('../../worker/db/restore.ts');
  await beginRestore(env.DB, ids, { how: 'command', now: clock.now() });
  const { settleRestore } = await import('../../worker/jobs/restore/settle.ts');
  const silent = {
    ...env,
    ORGANISATION: {
      idFromName: (name: string) => env.ORGANISATION.idFromName(name),
      get: () => ({
        bringBack: () => Promise.reject(new Error('no answer')),
        endsOf: () => Promise.reject(new Error('no answer')),
      }),
    },
  };
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await Reflect.apply(settleRestore, undefined, [silent, await services()]);
  quiet.mockRestore();
  expect((await grantOf(shared.id)).frozen).toEqual(['restore']);
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const waiting = /Shares still frozen until they are matched: (\d+)\./;
  const told = await (await visit('/admin/audit', admin)).text();
  expect(Number(waiting.exec(told)?.[1])).toBeGreaterThan(0);
  await minutes();
  expect(await (await visit('/admin/audit', admin)).text()).not.toMatch(waiting);
  expect((await grantOf(shared.id)).frozen).toEqual([]);
  expect((await grantOf(shared.id)).paused).toBeNull();
});

test('[A8] a share that began after the copy is named to its sides, because only the log still knows it', async () => {
  const { owner, shop, studio, on } = await scene();
  await rested();
  const copy = await copyDatabase();
  const shared = await grant(await account(shop, on), studio);
  const { commit: write, clock } = await services();
  await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [
      {
        organisations: [shop.id, studio.id],
        event: 'grant.started',
        subject: { kind: 'grant', id: shared.id },
      },
    ],
  });
  await rested();
  await restored(copy);
  const row = await env.DB.prepare('SELECT outcome FROM restored_grants WHERE grant_id = ?')
    .bind(shared.id)
    .first<string>('outcome');
  expect(row).toBe('lost');
  const told = await mailsTo(owner.person.email);
  expect(told.filter((mail) => mail['notice'] === 'restore_changed').length).toBeGreaterThan(0);
});
