import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './popup-browser.ts';
import type { FakeDeployment } from './popup-fake.ts';

/** What a person does once: allow the host, add it, sign in, switch its panels on. */
export const joinAndSignIn = async (browser: ExtensionBrowser, fake: FakeDeployment): Promise<void> => {
  for (const origin of [fake.host, fake.froxlor, fake.internex]) await browser.grant(origin);
  const page = await browser.open('options.html');
  await page.fill('#address', fake.host.replace('http://', ''));
  await page.click('.join .main');
  const card = page.locator('section.card', { hasText: fake.origin.replace('http://', '') });
  await card.waitFor();
  for (const box of await card.locator('.switch input').all()) await box.check();
  await card.locator('header .main').click();
  await page.getByText(fake.me.email).waitFor();
  await page.close();
};

export const openPopup = async (browser: ExtensionBrowser, rows = true): Promise<Page> => {
  const page = await browser.open('popup.html');
  if (rows) await page.locator('.row').first().waitFor();
  return page;
};

/** Signs somebody in at the panel, as a visit of an hour ago would have. */
export const signInAtPanel = async (
  browser: ExtensionBrowser,
  fake: FakeDeployment,
  account: string,
): Promise<Page> => {
  fake.panels.links.set('before', account);
  const page = await browser.context.newPage();
  await page.goto(`${fake.froxlor}/index.php?ln=before`);
  await page.getByText(account).first().waitFor();
  return page;
};

export const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
