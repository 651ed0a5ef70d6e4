import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { hour } from '../../shared/domain/duration.ts';
import { type Browser, browser, codeOf, led, reasonOn, signIn, snapshot } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey, usePasskey } from './support/passkeys.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

const changeTo = async (one: Browser, email: string): Promise<Response> => {
  const challenge = led(await one.post('/me/address', { email }), 'challenge');
  return one.post('/me/address/code', { challenge, code: await codeOf(challenge) });
};
const linkIn = async (address: string): Promise<string> => {
  const mail = (await mailsTo(address)).findLast((one) => one['notice'] === 'address_changed');
  const path = String(mail?.['path']);
  const token = await (await services()).secrets.linkToken('address_change', path.split('/')[2] ?? '', 1);
  return `${path}?t=${token}`;
};
const answerLink = async (address: string, act: 'confirm' | 'undo'): Promise<Response> => {
  const [path, token] = (await linkIn(address)).split('?t=');
  return browser().post(`${path}/${act}`, { t: token ?? '' });
};
const byEmail = async (email: string) => (await services()).store.persons.byEmail(email);

/** A representative with a live share, signed in by a mailed code. */
const shopOf = async (email: string) => {
  const owner = await person('Owner', { email });
  const shop = await organisation('Shop', [[owner, 'legal_representative']]);
  const agency = await partner('Studio', [[await person('Agent'), 'legal_representative']]);
  const given = await grant(await account(shop, await panel('internex')), agency);
  const one = browser();
  await signIn(one, email);
  return { owner, shop, given, one };
};

test('[O5] the new address is proved by a code, the old one is told; the link only shows', async () => {
  const { owner, one } = await shopOf('first@post.example');
  expect((await changeTo(one, 'second@post.example')).status).toBe(303);
  expect((await byEmail('second@post.example'))?.id).toBe(owner.person.id);
  expect(await byEmail('first@post.example')).toBeNull();
  const link = await linkIn('first@post.example');
  const before = await snapshot();
  const page = await browser().get(link);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('second@post.example');
  expect(await snapshot()).toBe(before);
  expect((await browser().get(link.replace(/t=.{3}/, 't=abc'))).status).toBe(410);
});

test('[E24] for 72 hours a code to the new address ends, invites and changes nothing', async () => {
  const { owner, shop, given, one } = await shopOf('taken@post.example');
  await changeTo(one, 'thief@post.example');
  await signIn(one, 'thief@post.example');
  expect((await one.post(`/grants/${given.id}/end`)).headers.get('location')).toContain('/prove');
  const invite = { email: 'friend@post.example', role: 'legal_representative' };
  expect(await reasonOn(await one.post(`/organisations/${shop.id}/members/invite`, invite))).toBe(
    'step_up_required',
  );
  expect(await reasonOn(await one.get('/prove'))).toBe('address_changed_recently');
  expect(await reasonOn(await one.post('/prove'))).toBe('address_changed_recently');
  expect((await one.post('/me/passkeys/options')).status).toBe(403);
  expect((await one.post('/me/delete')).status).toBe(403);
  // Safety is never blocked.
  expect((await one.post(`/grants/${given.id}/pause`)).status).toBe(303);
  await env.DB.prepare('UPDATE address_changes SET until = until - ? WHERE person_id = ?')
    .bind(73 * hour, owner.person.id)
    .run();
  expect((await one.post(`/grants/${given.id}/end`)).headers.get('location')).toContain('/receipt');
});

test('[E24] a passkey proves meanwhile, and so does the word of the old address', async () => {
  const { given, one } = await shopOf('withkey@post.example');
  const { key } = await addPasskey(one);
  expect((await changeTo(one, 'withkey2@post.example')).status).toBe(303);
  await usePasskey(one, key, '/prove/passkey');
  expect((await one.post(`/grants/${given.id}/end`)).headers.get('location')).toContain('/receipt');

  const other = await shopOf('agrees@post.example');
  await changeTo(other.one, 'agrees2@post.example');
  const asked = await other.one.post(`/grants/${other.given.id}/end`);
  expect(asked.headers.get('location')).toContain('/prove');
  expect((await answerLink('agrees@post.example', 'confirm')).status).toBe(200);
  const ended = await other.one.post(`/grants/${other.given.id}/end`);
  expect(ended.headers.get('location')).toContain('/receipt');
});

test('[O5] “this was not me” brings the old address back and signs everybody out', async () => {
  const { owner, one } = await shopOf('robbed@post.example');
  await changeTo(one, 'robber@post.example');
  // Meanwhile the old mailbox begins no new person, and nobody else moves in there.
  expect(await reasonOn(await signIn(browser(), 'robbed@post.example'))).toBe('address_changed_recently');
  const mover = browser();
  await signIn(mover, 'mover@post.example');
  expect(await reasonOn(await changeTo(mover, 'robbed@post.example'))).toBe('address_taken');
  expect((await answerLink('robbed@post.example', 'undo')).status).toBe(200);
  expect((await byEmail('robbed@post.example'))?.id).toBe(owner.person.id);
  expect((await one.get('/me')).headers.get('location')).toContain('/sign-in');
  expect((await answerLink('robbed@post.example', 'confirm')).status).toBe(410);
  expect((await signIn(browser(), 'robbed@post.example')).status).toBe(303);
});

test('[O5] not to an address a partner can read, not to another’s, not twice, and a passkey where there is one', async () => {
  const { one, given } = await shopOf('limits@post.example');
  const row = await (await services()).store.accounts.byId(given.accountId);
  const { commit, clock } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    sets: [
      {
        do: 'replace_products',
        accountId: row?.id ?? '',
        at: clock.now(),
        products: [
          {
            id: 'd1',
            parent: null,
            category: 'domain',
            name: 'inside.example',
            shareable: true,
            actions: ['view'],
          },
        ],
      },
    ],
  });
  expect(await reasonOn(await one.post('/me/address', { email: 'me@inside.example' }))).toBe(
    'address_inside_shared_account',
  );
  const other = await person('Other');
  expect(await reasonOn(await changeTo(one, other.person.email))).toBe('address_taken');
  const { key } = await addPasskey(one);
  await env.DB.prepare('UPDATE devices SET passkey_at = NULL WHERE ended_at IS NULL AND person_id = ?')
    .bind((await byEmail('limits@post.example'))?.id ?? '')
    .run();
  expect(await reasonOn(await one.post('/me/address', { email: 'limits2@post.example' }))).toBe(
    'passkey_required',
  );
  await usePasskey(one, key, '/prove/passkey');
  expect((await changeTo(one, 'limits2@post.example')).status).toBe(303);
  expect(await reasonOn(await one.post('/me/address', { email: 'limits3@post.example' }))).toBe(
    'address_changed_recently',
  );
});
