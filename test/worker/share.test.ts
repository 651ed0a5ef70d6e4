import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { share } from '../../worker/app/invitation/share.ts';
import { mailsTo } from './support/outbox.ts';
import {
  confirm,
  consent,
  contextOf,
  customerAndPartner,
  eventsOf,
  fullFor,
  idIn,
  limitedTo,
  liveGrants,
  reasonOn,
  setPartnership,
} from './support/sharing.ts';
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

const invitationIn = async (response: Response) => {
  const row = await (await services()).store.invitations.byId(idIn(response, 'inv'));
  if (!row) throw new Error('no invitation');
  return row;
};
const invitationsOf = async (accountId: string): Promise<number> =>
  (
    await env.DB.prepare('SELECT count(*) AS number FROM invitations WHERE account_id = ?')
      .bind(accountId)
      .first<{ number: number }>()
  )?.number ?? -1;

describe('the consent page', () => {
  test('[S4] [S7] a partner found by its ID is ticked on its identity card, and all is summed up before the click', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const html = await (await consent(shop, limitedTo(studio.partnerId, 'shop-cloud'), owner)).text();
    expect(html).toContain('Studio Nord');
    expect(html).toContain(studio.partnerId);
    expect(html).toContain('not verified yet');
    expect(html).toContain('Webshop');
    expect(html).toContain('The panel itself limits this. Ending it works at once.');
    expect(html).toContain('Not yet verified on this panel.');
    for (const never of [
      'your password and second factor',
      'your payment data',
      'sharing onward to others',
    ]) {
      expect(html).toContain(never);
    }
    expect(html).toContain('Share now');
  });

  test('[S5] what the panel never shares cannot be picked and says why; a container says that it covers what comes', async () => {
    const { owner, shop } = await customerAndPartner();
    const html = await (await consent(shop, {}, owner)).text();
    expect(html).toMatch(/value="main-cloud"[^>]*disabled/);
    expect(html).toContain('The panel never shares this.');
    expect(html).toContain('Covers everything in it, now and later.');
    expect(html).toContain('in Webshop');
  });

  test('[S1] the product whose control was clicked is ticked already', async () => {
    const { owner, shop } = await customerAndPartner();
    const html = await (await consent(shop, { product: 'shop-web' }, owner)).text();
    expect(html).toMatch(/value="shop-web"[^>]*checked/);
    expect(html).not.toMatch(/value="shop-cloud"[^>]*checked/);
    const unfit = await (await consent(shop, { product: 'main-cloud' }, owner)).text();
    expect(unfit).toContain('cannot be shared by itself');
  });

  test('[S6] who pays is asked with full access only, after what each side pays, earns and sees', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const full = await (await consent(shop, fullFor(studio.partnerId), owner)).text();
    for (const word of ['name="payer"', 'If the partner pays', 'Earns', 'Sees the invoices']) {
      expect(full).toContain(word);
    }
    const limited = await (await consent(shop, limitedTo(studio.partnerId, 'shop-web'), owner)).text();
    expect(limited).not.toContain('name="payer"');
  });

  test('[S12] by default full access ends after a year and limited access when the customer ends it', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const full = await (await consent(shop, { who: studio.partnerId, access: 'full' }, owner)).text();
    expect(full).toMatch(/id="ends-date"[^>]*checked/);
    const year = new Date(Date.now() + 365 * day).toISOString().slice(0, 10);
    expect(full).toContain(`value="${year}"`);
    const limited = await (
      await consent(
        shop,
        { who: studio.partnerId, access: 'limited', p: 'shop-web', ends: 'date', for: 'full' },
        owner,
      )
    ).text();
    expect(limited).toMatch(/id="ends-never"[^>]*checked/);
  });

  test('[E40] [E30] the page says what this panel really does: limited is a card here, the rest goes with the whole account', async () => {
    const { owner, studio, shop } = await customerAndPartner('froxlor');
    const limited = await (await consent(shop, limitedTo(studio.partnerId, 'site:12'), owner)).text();
    expect(limited).toContain('access data of its own');
    expect(limited).toContain('cannot limit access to this kind of product');
    expect(limited).toMatch(/value="database:31"[^>]*disabled/);
    const full = await (await consent(shop, fullFor(studio.partnerId), owner)).text();
    expect(full).toContain('A session already open ends when it has been idle for 10 minutes.');
    expect(full).toContain('While it is used, the panel sets no limit.');
    const forced = await confirm(shop, limitedTo(studio.partnerId, 'database:31'), owner);
    expect(forced.status).not.toBe(303);
    expect(await invitationsOf(shop.id)).toBe(0);
  });

  test('[S3] without a fresh proof the page is open, and confirming leads to the proof and back with every choice', async () => {
    const { studio, on } = await customerAndPartner();
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    const shop = await account(await organisation('Own', [[stale, 'legal_representative']]), on);
    const fields = limitedTo(studio.partnerId, 'shop-web');
    const html = await (await consent(shop, fields, stale)).text();
    expect(html).toContain('/prove?next=');
    expect(html).not.toContain('Share now');
    const posted = await submit(`/accounts/${shop.id}/share`, { ...fields, seen: 'x' }, stale);
    const location = new URL(posted.headers.get('location') ?? '', 'http://here');
    expect(location.pathname).toBe('/prove');
    const back = new URL(location.searchParams.get('next') ?? '', 'http://here');
    expect(back.searchParams.getAll('p')).toEqual(['shop-web']);
    expect(back.searchParams.get('partner')).toBe(studio.partnerId);
    expect(await invitationsOf(shop.id)).toBe(0);
  });

  test('[S3] neither an administrator nor a collaborator of the customer shares', async () => {
    const { on } = await customerAndPartner();
    const [admin, helper] = [await person('Admin'), await person('Helper')];
    const own = await organisation('Own', [
      [admin, 'administrator'],
      [helper, 'collaborator'],
    ]);
    const shop = await account(own, on);
    for (const one of [admin, helper]) {
      expect((await visit(`/accounts/${shop.id}/share`, one)).status).toBe(403);
      expect((await submit(`/accounts/${shop.id}/share`, { seen: 'x' }, one)).status).toBe(403);
    }
  });

  test('[E45] names are text, and a panel that is down is an error and never “no products”', async () => {
    const { owner, shop } = await customerAndPartner('internex', 'hostile');
    const html = await (await consent(shop, {}, owner)).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;Webshop');
    const broken = await customerAndPartner('internex', 'down');
    expect((await consent(broken.shop, {}, broken.owner)).status).toBe(503);
  });
});

