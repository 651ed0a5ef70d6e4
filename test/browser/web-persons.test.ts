import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { type Stage, startStage } from './support/stage.ts';
import {
  button,
  findAndTick,
  giveAuthenticator,
  heading,
  linkByApproval,
  linkIn,
  personIn,
  plainBrowser,
} from './support/web.ts';

const office = 'office@berg-bakery.example';

/** Persons and organisations on web pages: passkeys, devices, members, and an address that proves nothing. */
describe('a person on the web pages', () => {
  let stage: Stage;
  let browser: Browser;
  let lena: Page;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage({ port: 9888 }), plainBrowser()]);
    lena = await personIn(browser);
    await giveAuthenticator(lena);
    await stage.signIn(lena, demoPersons.customer.email);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const refusalOn = (page: Page): Promise<string | null> =>
    page.locator('main [data-code]').first().getAttribute('data-code');
  const membersOf = async (page: Page): Promise<void> => {
    await page.goto(stage.deployment);
    await page.getByRole('link', { name: 'Members' }).click();
    await heading(page, 'Members');
  };

  test('[O1] makes a passkey, and signs in with it alone', async () => {
    await lena.goto(`${stage.deployment}/me`);
    await lena.getByText('You have no passkey yet.').waitFor();
    await lena.getByRole('main').getByRole('link', { name: 'Add a passkey' }).click();
    await lena.getByLabel('Name of the passkey').fill('Kitchen tablet');
    await button(lena, 'Make the passkey').click();
    await heading(lena, 'My profile and devices');
    await lena.getByRole('rowheader', { name: 'Kitchen tablet' }).waitFor();
    await stage.mailTo(demoPersons.customer.email, 'A passkey was added');
    await lena.locator('#user-menu summary').click();
    await lena.getByRole('button', { name: 'Sign out' }).click();
    await heading(lena, 'Sign in');
    await button(lena, 'Sign in with a passkey').click();
    await heading(lena, 'Who has access');
    await lena.locator('#user-menu summary', { hasText: demoPersons.customer.email }).waitFor();
  });

  test('[M3] [O1] gives a fresh proof with it', async () => {
    await lena.goto(`${stage.deployment}/prove?next=/me`);
    await heading(lena, 'Please confirm that it is you');
    await button(lena, 'Use a passkey').click();
    await heading(lena, 'My profile and devices');
  });

  test('[O2] sees a second device, is mailed about it, and ends it at once', async () => {
    const second = await personIn(browser);
    await stage.signIn(second, demoPersons.customer.email, '/me');
    await stage.mailTo(demoPersons.customer.email, 'A new device is signed in');
    await lena.goto(`${stage.deployment}/me`);
    await lena.getByText('this one').waitFor();
    await button(lena, 'End all others').click();
    await expect
      .poll(() =>
        lena
          .getByRole('main')
          .getByRole('button', { name: /^End “/ })
          .count(),
      )
      .toBe(1);
    await second.goto(`${stage.deployment}/me`);
    await heading(second, 'Sign in');
    await second.context().close();
  });

  test('[O3] invites a member, who joins from the mail; the last representative stays', async () => {
    await membersOf(lena);
    await lena.getByLabel('E-mail address').fill(office);
    await lena.getByLabel('Role', { exact: true }).selectOption('Administrator');
    await button(lena, 'Send invitation').click();
    await lena.getByText('The invitation is on its way.').waitFor();
    const mail = await stage.mailTo(office, 'Berg Bakery invites you');
    const karl = await personIn(browser);
    await karl.goto(linkIn(mail, /\/member-invitations\//));
    await stage.signInHere(karl, office);
    await heading(karl, 'Berg Bakery invites you');
    await karl.getByText('with the role: Administrator').waitFor();
    await button(karl, 'Become a member').click();
    await heading(karl, 'Who has access');
    await karl.context().close();
    await membersOf(lena);
    await button(lena, 'Remove Lena Berg').click();
    await expect.poll(() => refusalOn(lena)).toBe('last_representative');
    await membersOf(lena);
    await lena.getByLabel('Role of Lena Berg').selectOption('Collaborator');
    await lena
      .getByRole('row', { name: /Lena Berg/ })
      .getByRole('button', { name: 'Change' })
      .click();
    await expect.poll(() => refusalOn(lena)).toBe('last_representative');
  });

  test('[O4] makes a second organisation and switches between the two', async () => {
    await lena.goto(`${stage.deployment}/organisations/new`);
    await lena.getByLabel('Name').fill('Berg Café');
    await button(lena, 'Create').click();
    await heading(lena, 'Who has access');
    const menu = lena.locator('#user-menu');
    await menu.locator('summary').click();
    expect(await menu.locator('strong').textContent()).toBe('Berg Café');
    await menu.getByRole('link', { name: 'Berg Bakery' }).click();
    await menu.locator('summary').click();
    expect(await menu.locator('strong').textContent()).toBe('Berg Bakery');
    await menu.getByRole('link', { name: 'Berg Café' }).waitFor();
  });

  test('[S15] after a share that reaches the mailbox, a code to it signs nobody in [E54]', async () => {
    await lena.goto(`${stage.deployment}/share`);
    await lena.getByLabel('For which organisation?').selectOption('Berg Bakery');
    await linkByApproval(stage, lena, 'lena');
    await findAndTick(lena, demoPersons.authorized.email, /Atelier Süd/);
    await lena
      .getByRole('row', { name: /^Webshop/ })
      .getByRole('checkbox', { name: 'change' })
      .check();
    await button(lena, 'Update the summary').click();
    await button(lena, 'Share now').click();
    const mail = await stage.mailTo(demoPersons.authorized.email, 'Berg Bakery wants to share');
    const sofia = await personIn(browser);
    await sofia.goto(linkIn(mail, /\/invitations\//));
    await stage.signInHere(sofia, demoPersons.authorized.email);
    await button(sofia, 'Accept').click();
    await heading(sofia, 'Access to Berg Bakery');
    const karl = await personIn(browser);
    await stage.signIn(karl, office);
    await heading(karl, 'Sign in');
    expect(await refusalOn(karl)).toBe('address_inside_shared_account');
    await karl.context().close();
  });

  test('[S15] but a safety code lets them look and pause everything, and nothing else [M8] [E54]', async () => {
    const karl = await personIn(browser);
    await karl.goto(`${stage.deployment}/sign-in`);
    await karl.getByRole('link', { name: 'Only look and pause, with a code' }).click();
    await heading(karl, 'Look and pause');
    await stage.signInHere(karl, office);
    await heading(karl, 'Who has access');
    await karl.getByRole('row', { name: /Atelier Süd/ }).waitFor();
    for (const path of ['/me', '/share', '/organisations/new']) {
      await karl.goto(`${stage.deployment}${path}`);
      expect(await refusalOn(karl), path).toBe('safety_session_only');
    }
    await karl.goto(stage.deployment);
    expect(await button(karl, 'Pause').count()).toBe(1);
    expect(
      await karl
        .getByRole('main')
        .getByRole('link', { name: /^(End|Change rights|Share this account)$/ })
        .count(),
    ).toBe(0);
    await button(karl, 'Pause everything now').click();
    await karl.getByText('Paused: 1 partner can no longer open this account.').waitFor();
    await karl.getByRole('link', { name: 'Atelier Süd' }).click();
    await heading(karl, 'Access for Atelier Süd');
    expect(await karl.getByRole('main').getByRole('link', { name: 'Resume' }).count()).toBe(0);
    await karl.context().close();
  });
});
