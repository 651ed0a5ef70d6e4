import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import {
  account,
  call,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  submit,
  visit,
} from './support/world.ts';

const digitsIn = (html: string): string | undefined =>
  /class="digits">(\d{5} \d{5})</.exec(html)?.[1]?.replace(' ', '');

const premiumCustomer = async () => {
  const ada = await person('Ada', { hostRole: 'admin' });
  const lena = await person('Lena Berg');
  const kim = await person('Kim');
  const shop = await organisation('Berg Bakery', [
    [lena, 'legal_representative'],
    [kim, 'collaborator'],
  ]);
  const set = (on: '0' | '1', as: SignedIn = ada) =>
    submit(`/admin/organisations/${shop.id}/premium`, { on }, as);
  expect((await set('1')).status).toBe(303);
  const window = `/organisations/${shop.id}/support`;
  const vip = async (as: SignedIn = lena) => digitsIn(await (await visit(window, as)).text());
  return { ada, lena, kim, shop, set, window, vip };
};
const enter = async (code: string | undefined) =>
  submit('/staff/identify', { code: code ?? '' }, await person('Sam', { hostRole: 'staff' }));

describe('[H2] the VIP code of an organisation with premium support', () => {
  test('stands on the profile, in the contact window and on the technical sheet, and names the organisation to staff', async () => {
    const { lena, shop, window, vip } = await premiumCustomer();
    const digits = await vip();
    expect(digits).toMatch(/^\d{10}$/);
    expect(digitsIn(await (await visit('/me', lena)).text())).toBe(digits);
    expect(digitsIn(await (await visit(`${window}/sheet`, lena)).text())).toBe(digits);
    const answer = await enter(digits);
    expect(answer.headers.get('location')).toBe(`/staff/organisations/${shop.id}`);
    // It is no code of one call: the next one is known by it as well.
    expect((await enter(digits)).status).toBe(303);
    const log = await (await visit(`/organisations/${shop.id}/log`, lena)).text();
    expect(log).toContain('Call identified by VIP code');
  });

  test('comes with the contact details of the offer, as the host has set them', async () => {
    const { ada, lena, window } = await premiumCustomer();
    const offer = {
      name: 'Premium Care',
      phone: '+41 44 555 01 02',
      email: 'care@host.example',
      web: 'https://host.example/care',
      hours: 'Day and night',
    };
    const saved = await submit('/admin/settings/premium', { ...offer, seen: '0' }, ada);
    expect(saved.status).toBe(303);
    for (const path of [window, `${window}/sheet`]) {
      const html = await (await visit(path, lena)).text();
      for (const text of Object.values(offer)) expect([path, html.includes(text)]).toEqual([path, true]);
      expect(html).toContain('href="tel:+41445550102"');
    }
    const card = await (await call('POST', '/api/me/support-code', lena)).json();
    expect(card).toMatchObject({ vip: [{ organisation: 'Berg Bakery', phone: offer.phone }] });
    const wrong = await submit(
      '/admin/settings/premium',
      { ...offer, web: 'javascript:alert(1)', seen: '1' },
      ada,
    );
    expect(wrong.status).toBe(400);
  });

  test('is renewed by the organisation, and the old one no longer counts', async () => {
    const { lena, kim, window, vip } = await premiumCustomer();
    const before = await vip();
    expect((await submit(`${window}/vip`, {}, kim)).status).toBe(403);
    expect((await submit(`${window}/vip`, {}, lena)).status).toBe(303);
    const after = await vip();
    expect(after).not.toBe(before);
    expect((await enter(before)).status).toBe(422);
    expect((await enter(after)).status).toBe(303);
  });

  test('lives for a year unless it is renewed', async () => {
    const { lena, shop, window, vip } = await premiumCustomer();
    const digits = await vip();
    await env.DB.prepare('UPDATE premium_support SET renewed_at = renewed_at - ? WHERE organisation_id = ?')
      .bind(365 * day, shop.id)
      .run();
    expect(await vip()).toBeUndefined();
    expect((await enter(digits)).status).toBe(422);
    await submit(`${window}/vip`, {}, lena);
    expect((await enter(await vip())).status).toBe(303);
  });

  test('is not told to collaborators, nor to who has no premium support', async () => {
    const { kim, window, vip } = await premiumCustomer();
    expect(await vip(kim)).toBeUndefined();
    expect((await visit(`${window}/sheet`, kim)).status).toBe(403);
    const nora = await person('Nora');
    const plain = await organisation('Plain', [[nora, 'legal_representative']]);
    expect(digitsIn(await (await visit(`/organisations/${plain.id}/support`, nora)).text())).toBeUndefined();
    expect((await submit(`/organisations/${plain.id}/support/vip`, {}, nora)).status).toBe(404);
  });

  test('ends with the premium support, which the host alone states', async () => {
    const { lena, kim, set, vip } = await premiumCustomer();
    const digits = await vip();
    expect((await set('0', lena)).status).toBe(404);
    expect((await set('0', kim)).status).toBe(404);
    expect((await set('0', await person('Sam', { hostRole: 'staff' }))).status).toBe(404);
    expect((await set('0')).status).toBe(303);
    expect(await vip()).toBeUndefined();
    expect((await enter(digits)).status).toBe(422);
    expect((await set('1')).status).toBe(303);
    expect(await vip()).not.toBe(digits);
  });

  test('the technical sheet has everything support asks for', async () => {
    const lena = await person('Lena Berg');
    const nord = await partner('Studio Nord', [[lena, 'legal_representative']]);
    const on = await panel('internex');
    const shop = await account(nord, on);
    const html = await (await visit(`/organisations/${nord.id}/support/sheet`, lena)).text();
    for (const text of [nord.name, nord.clientId, nord.partnerId, shop.shownAs, on.name, 'Lena Berg']) {
      expect([text, html.includes(text)]).toEqual([text, true]);
    }
    const style = await (await visit('/style.css')).text();
    expect(style).toMatch(/@media print \{ [^}]*\.top, [^}]*\.side, footer, \.actions/);
  });
});
