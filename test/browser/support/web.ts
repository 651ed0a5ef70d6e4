import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, missingChromium } from '../../../worker/dev/browser.ts';
import { logInHere, type panelPeople } from './panel.ts';
import type { Stage } from './stage.ts';

/** A browser without the extension; each person has a context, as if each had a computer. */
export const plainBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(missingChromium);
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] });
};

/** A page that was answered by the deployment, as it came over the wire. */
export interface SeenPage {
  url: string;
  policy: string;
  frames: string;
  html: string;
}

export const personIn = async (browser: Browser, seen?: SeenPage[]): Promise<Page> => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  if (seen) watch(context, seen);
  return context.newPage();
};

const watch = (context: BrowserContext, seen: SeenPage[]): void => {
  context.on('response', async (response) => {
    const headers = response.headers();
    if (!headers['content-type']?.startsWith('text/html')) return;
    const html = await response.text().catch(() => '');
    seen.push({
      url: response.url(),
      policy: headers['content-security-policy'] ?? '',
      frames: headers['x-frame-options'] ?? '',
      html,
    });
  });
};

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Links the panel's account by approving there, from the form to the consent page (S2). */
export const linkByApproval = async (
  stage: Stage,
  page: Page,
  who: keyof typeof panelPeople,
): Promise<void> => {
  await heading(page, 'Link an account');
  await button(page, 'Continue').click();
  await page.waitForURL(`${stage.panel}/**`);
  await logInHere(page, who);
  await page.locator('#approve-link').click();
  await heading(page, 'Almost linked');
  await button(page, 'Link the account').click();
  await heading(page, /^Share /);
};

/** On the consent page: finds a partner by what the agency told, and ticks it. */
export const findAndTick = async (page: Page, who: string, name: string | RegExp): Promise<void> => {
  await page.getByLabel('Partner-ID, name or e-mail address').fill(who);
  await button(page, 'Find').click();
  await page.getByRole('radio', { name }).check();
};

/** What stands beside a name in a list of facts. */
export const factIn = async (page: Page, name: string): Promise<string> =>
  (
    await page.locator('dt', { hasText: name }).first().locator('xpath=following-sibling::dd[1]').innerText()
  ).trim();

/** The link of the button in a mail. */
export const linkIn = ({ text }: { text: string }, path: RegExp): string => {
  const found = text.match(/https?:\/\/\S+/g)?.find((url) => path.test(url));
  if (found === undefined) throw new Error(`no link like ${String(path)} in: ${text}`);
  return found;
};

/** A security key in software, in the place of a person's finger; it belongs to this tab. */
export const giveAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

/** On a page that asks for a passkey this person has not got yet: makes one and comes back. */
export const addPasskey = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Office laptop');
  await button(page, 'Make the passkey').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/me/passkeys'));
};

/** From the account's page: shares one cloud of it with whoever is found and ticked. */
export const shareWebshop = async (page: Page, who: string, tick: RegExp): Promise<void> => {
  await page.getByRole('main').getByRole('link', { name: 'Share this account' }).click();
  await findAndTick(page, who, tick);
  await page
    .getByRole('row', { name: /^Webshop/ })
    .getByRole('checkbox', { name: 'change' })
    .check();
  await button(page, 'Update the summary').click();
  await button(page, 'Share now').click();
  await heading(page, /^Shared with/);
};
