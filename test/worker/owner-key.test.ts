import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { ownerKeyContext } from '../../worker/app/sealed.ts';
import { secretsFrom } from '../../worker/crypto/secrets.ts';
import { resealSecrets } from '../../worker/jobs/reseal.ts';
import { byId, countOf } from './support/linking.ts';
import {
  eventsOf,
  everythingStored,
  grantOf,
  lookedAfterEnd,
  panelFollowed,
  settledUntil,
} from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { giveKey, keyOf, linkedByKey, removeInPanel, startKey } from './support/owner-key.ts';
import { answer, confirm, consent, fullFor, idIn, limitedTo, reasonOn } from './support/sharing.ts';
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

const ownerPanel = () => panel('froxlor', 'owner', { connection: 'owner' });
const keyRow = async (accountId: string) => (await services()).store.panels.ownerKeyOf(accountId);
const html = async (path: string, as: SignedIn) => (await visit(path, as)).text();
const noticesTo = async (email: string) =>
  (await mailsTo(email)).flatMap((mail) => (mail['template'] === 'notice' ? [mail['notice']] : []));

/** A share of one site, the whole way: consent, invitation, answer, and what the panel holds then. */
const shared = async () => {
  const on = await ownerPanel();
  const lena = await person('Lena Berg');
  const nora = await person('Nora Nord');
  const studio = await partner('Studio Nord', [[nora, 'legal_representative']]);
  const login = `anna${on.id.slice(4, 10).replace(/\W/g, '')}`;
  const of = await byId(await linkedByKey(on, login, lena));
  const sent = await confirm(of, limitedTo(studio.partnerId, 'site:12'), lena);
  const invitationId = idIn(sent, 'inv');
  expect((await answer(invitationId, 'accept', nora)).status).toBe(303);
  const given = (await (await services()).store.grants.ofAccount(of.id))[0];
  if (!given) throw new Error('nothing was shared');
  await panelFollowed(given.id);
  return { on, lena, nora, studio, login, of, given };
};

