import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { codeOf, led, wrongCodeOf } from './support/browser.ts';
import { byId, confirm, countOf, linked, start } from './support/linking.ts';
import { connectorOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { eventsOf, idIn, reasonOn } from './support/sharing.ts';
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

describe('proving an account by the address its panel names', () => {
  test('[S2] [S3] a code to the panel’s contact proves it; whoever proves is the first representative', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const started = await start(on, 'anna', lena, { product: 'site:12' });
    expect(started.status).toBe(303);
    const challenge = led(started, 'challenge');
    const [mail] = await mailsTo('anna@post.example');
    expect(mail).toMatchObject({ template: 'code', purpose: 'link_account', challengeId: challenge });
    expect(await mailsTo(lena.person.email)).toEqual([]);

    const asked = await (await visit(`/accounts/link/confirm?challenge=${challenge}`, lena)).text();
    expect(asked).toContain('a…a@post.example');
    expect(asked).not.toContain('anna@post.example');

    const done = await confirm(challenge, lena);
    expect(done.headers.get('location')).toMatch(/^\/accounts\/acc_[0-9a-z]+\/share\?product=site%3A12$/);
    const row = await byId(idIn(done, 'acc'));
    expect(row).toMatchObject({
      panelId: on.id,
      shownAs: 'anna',
      provenBy: 'mailed_code',
      pinnedEmail: 'anna@post.example',
    });
    expect(row.panelAccountId).not.toBe('anna');
    const { store } = await services();
    const members = await store.organisations.members(row.organisationId);
    expect(members.map(({ member }) => [member.personId, member.role])).toEqual([
      [lena.person.id, 'legal_representative'],
    ]);
    expect(await eventsOf(row.organisationId)).toEqual(['organisation.created', 'account.linked']);
    expect((await store.accounts.products(row.id)).map((one) => one.name)).toContain('shop.anna.example');
  });

  test('[S3] it is linked to an organisation only by its legal representative', async () => {
    const on = await panel('froxlor');
    const [boss, admin, helper] = [await person('Boss'), await person('Admin'), await person('Helper')];
    const own = await organisation('Own', [
      [boss, 'legal_representative'],
      [admin, 'administrator'],
      [helper, 'collaborator'],
    ]);
    for (const one of [admin, helper]) {
      expect((await start(on, 'bert', one, { organisation: own.id, name: '' })).status).toBe(403);
    }
    const stranger = await person('Stranger');
    expect((await start(on, 'bert', stranger, { organisation: own.id, name: '' })).status).toBe(404);
    expect(await mailsTo('bert@post.example')).toEqual([]);
    const row = await byId(await linked(on, 'bert', boss, { organisation: own.id, name: '' }));
    expect(row.organisationId).toBe(own.id);
  });

  test('[S1] [E11] what a panel’s page says fills in the form and proves nothing', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const before = await countOf('challenges');
    const page = await visit(`/share?panel=${on.id}&account=carla&product=site:11`, lena);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('value="carla"');
    expect(html).toContain(on.name);
    expect(await countOf('challenges')).toBe(before);
    expect(await mailsTo('carla@post.example')).toEqual([]);
  });

  test('[S1] [S14] an account of mine goes straight to its consent page; without parameters one chooses', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const own = await organisation('Own', [[lena, 'legal_representative']]);
    const row = await account(own, on, 'dora');
    const led = await visit(`/share?panel=${on.id}&account=dora&product=site:11`, lena);
    expect(led.headers.get('location')).toBe(`/accounts/${row.id}/share?product=site%3A11`);
    expect((await start(on, 'dora', lena)).headers.get('location')).toContain(`/accounts/${row.id}/share`);
    expect((await visit('/share', lena)).status).toBe(200);
    expect((await visit('/share')).headers.get('location')).toBe('/sign-in?next=%2Fshare');
    // To anybody else the same hint looks like an account nobody knows.
    const stranger = await person('Stranger');
    expect((await visit(`/share?panel=${on.id}&account=dora`, stranger)).status).toBe(200);
  });

  test('a wrong code counts, five end it, and somebody else’s challenge does not exist', async () => {
    const on = await panel('froxlor');
    const [lena, eve] = [await person('Lena'), await person('Eve')];
    const challenge = led(await start(on, 'emil', lena), 'challenge');
    expect((await confirm(challenge, eve)).status).toBe(404);
    expect((await visit(`/accounts/link/confirm?challenge=${challenge}`, eve)).status).toBe(404);
    const wrong = await wrongCodeOf(challenge);
    for (let left = 4; left >= 0; left -= 1) {
      const answer = await confirm(challenge, lena, wrong);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(reasonOn(html)).toBe('code_wrong');
      if (left > 0) expect(html).toContain(`Attempts left: ${left}`);
    }
    const right = await confirm(challenge, lena);
    expect(reasonOn(await right.text())).toBe('code_used_up');
  });

  test('a code works once', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const challenge = led(await start(on, 'frida', lena), 'challenge');
    const code = await codeOf(challenge);
    expect((await confirm(challenge, lena, code)).status).toBe(303);
    expect((await confirm(challenge, lena, code)).status).toBe(410);
  });

  test('[E8] an account that does not exist answers like one that cannot be proved, and trying is limited', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const none = await start(on, 'nobody', lena);
    expect(none.status).toBe(422);
    const html = await none.text();
    expect(reasonOn(html)).toBe('account_not_found');
    expect(html).toContain('We could not start a proof for this account.');
    for (let attempt = 2; attempt <= 10; attempt += 1) await start(on, `try${attempt}`, lena);
    const tooMany = await start(on, 'gustav', lena);
    expect(tooMany.status).toBe(429);
    expect(await mailsTo('gustav@post.example')).toEqual([]);
  });

  test('a mailbox is not flooded: five codes an hour for one account, whoever asks', async () => {
    const on = await panel('froxlor');
    for (let asker = 1; asker <= 6; asker += 1) await start(on, 'hanna', await person(`Asker ${asker}`));
    expect(await mailsTo('hanna@post.example')).toHaveLength(5);
    // The same account under its number, or in other letters, is the same mailbox.
    const found = await (await connectorOf(on.id)).account('hanna');
    const number = found.ok ? found.value.id : '';
    await start(on, number, await person('Asker by number'));
    await start(on, 'HANNA', await person('Asker in capitals'));
    expect(await mailsTo('hanna@post.example')).toHaveLength(5);
  });
});

