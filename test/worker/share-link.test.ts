import { describe, expect, test } from 'vitest';
import { customerAndPartner, setPartnership } from './support/sharing.ts';
import { organisation, person, visit } from './support/world.ts';

describe('the link a partner hands to customers', () => {
  test('[S14] leads to a share with this partner; its QR code is a picture that says so in words', async () => {
    const { boss, studio } = await customerAndPartner();
    const html = await (await visit(`/organisations/${studio.id}/link`, boss)).text();
    const url = /id="link"[^>]* value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(new URL(url).pathname).toBe('/share');
    expect(new URL(url).searchParams.get('partner')).toBe(studio.partnerId);
    expect(/<img class="qr"[^>]* alt="([^"]+)"/.exec(html)?.[1]).toContain(url);
    const code = await visit(`/organisations/${studio.id}/link.svg`, boss);
    expect(code.headers.get('content-type')).toContain('image/svg+xml');
    expect(code.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const svg = await code.text();
    expect(svg).toMatch(/^<svg[^>]*><rect width="100%" height="100%" fill="#fff"\/>/);
    expect(svg).not.toMatch(/<script|<foreignObject|href/i);
  });

  test('[P9] [S14] there is none while the partnership does not stand', async () => {
    const { boss, studio } = await customerAndPartner();
    await setPartnership(studio.id, 'suspended');
    const html = await (await visit(`/organisations/${studio.id}/link`, boss)).text();
    expect(html).not.toContain('/share?partner=');
    expect((await visit(`/organisations/${studio.id}/link.svg`, boss)).status).toBe(404);
    const jonas = await person('Jonas');
    const none = await organisation('No partner', [[jonas, 'legal_representative']]);
    expect(await (await visit(`/organisations/${none.id}/link`, jonas)).text()).not.toContain(
      '<img class="qr"',
    );
  });
});