describe('[S2] a key that the panel confirms as the owner’s proves the account', () => {
  test('[S2] [E35] the panel names the account; the key is kept sealed for it and shown nowhere', async () => {
    const on = await ownerPanel();
    const lena = await person('Lena');
    const challenge = await startKey(on, 'anna', lena);
    const asked = await html(`/accounts/link/key?challenge=${challenge}`, lena);
    expect(asked).toContain('API keys');
    expect(asked).toContain('type it there only, never here');
    const done = await giveKey(challenge, keyOf('anna'), lena);
    expect(done.headers.get('location')).toMatch(/^\/accounts\/acc_[0-9a-z]+\/share$/);
    const row = await byId(idIn(done, 'acc'));
    expect(row).toMatchObject({ shownAs: 'anna', provenBy: 'owner_key', pinnedEmail: 'anna@post.example' });
    expect(row.panelAccountId).not.toBe('anna');
    // Whoever reads the panel's contact address can object.
    expect(await noticesTo('anna@post.example')).toEqual(['account_keyed']);
    const key = await keyRow(row.id);
    if (!key) throw new Error('no key');
    const { secrets } = await services();
    const mine = ownerKeyContext(on.id, row.id, row.panelAccountId);
    expect(JSON.parse((await secrets.open(key, mine)) ?? '')).toEqual(keyOf('anna'));
    for (const context of [
      ownerKeyContext(on.id, row.id, 'another'),
      ownerKeyContext(on.id, 'acc_other', row.panelAccountId),
      ownerKeyContext('pan_other', row.id, row.panelAccountId),
    ]) {
      expect(await secrets.open(key, context)).toBeNull();
    }
    const stored = await everythingStored();
    const pages = await Promise.all(
      [`/accounts/${row.id}`, `/accounts/${row.id}/key`, `/organisations/${row.organisationId}`].map((path) =>
        html(path, lena),
      ),
    );
    for (const text of [stored, ...pages]) expect(text).not.toMatch(/key-of-anna|secret-of-anna/);
    expect(await (await services()).store.panels.byId(on.id)).toMatchObject({ connection: 'owner' });
  });

  test('[E50] a key that may do more than its customer is refused, and nothing of it is kept', async () => {
    const on = await ownerPanel();
    const lena = await person('Lena');
    const before = await countOf('accounts');
    const refused = await giveKey(
      await startKey(on, 'bert', lena),
      { key: 'reseller-key', secret: 'PLANTED-reseller-secret' },
      lena,
    );
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(reasonOn(page)).toBe('owner_key_too_powerful');
    expect(page).not.toContain('PLANTED-reseller-secret');
    expect(page).not.toContain('reseller-key');
    expect(await countOf('accounts')).toBe(before);
    expect(await everythingStored()).not.toContain('reseller-key');
  });

  test('[E48] only the owner’s own key counts: not another account’s, not one that the panel does not know', async () => {
    const on = await ownerPanel();
    const lena = await person('Lena');
    const challenge = await startKey(on, 'carla', lena);
    for (const [key, reason] of [
      [keyOf('dora'), 'owner_key_of_other'],
      [{ key: 'unknown-key', secret: 'PLANTED-unknown' }, 'owner_key_denied'],
    ] as const) {
      const refused = await giveKey(challenge, key, lena);
      expect(refused.status).toBe(422);
      expect(reasonOn(await refused.text())).toBe(reason);
    }
    for (const typed of [
      { key: 'short', secret: 'PLANTED-secret' },
      { key: 'key with spaces', secret: 'PLANTED-secret' },
      { key: 'key:with-colon', secret: 'PLANTED-secret' },
    ]) {
      const wrong = await giveKey(challenge, typed, lena);
      expect(wrong.status).toBe(400);
      expect(await wrong.text()).not.toContain(typed.key);
    }
    expect((await giveKey(challenge, keyOf('carla'), lena)).status).toBe(303);
    // It worked once, and for nobody else.
    expect((await giveKey(challenge, keyOf('carla'), lena)).status).toBe(410);
    const eve = await person('Eve');
    expect((await giveKey(await startKey(on, 'carlo', lena), keyOf('carlo'), eve)).status).toBe(404);
  });

  test('[E48] one live claim: who proves it second learns nothing of who holds it', async () => {
    const on = await ownerPanel();
    const [lena, max] = [await person('Lena'), await person('Max')];
    const held = await linkedByKey(on, 'emil', lena);
    const second = await giveKey(await startKey(on, 'emil', max), keyOf('emil'), max);
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(reasonOn(page)).toBe('account_claimed');
    expect(page).not.toContain('emil Ltd');
    expect((await keyRow(held))?.version).toBe(1);
  });

  test('[E48] an account that the host confirmed by its name is the same account', async () => {
    const on = await ownerPanel();
    const [lena, max] = [await person('Lena'), await person('Max')];
    const own = await organisation('Own', [[lena, 'legal_representative']]);
    const stated = await account(own, on, 'fred');
    const stolen = await giveKey(await startKey(on, '', max), keyOf('fred'), max);
    expect(reasonOn(await stolen.text())).toBe('account_claimed');
    const stored = await submit(`/accounts/${stated.id}/key`, keyOf('fred'), lena);
    expect(stored.headers.get('location')).toBe(`/accounts/${stated.id}/key?done=stored`);
    // The panel's own id takes the place of the name (E47).
    expect((await byId(stated.id)).panelAccountId).toMatch(/^\d+$/);
  });

  test('[E48] a key is refused while a partner has the whole account, or may still be inside', async () => {
    const on = await ownerPanel();
    const lena = await person('Lena');
    const nora = await person('Nora');
    const own = await organisation('Own', [[lena, 'legal_representative']]);
    const studio = await partner('Studio', [[nora, 'legal_representative']]);
    const probe = await byId(await linkedByKey(on, 'gerd', await person('Gerd')));
    await env.DB.prepare('DELETE FROM owner_keys WHERE account_id = ?').bind(probe.id).run();
    await env.DB.prepare('UPDATE accounts SET unlinked_at = 1 WHERE id = ?').bind(probe.id).run();
    // Known from before: another organisation gave the account up, and its partner was never cut.
    const left = await grant(probe, studio, undefined, { panelState: 'not_yet_cut' });
    await env.DB.prepare('UPDATE grants SET ended_at = 1 WHERE id = ?').bind(left.id).run();
    const challenge = await startKey(on, 'gerd', lena);
    const refused = await giveKey(challenge, keyOf('gerd'), lena);
    expect(refused.status).toBe(409);
    expect(reasonOn(await refused.text())).toBe('partner_has_full_access');
    await env.DB.prepare(`UPDATE grants SET panel_state = 'cut' WHERE id = ?`).bind(left.id).run();
    expect((await giveKey(challenge, keyOf('gerd'), lena)).status).toBe(303);
    expect(own.id).not.toBe(probe.organisationId);
  });

  test('[S16] [E55] who the customer is stays the host’s to confirm where the contact is a partner’s', async () => {
    const on = await ownerPanel();
    const nora = await person('Nora', { email: 'hugo@post.example' });
    await partner('Studio', [[nora, 'legal_representative']]);
    const refused = await giveKey(await startKey(on, 'hugo', nora), keyOf('hugo'), nora);
    expect(reasonOn(await refused.text())).toBe('address_belongs_to_partner');
  });
});

