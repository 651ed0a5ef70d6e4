import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { minute } from '../../shared/domain/duration.ts';
import { mailsTo } from './support/outbox.ts';
import { person, type SignedIn, services, submit, visit } from './support/world.ts';

const roleOf = async ({ person: { id } }: SignedIn) =>
  (await (await services()).store.persons.byId(id))?.hostRole;
const appoint = (as: SignedIn, who: SignedIn | string, role: string) =>
  submit('/admin/people', { email: typeof who === 'string' ? who : who.person.email, role }, as);
const remove = (as: SignedIn, who: SignedIn) => submit(`/admin/people/${who.person.id}/remove`, {}, as);
const logged = async (id: string) =>
  (
    await env.DB.prepare('SELECT event, actor_id FROM audit_events WHERE subject_id = ? ORDER BY rowid')
      .bind(id)
      .all()
  ).results;

describe('[O7] [H5] the host’s people', () => {
  test('an admin appoints staff, which is mailed and logged, and opens what is staff’s and nothing more', async () => {
    const ada = await person('Ada Admin', { hostRole: 'admin' });
    const sam = await person('Sam');
    expect((await visit('/staff/recoveries', sam)).status).toBe(404);
    expect((await appoint(ada, sam, 'staff')).status).toBe(303);
    expect(await roleOf(sam)).toBe('staff');
    expect((await visit('/staff/recoveries', sam)).status).toBe(200);
    expect((await visit('/admin', sam)).status).toBe(404);
    expect((await visit('/staff/recoveries', ada)).status).toBe(200);
    expect(await mailsTo(sam.person.email)).toMatchObject([{ notice: 'host_role_given' }]);
    expect(await logged(sam.person.id)).toEqual([{ event: 'host.role_given', actor_id: ada.person.id }]);
    expect((await remove(ada, sam)).status).toBe(303);
    expect((await visit('/staff/recoveries', sam)).status).toBe(404);
    expect(await mailsTo(sam.person.email)).toMatchObject([
      { notice: 'host_role_given' },
      { notice: 'host_role_taken' },
    ]);
  });

  test('who has never signed in is appointed by address, and still has to prove it', async () => {
    const ada = await person('Ada', { hostRole: 'admin' });
    expect((await appoint(ada, 'New.Staff@Host.example', 'staff')).status).toBe(303);
    const made = await (await services()).store.persons.byEmail('new.staff@host.example');
    expect(made).toMatchObject({ hostRole: 'staff', version: 1 });
    expect(await (await visit('/admin/people', ada)).text()).toContain('not yet: until then no page opens');
  });

  test('a passkey of hours ago opens the page and appoints nobody', async () => {
    const then = Date.now() - 30 * minute;
    const ada = await person('Ada', {
      hostRole: 'admin',
      session: { passkeyAt: then, provenAt: then },
    });
    const sam = await person('Sam');
    expect((await visit('/admin/people', ada)).status).toBe(200);
    expect((await appoint(ada, sam, 'admin')).status).toBe(403);
    expect(await roleOf(sam)).toBeNull();
  });

  test('staff appoints nobody, not even itself', async () => {
    const sam = await person('Sam', { hostRole: 'staff' });
    expect((await appoint(sam, sam, 'admin')).status).toBe(404);
    expect(await roleOf(sam)).toBe('staff');
  });

  test('the last admin stays, whoever removes it and however', async () => {
    await env.DB.prepare(
      "UPDATE persons SET host_role = 'staff' WHERE host_role = 'admin' AND id <> (SELECT max(id) FROM persons WHERE host_role = 'admin')",
    ).run();
    const other = await person('Second', { hostRole: 'admin' });
    await env.DB.prepare("UPDATE persons SET host_role = NULL WHERE id <> ? AND host_role = 'admin'")
      .bind(other.person.id)
      .run();
    const own = await remove(other, other);
    expect(own.status).toBe(409);
    expect(await own.text()).toContain('Appoint another one first');
    expect((await appoint(other, other, 'staff')).status).toBe(409);
    expect(await roleOf(other)).toBe('admin');
    await person('Next', { hostRole: 'admin' });
    expect((await remove(other, other)).status).toBe(303);
    expect(await roleOf(other)).toBeNull();
  });
});
