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
      return rows.filter((row) => row?.frozen.includes('admins')).length;
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

  test('are read to the last, however many a customer has', async () => {
    const shop = await organisation('Chain', [[await person('Chain boss'), 'legal_representative']]);
    const studio = await partner('Large studio', [[await person('Large boss'), 'legal_representative']]);
    const on = await panel('internex');
    for (let one = 0; one < 501; one += 1) await grant(await account(shop, on), studio);
    const { store } = await services();
    expect(await store.grants.viewsOfCustomer(shop.id)).toHaveLength(501);
    expect(await store.grants.viewsOfPartner(studio.id)).toHaveLength(501);
  }, 60_000);

  test('lifted one by one take two as well, and what one admin held alone one lifts', async () => {
    const { grants, frozen, post } = await scene(2);
    const [first, second] = grants;
    if (!first || !second) throw new Error('no shares');
    const hold = async (verb: 'freeze' | 'unfreeze', as: SignedIn, id = first.id) =>
      submit(`/admin/grants/${id}/${verb}`, { reason: 'looked at' }, as);
    await act(idIn(await post('freeze_shares', anna)), 'confirm', ben);
    expect(await (await visit(`/admin/grants/${first.id}`, anna)).text()).toContain('so two unfreeze it');
    const asked = await hold('unfreeze', anna);
    const proposal = idIn(asked);
    expect(await frozen()).toBe(2);
    expect((await act(proposal, 'confirm', anna)).status).not.toBe(303);
    expect(await (await visit(`/admin/proposals/${proposal}`, ben)).text()).toContain('Unfreeze one share');
    expect((await act(proposal, 'confirm', ben)).status).toBe(303);
    const { store } = await services();
    expect((await store.grants.byId(first.id))?.frozen).toEqual([]);
    expect((await store.grants.byId(second.id))?.frozen).toEqual(['admins']);
    expect((await hold('freeze', anna)).headers.get('location')).toBe(`/admin/grants/${first.id}`);
    expect((await hold('unfreeze', anna)).headers.get('location')).toBe(`/admin/grants/${first.id}`);
    expect((await store.grants.byId(first.id))?.frozen).toEqual([]);
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

  test('a way back in that staff asks for is not confirmed by the admin who made it staff', async () => {
    const dora = await person('Dora', { hostRole: 'admin' });
    const sam = await person('Sam');
    expect((await appoint(sam, 'staff', anna)).status).toBe(303);
    const asks = (email: string) =>
      submit(
        '/staff/recoveries',
        {
          email: dora.person.email,
          new_email: email,
          identified_by: 'call back',
          reason: 'lost everything',
        },
        sam,
      );
    expect((await asks('sam.second@elsewhere.example')).headers.get('location')).toContain('waits=1');
    const { store } = await services();
    const open = async () =>
      (await store.proposals.page('open', null)).rows.find((row) => row.act.kind === 'recover_person');
    const waiting = (await open())?.id ?? '';
    expect((await act(waiting, 'confirm', anna)).status).toBe(403);
    expect((await open())?.id).toBe(waiting);
    expect((await act(waiting, 'confirm', ben)).status).toBe(303);

    // With nobody else it waits for the day, everybody told, and then for the 72 hours of every way back in.
    await env.DB.prepare("UPDATE recoveries SET state = 'cancelled'").run();
    await env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id = ?').bind(ben.person.id).run();
    await asks('sam.third@elsewhere.example');
    const alone = await open();
    expect(alone?.dueAt).not.toBeNull();
    expect((await act(alone?.id ?? '', 'confirm', anna)).status).toBe(403);
    expect((await mailsTo(dora.person.email)).at(-1)).toMatchObject({ notice: 'decision_in_a_day' });
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
