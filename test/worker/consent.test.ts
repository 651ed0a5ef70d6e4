import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import {
  confirm,
  consent,
  customerAndPartner,
  fullFor,
  invitationsOf,
  limitedTo,
} from './support/sharing.ts';
import { account, organisation, person, submit, visit } from './support/world.ts';

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
    expect(html).not.toContain(':main-cloud"');
    expect(html).toContain('The panel never shares this.');
    expect(html).not.toContain('cannot be shared on this panel');
    expect(html).toContain('Covers everything in it, now and later.');
    expect(html).toContain('in Webshop');
  });

  test('[S1] the product whose control was clicked is ticked already', async () => {
    const { owner, shop } = await customerAndPartner();
    const html = await (await consent(shop, { product: 'shop-web' }, owner)).text();
    for (const action of ['view', 'change']) {
      expect(html).toMatch(new RegExp(`value="${action}:shop-web"[^>]*checked`));
    }
    expect(html).not.toMatch(/value="order:shop-web"[^>]*checked/);
    expect(html).not.toMatch(/value="view:shop-cloud"[^>]*checked/);
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

  test('[E40] [E30] [E32] the page says what this panel really does: limited is a card here, the rest goes with the whole account', async () => {
    const { owner, studio, shop } = await customerAndPartner('froxlor');
    const limited = await (await consent(shop, limitedTo(studio.partnerId, 'site:12'), owner)).text();
    expect(limited).toContain('access data of its own');
    expect(limited).toContain('cannot limit access to this kind of product');
    expect(limited).not.toMatch(/value="[a-z]+:database:31"/);
    const full = await (await consent(shop, fullFor(studio.partnerId), owner)).text();
    // [E32] The address of a sign-in may stay in a browser's history: what protects it is said before.
    expect(full).toContain('it works once, and for a minute at the most');
    expect(limited).not.toContain('it works once');
    expect(full).toContain('signed in as this account');
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
    expect(html).toMatch(
      /<form method="post" action="\/prove"[^>]*><input type="hidden" name="next" value="\/accounts\//,
    );
    expect(html).not.toContain('Share now');
    const posted = await submit(`/accounts/${shop.id}/share`, { ...fields, seen: 'x' }, stale);
    const location = new URL(posted.headers.get('location') ?? '', 'http://here');
    expect(location.pathname).toBe('/prove');
    const back = new URL(location.searchParams.get('next') ?? '', 'http://here');
    expect(back.searchParams.getAll('right').toSorted()).toEqual(['change:shop-web', 'view:shop-web']);
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
