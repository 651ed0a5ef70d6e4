import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Grant } from '../../shared/domain/grant.ts';
import { endGrant } from '../../worker/app/grant/end.ts';
import { contextOf, eventsOf, grantOf, panelFollowed, sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { invitation, stateOf } from './support/sharing.ts';
import { account, call, grant, panel, type SignedIn, submit, visit } from './support/world.ts';

describe('ending', () => {
  test('[M3] a page says first what will happen; the act needs a fresh proof; the receipt follows [M9]', async () => {
    const { owner, boss, given } = await sharing();
    await env.DB.prepare('UPDATE devices SET proven_at = NULL WHERE person_id = ?')
      .bind(owner.person.id)
      .run();
    const page = await (await visit(`/grants/${given.id}/end`, owner)).text();
    expect(page).toContain('Studio Nord can no longer open this account');
    expect(page).toContain('data-enforcement="enforced"');
    // The proof is asked for here, where the warning stands, and leads back here.
    expect(page).toMatch(
      new RegExp(
        `<form method="post" action="/prove"[^>]*><input type="hidden" name="next" value="/grants/${given.id}/end"`,
      ),
    );
    expect(page).not.toContain(`<form method="post" action="/grants/${given.id}/end"`);
    const asked = await submit(`/grants/${given.id}/end`, {}, owner);
    expect(asked.headers.get('location')).toBe(
      `/prove?next=${encodeURIComponent(`/grants/${given.id}/end`)}`,
    );
    expect((await grantOf(given.id)).endedAt).toBeNull();
    await env.DB.prepare('UPDATE devices SET proven_at = ? WHERE person_id = ?')
      .bind(Date.now(), owner.person.id)
      .run();
    const ended = await submit(`/grants/${given.id}/end`, {}, owner);
    expect(ended.headers.get('location')).toBe(`/grants/${given.id}/receipt`);
    expect(await mailsTo(boss.person.email)).toMatchObject([{ template: 'ended', endedBy: 'customer' }]);
    await panelFollowed(given.id);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('Lena Berg, Berg Bakery');
    expect(receipt).toMatch(/\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d{2}:\d{2} UTC/);
    expect(receipt).toContain('data-panel-confirmed="true"');
    expect(receipt).toContain('Password, API keys and contact address');
    // Nothing comes back from an end.
    expect((await submit(`/grants/${given.id}/pause`, {}, owner)).status).toBe(409);
    expect((await submit(`/grants/${given.id}/end`, {}, owner)).status).toBe(409);
    expect((await visit(`/grants/${given.id}/end`, owner)).headers.get('location')).toBe(
      `/grants/${given.id}/receipt`,
    );
  });

  test('[M3] the partner gives it back the same way, also while its partnership is suspended', async () => {
    const { owner, boss, worker, studio, given } = await sharing();
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(studio.id)
      .run();
    expect((await submit(`/grants/${given.id}/disconnect`, {}, worker)).status).toBe(403);
    expect((await visit(`/grants/${given.id}`, boss)).status).toBe(403);
    expect((await visit(`/grants/${given.id}/disconnect`, boss)).status).toBe(200);
    expect((await submit(`/grants/${given.id}/disconnect`, {}, boss)).status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({ endedBy: 'partner' });
    expect(await mailsTo(owner.person.email)).toMatchObject([{ template: 'ended', endedBy: 'partner' }]);
    expect((await visit(`/grants/${given.id}/receipt`, boss)).status).toBe(200);
  });

  test('[M3] [S9] what the customer had offered that partner beside it is withdrawn with the end', async () => {
    const { owner, boss, shop, studio, shared, given } = await sharing();
    const offered = await invitation(shared, studio);
    expect((await submit(`/grants/${given.id}/end`, {}, owner)).status).toBe(303);
    expect((await stateOf(offered.id)).state).toBe('cancelled');
    expect((await submit(`/invitations/${offered.id}/accept`, {}, boss)).status).toBe(409);
    for (const side of [shop, studio]) {
      expect((await eventsOf(side.id, offered.id)).map(({ event }) => event)).toContain(
        'invitation.cancelled',
      );
    }
    // Giving access back is no answer to what is offered anew.
    const other = await sharing();
    const waiting = await invitation(other.shared, other.studio);
    expect((await submit(`/grants/${other.given.id}/disconnect`, {}, other.boss)).status).toBe(303);
    expect((await stateOf(waiting.id)).state).toBe('pending');
  });

  test('[E38] while the panel has not confirmed, page and receipt say so, and our side is shut all the same', async () => {
    const { owner, boss, given } = await sharing({ host: 'slow-cut' });
    await submit(`/grants/${given.id}/end`, {}, owner);
    await panelFollowed(given.id);
    expect((await grantOf(given.id)).panelState).toBe('not_yet_cut');
    const page = await (await visit(`/grants/${given.id}`, owner)).text();
    expect(page).toContain('data-panel-state="not_yet_cut"');
    expect(page).toContain('Not yet in force at the panel');
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-panel-confirmed="false"');
    expect(receipt).toContain('data-remaining="not_yet_cut"');
    expect((await call('POST', `/api/clients/${given.id}/open`, boss)).status).toBe(403);
  });

  test('[E15] of two ends at once there is one', async () => {
    const { owner, boss, shop, given } = await sharing();
    const [one, other] = await Promise.all([
      endGrant(await contextOf(owner), { grantId: given.id, by: 'customer' }),
      endGrant(await contextOf(boss), { grantId: given.id, by: 'partner' }),
    ]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
    const ends = (await eventsOf(shop.id, given.id)).filter((row) => row.event === 'grant.ended');
    expect(ends).toHaveLength(1);
  });
});

describe('what cannot be cut', () => {
  const froxlorStage = async (more: Partial<Grant> = {}) => {
    const { owner, shop, studio, boss } = await sharing();
    const shared = await account(shop, await panel('froxlor'));
    return { owner, boss, given: await grant(shared, studio, undefined, more) };
  };
  const opened = async (grantId: string, as: SignedIn) => {
    await env.DB.prepare(
      `INSERT INTO openings (id, grant_id, person_id, at, way, outcome) VALUES (?, ?, ?, ?, 'link', 'minted')`,
    )
      .bind(`opn_${grantId.slice(4)}`, grantId, as.person.id, Date.now())
      .run();
  };

  test('[E43] [S7] where sign-in runs through us, page and receipt name the idle time and that use has no limit', async () => {
    const { owner, boss, given } = await froxlorStage();
    await opened(given.id, boss);
    const before = await (await visit(`/grants/${given.id}/end`, owner)).text();
    expect(before).toContain('data-enforcement="brokered"');
    expect(before).toContain('While it is used, the panel sets no limit.');
    expect(before).toContain('10 minutes');
    expect(before).toContain('Not yet verified on this panel.');
    await submit(`/grants/${given.id}/end`, {}, owner);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-remaining="session_may_live"');
    expect(receipt).toMatch(
      /Last opened on [^<]*UTC. A session that was still open ends when it has been idle for 10 minutes/,
    );
    expect(receipt).toContain('No limit while it is used');
    expect(receipt).toContain('change the password of the account');
  });

  test('[E43] [E30] a connection opened with a card’s password may outlive it, and nothing says otherwise', async () => {
    const { owner, shop, studio, boss } = await sharing();
    const products = [{ productId: 'site', name: 'Site', category: 'website', actions: ['change'] }] as const;
    const shared = await account(shop, await panel('froxlor'));
    const given = await grant(shared, studio, { kind: 'limited', products });
    await opened(given.id, boss);
    const before = await (await visit(`/grants/${given.id}/end`, owner)).text();
    expect(before).toContain('data-enforcement="enforced"');
    expect(before).toContain('a connection that is already open lives until the server closes it');
    expect(before).not.toContain('Ending it works at once');
    await submit(`/grants/${given.id}/end`, {}, owner);
    await env.DB.prepare(`UPDATE grants SET panel_state = 'cut' WHERE id = ?`).bind(given.id).run();
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-remaining="connection_may_live"');
    expect(receipt).not.toContain('ended the open sessions');
    expect(receipt).toContain('Ask the host to close connections');
  });

  test('[M9] what was never opened cannot have a session left', async () => {
    const { owner, given } = await froxlorStage();
    await submit(`/grants/${given.id}/end`, {}, owner);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-remaining="never_opened"');
  });

  test('[E30] a panel without a connector that works promises nothing and lists the steps by hand', async () => {
    const { owner, boss, given, on } = await sharing();
    await env.DB.prepare(
      `INSERT INTO panel_credentials (panel_id, key_id, nonce, ciphertext, updated_at) VALUES (?, 'lost', 'x', 'x', 1)
       ON CONFLICT (panel_id) DO UPDATE SET key_id = 'lost'`,
    )
      .bind(on.id)
      .run();
    const page = await (await visit(`/grants/${given.id}`, owner)).text();
    expect(page).toContain('data-enforcement="recorded"');
    expect((await call('POST', `/api/clients/${given.id}/open`, boss)).status).toBeGreaterThanOrEqual(400);
    await submit(`/grants/${given.id}/end`, {}, owner);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-remaining="panel_rights"');
    expect(receipt).toContain('remove every user, key and permission you made for Studio Nord');
    expect(receipt).not.toContain('data-panel-confirmed');
  });

  test('[M9] the secrets to change follow from what was shared, contents of a cloud included', async () => {
    const { owner, shared, given } = await sharing({
      access: {
        kind: 'limited',
        products: [{ productId: 'shop-cloud', name: 'Webshop', category: 'cloud', actions: ['view'] }],
      },
    });
    await env.DB.batch(
      [
        ['shop-cloud', null, 'cloud'],
        ['shop-web', 'shop-cloud', 'website'],
        ['other-mail', null, 'mailbox'],
      ].map(([id, parent, category]) =>
        env.DB.prepare(
          'INSERT INTO account_products (account_id, product_id, parent, category, name, listed_at) VALUES (?, ?, ?, ?, ?, 1)',
        ).bind(shared.id, id ?? '', parent ?? null, category ?? '', id ?? ''),
      ),
    );
    await submit(`/grants/${given.id}/end`, {}, owner);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('id="secret-cloud"');
    expect(receipt).toContain('id="secret-website"');
    expect(receipt).not.toContain('id="secret-mailbox"');
    expect(receipt).not.toContain('id="secret-account"');
  });
});
