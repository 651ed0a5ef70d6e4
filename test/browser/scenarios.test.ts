import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ExtensionBrowser,
  findChromium,
  joinDeployment,
  missingChromium,
  openBrowser,
} from '../../worker/dev/browser.ts';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { extensionFolder } from '../../worker/dev/stack.ts';
import { namesAt, press, says, textAt } from './support/controls.ts';
import { openMenu } from './support/panel.ts';
import {
  openClientByKeys,
  openPopup,
  openUserMenu,
  signInByPopup,
  windowFromPopup,
} from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import {
  button,
  heading,
  linkByApproval,
  linkIn,
  personIn,
  plainBrowser,
  shareWebshop,
} from './support/web.ts';

const patience = { timeout: 20_000 };
const diaz = 'CID-D5E6F7G8';
const berg = 'CID-A1B2C3D4';

/** What goes wrong between an agency with the extension, its customers, the host and hostile pages. */
describe('with the extension, when something is in the way', () => {
  const profile = mkdtempSync(join(tmpdir(), 'panelshare-profile-'));
  let stage: Stage;
  let plain: Browser;
  let sofia: ExtensionBrowser;
  let popup: Page;
  let tab: Page;
  let lena: Page;

  const launch = async (): Promise<ExtensionBrowser> => {
    const executable = findChromium();
    if (executable === null) throw new Error(missingChromium);
    const browser = await openBrowser({ executable, profile, extension: extensionFolder, headless: true });
    browser.context.setDefaultTimeout(15_000);
    return browser;
  };

  beforeAll(async () => {
    [stage, plain, sofia] = await Promise.all([startStage({ port: 9900 }), plainBrowser(), launch()]);
    await sofia.allowHost(stage.panel);
    await (await joinDeployment(sofia, stage.panel)).close();
    popup = await signInByPopup(stage, sofia, demoPersons.authorized.email);
    lena = await personIn(plain);
    await stage.signIn(lena, demoPersons.customer.email);
    await lena.getByRole('link', { name: 'Link an account' }).click();
    await linkByApproval(stage, lena, 'lena');
  });
  afterAll(async () => {
    await Promise.all([sofia?.close(), plain?.close()]);
    await stage?.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const lenaShares = async (): Promise<void> => {
    await lena.goto(stage.deployment);
    await lena.getByRole('link', { name: 'Berg Bakery' }).click();
    await shareWebshop(lena, demoPersons.authorized.email, /Atelier Süd/);
  };
  const row = (name: string) => popup.getByRole('option', { name: new RegExp(name) });
  /** What the replica's pages show from now on, whoever is signed in there. */
  const panelShows = async (id: string | null): Promise<void> => {
    await fetch(`${stage.stack.addresses.panels[0]?.base}/_control/show-account`, {
      method: 'POST',
      body: JSON.stringify({ id }),
    });
  };
  const asAdmin = async (act: 'Suspend' | 'Reinstate', reason: string): Promise<void> => {
    const ada = await personIn(plain);
    await stage.signIn(
      ada,
      demoPersons.admin.email,
      `/admin/applications?state=${act === 'Suspend' ? 'authorized' : 'suspended'}`,
    );
    await ada.getByRole('link', { name: 'Atelier Süd' }).click();
    await ada.locator('#reason').fill(reason);
    await button(ada, act).click();
    await ada
      .locator('.badge', { hasText: act === 'Suspend' ? 'Suspended' : 'Authorized' })
      .first()
      .waitFor();
    await ada.context().close();
  };

  test('[S8] an invitation waits in the popup, and is declined on its page', async () => {
    await lenaShares();
    await popup.getByRole('button', { name: /1 invitation/ }).click();
    const window = await windowFromPopup(popup, 'Answer');
    await button(window, 'Decline').click();
    await window.getByText('This invitation was declined.').waitFor();
    await window.close();
    await popup
      .getByRole('heading', { name: 'Invitations waiting for your answer' })
      .waitFor({ state: 'detached' });
    await row('Diaz Cycles').waitFor();
    expect(await popup.getByRole('button', { name: /invitation/ }).count()).toBe(0);
    await lena.reload();
    await lena.getByText('The partner has declined.').waitFor();
  });

  test('[E2] [S10] accepting in two tabs makes one share, and the loser sees how it is', async () => {
    await lenaShares();
    await popup.getByRole('button', { name: /1 invitation/ }).waitFor();
    const mail = await stage.mailTo(demoPersons.authorized.email, 'Berg Bakery wants to share');
    const tabs = await Promise.all([sofia.context.newPage(), sofia.context.newPage()]);
    for (const one of tabs) await one.goto(linkIn(mail, /\/invitations\//));
    await Promise.all(tabs.map((one) => button(one, 'Accept').click()));
    await Promise.all(
      tabs.map((one) =>
        one
          .getByRole('heading', { level: 1, name: 'Access to Berg Bakery' })
          .or(one.locator('[data-code="invitation_not_pending"]'))
          .waitFor(),
      ),
    );
    const lost = tabs.filter((one) => !new URL(one.url()).pathname.startsWith('/grants/'));
    expect(lost).toHaveLength(1);
    for (const one of lost) await one.getByText('It has been accepted already.').waitFor();
    await row('Berg Bakery').waitFor();
    expect(await row('Berg Bakery').count()).toBe(1);
    await lena.goto(stage.deployment);
    expect(await button(lena, 'Pause').count()).toBe(1);
    for (const one of tabs) await one.close();
  });

  test('[W3] [E33] [E41] a page that shows another account locks our controls and names both', async () => {
    await popup.close();
    popup = await openPopup(sofia);
    tab = await openClientByKeys(popup, 'diaz', 'Diaz Cycles');
    await says(tab, 'frame', 'Acting for Diaz Cycles');
    await panelShows(berg);
    await tab.reload();
    await says(
      tab,
      'frame',
      `This page shows ${berg}, not Diaz Cycles (${diaz}). Panelshare is off here until you leave.`,
    );
    expect(await namesAt(tab, 'frame')).not.toContain('Switch');
    await openMenu(tab);
    expect(await namesAt(tab, 'menu')).toEqual([]);
    await panelShows(null);
    await tab.reload();
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test('[E10] [E12] forged messages, synthetic clicks and see-through controls do nothing', async () => {
    const count = sofia.context.pages().length;
    await tab.evaluate(() => {
      const types = ['leave', 'open', 'share', 'sign_in', 'become_partner', 'page', 'ask_again'];
      for (const type of types) {
        for (const message of [{ type }, { source: 'panelshare', type }, JSON.stringify({ type })]) {
          window.postMessage(message, '*');
          document.dispatchEvent(new CustomEvent('panelshare', { detail: message }));
        }
      }
      for (const host of document.querySelectorAll('panelshare-control')) {
        if (host.shadowRoot !== null) throw new Error('the root is open');
        for (const kind of ['pointerdown', 'pointerup', 'click'])
          host.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
        if (host instanceof HTMLElement) host.click();
      }
    });
    // Made see-through by the page, a control cannot be pressed by somebody who does not see it.
    await tab.waitForTimeout(500);
    expect(await textAt(tab, 'frame')).toContain('Acting for Diaz Cycles');
    await tab.evaluate(() => document.documentElement.style.setProperty('opacity', '0.01'));
    await press(tab, 'frame', 'Leave');
    await tab.waitForTimeout(500);
    expect(sofia.context.pages()).toHaveLength(count);
    expect(await textAt(tab, 'frame')).toContain('Acting for Diaz Cycles');
    await tab.reload();
    await tab.locator('#delegated-banner').waitFor();
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test('[E11] a page that only looks like the panel gets no controls, on whatever host or port', async () => {
    const page = await sofia.context.newPage();
    const html = await tab.content();
    for (const address of [
      'http://terminal.internex-login.localhost/clouds',
      `${stage.panel.replace(/\d+$/, '9')}/clouds`,
    ]) {
      await page.route(address, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: html.replaceAll(/<panelshare-control.*?<\/panelshare-control>/g, ''),
        }),
      );
      await page.goto(address);
      await page.locator('#user-menu-button').waitFor();
      await page.waitForTimeout(700);
      expect(await page.locator('panelshare-control').count(), address).toBe(0);
    }
    await page.close();
  });

  test('[W3] the frame is there again after the browser was restarted', async () => {
    // The browser's own "continue where you left off" keeps the panel's session.
    const cookies = await sofia.context.cookies();
    await sofia.close();
    sofia = await launch();
    await sofia.context.addCookies(cookies);
    tab = await sofia.context.newPage();
    await tab.goto(`${stage.panel}/clouds`);
    await says(tab, 'frame', 'Acting for Diaz Cycles');
    popup = await openPopup(sofia);
    await row('Diaz Cycles').waitFor();
  });

  test('[E1] [P9] a suspension empties the popup, ends the tab and refuses every opening', async () => {
    await asAdmin('Suspend', 'The invoices are not paid.');
    await says(tab, 'frame', 'Access paused: Diaz Cycles', 5_000);
    // What vanishes under somebody's eyes is crossed out; whoever looks now finds nothing.
    await popup.getByRole('option', { name: /Diaz Cycles.*access ended/ }).waitFor();
    await popup.locator('header input').press('Enter');
    await popup.getByText('This access is not active now.').waitFor();
    await popup.close();
    popup = await openPopup(sofia);
    await popup.getByText('The host has suspended the partnership of Atelier Süd').waitFor();
    expect(await popup.getByRole('option').count()).toBe(0);
    await tab.reload();
    expect(new URL(tab.url()).pathname).toBe('/login');
    const web = await sofia.context.newPage();
    await stage.signIn(web, demoPersons.authorized.email, '/');
    await web.getByRole('link', { name: 'Clients' }).click();
    await web.locator('h1[data-code="partner_suspended"]').waitFor();
    await web.getByRole('main').getByRole('link', { name: 'Sharing partner' }).click();
    await web.getByText('The invoices are not paid.').waitFor();
    await web.close();
    await lena.goto(stage.deployment);
    await lena.getByRole('main').getByRole('link', { name: 'End', exact: true }).click();
    await button(lena, 'End now').click();
    await heading(lena, 'Receipt: the access has ended');
  });

  test('[E1] [P9] being reinstated brings back only what the customer did not end', async () => {
    await asAdmin('Reinstate', 'Paid.');
    await expect.poll(async () => row('Diaz Cycles').getAttribute('aria-disabled'), patience).toBe('false');
    expect(await row('Berg Bakery').count()).toBe(0);
    await popup.close();
    popup = await openPopup(sofia);
    tab = await openClientByKeys(popup, 'diaz', 'Diaz Cycles');
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test('[L1] German in the popup, the panel and on the web, and dark where the browser is', async () => {
    popup = await openPopup(sofia);
    for (const page of [popup, tab]) await page.emulateMedia({ colorScheme: 'dark' });
    await openUserMenu(popup);
    await popup.getByLabel('Language').selectOption('de');
    await popup.getByPlaceholder('Kunden suchen …').waitFor();
    await says(tab, 'frame', /Diaz Cycles · Vollzugriff/);
    expect(await namesAt(tab, 'frame')).toEqual(expect.arrayContaining(['Wechseln', 'Verlassen']));
    for (const page of [popup, tab]) {
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(colour).toMatch(/^rgb\(\d\d?, \d\d?, \d\d?\)$/);
    }
    const web = await sofia.context.newPage();
    await web.goto(stage.deployment);
    await web.getByRole('link', { name: 'Mitglieder' }).waitFor();
    await web.close();
    await openUserMenu(popup);
    await popup.getByLabel('Sprache').selectOption('en');
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test('[E28] while nobody answers, the popup shows its age, opens nothing, and the frame says so', async () => {
    await stage.stack.stop();
    await popup.close();
    popup = await openPopup(sofia);
    await popup
      .getByText(/Demo Hosting does not answer\. As of .*\. Opening waits for an answer\./)
      .waitFor();
    expect(await row('Diaz Cycles').getAttribute('aria-disabled')).toBe('true');
    const before = sofia.context.pages().length;
    await popup.locator('header input').press('Enter');
    await popup.getByText('There is no answer. Nothing was opened.').waitFor();
    expect(sofia.context.pages()).toHaveLength(before);
    await tab.bringToFront();
    const said = await says(tab, 'frame', /No answer from Panelshare since/);
    expect(said).toContain('Last known: Diaz Cycles');
    expect(await namesAt(tab, 'frame')).not.toContain('Switch');
  });
});
