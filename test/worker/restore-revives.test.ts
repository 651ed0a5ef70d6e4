import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { grantOf } from './support/living.ts';
import { copyDatabase, restoreDatabase } from './support/older-copy.ts';
import { mailsTo } from './support/outbox.ts';
import { commit, minutes, rested, restored, scene } from './support/restoring.ts';
import { invitation } from './support/sharing.ts';
import { account, grant, person, type SignedIn, services, submit, visit } from './support/world.ts';

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
