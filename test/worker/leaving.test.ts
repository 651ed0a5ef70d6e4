import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { removePerson } from '../../worker/app/person/remove.ts';
import { browser, reasonOn, signIn } from './support/browser.ts';
import { linked } from './support/linking.ts';
import { contextOf } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { eventsOf, idIn, invitation, stateOf } from './support/sharing.ts';
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
  settle,
  submit,
  visit,
} from './support/world.ts';

const as = (one: SignedIn) => browser({ cookie: one.cookie });

describe('[O8] leaving an organisation', () => {
  test('ends what the member could open, and stands in the log', async () => {
    const [boss, former, owner] = [await person('Boss'), await person('Former'), await person('Owner')];
    const agency = await partner('Agency', [
      [boss, 'legal_representative'],
      [former, 'administrator'],
    ]);
    const shop = await organisation('Shop', [[owner, 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), agency);
    expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(200);
    expect((await as(former).post(`/organisations/${agency.id}/leave`)).status).toBe(303);
    expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(404);
    expect((await visit(`/organisations/${agency.id}`, former)).status).toBe(404);
    expect(await jobsOf(given.id)).toContain('provision');
    expect(await eventsOf(agency.id)).toContain('member.left');
  });

  test('is refused to the last legal representative [E24]', async () => {
    const [boss, helper] = [await person('Boss'), await person('Helper')];
    const own = await organisation('Own', [
      [boss, 'legal_representative'],
      [helper, 'collaborator'],
    ]);
    expect(await reasonOn(await as(boss).post(`/organisations/${own.id}/leave`))).toBe('last_representative');
    expect((await as(helper).post(`/organisations/${own.id}/leave`)).status).toBe(303);
  });
});

describe('[O8] deleting a person', () => {
  test('takes everything but an id; the log no longer names it, and the address is free', async () => {
    const email = 'leaving@post.example';
    const [boss, gone] = [await person('Boss'), await person('Gone Girl', { email })];
    const own = await organisation('Own', [
      [boss, 'legal_representative'],
      [gone, 'legal_representative'],
    ]);
    expect(await (await visit('/me/delete', gone)).text()).toContain('an id without a name');
    expect((await as(gone).post('/me/delete')).status).toBe(303);
    const { store } = await services();
    expect(await store.persons.byEmail(email)).toBeNull();
    expect(await store.persons.byId(gone.person.id)).toMatchObject({ name: '', hostRole: null });
    expect((await visit('/me', gone)).headers.get('location')).toContain('/sign-in');
    expect((await store.organisations.members(own.id)).map(({ person: one }) => one.id)).toEqual([
      boss.person.id,
    ]);
    const log = await (await visit(`/organisations/${own.id}/log`, boss)).text();
    expect(log).toContain('no longer known');
    expect(log).not.toContain('Gone Girl');
    expect((await mailsTo(email)).at(-1)).toMatchObject({ notice: 'person_deleted' });
    expect((await signIn(browser(), email)).status).toBe(303);
    expect((await store.persons.byEmail(email))?.id).not.toBe(gone.person.id);
  });

  test('[O6] leaves no recovery behind that names its addresses, and does not fail because somebody was faster', async () => {
    const email = 'recovering@post.example';
    const gone = await person('Gone', { email });
    const fields = { email, new_email: 'recovered@post.example', identified_by: 'Called', reason: 'Lost' };
    expect(
      (await submit('/staff/recoveries', fields, await person('Ada', { hostRole: 'admin' }))).status,
    ).toBe(303);
    const ctx = await contextOf(gone);
    let commits = 0;
    const slower: typeof ctx = {
      ...ctx,
      commit: async (changes) => {
        commits += 1;
        return commits === 1 ? { ok: false, error: { code: 'conflict' } } : ctx.commit(changes);
      },
    };
    expect((await removePerson(slower)).ok).toBe(true);
    expect(await ctx.store.persons.byEmail(email)).toBeNull();
    const { results } = await env.DB.prepare('SELECT * FROM recoveries').all();
    expect(JSON.stringify(results)).not.toContain('recover');
  });

  test('is refused while an organisation would stand without a representative, which the page names', async () => {
    const boss = await person('Boss');
    await organisation('Lonely Ltd', [[boss, 'legal_representative']]);
    const page = await (await visit('/me/delete', boss)).text();
    expect(page).toContain('Lonely Ltd');
    expect(page).not.toContain('action="/me/delete"');
    expect(await reasonOn(await as(boss).post('/me/delete'))).toBe('last_representative');
  });

  test('needs a fresh proof', async () => {
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    expect(await reasonOn(await as(stale).post('/me/delete'))).toBe('step_up_required');
  });
});

describe('[O8] deleting an organisation', () => {
  test('shows what ends, ends it in both directions, and frees its accounts', async () => {
    const [boss, helper, client] = [await person('Boss'), await person('Helper'), await person('Client')];
    const own = await partner('Both Sides', [
      [boss, 'legal_representative'],
      [helper, 'collaborator'],
    ]);
    const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
    const shop = await organisation('Client shop', [[client, 'legal_representative']]);
    const on = await panel('froxlor');
    const mine = await (await services()).store.accounts.byId(
      await linked(on, 'quentin', boss, { organisation: own.id, name: '' }),
    );
    if (!mine) throw new Error('not linked');
    const given = await grant(mine, agency);
    const held = await grant(await account(shop, on), own);
    const offered = await invitation(
      mine,
      await partner('Third', [[await person('T'), 'legal_representative']]),
    );
    await env.DB.prepare(
      `INSERT INTO clients (id, partner_id, name, contact, email, phone, address, notes, group_name, created_at, version)
       VALUES ('cli_gone', ?, 'Somebody', '', '', '', '', 'private words', '', 1, 1)`,
    )
      .bind(own.id)
      .run();
    const place = `/organisations/${own.id}/delete`;
    const page = await (await visit(place, boss)).text();
    expect(page).toContain('quentin');
    expect(page).toContain('Client shop');
    expect((await submit(place, {}, helper)).status).toBe(403);
    expect((await submit(place, {}, boss)).status).toBe(303);
    const { store } = await services();
    expect(await store.grants.byId(given.id)).toMatchObject({ endedBy: 'customer' });
    expect(await store.grants.byId(held.id)).toMatchObject({ endedBy: 'partner' });
    expect(await jobsOf(given.id)).toContain('deprovision');
    expect((await stateOf(offered.id)).state).toBe('cancelled');
    expect(await store.organisations.members(own.id)).toEqual([]);
    expect(await env.DB.prepare("SELECT id FROM clients WHERE id = 'cli_gone'").first()).toBeNull();
    expect((await store.partnerships.of(own.id)).state).toBe('ended');
    expect((await visit(`/organisations/${own.id}`, boss)).status).toBe(404);
    expect((await mailsTo(client.person.email)).map((mail) => mail['template'])).toContain('ended');
    expect((await mailsTo(helper.person.email)).at(-1)).toMatchObject({ notice: 'organisation_deleted' });
    expect(await eventsOf(own.id)).toContain('organisation.deleted');
    // The client keeps the receipt, and the account can be proved anew.
    expect(await (await visit(`/grants/${held.id}/receipt`, client)).text()).toContain('Both Sides');
    await settle();
    const again = await linked(on, 'quentin', await person('New owner'));
    expect(again).not.toBe(mine.id);
  });

  test('what stopped half-way is finished by the minute’s job', async () => {
    const boss = await person('Boss');
    const own = await organisation('Half way', [[boss, 'legal_representative']]);
    const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
    const given = await grant(await account(own, await panel('internex')), agency);
    await env.DB.prepare('UPDATE organisations SET deleted_at = 1 WHERE id = ?').bind(own.id).run();
    await settle();
    expect((await (await services()).store.grants.byId(given.id))?.endedAt).not.toBeNull();
  });

  test('and nobody joins what is gone', async () => {
    const boss = await person('Boss');
    const made = await as(boss).post('/organisations/new', { name: 'Short lived' });
    const id = idIn(made, 'org');
    await submit(`/organisations/${id}/delete`, {}, boss);
    const late = await person('Late');
    const { commit, clock } = await services();
    const joined = await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: id,
            personId: late.person.id,
            role: 'collaborator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    expect(joined).toEqual({ ok: false, error: { code: 'link_expired' } });
  });
});
