import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { namesAt, press, says } from './support/controls.ts';
import { logIn, logInHere, openMenu, windowFrom } from './support/panel.ts';
import {
  openClientByKeys,
  openPopup,
  openUserMenu,
  signInByPopup,
  windowFromPopup,
} from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { opened } from './support/windows.ts';

const jonasMail = 'jonas@studio-nord.example';
const lenaMail = 'lena.berg@post.example';
const mariaMail = 'maria.diaz@post.example';
const sofiaMail = 'sofia@atelier-sued.example';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ port: 9820, realHosts: true });
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** A state in a word, with its mark before it. */
const badge = (page: Page, word: string) => page.locator('main .badge', { hasText: word }).first();
const headingOf = (page: Page) => page.locator('main h1').innerText();

/** Told in the order and the words of the first source document, on the vendor's real host name. */
describe('How do I activate the cloud sharing partnership? And then share a cloud, open it, and end it', () => {
  let jonas: ExtensionBrowser;
  let lena: ExtensionBrowser;
  let ada: ExtensionBrowser;
  let jonasPopup: Page;
  let partnerPage: Page;
  let partnerId = '';
  let lenaPanel: Page;
  let clientTab: Page;
  let receipt: Page;

  beforeAll(async () => {
    [jonas, lena, ada] = await Promise.all([
      stage.browserOf(),
      stage.browserOf(),
      stage.browserOf({ joined: false }),
    ]);
  });
  afterAll(() => Promise.all([jonas, lena, ada].map((browser) => browser?.close())));

  test('[P1:web] the web page shows that nothing was applied for', async () => {
    partnerPage = await jonas.context.newPage();
    await stage.signIn(partnerPage, jonasMail, '/partner');
    expect(await headingOf(partnerPage)).toBe('Become a Sharing Partner');
    expect(await partnerPage.locator('main').innerText()).toContain('Not applied for');
  });

  test('[P1:popup] the popup leads to the same page and shows the same status', async () => {
    jonasPopup = await signInByPopup(stage, jonas, jonasMail);
    await openUserMenu(jonasPopup);
    await jonasPopup.getByText('not applied').waitFor();
    const window = await windowFromPopup(jonasPopup, 'Become a Sharing Partner');
    expect(await headingOf(window)).toBe('Become a Sharing Partner');
    await window.close();
  });

  test('[L2][P1:panel] steps 1 to 4: log in at terminal.internex.com, user icon, Account Overview, Sharing Partner', async () => {
    expect(stage.panel).toBe('https://terminal.internex.com');
    const panel = await logIn(stage, jonas, 'jonas');
    await openMenu(panel);
    await panel.getByRole('link', { name: 'Account Overview' }).click();
    await panel.getByRole('link', { name: 'Details' }).click();
    await panel.getByRole('link', { name: 'Sharing Partner', exact: true }).click();
    await panel.getByRole('button', { name: 'Become a Sharing Partner' }).waitFor();
    // On the tab the document names, and in the account menu of every page.
    for (const place of ['partner', 'menu'] as const) {
      if (place === 'menu') await openMenu(panel);
      await says(panel, place, 'Become a Sharing Partner');
      const window = await windowFrom(panel, place, 'Become a Sharing Partner');
      expect(await headingOf(window)).toBe('Become a Sharing Partner');
      await window.close();
    }
    await panel.close();
  });

  test('[L2][P2][P3] step 5: he reads the agreement, confirms, and has applied; the mail says so', async () => {
    expect(await partnerPage.locator('main').innerText()).toContain('Sharing Partner Agreement');
    await partnerPage.getByLabel('Website of your company').fill('studio-nord.example');
    await partnerPage.getByLabel('What you do for your customers').fill('Shops and websites for bakeries.');
    await partnerPage.getByLabel(/I am a legal representative of Studio Nord/).check();
    await button(partnerPage, 'Confirm and apply').click();
    await badge(partnerPage, 'Applied for').waitFor();
    await stage.mailTo(jonasMail, 'Application received: Studio Nord');
    await jonasPopup.getByText('Applied for').waitFor();
  });

  test('[P4][A1] an admin authorises him in the dashboard', async () => {
    const admin = await ada.context.newPage();
    await stage.signIn(admin, 'admin@hosting.example', '/admin/applications');
    await admin.getByRole('link', { name: 'Studio Nord' }).click();
    // He left the criteria open, so she says why it is right all the same (P7).
    await admin.getByLabel('Why authorize all the same').fill('Known to us for years.');
    await button(admin, 'Authorize').click();
    await badge(admin, 'Authorized').waitFor();
    await stage.mailTo(jonasMail, 'Studio Nord is now an authorized sharing partner');
  });

  test('[L2][P4][P5:popup] step 6: popup and web say Authorized at the same moment, and the Partner-ID can be copied', async () => {
    await jonasPopup.getByText('Authorized', { exact: true }).waitFor();
    const ids = await jonasPopup.locator('.organisation p code').allInnerTexts();
    expect(ids).toEqual([expect.stringMatching(/^CID-/), expect.stringMatching(/^PID-/)]);
    partnerId = ids[1] ?? '';
    await jonas.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(jonasPopup, 'Copy Partner-ID').click();
    await jonasPopup.getByText('Copied').waitFor();
    expect(await jonasPopup.evaluate('navigator.clipboard.readText()')).toBe(partnerId);
    await partnerPage.reload();
    await badge(partnerPage, 'Authorized').waitFor();
    expect(await partnerPage.getByLabel('Partner-ID').inputValue()).toBe(partnerId);
  });

  test('[S1][S2] the customer starts in her account menu, signs in by code and proves the account at the panel', async () => {
    lenaPanel = await logIn(stage, lena, 'lena');
    await openMenu(lenaPanel);
    const consent = await windowFrom(lenaPanel, 'menu', 'Share access…');
    await stage.signInHere(consent, lenaMail);
    await consent.getByRole('heading', { name: 'Link an account' }).waitFor();
    await button(consent, 'Continue').click();
    await consent.getByRole('heading', { name: 'Connect this account?' }).waitFor();
    await consent.locator('#approve-link').click();
    await button(consent, 'Link the account').click();
    await consent.getByRole('heading', { name: 'Share Berg Bakery' }).waitFor();
    await consent.close();
  });

  test('[S1][S4][S5][S7] from the row of a cloud she shares just that, by the Partner-ID, after a summary', async () => {
    await lenaPanel.goto(`${stage.panel}/clouds`);
    const consent = await windowFrom(lenaPanel, 'row', 'Webshop');
    await consent.getByRole('heading', { name: 'Share Berg Bakery' }).waitFor();
    const rightsOf = (name: RegExp) => consent.getByRole('row', { name }).getByRole('checkbox');
    expect(
      await rightsOf(/^Webshop/)
        .first()
        .isChecked(),
    ).toBe(true);
    expect(await rightsOf(/^Blog/).first().isChecked()).toBe(false);
    expect(await rightsOf(/^Main Cloud/).count()).toBe(0);
    await consent.getByLabel('Partner-ID, name or e-mail address').fill(partnerId);
    await button(consent, 'Find').click();
    await consent.getByRole('radio', { name: /Studio Nord/ }).check();
    await button(consent, 'Update the summary').click();
    const summary = consent.locator('aside.summary');
    await summary.getByText(`Studio Nord (${partnerId})`).waitFor();
    const said = await summary.innerText();
    expect(said).toContain('Webshop');
    expect(said).not.toContain('Blog');
    expect(said).toContain('until you end it');
    expect(said).toContain('Never included');
    expect(said).toContain('The panel itself limits this. Ending it works at once.');
    await button(consent, 'Share now').click();
    await consent.getByRole('heading', { name: 'Shared with Studio Nord' }).waitFor();
    await consent.close();
  });

  test('[S8] the partner is mailed; looking at the link changes nothing, accepting is an act', async () => {
    const mail = await stage.mailTo(jonasMail, 'Berg Bakery wants to share');
    const link = /http\S+\/invitations\/\S+/.exec(mail.text)?.[0] ?? '';
    for (let time = 0; time < 2; time += 1) {
      await partnerPage.goto(link);
      expect(await headingOf(partnerPage)).toBe('Berg Bakery shares an account with you');
    }
    await button(partnerPage, 'Accept').click();
    await partnerPage.waitForURL(/\/grants\//);
    await stage.mailTo(lenaMail, 'Studio Nord has accepted');
  });

  test('[W1][S11][S5] he finds the client by typing, and Enter opens the panel with what was shared only', async () => {
    await jonasPopup.close();
    jonasPopup = await openPopup(jonas);
    await jonasPopup.getByRole('option', { name: /Berg Bakery/ }).waitFor();
    clientTab = await openClientByKeys(jonasPopup, 'berg', 'Berg Bakery');
    await clientTab.locator('#delegated-banner').waitFor();
    await clientTab.goto(`${stage.panel}/clouds`);
    expect(await clientTab.locator('article.cloud h3').allInnerTexts()).toEqual(['Webshop']);
    expect((await clientTab.goto(`${stage.panel}/clouds/cloud-blog`))?.status()).toBe(404);
    await clientTab.goto(`${stage.panel}/clouds`);
  });

  test('[W3] the tab says for whom, how much and until when', async () => {
    const frame = await says(clientTab, 'frame', 'Acting for Berg Bakery');
    expect(frame).toContain('1 product');
    expect(frame).toContain('until the client ends it');
    expect(frame).toContain('enforced');
    expect(await namesAt(clientTab, 'row')).toEqual([]);
  });

  test('[W2][W5] the switcher in the panel begins with the way back, and opens the client again from his own account', async () => {
    await press(clientTab, 'frame', 'Switch');
    await says(clientTab, 'list', 'Berg Bakery');
    expect((await namesAt(clientTab, 'list'))[0]).toBe('← Back to my own account');
    await press(clientTab, 'list', 'Back to my own account');
    await clientTab.locator('#login-form').waitFor();
    await logInHere(clientTab, 'jonas');
    await press(clientTab, 'switcher', 'Clients');
    await says(clientTab, 'list', 'Berg Bakery');
    const own = clientTab;
    await own.keyboard.type('berg');
    clientTab = await opened(jonas.context, () => own.keyboard.press('Enter'));
    await says(clientTab, 'frame', 'Acting for Berg Bakery');
    await own.close();
  });

  test('[S1] her panel shows the share with Revoke once her extension knows her', async () => {
    await lenaPanel.goto(`${stage.panel}/clouds`);
    await openMenu(lenaPanel);
    const window = await windowFrom(lenaPanel, 'menu', 'Sign in to see who has access');
    await window.locator('main form[action="/authorize"] button[type="submit"]').click();
    await says(lenaPanel, 'menu', 'Who has access: 1');
    await press(lenaPanel, 'menu', 'Who has access: 1');
    const list = await says(lenaPanel, 'list', 'Studio Nord');
    expect(list).toContain('1 product');
    expect(list).toContain('Jonas Nord');
    receipt = await windowFrom(lenaPanel, 'list', 'Manage: Studio Nord');
  });

  test('[W7] she sees who of the partner opened her account, and when', async () => {
    const rows = await receipt.locator('main table tbody tr').allInnerTexts();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/Jonas Nord\s+opened, the panel showed this account/);
  });

  test('[M3][E15][E43][W6] she ends it by confirmation and fresh proof; his tab says so at once', async () => {
    await stage.nextDay();
    await clientTab.bringToFront();
    await receipt.getByRole('link', { name: 'End', exact: true }).click();
    await stage.prove(receipt, lenaMail);
    await button(receipt, 'End now').click();
    await receipt.getByRole('heading', { name: /Receipt/ }).waitFor();
    await says(clientTab, 'frame', 'Access ended: Berg Bakery', 3_000);
  });

  test('[M3][W6] the panel refuses his next click, and the popup no longer lists the client', async () => {
    await clientTab.getByRole('link', { name: 'Webshop' }).or(clientTab.locator('a.brand')).first().click();
    expect(await clientTab.locator('#delegated-banner').count()).toBe(0);
    expect(await clientTab.locator('article.cloud').count()).toBe(0);
    // A popup that is open keeps the row and says that its access has ended; the next one has none.
    await expect
      .poll(
        async () => {
          const popup = await openPopup(jonas);
          await popup.locator('header').waitFor();
          const empty = popup.getByText('No client has shared an account with you yet.');
          const said = await empty.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => false,
          );
          await popup.close();
          return said;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  });

  test('[E43] the receipt and the mails say what was cut', async () => {
    await expect
      .poll(async () => {
        await receipt.reload();
        return receipt.locator('main').innerText();
      })
      .toContain('The panel has confirmed that what was made for this share is gone.');
    const said = await receipt.locator('main').innerText();
    expect(said).toContain('Studio Nord can no longer sign in through us.');
    expect(said).toContain('What could not be cut');
    expect(said).toContain('Secrets to change');
    await stage.mailTo(lenaMail, /^Ended: the share of .* with Studio Nord/);
    await stage.mailTo(jonasMail, /^Ended: the share of .* with Studio Nord/);
  });
});

describe('a customer pauses', () => {
  let maria: ExtensionBrowser;
  let sofia: ExtensionBrowser;
  let mariaPopup: Page;
  let sofiaPopup: Page;
  let clientTab: Page;

  beforeAll(async () => {
    [maria, sofia] = await Promise.all([stage.browserOf(), stage.browserOf()]);
    mariaPopup = await signInByPopup(stage, maria, mariaMail);
    sofiaPopup = await signInByPopup(stage, sofia, sofiaMail);
  });

  test('[M4] in one click from the popup, and the partner is refused with a sentence', async () => {
    await button(mariaPopup, 'Pause').first().click();
    await mariaPopup.getByText('Paused. Only you can resume it.').waitFor();
    await sofiaPopup.getByRole('option', { name: /Diaz Cycles.*paused by the client/ }).waitFor();
    await sofiaPopup.locator('header input').press('Enter');
    await sofiaPopup.getByText('This access is not active now.').waitFor();
  });

  test('[M4] resuming asks for a fresh proof, then the client opens again with everything', async () => {
    await stage.nextDay();
    const grant = await windowFromPopup(mariaPopup, 'Manage…');
    await grant.getByRole('link', { name: 'Resume' }).click();
    await stage.prove(grant, mariaMail);
    await button(grant, 'Resume').click();
    await grant.waitForURL(/\/grants\/[^/]+$/);
    await sofiaPopup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
    clientTab = await openClientByKeys(sofiaPopup, 'diaz', 'Diaz Cycles');
    await clientTab.goto(`${stage.panel}/clouds`);
    expect(await clientTab.locator('article.cloud h3').allInnerTexts()).toEqual([
      'Main Cloud',
      'Store',
      'Cycling Club',
    ]);
    await says(clientTab, 'frame', 'full access');
  });

  test('[M8] one button pauses everything, and the open tab says so', async () => {
    await button(mariaPopup, 'Pause everything now').click();
    await mariaPopup.getByText('Paused. Only you can resume it.').waitFor();
    await says(clientTab, 'frame', 'Access paused: Diaz Cycles', 3_000);
    await clientTab.locator('a.brand').click();
    expect(await clientTab.locator('article.cloud').count()).toBe(0);
  });
});