describe('sharing', () => {
  test('[S5] [S7] [S8] what was summed up becomes an invitation and a mail to the partner; nothing is open yet', async () => {
    const { owner, boss, bakery, studio, shop } = await customerAndPartner();
    const done = await confirm(
      shop,
      { ...limitedTo(studio.partnerId, 'shop-cloud', 'blog-cloud'), order: 'blog-cloud' },
      owner,
    );
    expect(done.status).toBe(303);
    const invitation = await invitationIn(done);
    expect(invitation).toMatchObject({
      accountId: shop.id,
      customerId: bakery.id,
      partnerId: studio.id,
      state: 'pending',
      endsAt: null,
      access: {
        kind: 'limited',
        products: [
          { productId: 'shop-cloud', name: 'Webshop', actions: ['view', 'change'] },
          { productId: 'blog-cloud', name: 'Blog', actions: ['view', 'change', 'order'] },
        ],
      },
    });
    expect(await liveGrants(shop.id)).toBe(0);
    const [mail] = await mailsTo(boss.person.email);
    expect(mail).toMatchObject({
      template: 'invitation',
      invitationId: invitation.id,
      generation: 1,
      customerName: 'Berg Bakery',
      access: { kind: 'limited', products: ['Webshop', 'Blog'] },
    });
    expect(JSON.stringify(mail)).not.toContain(
      await (await services()).secrets.linkToken('invitation', invitation.id, 1),
    );
    for (const side of [bakery, studio]) expect(await eventsOf(side.id)).toContain('invitation.sent');
    const products = await (await services()).store.accounts.products(shop.id);
    expect(products.map((one) => one.id)).toContain('main-cloud');

    const sent = await (await visit(done.headers.get('location') ?? '', owner)).text();
    expect(sent).toContain('Until it accepts, nothing is open.');
    expect(sent).toContain(`/invitations/${invitation.id}/resend`);
    expect(sent).toContain(`/invitations/${invitation.id}/cancel`);
  });

  test('[S6] [S12] full access keeps who pays and the last day', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const last = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
    const done = await confirm(
      shop,
      { ...fullFor(studio.partnerId), payer: 'partner', ends: 'date', end: last },
      owner,
    );
    expect(await invitationIn(done)).toMatchObject({
      access: { kind: 'full', payer: 'partner' },
      endsAt: Date.parse(`${last}T23:59:59.999Z`),
    });
  });

  test('[S7] choices changed after the summary are summed up again before anything is shared', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const html = await (await consent(shop, limitedTo(studio.partnerId, 'shop-web'), owner)).text();
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    const widened = await submit(`/accounts/${shop.id}/share`, { ...fullFor(studio.partnerId), seen }, owner);
    expect(widened.status).toBe(409);
    expect(reasonOn(await widened.text())).toBe('changed');
    expect(await invitationsOf(shop.id)).toBe(0);
  });

  test('[E8] [S4] an exact address finds an authorized partner; unknown and not authorized look the same', async () => {
    const { owner, boss, shop } = await customerAndPartner();
    const found = await (await consent(shop, { who: boss.person.email.toUpperCase() }, owner)).text();
    expect(found).toContain('Studio Nord');
    const applicant = await person('Applicant');
    const waiting = await partner('Waiting', [[applicant, 'legal_representative']]);
    await setPartnership(waiting.id, 'applied');
    const nobody = 'nobody.at.all@post.example';
    const without = (html: string, words: string) =>
      html.replaceAll(words, '…').replaceAll(encodeURIComponent(words), '…');
    const one = await consent(shop, { who: applicant.person.email }, owner);
    const two = await consent(shop, { who: nobody }, owner);
    const text = without(await one.text(), applicant.person.email);
    expect(text).toBe(without(await two.text(), nobody));
    expect(text).toContain('No authorized partner is known by that.');
    const identifier = await (await consent(shop, { who: waiting.partnerId }, owner)).text();
    expect(identifier).not.toContain('Waiting');
    expect(await (await consent(shop, { who: 'Studio' }, owner)).text()).not.toContain('Studio Nord');
  });

  test('[E8] looking partners up is limited', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const { limiter } = await services();
    for (let used = 1; used <= 60; used += 1) {
      await limiter.take(`find_partner:${owner.person.id}`, 60, 3_600_000);
    }
    expect((await consent(shop, { who: studio.partnerId }, owner)).status).toBe(429);
  });

  test.each(['applied', 'rejected', 'suspended', 'ended'])(
    '[E6] a partner that is %s cannot be shared with',
    async (state) => {
      const { owner, studio, shop } = await customerAndPartner();
      const fields = limitedTo(studio.partnerId, 'shop-web');
      const html = await (await consent(shop, fields, owner)).text();
      const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
      await setPartnership(studio.id, state);
      const answer = await submit(`/accounts/${shop.id}/share`, { ...fields, seen }, owner);
      expect(answer.status).toBe(403);
      expect(reasonOn(await answer.text())).toBe('partner_not_authorized');
      expect(await invitationsOf(shop.id)).toBe(0);
    },
  );

  test('[E6] a mistyped Partner-ID is noticed', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const typo = `${studio.partnerId.slice(0, -1)}${studio.partnerId.endsWith('A') ? 'B' : 'A'}`;
    const html = await (await consent(shop, { who: typo }, owner)).text();
    expect(html).toContain('No authorized partner is known by that.');
  });

  test('[S4] an agency that is no partner yet is invited to become one, and the share is held for 30 days', async () => {
    const { owner, bakery, shop } = await customerAndPartner();
    const fields = { ...limitedTo('agency', 'shop-web'), who: 'New.Agency@Post.example' };
    const html = await (await consent(shop, fields, owner)).text();
    expect(html).toContain('Invite New.Agency@Post.example to become a partner');
    const invitation = await invitationIn(await confirm(shop, fields, owner));
    expect(invitation).toMatchObject({ partnerId: null, heldFor: 'new.agency@post.example' });
    expect(invitation.expiresAt - invitation.createdAt).toBe(30 * day);
    expect((await mailsTo('new.agency@post.example'))[0]).toMatchObject({ template: 'held_invitation' });
    expect(await eventsOf(bakery.id)).toContain('invitation.sent');
    const again = await consent(shop, fields, owner);
    expect(await again.text()).toContain(`/invitations/${invitation.id}`);
  });

  test('sharing with oneself is refused, by ID and by a member’s address', async () => {
    const boss = await person('Boss');
    const studio = await partner('Studio', [[boss, 'legal_representative']]);
    const shop = await account(studio, await panel('internex'));
    const byId = await confirm(shop, limitedTo(studio.partnerId, 'shop-web'), boss);
    expect(reasonOn(await byId.text())).toBe('own_account');
    const { owner, shop: other } = await customerAndPartner();
    const byAddress = await confirm(
      other,
      { ...limitedTo('agency', 'shop-web'), who: owner.person.email },
      owner,
    );
    expect(reasonOn(await byAddress.text())).toBe('own_account');
  });

  test('[S10] who has access already, or has not answered yet, gets no second invitation', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const fields = limitedTo(studio.partnerId, 'shop-web');
    const first = await invitationIn(await confirm(shop, fields, owner));
    const pending = await (await consent(shop, fields, owner)).text();
    expect(pending).toContain(`/invitations/${first.id}`);
    expect(pending).not.toContain('Share now');
    const other = await customerAndPartner();
    const given = await grant(other.shop, other.studio);
    const live = await (
      await consent(other.shop, limitedTo(other.studio.partnerId, 'shop-web'), other.owner)
    ).text();
    expect(live).toContain(`/grants/${given.id}`);
    expect(live).not.toContain('Share now');
  });

  test('[S10] two tabs that confirm the same share make one invitation', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const fields = limitedTo(studio.partnerId, 'shop-web');
    const html = await (await consent(shop, fields, owner)).text();
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    const answers = await Promise.all(
      [1, 2].map(() => submit(`/accounts/${shop.id}/share`, { ...fields, seen }, owner)),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    expect(await invitationsOf(shop.id)).toBe(1);
  });
});

