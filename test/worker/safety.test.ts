import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Access, Product } from '../../shared/domain/access.ts';
import { safetySessionLife } from '../../shared/domain/duration.ts';
import { type Browser, browser, codeOf, led, reasonOn, signIn } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey, usePasskey } from './support/passkeys.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

/** A customer whose own mail domain lies in its account, and a partner who can open that account. */
const shop = async (domain: string, access: Access) => {
  const owner = await person('Owner', { email: `owner@${domain}` });
  const agent = await person('Agent');
  const customer = await organisation('Shop', [[owner, 'legal_representative']]);
  const agency = await partner('Studio', [[agent, 'legal_representative']]);
  const shared = await account(customer, await panel('internex'));
  const { commit, clock } = await services();
  const product = (
    id: string,
    parent: string | null,
    category: 'domain' | 'mailbox' | 'website',
    name: string,
  ) => ({
    id,
    parent,
    category,
    name,
    shareable: true,
    actions: ['view'] as const,
  });
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    sets: [
      {
        do: 'replace_products',
        accountId: shared.id,
        at: clock.now(),
        products: [
          product('d1', null, 'domain', domain),
          product('m1', 'd1', 'mailbox', `owner@${domain}`),
          product('w1', null, 'website', 'site'),
        ],
      },
    ],
  });
  const given = await grant(shared, agency, access);
  return { owner, customer, shared, given };
};
/** A list as the panel gives it, in the place of the one before. */
const listed = async (accountId: string, products: readonly Product[]): Promise<void> => {
  const { commit, clock } = await services();
  const now = clock.now();
  const sets = [{ do: 'replace_products' as const, accountId, at: now, products }];
  await commit({ actor: { kind: 'system' }, requestId: 'scene', now, audit: [], sets });
};
const thing = (id: string, parent: string | null, category: Product['category'], name: string): Product => ({
  id,
  parent,
  category,
  name,
  shareable: true,
  actions: ['view'],
});
const mailbox = (id: string, name: string): Product => thing(id, null, 'mailbox', name);
const only = (productId: string, category: 'mailbox' | 'website' | 'mail_domain' | 'domain'): Access => ({
  kind: 'limited',
  products: [{ productId, name: productId, category, actions: ['view'] }],
});
const end = (grantId: string) =>
  env.DB.prepare("UPDATE grants SET ended_at = 1, ended_by = 'customer' WHERE id = ?").bind(grantId).run();

const safetySession = async (one: Browser, email: string): Promise<Response> => {
  const challenge = led(await one.post('/safety', { email }), 'challenge');
  return one.post('/safety/code', { challenge, code: await codeOf(challenge) });
};

test.each([
  ['full access', 'full.example', { kind: 'full', payer: 'customer' }],
  ['the mailbox alone', 'mailbox.example', only('m1', 'mailbox')],
] satisfies [string, string, Access][])(
  '[S15] with %s shared, a code to that address signs nobody in [E54]',
  async (_, domain, access) => {
    const { given } = await shop(domain, access);
    const one = browser();
    const refused = await signIn(one, `owner@${domain}`);
    expect(refused.status).toBe(403);
    const page = await refused.text();
    expect(page).toContain('data-code="address_inside_shared_account"');
    expect(page).toContain('action="/safety"');
    expect(one.cookie()).toBeNull();
    // Nor somebody new at that domain, as far as the partner can read the mail there.
    if (access.kind === 'full') {
      expect(await reasonOn(await signIn(browser(), `nobody@${domain}`))).toBe(
        'address_inside_shared_account',
      );
      expect(await (await services()).store.persons.byEmail(`nobody@${domain}`)).toBeNull();
    }
    await end(given.id);
    expect((await signIn(browser(), `owner@${domain}`)).status).toBe(303);
  },
);

test('[S15] letters of the panel’s list, and what follows a plus, make no other mailbox [E54]', async () => {
  const { shared } = await shop('letters.example', only('m1', 'mailbox'));
  await listed(shared.id, [mailbox('m1', 'Owner@Letters.EXAMPLE')]);
  for (const address of ['owner@letters.example', 'owner+panel@letters.example']) {
    expect(await reasonOn(await signIn(browser(), address))).toBe('address_inside_shared_account');
  }
  expect((await signIn(browser(), 'other@letters.example')).status).toBe(303);
});

test('[S15] a share that has ended reaches the mailbox until the panel has cut it [E54]', async () => {
  const { given } = await shop('cutting.example', { kind: 'full', payer: 'customer' });
  const panelSays = (state: string) =>
    env.DB.prepare('UPDATE grants SET panel_state = ? WHERE id = ?').bind(state, given.id).run();
  await end(given.id);
  for (const state of ['cutting', 'not_yet_cut']) {
    await panelSays(state);
    expect((await signIn(browser(), 'owner@cutting.example')).status).toBe(403);
  }
  await panelSays('cut');
  expect((await signIn(browser(), 'owner@cutting.example')).status).toBe(303);
});

