import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import { press, says } from '../support/controls.ts';
import { keys, popupCloses, popupSays } from '../support/own-window.ts';
import { openClientByKeys, openPopup, signInByPopup } from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';
import { button, heading, linkByApproval, shareWebshop } from '../support/web.ts';
import { openedAt } from '../support/windows.ts';

const { authorized, customer } = demoPersons;

/** Two clients of one panel, as AESR #358 and the users of containers ask for them. */
describe('clients side by side in Firefox', () => {
  let stage: Stage;
  let sofia: ExtensionBrowser;
  let lena: Page;
  let diaz: Page;
  let berg: Page;
  /** A container that a person made for something of their own. */
  let theirs: BrowserContext;

  const openClient = async (letters: string, name: string, insteadOf?: string): Promise<Page> => {
    const popup = await openPopup(sofia);
    await popup.getByRole('option', { name: new RegExp(name) }).waitFor();
    const tab = await openClientByKeys(popup, letters, name, insteadOf);
    await says(tab, 'frame', `Acting for ${name}`);
    return tab;
  };
  const stillActs = async (tab: Page, name: string): Promise<void> => {
    await tab.goto(`${stage.panel}/clouds`);
    await tab.locator('#delegated-banner').waitFor();
    await says(tab, 'frame', `Acting for ${name}`);
  };
  const sideBySide = async (on: boolean): Promise<void> => {
    const options = await sofia.context.newPage();
    await options.goto(`${sofia.pages}/options.html`);
    const box = options.getByRole('checkbox', { name: 'Open each client in a container of its own' });
    // What the browser allows is asked for after the page has come.
    await expect.poll(() => box.isChecked()).toBe(!on);
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(on);
    await options.close();
  };
  /** The browser's own containers, by name and colour, without those that Firefox has from the start. */
  const containers = async (): Promise<unknown> => {
    const options = await sofia.context.newPage();
    await options.goto(`${sofia.pages}/options.html`);
    const found = await options.evaluate(
      `browser.contextualIdentities.query({}).then((all) => all.map(({ name }) => name).filter((name) => ['Berg Bakery', 'Diaz Cycles'].includes(name)).sort())`,
    );
    await options.close();
    return found;
  };

  beforeAll(async () => {
    stage = await startStage({ port: 10780, browser: 'firefox' });
    sofia = await stage.browserOf();
    await (await signInByPopup(stage, sofia, authorized.email)).close();
    const home = await stage.browserOf({ joined: false });
    lena = await home.context.newPage();
    await stage.signIn(lena, customer.email);
    await lena.getByRole('link', { name: 'Link an account' }).click();
    await linkByApproval(stage, lena, 'lena');
    await lena.goto(stage.deployment);
    await lena.getByRole('link', { name: 'Berg Bakery' }).click();
    await shareWebshop(lena, authorized.email, /Atelier Süd/);
    const mail = await stage.mailTo(authorized.email, 'Berg Bakery wants to share');
    const answer = await sofia.context.newPage();
    await answer.goto(/http\S+\/invitations\/\S+/.exec(mail.text)?.[0] ?? '');
    await button(answer, 'Accept').click();
    await answer.waitForURL(/\/grants\//);
    await answer.close();
  });
  afterAll(() => stage?.close());

  test('[W4] [E33] without containers one client of a panel is open at a time, and opening another marks the first one’s tab', async () => {
    diaz = await openClient('diaz', 'Diaz Cycles');
    berg = await openClient('berg', 'Berg Bakery', 'Diaz Cycles');
    // That tab still paints Diaz Cycles, whose session has ended.
    await says(diaz, 'frame', /Berg Bakery/);
    expect(await containers()).toEqual([]);
    await press(berg, 'frame', 'Leave');
    await berg.locator('#login-form').waitFor();
    await Promise.all([diaz.close(), berg.close()]);
  });

  test('[W4] [E33] [E41] asked for in a container of the person’s own, a client opens there; elsewhere nobody is signed out', async () => {
    diaz = await openClient('diaz', 'Diaz Cycles');
    const browser = sofia.context.browser();
    if (browser === null) throw new Error('Firefox makes no container.');
    theirs = await browser.newContext();
    theirs.setDefaultTimeout(15_000);
    const other = await theirs.newPage();
    await other.goto(`${stage.deployment}/sign-in`);
    await other.bringToFront();
    await keys(sofia, ['K'], ['Alt', 'Shift']);
    await popupSays(sofia, /Berg Bakery/);
    // Diaz Cycles is open in another store and stays so: nobody has to be asked.
    berg = await openedAt(theirs, stage.panel, async () => {
      await keys(sofia, [...'berg']);
      await keys(sofia, ['Enter']);
      await popupCloses(sofia);
    });
    await says(berg, 'frame', 'Acting for Berg Bakery');
    await other.close();
    await stillActs(diaz, 'Diaz Cycles');
    await stillActs(berg, 'Berg Bakery');
  });

  test('[W4] [E33] switched there in the page, only that container’s session ends', async () => {
    await berg.bringToFront();
    await press(berg, 'frame', 'Switch');
    await says(berg, 'list', 'Diaz Cycles');
    const second = await openedAt(theirs, stage.panel, async () => {
      await berg.keyboard.type('diaz');
      await berg.keyboard.press('Enter');
    });
    await says(second, 'frame', 'Acting for Diaz Cycles');
    // That tab still paints Berg Bakery, whose session there has ended.
    await says(berg, 'frame', /Diaz Cycles/);
    await berg.close();
    berg = second;
    await stillActs(diaz, 'Diaz Cycles');
  });

  test('[W5] back to one’s own account there signs out at the panel, there only', async () => {
    await press(berg, 'frame', 'Leave');
    await berg.locator('#login-form').waitFor();
    await berg.reload();
    await berg.locator('#login-form').waitFor();
    await stillActs(diaz, 'Diaz Cycles');
    await theirs.close();
    await press(diaz, 'frame', 'Leave');
    await diaz.locator('#login-form').waitFor();
    await diaz.close();
    expect(await containers()).toEqual([]);
  });

  test('[W4] [E33] with containers both stay open, signed in apart, each in its own by name', async () => {
    await sideBySide(true);
    diaz = await openClient('diaz', 'Diaz Cycles');
    berg = await openClient('berg', 'Berg Bakery');
    await stillActs(diaz, 'Diaz Cycles');
    await stillActs(berg, 'Berg Bakery');
    expect(await berg.locator('article.cloud h3').allInnerTexts()).toEqual(['Webshop']);
    expect(await diaz.locator('article.cloud h3').allInnerTexts()).toContain('Store');
    expect(await containers()).toEqual(['Berg Bakery', 'Diaz Cycles']);
  });

  test('[W4] a client that is opened again is opened in the container it has', async () => {
    const again = await openClient('diaz', 'Diaz Cycles');
    expect(await containers()).toEqual(['Berg Bakery', 'Diaz Cycles']);
    await again.close();
  });

  test('[W5] back to one’s own account leaves the container and touches no other client', async () => {
    const closed = diaz.waitForEvent('close');
    const own = await openedAt(sofia.context, stage.panel, () => press(diaz, 'frame', 'Leave'));
    await closed;
    await own.locator('#login-form').waitFor();
    expect(await containers()).toEqual(['Berg Bakery']);
    await berg.reload();
    await says(berg, 'frame', 'Acting for Berg Bakery');
    diaz = await openClient('diaz', 'Diaz Cycles');
  });

  test('[W4] [W6] one that ends says so and takes its container along; the other is not touched', async () => {
    await lena.goto(stage.deployment);
    await lena.getByRole('main').getByRole('link', { name: 'End', exact: true }).click();
    await stage.nextDay();
    await lena.reload();
    await stage.prove(lena, customer.email);
    await button(lena, 'End now').click();
    await heading(lena, /Receipt/);
    await says(berg, 'frame', 'Access ended: Berg Bakery', 5_000);
    await diaz.reload();
    await diaz.locator('#delegated-banner').waitFor();
    await says(diaz, 'frame', 'Acting for Diaz Cycles');
    // The list without it has to have come, which is asked for when a popup opens.
    const popup = await openPopup(sofia);
    await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
    await popup.close();
    await berg.close();
    await expect.poll(containers, { timeout: 20_000 }).toEqual(['Diaz Cycles']);
  });

  test('[W4] switched off, nothing of it stays', async () => {
    await Promise.all([diaz.waitForEvent('close'), sideBySide(false)]);
    await expect.poll(containers).toEqual([]);
  });
});