describe('sharing without the host', () => {
  test('[A2] [E50] a panel is added without any key of the host’s, and only where customers can make one', async () => {
    const ada = await person('Ada Admin', { hostRole: 'admin' });
    const form = (kind: string, origin: string) => ({
      kind,
      name: 'Open panel',
      origin,
      agency_origin: '',
      api_base: '',
      host_origin: '',
      connection: 'owner',
      key: 'PLANTED-host-key',
      secret: 'PLANTED-host-secret',
    });
    const unable = await submit('/admin/panels', form('hestia', 'http://hestia-owner.localhost:9000'), ada);
    expect(unable.status).toBe(422);
    expect(await unable.text()).toContain('customers cannot make a key');
    const added = await submit('/admin/panels', form('froxlor', 'http://own-keys.localhost:9000'), ada);
    const path = added.headers.get('location') ?? '';
    const panelId = path.split('/').at(-1) ?? '';
    const { store } = await services();
    expect(await store.panels.credential(panelId)).toBeNull();
    expect(await everythingStored()).not.toContain('PLANTED-host');
    const page = await html(path, ada);
    expect(page).toContain('by the customer’s own key');
    expect(page).not.toContain('name="secret"');
    expect(
      (await submit(`${path}/credential`, { key: 'api-key-0001', secret: 'api-secret-0001' }, ada)).status,
    ).toBe(422);
    await submit(`${path}/health`, {}, ada);
    const tested = await store.audit.all({ event: 'panel.tested', subject: panelId, after: null });
    expect(tested.rows[0]?.data).toMatchObject({ outcome: 'ok' });
    expect((await submit(`${path}/enable`, {}, ada)).status).toBe(303);
    const lena = await person('Lena');
    expect(await linkedByKey({ id: panelId }, 'ida', lena)).toMatch(/^acc_/);
  });

  test('[A2] [E40] a verification run goes with the keys of two linked test accounts', async () => {
    const on = await ownerPanel();
    const ada = await person('Ada Admin', { hostRole: 'admin' });
    const run = (opened: string, other: string) =>
      submit(`/admin/panels/${on.id}/verify`, { opened, other }, ada);
    for (const login of ['lotte', 'secondlotte']) await linkedByKey(on, login, ada);
    await run('lotte', 'mia');
    const { store } = await services();
    expect((await store.panels.byId(on.id))?.verifiedAt).toBeNull();
    await run('lotte', 'secondlotte');
    expect((await store.panels.byId(on.id))?.verifiedAt).not.toBeNull();
  });

  test('[S5] [W9] [M3] link, share one site, card, end, receipt, and the key goes', async () => {
    const { on, lena, nora, login, of, given, studio } = await shared();
    expect(await grantOf(given.id)).toMatchObject({ panelState: 'in_force' });
    // Full access has no way in without the host: it is not offered.
    expect(await (await consent(of, fullFor(studio.partnerId), lena)).text()).not.toContain('name="seen"');
    const share = await html(`/grants/${given.id}`, lena);
    expect(share).toContain('data-enforcement="enforced"');
    expect(share).not.toContain('data-owner-key');
    const card = await html(`/grants/${given.id}/card`, nora);
    expect(card).toContain(`${login}ftp2`);
    const credential = /name="credential" value="([^"]+)"/.exec(card)?.[1] ?? '';
    const shown = await submit(`/grants/${given.id}/card/reveal`, { credential }, nora);
    expect(shown.status).toBe(200);

    const page = await html(`/accounts/${of.id}/key`, lena);
    expect(page).toContain('Shares of this account need it');
    expect((await submit(`/accounts/${of.id}/key/remove`, {}, lena)).status).toBe(409);
    expect(await keyRow(of.id)).not.toBeNull();

    expect((await submit(`/grants/${given.id}/end`, {}, lena)).status).toBe(303);
    await panelFollowed(given.id);
    expect(await grantOf(given.id)).toMatchObject({ panelState: 'cut', endedBy: 'customer' });
    // Not before the panel was asked what the partner may have left.
    await lookedAfterEnd(given.id);
    const receipt = await html(`/grants/${given.id}/receipt`, lena);
    expect(receipt).toContain('data-panel-confirmed="true"');
    expect(receipt).toContain('data-owner-key="idle"');
    // The partner has nothing to do with the customer's key.
    expect(await html(`/grants/${given.id}/receipt`, nora)).not.toContain('data-owner-key');

    const removed = await submit(`/accounts/${of.id}/key/remove`, {}, lena);
    expect(removed.headers.get('location')).toBe(`/accounts/${of.id}/key?done=removed`);
    expect(await html(`/accounts/${of.id}/key?done=removed`, lena)).toContain(
      `Delete it at ${on.name} as well`,
    );
    expect(await keyRow(of.id)).toBeNull();
    const events = (await eventsOf(of.organisationId, of.id)).map(({ event }) => event);
    expect(events).toContain('account.key_removed');
    expect(await html(`/accounts/${of.id}`, lena)).toContain('data-owner-key="missing"');
  });

  test('[E26] the host’s key of the same panel is never used for it', async () => {
    const { on, of, given, lena } = await shared();
    // The scene's panel row has a host key beside it; it would be taken by the panel.
    expect(await (await services()).store.panels.credential(on.id)).not.toBeNull();
    await env.DB.prepare('DELETE FROM owner_keys WHERE account_id = ?').bind(of.id).run();
    const page = await consent(of, { who: '' }, lena);
    expect(page.headers.get('location')).toBe(`/accounts/${of.id}/key`);
    expect(await html(`/accounts/${of.id}/key`, lena)).toContain('none is stored');
    await submit(`/grants/${given.id}/end`, {}, lena);
    await panelFollowed(given.id);
    expect((await grantOf(given.id)).panelState).toBe('not_yet_cut');
  });
});

