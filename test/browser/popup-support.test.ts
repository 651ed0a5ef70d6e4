import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup } from './popup-stage.ts';

describe('the support code in the popup', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;

  beforeAll(async () => {
    nord = await startFake('nord');
    nord.clients = [fakeClient(nord, 1, { customerName: 'Berg Bakery' })];
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });

  it('is asked for by a click, shows the time left, and another click makes another one [H1] [H2]', async () => {
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    expect(nord.calls).not.toContain('POST /api/me/support-code');
    await page.getByRole('button', { name: 'Support code' }).click();
    await page.getByText('1234 5678').waitFor();
    await page.getByText('10 min left').waitFor();
    nord.support = () => ({
      digits: '87654321',
      expiresAt: Date.now() - 1,
      vip: [{ organisation: 'Studio Nord', digits: '1112223334', phone: '+41 44 555 01 02' }],
    });
    await page.getByRole('button', { name: 'New code' }).click();
    await page.getByText('This code has run out.').waitFor();
    await page.getByText('11122 23334').waitFor();
    await page.getByText('+41 44 555 01 02').waitFor();
    await page.close();
    // Nothing of it is kept: a popup opened again asks anew.
    const again = await openPopup(browser);
    await again.getByRole('button', { name: 'You and your deployments' }).click();
    await again.getByRole('button', { name: 'Support code' }).waitFor();
    expect(await again.getByText('8765 4321').count()).toBe(0);
    await again.close();
  });
});