describe('[S15] [E54] the customer keeps a way to prove itself', () => {
  const insider = async (login: string) => {
    const { on, studio } = await customerAndPartner();
    const owner = await person('Owner', {
      email: `me@${login.toLowerCase()}.example`,
      session: { passkeyAt: null },
    });
    const shop = await account(await organisation('Own', [[owner, 'legal_representative']]), on, login);
    return { owner, shop, studio };
  };

  test('sharing the domain of one’s own address needs a passkey or another address first', async () => {
    const { owner, shop, studio } = await insider('CID-INSIDE01');
    for (const fields of [limitedTo(studio.partnerId, 'shop-cloud'), fullFor(studio.partnerId)]) {
      const answer = await confirm(shop, fields, owner);
      expect(answer.status).toBe(403);
      const html = await answer.text();
      expect(reasonOn(html)).toBe('address_inside_shared_account');
      expect(html).toContain('/prove?passkey=1');
    }
    expect(await invitationsOf(shop.id)).toBe(0);
    expect((await confirm(shop, limitedTo(studio.partnerId, 'blog-cloud'), owner)).status).toBe(303);
  });

  test('with a passkey it can be shared', async () => {
    const { owner, shop, studio } = await insider('CID-INSIDE02');
    const { commit, ids, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'passkey',
          row: {
            id: ids.id('key'),
            personId: owner.person.id,
            credentialId: ids.token(),
            publicKey: 'x',
            counter: 0,
            transports: [],
            name: 'Key',
            createdAt: clock.now(),
            lastUsedAt: null,
          },
        },
      ],
    });
    expect((await confirm(shop, limitedTo(studio.partnerId, 'shop-cloud'), owner)).status).toBe(303);
  });

  test('a proof by a code that a partner could already read does not count', async () => {
    const { owner, shop, studio } = await insider('CID-INSIDE03');
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      sets: [
        {
          do: 'replace_products',
          accountId: shop.id,
          at: clock.now(),
          products: [
            {
              id: 'shop-domain',
              parent: null,
              category: 'domain',
              name: 'cid-inside03.example',
              shareable: true,
              actions: ['view'],
            },
          ],
        },
      ],
    });
    await grant(shop, await partner('Reader', []));
    const answer = await confirm(shop, limitedTo(studio.partnerId, 'blog-cloud'), owner);
    expect(reasonOn(await answer.text())).toBe('address_inside_shared_account');
  });
});

