/** What persons do in every story of an open panel, whichever it is. */
import type { Browser, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { openPopup } from './popup.ts';
import type { Stage } from './stage.ts';
import { button, findAndTick, heading, linkIn, personIn } from './web.ts';
import { opened } from './windows.ts';

export const sofia = 'sofia@atelier-sued.example';
export const lena = 'lena.berg@post.example';
export const maria = 'maria.diaz@post.example';
export const jonas = 'jonas@studio-nord.example';

/** The panel of one story, as an admin of the host enters it. */
export interface StoryPanel {
  kind: string;
  name: string;
  origin: string;
  base: string;
  key: string;
  secret: string;
}

export const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (let round = 0; round < 200; round += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not happen: ${what}`);
};

/** An admin adds the panel, tests it and switches it on; the page of the panel stays open. */
export const addPanel = async (stage: Stage, plain: Browser, panel: StoryPanel): Promise<Page> => {
  const admin = await personIn(plain);
  await stage.signIn(admin, 'admin@hosting.example', '/admin/panels/new');
  await admin.getByLabel('Kind').selectOption(panel.kind);
  await admin.getByLabel('Name', { exact: true }).fill(panel.name);
  await admin.getByLabel('Address in the browser').fill(panel.origin);
  await admin.getByLabel('Address we call').fill(panel.base);
  await admin.getByLabel('API key').fill(panel.key);
  await admin.getByLabel('API secret').fill(panel.secret);
  await button(admin, 'Add a panel').click();
  await button(admin, 'Test the connection').click();
  await admin
    .getByText(/UTC: answered/)
    .first()
    .waitFor();
  await button(admin, 'Switch on').click();
  await admin.locator('main .badge', { hasText: 'Switched on' }).first().waitFor();
  return admin;
};

/** The person also switches this panel on, in the extension's own settings. */
export const browserWith = async (
  stage: Stage,
  panel: Pick<StoryPanel, 'origin' | 'name'>,
): Promise<ExtensionBrowser> => {
  const browser = await stage.browserOf();
  await switchOn(browser, panel);
  return browser;
};

/** On the options page. */
export const switchOn = async (
  browser: ExtensionBrowser,
  panel: Pick<StoryPanel, 'origin' | 'name'>,
): Promise<void> => {
  await browser.allowHost(panel.origin);
  const options = await browser.context.newPage();
  await options.goto(`${browser.pages}/options.html`);
  const box = options.getByRole('checkbox', { name: panel.name });
  if (!(await box.isChecked())) await box.click();
  await until(() => box.isChecked(), `${panel.name} is switched on`);
  await options.close();
};

/** From the page that asks for the account's proof to the consent page: the code in the mail to its contact address. */
export const proveByCode = async (stage: Stage, page: Page, contact: string): Promise<void> => {
  const mail = await stage.mailTo(contact, 'link the account');
  await page.getByLabel('Code').fill(/\b(\d{6})\b/.exec(mail.text)?.[1] ?? '');
  await button(page, 'Prove the account').click();
  await heading(page, /^Share /);
};

/** On our own pages, without any panel's: which account to share, up to its proof. */
export const nameAccount = async (
  stage: Stage,
  page: Page,
  person: string,
  panel: Pick<StoryPanel, 'name'>,
  login: string,
): Promise<void> => {
  await stage.signIn(page, person, '/share');
  await page.getByLabel('Panel', { exact: true }).selectOption({ label: panel.name });
  await page.getByLabel('Account in the panel').fill(login);
  await button(page, 'Continue').click();
};

/** On the consent page, with what is shared ticked: shares it with Atelier Süd, and answers the invitation's address. */
export const shareNow = async (page: Page): Promise<string> => {
  await findAndTick(page, sofia, /Atelier Süd/);
  await button(page, 'Update the summary').click();
  await button(page, 'Share now').click();
  await page.waitForURL(/\/invitations\//);
  return page.url();
};

export const shareWhole = async (page: Page): Promise<string> => {
  await findAndTick(page, sofia, /Atelier Süd/);
  await page.getByRole('radio', { name: /The whole account/ }).check();
  await button(page, 'Update the summary').click();
  await button(page, 'Share now').click();
  await page.waitForURL(/\/invitations\//);
  return page.url();
};

/** The partner accepts; answers the share's address. */
export const accept = async (web: Page, invitation: string): Promise<string> => {
  await web.goto(invitation);
  await button(web, 'Accept').click();
  await web.waitForURL(/\/grants\//);
  return web.url();
};

/** A member of the partner invites a colleague, who comes with a browser of their own and opens the list of clients. */
export const colleagueOf = async (stage: Stage, plain: Browser, web: Page): Promise<Page> => {
  await web.goto(`${stage.deployment}/`);
  await web.getByRole('link', { name: 'Members' }).first().click();
  await web.getByLabel('E-mail address').fill(jonas);
  await web.locator('form[action$="/invite"] select').selectOption('administrator');
  await web.locator('form[action$="/invite"] button[type="submit"]').click();
  const colleague = await personIn(plain);
  await stage.signIn(colleague, jonas);
  await colleague.goto(linkIn(await stage.mailTo(jonas, /Atelier Süd/), /./));
  await colleague.locator('main form button.primary').first().click();
  await colleague.goto(`${stage.deployment}/organisations/org_demoauthorized000000/clients`);
  return colleague;
};

/**
 * While a first opening of the client is held at the panel, the colleague asks for the same one and is told
 * to wait; the panel is asked once. Answers the popup of the first.
 */
export const askTwice = async (
  partner: ExtensionBrowser,
  colleague: Page,
  client: { letters: string; name: string },
  asked: () => number,
): Promise<Page> => {
  const before = asked();
  const popup = await openPopup(partner);
  await popup.getByText(client.name).first().waitFor();
  await popup.locator('header input').fill(client.letters);
  await popup.keyboard.press('Enter');
  await until(() => asked() === before + 1, 'the first opening has reached the panel');
  const item = colleague.getByRole('listitem').filter({ hasText: client.name });
  await item.getByRole('button', { name: /Open/ }).click();
  await colleague
    .getByText(/being opened/i)
    .first()
    .waitFor();
  return popup;
};

/** Of a client that no panel signs anybody in for: the popup says so, and Enter opens the access card. */
export const showAccess = async (partner: ExtensionBrowser, letters: string, name: string): Promise<Page> => {
  const popup = await openPopup(partner);
  await popup.locator('header input').fill(letters);
  const row = popup.locator('[role="option"][aria-selected="true"]', { hasText: name });
  await row.filter({ hasText: 'Show access' }).waitFor();
  return opened(partner.context, () => popup.keyboard.press('Enter'));
};

/** The passwords of a card, by the name of their user. Nothing is shown before a click, and a click shows one. */
export const secretsOn = async (card: Page): Promise<Map<string, string>> => {
  const secret = card.locator('[data-secret]');
  const secrets = new Map<string, string>();
  const rows = await card.locator('main tbody tr').count();
  for (let at = 0; at < rows; at += 1) {
    if ((await secret.count()) !== 0) throw new Error('a password stands there without a click');
    const row = card.locator('main tbody tr').nth(at);
    await row.getByRole('button', { name: /Show/ }).click();
    await secret.first().waitFor();
    if ((await secret.count()) !== 1) throw new Error('a click shows more than one password');
    secrets.set(await row.locator('code').nth(1).innerText(), await secret.innerText());
    await card.goto(card.url().replace(/\/card.*/, '/card'));
  }
  return secrets;
};

/** The customer ends the share on another day, which asks for a fresh proof (M9); the page is the receipt then. */
export const endAnotherDay = async (
  stage: Stage,
  page: Page,
  grant: string,
  person: string,
): Promise<void> => {
  await stage.nextDay();
  await page.goto(`${grant}/end`);
  await stage.prove(page, person);
  await button(page, 'End now').click();
  await heading(page, /Receipt/);
};

/** The receipt says that the panel has confirmed the end. */
export const confirmed = (stage: Stage, receipt: Page): Promise<void> =>
  until(async () => {
    await stage.minute();
    await receipt.reload();
    return (await receipt.locator('[data-panel-confirmed="true"]').count()) === 1;
  }, 'the end is confirmed at the panel');