describe('[E38] a key that the panel takes no more', () => {
  test('[E38] an end stays not yet cut with the steps by hand, its people are told once, and a new key finishes it', async () => {
    const { on, lena, nora, login, of, given } = await shared();
    await removeInPanel(on, login);
    await submit(`/grants/${given.id}/end`, {}, lena);
    await panelFollowed(given.id);
    expect(await grantOf(given.id)).toMatchObject({ panelState: 'not_yet_cut', endedBy: 'customer' });
    expect((await keyRow(of.id))?.deniedAt).not.toBeNull();
    await env.DB.prepare(`UPDATE outbox SET next_at = 0 WHERE state = 'waiting'`).run();
    await settle();
    expect(await noticesTo(lena.person.email)).toEqual(['owner_key_denied']);
    expect((await mailsTo(lena.person.email)).at(-1)).toMatchObject({ path: `/accounts/${of.id}/key` });
    for (const path of [`/grants/${given.id}`, `/grants/${given.id}/receipt`]) {
      const page = await html(path, lena);
      expect(page).toContain('data-owner-key="denied"');
      expect(page).toContain('data-cut-by-hand');
      expect(page).toContain(`<code>${login}ftp2</code>`);
      expect(await html(path, nora)).not.toContain('data-owner-key');
    }
    // Not this account's key: refused, and the old one stays as it is.
    const other = await submit(`/accounts/${of.id}/key`, keyOf('somebody'), lena);
    expect(reasonOn(await other.text())).toBe('owner_key_of_other');
    expect(reasonOn(await (await submit(`/accounts/${of.id}/key`, keyOf(login), lena)).text())).toBe(
      'owner_key_denied',
    );
    expect((await keyRow(of.id))?.deniedAt).not.toBeNull();
    // The next one that the customer makes there.
    const next = { key: `key-of-${login}.2`, secret: 'PLANTED-next-secret' };
    const stored = await submit(`/accounts/${of.id}/key`, next, lena);
    expect(stored.headers.get('location')).toBe(`/accounts/${of.id}/key?done=stored`);
    await settledUntil(async () => (await grantOf(given.id)).panelState === 'cut');
    expect((await keyRow(of.id))?.deniedAt).toBeNull();
    await lookedAfterEnd(given.id);
    expect(await html(`/grants/${given.id}/receipt`, lena)).toContain('data-owner-key="idle"');
  });

  test('[E35] replacing it asks for a fresh proof, and what was typed does not come back', async () => {
    const { of } = await shared();
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: of.organisationId,
            personId: stale.person.id,
            role: 'legal_representative',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const refused = await submit(`/accounts/${of.id}/key`, keyOf('anna'), stale);
    expect(refused.status).toBe(403);
    const page = await refused.text();
    expect(reasonOn(page)).toBe('step_up_required');
    expect(page).not.toMatch(/key-of-anna|secret-of-anna/);
    expect(page).toContain('secret, so this page does not keep it');
    expect((await keyRow(of.id))?.version).toBe(1);
    const looking = await visit(`/accounts/${of.id}/key`, stale);
    expect(looking.headers.get('location')).toContain('/prove?next=');
  });

  test('[E38] each key is tried once a day, so that nobody learns only at an end that it is gone', async () => {
    const on = await ownerPanel();
    const lena = await person('Lena');
    const id = await linkedByKey(on, 'jana', lena);
    await removeInPanel(on, 'jana');
    await settle();
    expect((await keyRow(id))?.deniedAt).toBeNull();
    await env.DB.prepare('UPDATE owner_keys SET checked_at = checked_at - ? WHERE account_id = ?')
      .bind(day + 1, id)
      .run();
    await settle();
    expect((await keyRow(id))?.deniedAt).not.toBeNull();
    expect(await noticesTo(lena.person.email)).toEqual(['owner_key_denied']);
    expect(await html(`/accounts/${id}`, lena)).toContain('data-owner-key="denied"');
  });
});