test('[S15] what reaches no mail changes nothing, and an outside address always proves', async () => {
  await shop('website.example', only('w1', 'website'));
  expect((await signIn(browser(), 'owner@website.example')).status).toBe(303);
  expect((await signIn(browser(), 'owner@elsewhere.example')).status).toBe(303);
});

test('[S15] a session from before gets no fresh proof by code, also when the code was mailed earlier [E54]', async () => {
  const { owner, given } = await shop('proof.example', { kind: 'full', payer: 'customer' });
  const one = browser({ cookie: owner.cookie });
  expect(await (await one.get('/prove')).text()).toContain('address_inside_shared_account');
  expect(await reasonOn(await one.post('/prove'))).toBe('address_inside_shared_account');
  await end(given.id);
  const challenge = led(await one.post('/prove'), 'challenge');
  const code = await codeOf(challenge);
  await env.DB.prepare('DROP TRIGGER ended_grant_stays_ended').run();
  await env.DB.prepare('UPDATE grants SET ended_at = NULL, ended_by = NULL WHERE id = ?')
    .bind(given.id)
    .run();
  expect(await reasonOn(await one.post('/prove/code', { challenge, code }))).toBe(
    'address_inside_shared_account',
  );
});

test('[S15] a passkey signs in and proves, wherever the mailbox lies', async () => {
  const { owner } = await shop('withkey.example', { kind: 'full', payer: 'customer' });
  const one = browser({ cookie: owner.cookie });
  const { key } = await addPasskey(one);
  expect((await usePasskey(one, key, '/prove/passkey')).headers.get('location')).toBe('/prove/done');
  expect((await usePasskey(browser(), key, '/sign-in/passkey')).status).toBe(303);
});

test('[S15] a safety session opens with a code to that address, looks, and does nothing else', async () => {
  const { owner, customer } = await shop('safe.example', { kind: 'full', payer: 'customer' });
  const one = browser();
  const entered = await safetySession(one, 'owner@safe.example');
  expect(entered.status).toBe(303);
  expect(entered.headers.get('set-cookie')).toContain(`Max-Age=${safetySessionLife / 1000}`);
  expect((await one.get('/')).headers.get('location')).toBe(`/organisations/${customer.id}`);
  expect((await one.get(`/organisations/${customer.id}/members`)).status).toBe(200);
  for (const path of ['/me', '/prove', '/me/passkeys/new', '/organisations/new', '/authorize']) {
    expect([path, await reasonOn(await one.get(path))]).toEqual([path, 'safety_session_only']);
  }
  const invite = { email: 'thief@post.example', role: 'legal_representative' };
  const refused = await one.post(`/organisations/${customer.id}/members/invite`, invite);
  expect(await reasonOn(refused)).toBe('safety_session_only');
  const { results } = await env.DB.prepare(
    "SELECT expires_at - created_at AS life, proven_at FROM devices WHERE person_id = ? AND scope = 'safety'",
  )
    .bind(owner.person.id)
    .all();
  expect(results).toEqual([{ life: safetySessionLife, proven_at: null }]);
  expect(await mailsTo('owner@safe.example')).toContainEqual(
    expect.objectContaining({ template: 'new_device' }),
  );
  expect((await one.post('/sign-out')).status).toBe(303);
});

test('[S15] a safety session pauses, also everything at once', async () => {
  const { shared, given } = await shop('pausing.example', { kind: 'full', payer: 'customer' });
  const one = browser();
  await safetySession(one, 'owner@pausing.example');
  const paused = await one.post(`/accounts/${shared.id}/pause`);
  expect(paused.status).toBe(303);
  const row = await (await services()).store.grants.byId(given.id);
  expect(row?.paused).toBe('customer');
  expect(await reasonOn(await one.get(`/grants/${given.id}/resume`))).toBe('safety_session_only');
});

test('[E8] asking for a safety code tells nothing about an address; only its mailbox does', async () => {
  const known = await person('Safe known');
  const shown = async (email: string) => {
    const answer = await browser().post('/safety', { email });
    const challenge = led(answer, 'challenge');
    return {
      status: answer.status,
      location: answer.headers.get('location')?.replace(challenge, ''),
      mails: (await mailsTo(email)).map(({ template, purpose }) => ({ template, purpose })),
    };
  };
  expect(await shown('safe.nobody@post.example')).toEqual(await shown(known.person.email));
  const one = browser();
  expect(await reasonOn(await safetySession(one, 'safe.nobody@post.example'))).toBe('not_found');
  expect(one.cookie()).toBeNull();
});

