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

interface Node {
  nodeValue?: string;
  localName?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

const textOf = (node: Node): string =>
  [
    node.localName === 'style' || node.localName === 'script' ? '' : (node.nodeValue ?? ''),
    ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].map((inner) =>
      node.localName === 'style' || node.localName === 'script' ? '' : textOf(inner),
    ),
  ].join(' ');

/** Everything a page says, our controls with it: their roots are closed to the page, and open to the debugger. */
export const wholeText = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return textOf(root).replace(/\s+/g, ' ');
};

export const untilSays = (page: Page, words: RegExp): Promise<void> =>
  until(async () => words.test(await wholeText(page)), `the page says ${words}`);
