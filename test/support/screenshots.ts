import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoId, demoPersons } from '../../worker/dev/demo-data.ts';
import { root } from '../../worker/dev/processes.ts';
import { build } from '../../worker/dev/stack.ts';
import { says } from '../browser/support/controls.ts';
import { logIn, openMenu } from '../browser/support/panel.ts';
import { openClientByKeys, openPopup, signInByPopup } from '../browser/support/popup.ts';
import { type Stage, startStage } from '../browser/support/stage.ts';
import { applicant } from './screenshot-host.ts';
import { counterOffer, shopWindow } from './screenshot-scene.ts';
import { everyScreen } from './screenshots-all.ts';

/**
 * `npm run screenshots`: the pictures of the README, from the running product, each light and dark; with
 * `-- --all` every screen instead (screenshots-all.ts).
 */
const folder = join(root, 'docs/screenshots');
const size = { width: 1100, height: 640 };
/** What a picture in the repository may weigh. */
const heaviest = 150 * 1024;

const shoot = async (page: Page, name: string, shades: readonly ('light' | 'dark')[]): Promise<void> => {
  for (const shade of shades) {
    await page.emulateMedia({ colorScheme: shade });
    const [subject = name, language] = name.split(':');
    const path = join(folder, `${subject}-${shade}${language ? `-${language}` : ''}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size: bytes } = statSync(path);
    if (bytes > heaviest) throw new Error(`${path} has ${bytes} bytes`);
    console.log(`${path.slice(root.length + 1)} (${Math.round(bytes / 1024)} KB)`);
  }
};
const both = ['light', 'dark'] as const;
const light = ['light'] as const;

/** The agency's morning: the popup, a client's panel that says for whom one acts, the client book, and a client's answer. */
const agency = async (stage: Stage): Promise<void> => {
  const browser = await stage.browserOf();
  await (await signInByPopup(stage, browser, demoPersons.authorized.email)).close();
  const popup = await openPopup(browser);
  await popup.setViewportSize({ width: 380, height: 400 });
  await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
  await shoot(popup, 'popup', both);
  const acting = await openClientByKeys(popup, 'Diaz', 'Diaz Cycles');
  await acting.setViewportSize(size);
  await acting.goto(`${stage.panel}/clouds`);
  await says(acting, 'frame', /Acting for Diaz Cycles/);
  await shoot(acting, 'acting', both);
  await acting.setViewportSize({ ...size, height: 820 });
  await acting.goto(`${stage.deployment}/organisations/${demoId('org', 'authorized')}/clients`);
  await shoot(acting, 'clients', both);
  await acting.setViewportSize({ ...size, height: 720 });
  await acting.goto(`${stage.deployment}/invitations/${counterOffer}`);
  await shoot(acting, 'counter-offer', both);
  await browser.close();
};

const germanPopup = async (stage: Stage): Promise<void> => {
  const browser = await stage.browserOf({ language: 'de' });
  const web = await browser.context.newPage();
  await stage.signIn(web, demoPersons.authorized.email);
  const first = await openPopup(browser);
  const [window] = await Promise.all([
    browser.context.waitForEvent('page'),
    first.getByRole('button', { name: 'Anmelden', exact: true }).click(),
  ]);
  await Promise.all([
    window.waitForEvent('close'),
    window.locator('main form[action="/authorize"] button[type="submit"]').click(),
  ]);
  await first.close();
  const popup = await openPopup(browser);
  await popup.setViewportSize({ width: 380, height: 400 });
  await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
  await shoot(popup, 'popup:de', light);
  await browser.close();
};

/** The control in a panel's own account menu. */
const panelControl = async (stage: Stage): Promise<void> => {
  const browser = await stage.browserOf();
  const panel = await logIn(stage, browser, 'lena');
  await panel.setViewportSize(size);
  await panel.goto(`${stage.panel}/clouds`);
  await says(panel, 'row', '');
  await openMenu(panel);
  await says(panel, 'menu', 'Share access…');
  await shoot(panel, 'panel-share', both);
  await browser.close();
};

/** Sharing, the mail it sends, the receipt of what is ended, the log of it, and help. */
const customer = async (stage: Stage): Promise<void> => {
  const browser = await stage.browserOf({ joined: false });
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await stage.signIn(page, demoPersons.sharing.email);
  const choice = new URLSearchParams({ who: demoPersons.agency.email });
  const consent = `${stage.deployment}/accounts/${demoId('acc', 'diaz')}/share?${choice}`;
  await page.goto(consent);
  await page.getByRole('radio', { name: /Studio Nord/ }).check();
  const store = page.getByRole('row', { name: /^Store Covers/ });
  for (const action of ['view', 'change']) await store.getByRole('checkbox', { name: action }).check();
  await page.getByRole('button', { name: 'Update the summary' }).click();
  await page
    .getByRole('complementary')
    .getByText(/^Studio Nord \(/)
    .waitFor();
  await shoot(page, 'consent', both);
  const { search } = new URL(page.url());
  await page.goto(`${stage.deployment}/accounts/${demoId('acc', 'diaz')}/share${search}&lang=de`);
  await shoot(page, 'consent:de', light);
  await page.goto(`${stage.deployment}/accounts/${demoId('acc', 'diaz')}/share${search}&lang=en`);
  await page.getByRole('button', { name: 'Share now' }).click();

  const mail = await stage.mailTo(demoPersons.agency.email, 'Diaz Cycles wants to share');
  await page.setViewportSize({ width: 640, height: 760 });
  await page.goto(`${stage.deployment}/dev/mailbox/${mail.id}/html`);
  await shoot(page, 'mail', both);

  await page.setViewportSize({ width: 1100, height: 820 });
  await page.goto(`${stage.deployment}/grants/${demoId('grt', 'diaz')}/end`);
  await page.getByRole('button', { name: 'End now' }).click();
  await page.waitForURL(/\/receipt$/);
  await shoot(page, 'receipt', both);

  const own = `${stage.deployment}/organisations/${demoId('org', 'sharing')}`;
  await page.goto(`${own}/log`);
  await shoot(page, 'log', both);
  await page.goto(`${own}/support`);
  await page.getByRole('button', { name: 'Show a support code' }).click();
  await page.getByRole('button', { name: 'Make another one' }).waitFor();
  await shoot(page, 'support', both);
  await browser.close();
};

/** What the host's people see: what waits, an application beside its evidence, figures, and a caller. */
const admin = async (stage: Stage): Promise<void> => {
  const browser = await stage.browserOf({ joined: false });
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await stage.signIn(page, demoPersons.admin.email, '/admin');
  await shoot(page, 'dashboard', both);
  await page.setViewportSize({ ...size, height: 820 });
  for (const [name, path] of [
    ['application', `/admin/applications/${applicant}`],
    ['figures', '/admin/figures'],
    ['caller', `/staff/organisations/${demoId('org', 'authorized')}`],
  ] as const) {
    await page.goto(stage.deployment + path);
    await shoot(page, name, both);
  }
  await browser.close();
};

const pictures = async (): Promise<void> => {
  const stage = await startStage({ port: 9960, rows: shopWindow(Date.now()) });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const scene of [agency, germanPopup, panelControl, admin, customer]) await scene(stage);
  } finally {
    await stage.close();
  }
};

if (!process.argv.includes('--built')) await build();
await (process.argv.includes('--all') ? everyScreen() : pictures());
process.exit(0);
