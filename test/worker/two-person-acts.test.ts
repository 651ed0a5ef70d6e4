import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Grant } from '../../shared/domain/grant.ts';
import { mailsTo } from './support/outbox.ts';
import { act, anna, ben, eventsOf, idIn, proposalOf, theDayPasses } from './support/two-person.ts';
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

describe('[A6] many shares at once', () => {
  const scene = async (shares: number) => {
    const boss = await person('Shop boss');
    const shop = await organisation('Shop', [[boss, 'legal_representative']]);
    const on = await panel('internex');
    const grants: Grant[] = [];
    for (let one = 0; one < shares; one += 1) {
      const studio = await partner(`Studio ${one}`, [[await person('Studio boss'), 'legal_representative']]);
      grants.push(await grant(await account(shop, on), studio));
    }
    const frozen = async () => {
      const { store } = await services();
      const rows = await Promise.all(grants.map(({ id }) => store.grants.byId(id)));
      return rows.filter((row) => row?.frozen.includes('admin')).length;
    };
    const post = (kind: string, as: SignedIn) =>
      submit(`/admin/organisations/${shop.id}/shares`, { act: kind, reason: 'complaints' }, as);
    return { shop, boss, grants, frozen, post };
  };

  test('are put on hold, and let go again, by two admins', async () => {
    const { shop, boss, grants, frozen, post } = await scene(3);
    expect(await (await visit(`/admin/organisations/${shop.id}`, anna)).text()).toContain(
      'All shares at once',
    );
    const hold = idIn(await post('freeze_shares', anna));
    expect(await frozen()).toBe(0);
    expect((await act(hold, 'confirm', ben)).status).toBe(303);
    expect(await frozen()).toBe(grants.length);
    expect((await proposalOf(hold)).state).toBe('done');
    expect((await mailsTo(boss.person.email)).filter((mail) => mail['template'] === 'frozen')).toHaveLength(
      3,
    );
    expect((await eventsOf(shop.id)).filter((event) => event === 'grant.frozen')).toHaveLength(3);
    const back = idIn(await post('unfreeze_shares', ben));
    expect(await frozen()).toBe(grants.length);
    expect((await act(back, 'confirm', anna)).status).toBe(303);
    expect(await frozen()).toBe(0);
  });

  test('more than one batch of them is finished as well, and what broke off goes on', async () => {
    const { grants, frozen, post } = await scene(27);
    const hold = idIn(await post('freeze_shares', anna));
    // As if the request had ended right after the confirmation.
    await env.DB.prepare("UPDATE proposals SET state = 'confirmed', decided_by = ? WHERE id = ?")
      .bind(ben.person.id, hold)
      .run();
    await settle();
    expect(await frozen()).toBe(grants.length);
    expect((await proposalOf(hold)).state).toBe('done');
  });
});

describe('[A6] [O7] the role of an admin', () => {
  const appoint = (who: SignedIn, role: string, as: SignedIn) =>
    submit('/admin/people', { email: who.person.email, role }, as);
  const roleOf = async ({ person: { id } }: SignedIn) =>
    (await (await services()).store.persons.byId(id))?.hostRole;

  test('is given by two', async () => {
    const dora = await person('Dora');
    const id = idIn(await appoint(dora, 'admin', anna));
    expect(await roleOf(dora)).toBeNull();
    expect((await act(id, 'confirm', ben)).status).toBe(303);
    expect(await roleOf(dora)).toBe('admin');
  });

  test('is taken by two, and not confirmed by whom it is taken from', async () => {
    const dora = await person('Dora', { hostRole: 'admin' });
    const id = idIn(await submit(`/admin/people/${dora.person.id}/remove`, {}, anna));
    expect((await act(id, 'confirm', dora)).status).toBe(403);
    expect(await roleOf(dora)).toBe('admin');
    expect((await act(id, 'confirm', ben)).status).toBe(303);
    expect(await roleOf(dora)).toBeNull();
  });

  test('made into staff is a role taken, too', async () => {
    const id = idIn(await appoint(ben, 'staff', anna));
    // Only the two of them: the day decides, and the one concerned is told and can object.
    expect((await proposalOf(id)).dueAt).not.toBeNull();
    expect((await mailsTo(ben.person.email)).at(-1)).toMatchObject({ notice: 'decision_in_a_day' });
    expect(await roleOf(ben)).toBe('admin');
    expect((await act(id, 'stop', ben, { reason: 'not agreed' })).status).toBe(303);
    await theDayPasses(id);
    await settle();
    expect(await roleOf(ben)).toBe('admin');
  });

  test('a way back in for an admin is begun by two', async () => {
    const dora = await person('Dora', { hostRole: 'admin' });
    const sam = await person('Sam', { hostRole: 'staff' });
    const answer = await submit(
      '/staff/recoveries',
      {
        email: dora.person.email,
        new_email: 'dora.new@elsewhere.example',
        identified_by: 'call back',
        reason: 'lost everything',
      },
      sam,
    );
    expect(answer.headers.get('location')).toBe('/staff/recoveries?waits=1');
    expect(await (await visit('/staff/recoveries?waits=1', sam)).text()).toContain('Nothing has begun yet');
    expect(await mailsTo('dora.new@elsewhere.example')).toEqual([]);
    const { rows } = await (await services()).store.proposals.page('open', null);
    const waiting = rows.find((row) => row.act.kind === 'recover_person');
    expect((await act(waiting?.id ?? '', 'confirm', anna)).status).toBe(303);
    expect((await mailsTo('dora.new@elsewhere.example')).at(-1)).toMatchObject({ notice: 'recovery_link' });
  });
});