describe('[E31] [E16] bad input', () => {
  test('the consent form takes known fields of the right shape only, and nothing the panel does not offer', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const good = limitedTo(studio.partnerId, 'shop-web');
    const bad: readonly Record<string, string | readonly string[]>[] = [
      { ...good, access: 'everything' },
      { ...good, payer: 'host' },
      { ...good, ends: 'someday' },
      { ...good, end: '31.12.2026' },
      { ...good, partner: 'x'.repeat(30) },
      { ...good, customerId: 'org_00000000000000000000' },
      { ...good, access: ['limited', 'full'] },
      { ...good, p: Array.from({ length: 201 }, (_, index) => `p${index}`) },
    ];
    for (const fields of bad) {
      expect((await submit(`/accounts/${shop.id}/share`, { ...fields, seen: 'x' }, owner)).status).toBe(400);
      expect((await consent(shop, fields, owner)).status).toBe(400);
    }
    expect(await invitationsOf(shop.id)).toBe(0);
  });

  test.each<[string, readonly string[], number | null]>([
    ['product_not_shareable', ['main-cloud'], null],
    ['product_unknown', ['somebody-elses'], null],
    ['nothing_selected', [], null],
    ['end_date_invalid', ['shop-web'], Date.parse('2020-01-01')],
    ['end_date_invalid', ['shop-web'], Date.parse('2999-01-01')],
  ])('a forged form gets %s and nothing is shared', async (code, products, endsAt) => {
    const { owner, bakery, studio, shop } = await customerAndPartner();
    const ctx = await contextOf(owner, [{ organisationId: bakery.id, role: 'legal_representative' }]);
    const shared = await share(ctx, {
      accountId: shop.id,
      to: { kind: 'partner', partnerId: studio.partnerId },
      access: { kind: 'limited', products: products.map((productId) => ({ productId, actions: ['view'] })) },
      endsAt,
    });
    expect(shared).toMatchObject({ ok: false, error: { code } });
    expect(await invitationsOf(shop.id)).toBe(0);
  });
});
