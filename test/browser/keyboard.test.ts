import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { says } from './support/controls.ts';
import { pressOn, signInByKeys, tabTo, tickOn, typeIn } from './support/keys.ts';
import { openClientByKeys, openPopup, signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, giveAuthenticator, heading, linkIn, personIn, plainBrowser } from './support/web.ts';

/** The whole product with no pointer: each step is Tab, arrows, Space, Enter and typing, and every stop is seen. */
describe('with the keyboard alone', () => {
  let stage: Stage;
  let browser: Browser;
  let maria: Page;
  let sofia: Page;
  let share = '';

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage({ port: 10890 }), plainBrowser()]);
    [maria, sofia] = await Promise.all([personIn(browser), personIn(browser)]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const mailedCode = (email: string) => async (): Promise<string> =>
    /\b(\d{6})\b/.exec((await stage.mailTo(email, /\b\d{6}\b/)).text)?.[1] ?? '';
  const link = (page: Page, name: string | RegExp) =>
    page.getByRole('main').getByRole('link', { name }).first();

  test('[L1] [O1] a customer signs in', async () => {
    await maria.goto(stage.deployment);
    await signInByKeys(maria, demoPersons.sharing.email, mailedCode(demoPersons.sharing.email));
    await pressOn(maria, link(maria, 'Diaz Cycles'));
    await heading(maria, 'Diaz Cycles');
  });

  test('[L1] [M3] ends a share', async () => {
    await pressOn(maria, link(maria, 'End'));
    await heading(maria, /^End the access for/);
    await pressOn(maria, button(maria, 'End now'));
    await heading(maria, 'Receipt: the access has ended');
  });

  test('[L1] [S4] [S5] [S7] shares one product, having looked at what the partner will see', async () => {
    await pressOn(maria, maria.getByRole('navigation').getByRole('link', { name: 'Who has access' }));
    await pressOn(maria, link(maria, 'Diaz Cycles'));
    await pressOn(maria, link(maria, 'Share this account'));
    await typeIn(maria, maria.locator('#who'), demoPersons.authorized.email);
    await maria.keyboard.press('Enter');
    await tickOn(maria, maria.getByRole('radio', { name: /Atelier Süd/ }));
    const store = maria.getByRole('row', { name: /^Store Covers/ });
    await tickOn(maria, store.getByRole('checkbox', { name: 'view' }));
    await tickOn(maria, store.getByRole('checkbox', { name: 'change' }));
    await pressOn(maria, button(maria, 'Update the summary'));
    await pressOn(maria, button(maria, 'See what Atelier Süd sees'));
    await heading(maria, 'What Atelier Süd sees');
    await pressOn(maria, link(maria, 'Back'));
    await heading(maria, /^Share /);
    await pressOn(maria, button(maria, 'Share now'));
    await heading(maria, 'Shared with Atelier Süd');
  });

  test('[L1] [S8] the partner accepts from the mail', async () => {
    const mail = await stage.mailTo(demoPersons.authorized.email, 'Diaz Cycles wants to share');
    await sofia.goto(linkIn(mail, /\/invitations\//));
    await signInByKeys(sofia, demoPersons.authorized.email, async () => {
      const code = await stage.mailTo(
        demoPersons.authorized.email,
        /sign in[\s\S]*\b\d{6}\b|\b\d{6}\b[\s\S]*sign/i,
      );
      return /\b(\d{6})\b/.exec(code.text)?.[1] ?? '';
    });
    await pressOn(sofia, button(sofia, 'Accept'));
    await heading(sofia, 'Access to Diaz Cycles');
    share = sofia.url();
  });

  test('[L1] [W1] [W3] the partner opens the client from the popup, and the frame says whom they act for', async () => {
    const extended = await stage.browserOf();
    await (await signInByPopup(stage, extended, demoPersons.authorized.email)).close();
    const popup = await openPopup(extended);
    const tab = await openClientByKeys(popup, 'Diaz', 'Diaz Cycles');
    await says(tab, 'frame', /Acting for Diaz Cycles/);
    await extended.close();
  });

  test('[L1] [W1] and on the web page', async () => {
    // The page names the one thing that may stand in the way: the opening of the last seconds (E42).
    await expect
      .poll(async () => {
        await sofia.goto(share);
        if (!(await button(sofia, 'Open').isVisible())) return '';
        await pressOn(sofia, button(sofia, 'Open'));
        await sofia.locator('h1').waitFor();
        return sofia.locator('h1').textContent();
      })
      .toMatch(/^Open /);
    await pressOn(sofia, button(sofia, 'Go to the panel'));
    await sofia.waitForURL(`${stage.panel}/**`);
  });

  test('[L1] [P2] [P3] [P4] an agency applies, and an admin authorizes it', async () => {
    const [jonas, ada] = await Promise.all([personIn(browser), personIn(browser)]);
    await jonas.goto(`${stage.deployment}/partner`);
    await signInByKeys(jonas, demoPersons.agency.email, mailedCode(demoPersons.agency.email));
    await typeIn(jonas, jonas.getByLabel('Website of your company'), 'https://studio-nord.example');
    await typeIn(jonas, jonas.getByLabel('What you do for your customers'), 'We build shops for bakeries.');
    await tickOn(jonas, jonas.getByRole('checkbox', { name: /I am a legal representative of Studio Nord/ }));
    await pressOn(jonas, button(jonas, 'Confirm and apply'));
    await jonas.locator('.badge', { hasText: 'Applied for' }).waitFor();

    await giveAuthenticator(ada);
    await ada.goto(`${stage.deployment}/admin/applications`);
    await signInByKeys(ada, demoPersons.admin.email, mailedCode(demoPersons.admin.email));
    await pressOn(ada, link(ada, 'Studio Nord'));
    await typeIn(ada, ada.getByLabel('Why authorize all the same'), 'Known to us for years.');
    await tabTo(ada, button(ada, 'Authorize'));
    await ada.keyboard.press('Enter');
    await ada.locator('.badge', { hasText: 'Authorized' }).first().waitFor();
  });
});