test('[S15] bad input on the safety pages', async () => {
  const one = browser();
  expect((await one.post('/safety', { email: 'nothing' })).status).toBe(400);
  expect((await one.post('/safety/code', { challenge: 'x', code: '1' })).status).toBe(400);
  expect((await one.post('/safety', { email: 'a@post.example', scope: 'full' })).status).toBe(400);
});

test('[S15] a domain is one domain, in its own letters and as the DNS has it [E54]', async () => {
  const { shared } = await shop('xn--mller-kva.example', only('d1', 'domain'));
  await listed(shared.id, [thing('d1', null, 'domain', 'MÜLLER.example')]);
  for (const address of ['owner@xn--mller-kva.example', 'owner@müller.example', 'owner@MÜLLER.example']) {
    expect([address, await reasonOn(await signIn(browser(), address))]).toEqual([
      address,
      'address_inside_shared_account',
    ]);
  }
});

test('[S15] a mail service below the domain reaches its mailboxes; a parent domain reaches its children [E54]', async () => {
  const service = await shop('service.example', only('s1', 'mail_domain'));
  await listed(service.shared.id, [
    thing('d1', null, 'domain', 'service.example'),
    thing('s1', 'd1', 'mail_domain', 'Mail Business 5'),
  ]);
  expect((await signIn(browser(), 'owner@service.example')).status).toBe(403);
  const parent = await shop('mail.parent.example', only('d1', 'domain'));
  await listed(parent.shared.id, [thing('d1', null, 'domain', 'parent.example')]);
  expect((await signIn(browser(), 'owner@mail.parent.example')).status).toBe(403);
});

test('[S15] an old list is read again at a proof: what the partner made meanwhile counts [E54]', async () => {
  const { shared } = await shop('later.example', { kind: 'full', payer: 'customer' });
  await listed(shared.id, [thing('w1', null, 'website', 'site')]);
  // The panel of this test lists the domain <account>.example.
  const address = `owner@${shared.panelAccountId.toLowerCase()}.example`;
  await env.DB.prepare('UPDATE persons SET email = ? WHERE email = ?')
    .bind(address, 'owner@later.example')
    .run();
  await env.DB.prepare('UPDATE account_products SET listed_at = 1 WHERE account_id = ?')
    .bind(shared.id)
    .run();
  expect(await reasonOn(await signIn(browser(), address))).toBe('address_inside_shared_account');
});

test('[S15] a code proved earlier ends, invites and changes no passkey once a partner can read that mailbox [E54]', async () => {
  const owner = await person('Owner', { email: 'owner@then.example', session: { passkeyAt: null } });
  const customer = await organisation('Then', [[owner, 'legal_representative']]);
  const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
  const shared = await account(customer, await panel('internex'));
  await listed(shared.id, [thing('d1', null, 'domain', 'then.example')]);
  const given = await grant(shared, agency, { kind: 'full', payer: 'customer' });
  const one = browser({ cookie: owner.cookie });
  const invite = { email: 'friend@post.example', role: 'administrator' };
  for (const [path, fields] of [
    [`/grants/${given.id}/end`, {}],
    [`/organisations/${customer.id}/members/invite`, invite],
    [`/organisations/${customer.id}/delete`, {}],
    ['/me/passkeys/options', {}],
    ['/me/address', { email: 'outside@post.example' }],
    ['/me/delete', {}],
  ] as const) {
    const refused = await one.post(path, fields);
    expect([path, refused.status]).toEqual([path, 403]);
    expect(await refused.text()).toContain('address_inside_shared_account');
  }
  expect((await (await services()).store.grants.byId(given.id))?.endedAt).toBeNull();
});

test('[S15] a safety session is let in exactly where the policy says so', async () => {
  const { shared, given, customer } = await shop('table.example', { kind: 'full', payer: 'customer' });
  const one = browser();
  await safetySession(one, 'owner@table.example');
  const looks = [
    `/organisations/${customer.id}`,
    `/organisations/${customer.id}/members`,
    `/organisations/${customer.id}/log`,
    `/accounts/${shared.id}`,
    `/grants/${given.id}`,
  ];
  for (const path of looks) expect([path, (await one.get(path)).status]).toEqual([path, 200]);
  const acts = [
    `/grants/${given.id}/end`,
    `/grants/${given.id}/rights`,
    `/accounts/${shared.id}/share`,
    `/organisations/${customer.id}/delete`,
    '/accounts/claim',
    '/me/address',
    '/me/delete',
  ];
  for (const path of acts) {
    expect([path, await reasonOn(await one.get(path))]).toEqual([path, 'safety_session_only']);
  }
  expect(await reasonOn(await one.post(`/organisations/${customer.id}/leave`))).toBe('safety_session_only');
});