describe('what proves nothing', () => {
  test('[E48] the second who proves an account goes to the host and does not learn who holds it', async () => {
    const on = await panel('froxlor');
    const [lena, max] = [await person('Lena'), await person('Max')];
    const id = await linked(on, 'iris', lena, { name: 'Iris Secret Holding' });
    const challenge = led(await start(on, 'iris', max), 'challenge');
    const organisations = await countOf('organisations');
    const answer = await confirm(challenge, max);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(reasonOn(html)).toBe('account_claimed');
    expect(html).not.toContain('Iris Secret Holding');
    expect(html).not.toContain(lena.person.email);
    expect(await countOf('organisations')).toBe(organisations);
    expect((await byId(id)).provenAt).toBeGreaterThan(0);
    const contested = await env.DB.prepare(
      `SELECT actor_id, organisation_id FROM audit_events WHERE event = 'account.claim_contested' AND subject_id = ?`,
    )
      .bind(on.id)
      .all<{ actor_id: string; organisation_id: string | null }>();
    expect(contested.results).toEqual([{ actor_id: max.person.id, organisation_id: null }]);
  });

  test('[E34] a contact that changed after the code was mailed proves nothing', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const challenge = led(await start(on, 'jana', lena), 'challenge');
    // As if the code had gone to the address of before, and the panel now names another.
    await env.DB.prepare('UPDATE challenges SET email = ? WHERE id = ?')
      .bind('old@post.example', challenge)
      .run();
    const before = await countOf('accounts');
    expect((await confirm(challenge, lena)).status).toBe(422);
    expect(await countOf('accounts')).toBe(before);
  });

  test('[E34] the pinned address stays, whatever the panel names later, and nobody proves by the new one', async () => {
    const on = await panel('internex');
    const lena = await person('Lena');
    const own = await organisation('Own', [[lena, 'legal_representative']]);
    const row = await account(own, on, 'CID-PINNED01');
    await env.DB.prepare('UPDATE accounts SET pinned_email = ? WHERE id = ?')
      .bind('first@post.example', row.id)
      .run();
    const started = await start(on, '', lena, { organisation: own.id, name: '' });
    const state = led(started, 'state');
    const again = await submit('/accounts/linked', { code: 'CID-PINNED01', state }, lena);
    expect(reasonOn(await again.text())).toBe('contact_changed');
    expect(await byId(row.id)).toMatchObject({ pinnedEmail: 'first@post.example', linkId: null });
  });

  test('[E55] [S16] an address of a partner’s member never proves a customer’s account', async () => {
    const on = await panel('froxlor');
    const agent = await person('Agent', { email: 'karl@post.example' });
    const studio = await partner('Studio', [[agent, 'legal_representative']]);
    for (const more of [{}, { organisation: studio.id, name: '' }]) {
      const answer = await start(on, 'karl', agent, more);
      expect(answer.status).toBe(403);
      expect(reasonOn(await answer.text())).toBe('address_belongs_to_partner');
    }
    expect(await mailsTo('karl@post.example')).toEqual([]);
  });

  test('[E55] [S16] nor does an address at the domain of a partner’s website, whoever holds it', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const studio = await partner('Post Studio', [[await person('Agent'), 'legal_representative']]);
    const websiteIs = (website: string) =>
      env.DB.prepare('UPDATE partnerships SET evidence = ? WHERE organisation_id = ?')
        .bind(JSON.stringify({ website, about: '' }), studio.id)
        .run();
    await websiteIs('https://www.Post.example/about');
    const answer = await start(on, 'paula', lena);
    expect(answer.status).toBe(403);
    expect(reasonOn(await answer.text())).toBe('address_belongs_to_partner');
    expect(await mailsTo('paula@post.example')).toEqual([]);
    await websiteIs('https://elsewhere.example');
    expect((await start(on, 'paula', lena)).status).toBe(303);
  });

  test('[E54] [S15] a mailbox inside an account a partner can open proves nothing, at the start and at the end', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const challenge = led(await start(on, 'lotte', lena), 'challenge');
    const mailHost = await account(await organisation('Mail host', []), on, 'mailhost');
    const studio = await partner('Studio', []);
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      sets: [
        {
          do: 'replace_products',
          accountId: mailHost.id,
          at: clock.now(),
          products: [
            {
              id: 'mailbox:1',
              parent: null,
              category: 'mailbox',
              name: 'lotte@post.example',
              shareable: false,
              actions: ['view'],
            },
          ],
        },
      ],
    });
    await grant(mailHost, studio);
    const finished = await confirm(challenge, lena);
    expect(finished.status).toBe(403);
    expect(reasonOn(await finished.text())).toBe('address_inside_shared_account');
    const started = await start(on, 'lotte', await person('Max'));
    expect(reasonOn(await started.text())).toBe('address_inside_shared_account');
    expect(await mailsTo('lotte@post.example')).toHaveLength(1);
  });
});

describe('bad input', () => {
  test('[E31] every address and form takes known fields of the right shape only', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const good = { panel: on.id, account: 'anna', organisation: 'new', name: 'Anna', product: '' };
    const bad: readonly Record<string, string | readonly string[]>[] = [
      { ...good, panel: 'not an id' },
      { ...good, panel: [on.id, on.id] },
      { ...good, account: 'x'.repeat(201) },
      { ...good, organisation: '../../etc' },
      { ...good, personId: 'per_00000000000000000000' },
      { ...good, name: '\u202e\u200b' },
      { ...good, name: '' },
    ];
    for (const fields of bad) expect((await submit('/accounts/link', fields, lena)).status).toBe(400);
    expect((await visit('/share?unknown=1', lena)).status).toBe(400);
    expect((await visit('/accounts/link/confirm?challenge=x', lena)).status).toBe(400);
    expect((await visit('/accounts/linked', lena)).status).toBe(400);
    expect((await submit('/accounts/linked', { code: '', state: '' }, lena)).status).toBe(400);
    expect((await submit('/accounts/link/confirm', { challenge: 'x', code: '1' }, lena)).status).toBe(400);
  });
});
