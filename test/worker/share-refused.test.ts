import { describe, expect, test } from 'vitest';
import type { AccessChoice } from '../../shared/domain/access.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Capabilities } from '../../shared/domain/enforcement.ts';
import { type Recipient, share } from '../../worker/app/invitation/share.ts';
import { everyPanel } from './support/every-panel.ts';
import { connectorOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import {
  answer,
  confirm,
  consent,
  contextOf,
  customerAndPartner,
  fullFor,
  invitationsOf,
  limitedTo,
  reasonOn,
} from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  submit,
} from './support/world.ts';

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

describe('nobody’s mailbox is flooded through a share', () => {
  const shareWith = async (owner: SignedIn, of: Account, to: Recipient) => {
    const ctx = await contextOf(owner, [{ organisationId: of.organisationId, role: 'legal_representative' }]);
    return share(ctx, { accountId: of.id, to, access: { kind: 'full', payer: 'customer' }, endsAt: null });
  };

  test('[S4] [E20] agencies that never asked: so many a day and person', async () => {
    const { owner, shop } = await customerAndPartner();
    const { limiter } = await services();
    for (let used = 1; used < 20; used += 1) {
      await limiter.take(`share_agency:${owner.person.id}`, 20, 86_400_000);
    }
    const last = await shareWith(owner, shop, { kind: 'agency', email: 'agency.20@post.example' });
    expect(last.ok).toBe(true);
    const more = await shareWith(owner, shop, { kind: 'agency', email: 'agency.21@post.example' });
    expect(more).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
    expect(await mailsTo('agency.21@post.example')).toEqual([]);
  });

  test('[S9] [E20] withdrawing and sharing again mails one partner no more often than sending again does', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    for (let round = 1; round <= 7; round += 1) {
      const sent = await shareWith(owner, shop, { kind: 'partner', partnerId: studio.partnerId });
      if (sent.ok) await answer(sent.value.invitationId, 'cancel', owner);
      else expect(sent.error.code).toBe('rate_limited');
    }
    expect((await mailsTo(boss.person.email)).filter((mail) => mail.template === 'invitation')).toHaveLength(
      5,
    );
  });
});

test('[E40] a kind of access or product that the panel cannot carry out is not shared, whatever the form says', async () => {
  const { owner, bakery, studio, shop, on } = await customerAndPartner();
  const ctx = await contextOf(owner, [{ organisationId: bakery.id, role: 'legal_representative' }]);
  const whole = await connectorOf(on.id);
  const sharing = (able: Partial<Capabilities>, access: AccessChoice) => {
    const value = { ...whole, capabilities: { ...whole.capabilities, ...able } };
    return share(
      { ...ctx, connectors: everyPanel(value) },
      { accountId: shop.id, to: { kind: 'partner', partnerId: studio.partnerId }, access, endsAt: null },
    );
  };
  const full: AccessChoice = { kind: 'full', payer: 'customer' };
  const domain: AccessChoice = {
    kind: 'limited',
    products: [{ productId: 'shop-domain', actions: ['view'] }],
  };
  expect(await sharing({ full: 'none' }, full)).toMatchObject({ error: { code: 'panel_unsupported' } });
  expect(await sharing({ limited: 'none' }, domain)).toMatchObject({ error: { code: 'panel_unsupported' } });
  expect(await sharing({ limitedCategories: ['website'] }, domain)).toMatchObject({
    error: { code: 'product_not_shareable' },
  });
  expect(await invitationsOf(shop.id)).toBe(0);
  expect((await sharing({}, domain)).ok).toBe(true);
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