describe('[E35] what becomes of a stored key', () => {
  test('[E35] it is sealed anew after a change of the key, and opens in its own row only', async () => {
    const on = await ownerPanel();
    const id = await linkedByKey(on, 'kurt', await person('Kurt'));
    const row = await byId(id);
    const context = ownerKeyContext(on.id, id, row.panelAccountId);
    const ring = JSON.stringify({
      next: btoa(String.fromCharCode(...new Uint8Array(32).fill(7))),
      ...JSON.parse(env.CREDENTIAL_KEYS),
    });
    const secrets = secretsFrom(env.DERIVE_KEY, ring);
    await resealSecrets(env.DB, { secrets });
    const key = await keyRow(id);
    if (!key) throw new Error('no key');
    expect(key.keyId).toBe('next');
    expect(JSON.parse((await secrets.open(key, context)) ?? '')).toEqual(keyOf('kurt'));
    await env.DB.prepare('DELETE FROM owner_keys').run();
  });

  test('[E26] [E50] it does not pass to another customer with the account: it cuts what its owner had shared, and goes', async () => {
    const { of, given } = await shared();
    // As when the host gives the account to somebody else; the shares end with it.
    await env.DB.prepare('UPDATE accounts SET proven_at = proven_at + 60000 WHERE id = ?').bind(of.id).run();
    await settle();
    expect(await keyRow(of.id)).not.toBeNull();
    await env.DB.prepare(
      "UPDATE grants SET ended_at = 1, ended_by = 'host', panel_state = 'cut' WHERE id = ?",
    )
      .bind(given.id)
      .run();
    await settle();
    expect(await keyRow(of.id)).toBeNull();
  });

  test('[O8] [G2] it goes with the organisation, once nothing waits to be cut by it', async () => {
    const { lena, of, given } = await shared();
    expect((await submit(`/organisations/${of.organisationId}/delete`, {}, lena)).status).toBeLessThan(400);
    expect((await grantOf(given.id)).endedAt).not.toBeNull();
    await panelFollowed(given.id);
    await settle();
    expect((await grantOf(given.id)).panelState).toBe('cut');
    expect(await keyRow(of.id)).toBeNull();
  });
});
