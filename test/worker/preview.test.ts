import { describe, expect, test } from 'vitest';
import {
  answer,
  confirm,
  customerAndPartner,
  eventsOf,
  fullFor,
  idIn,
  invitationsOf,
  limitedTo,
  tokenOf,
} from './support/sharing.ts';
import { account, grant, panel, person, settle, submit, visit } from './support/world.ts';

/** As a reader takes it in: without markup. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const section = (html: string, id: string): string =>
  textOf(new RegExp(`<section[^>]*aria-labelledby="${id}".*?</section>`, 's').exec(html)?.[0] ?? '');
const query = (fields: Readonly<Record<string, string | readonly string[]>>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
    ),
  ).toString();

describe('what the partner sees, before and after the share', () => {
  test('[S7] [S11] a limited share is shown as the partner’s own list shows it, with what it leaves out; nothing is shared by looking', async () => {
    const { owner, boss, bakery, studio, shop } = await customerAndPartner();
    const fields = limitedTo(studio.partnerId, 'shop-cloud');
    const before = await eventsOf(bakery.id);
    const html = await (await visit(`/accounts/${shop.id}/share/preview?${query(fields)}`, owner)).text();
    expect(textOf(html)).toContain('What Studio Nord sees');
    expect(section(html, 'preview-opens')).toContain('Webshop (view, change)');
    const left = section(html, 'preview-left');
    expect(left).toContain('Blog');
    expect(left).not.toContain('Webshop');
    expect(html).not.toMatch(/<form[^>]*action="\/(?:grants|invitations)/);
    expect(await invitationsOf(shop.id)).toBe(0);
    expect(await eventsOf(bakery.id)).toEqual(before);

    const shared = await confirm(shop, fields, owner);
    const invitationId = idIn(shared, 'inv');
    const waiting = await (await visit(`/invitations/${invitationId}/preview`, owner)).text();
    expect(section(waiting, 'preview-list')).toBe(section(html, 'preview-list'));
    expect(section(waiting, 'preview-opens')).toBe(section(html, 'preview-opens'));

    const asked = await (
      await visit(`/invitations/${invitationId}?t=${await tokenOf(invitationId, 1)}`, boss)
    ).text();
    const question = section(html, 'preview-question');
    for (const part of ['Berg Bakery', 'Studio Nord', 'Webshop (view, change)']) {
      expect(question).toContain(part);
      expect(textOf(asked)).toContain(part);
    }

    const accepted = await answer(invitationId, 'accept', boss, { t: await tokenOf(invitationId, 1) });
    await settle();
    const grantId = idIn(accepted, 'grt');
    const list = await (await visit(`/organisations/${studio.id}/clients`, boss)).text();
    const entry = textOf(new RegExp(`<div data-grant="${grantId}">.*?</p>`, 's').exec(list)?.[0] ?? '');
    expect(entry).toContain('1 product');
    const living = await (await visit(`/grants/${grantId}/preview`, owner)).text();
    expect(section(living, 'preview-list')).toContain(entry);
  });

  test('[S6] [S11] a full share opens everything, and an incomplete choice says what is missing', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const html = await (
      await visit(`/accounts/${shop.id}/share/preview?${query(fullFor(studio.partnerId))}`, owner)
    ).text();
    expect(section(html, 'preview-opens')).toContain('Every product in this account');
    expect(section(html, 'preview-left')).toContain('Nothing of this account is left out.');
    const none = await (await visit(`/accounts/${shop.id}/share/preview`, owner)).text();
    expect(textOf(none)).toContain('choose a partner and at least one product first');
    expect(none).not.toContain('data-preview');
  });

  test('[S4] it works for an agency that is no partner yet', async () => {
    const { owner, shop } = await customerAndPartner();
    const html = await (
      await visit(
        `/accounts/${shop.id}/share/preview?${query({ ...fullFor('agency'), who: 'new@agency.example' })}`,
        owner,
      )
    ).text();
    expect(textOf(html)).toContain('What new@agency.example sees');
    expect(section(html, 'preview-opens')).toContain('Every product in this account');
  });

  test('[S11] [M3] of a share that has ended the preview says that nothing is left, and the receipt leads there', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio);
    expect((await submit(`/grants/${given.id}/end`, {}, owner)).status).toBe(303);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain(`href="/grants/${given.id}/preview"`);
    const html = await (await visit(`/grants/${given.id}/preview`, owner)).text();
    expect(html).toContain('data-ended');
    expect(html).not.toContain('data-preview');
  });

  test('[E5] the partner itself has no preview, and says nothing of whose it is', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio);
    expect((await visit(`/grants/${given.id}/preview`, boss)).status).toBe(404);
    expect((await visit(`/grants/${given.id}/preview`, await person('Nobody'))).status).toBe(404);
  });
});

describe('a partner that is known already', () => {
  test('[S4] [M1] is one click away: on another account with its share, on this one with the product added', async () => {
    const { owner, bakery, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio, {
      kind: 'limited',
      products: [{ productId: 'blog-cloud', name: 'Blog', category: 'cloud', actions: ['view', 'change'] }],
    });
    const second = await account(bakery, await panel('internex', 'second'));
    const other = await (await visit(`/accounts/${second.id}/share?product=shop-cloud`, owner)).text();
    expect(other).toContain(`who=${studio.partnerId}&amp;partner=${studio.partnerId}`);
    const here = await (await visit(`/accounts/${shop.id}/share?product=shop-cloud`, owner)).text();
    const link = new RegExp(`href="(/grants/${given.id}/rights\\?add=[^"]+)"`).exec(here)?.[1] ?? '';
    const rights = await (await visit(link, owner)).text();
    const ticked = [...rights.matchAll(/name="right" value="([^"]+)" checked/g)].map((match) => match[1]);
    expect(ticked.toSorted()).toEqual([
      'change:blog-cloud',
      'change:shop-cloud',
      'view:blog-cloud',
      'view:shop-cloud',
    ]);
    // What it has already is not added, and the link says so.
    const again = await (await visit(`/accounts/${shop.id}/share?product=blog-cloud`, owner)).text();
    expect(again).not.toContain('add to its share');
    expect(again).toMatch(
      new RegExp(`href="/grants/${given.id}/rights">[^<]*<small[^>]*>has this product already`),
    );
  });

  test('[S4] [M1] with the whole account, it is not offered to have a product added', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio);
    expect(given.access.kind).toBe('full');
    const here = await (await visit(`/accounts/${shop.id}/share?product=shop-cloud`, owner)).text();
    expect(here).not.toContain('add to its share');
    expect(here).toMatch(
      new RegExp(`href="/grants/${given.id}/rights">[^<]*<small[^>]*>has the whole account already`),
    );
  });
});
