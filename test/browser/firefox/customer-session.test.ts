import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import { type FroxlorReplica, startFroxlor } from '../../panels/froxlor/server.ts';
import { namesAt, press, says, textAt } from '../support/controls.ts';
import { finishRemoval, withoutHostKey } from '../support/customer-session.ts';
import { accept, shareNow, switchOn } from '../support/open-panel.ts';
import { windowFrom } from '../support/panel.ts';
import { signInByPopup } from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';
import { button, personIn } from '../support/web.ts';

const port = 10_980;
const lena = demoPersons.customer.email;
const sofia = demoPersons.authorized.email;

/** What the customer's own page does for a share, in Firefox's own sandbox for scripts in pages. */
describe('customer-session mode in Firefox [E51]', () => {
  let stage: Stage;
  let panel: FroxlorReplica;
  let anna: Page;
  let elsewhere: Page;
  let web: Page;
  let partner: Page;
  let grant = '';

  const ours = () => panel.api.rows.Ftps.filter((row) => String(row['description']).startsWith('Panelshare'));
  const signInAt = async (tab: Page, login: string): Promise<void> => {
    await tab.goto(`${panel.origin}/customer_index.php?action=logout`);
    await tab.goto(`${panel.origin}${await panel.linkTo(login)}`);
  };

  beforeAll(async () => {
    panel = await startFroxlor(port + 4);
    const on = { kind: 'froxlor', name: 'Froxlor', origin: panel.origin, apiBase: panel.base } as const;
    const rows = withoutHostKey('froxlor');
    stage = await startStage({
      port,
      browser: 'firefox',
      panels: [{ ...on, hostTokenHash: null }],
      rows,
    });
    const customer = await stage.browserOf();
    await switchOn(customer, { origin: panel.origin, name: 'Froxlor' });
    await (await signInByPopup(stage, customer, lena)).close();
    anna = await customer.context.newPage();
    await anna.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    elsewhere = await customer.context.newPage();
    const plain = customer.context.browser();
    if (plain === null) throw new Error('Firefox makes no context for a person without the extension.');
    partner = await personIn(plain);
    await stage.signIn(partner, sofia);
  });
  afterAll(async () => {
    await stage?.close();
    await panel?.close();
  });

  test('[L4] [S1] [S5] [E11] the customer’s own page lists the sites, and shares two of them', async () => {
    await anna.bringToFront();
    await says(anna, 'menu', 'Share access…');
    web = await windowFrom(anna, 'menu', 'Share access…');
    for (const folder of ['/shop/', '/blog/']) await web.locator(`input[value="change:${folder}"]`).check();
    grant = await accept(partner, await shareNow(web));
    expect(ours()).toEqual([]);
  });

  test('[E10] [E12] it does nothing at a word of the page, nor at a click that nobody made', async () => {
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    await anna.evaluate((grantId) => {
      for (const type of ['carry_out', 'load']) window.postMessage({ type, grantId }, '*');
      for (const control of document.querySelectorAll<HTMLElement>('panelshare-control')) control.click();
    }, grant.split('/').at(-1));
    // The page has had its turn, and the control still answers to a person.
    await press(anna, 'menu', 'Who has access');
    await says(anna, 'list', 'Finish: make the access here');
    expect(panel.posts).toEqual([]);
  });

  test('[E33] it stops where another tab has switched the account, and says what to do', async () => {
    await signInAt(elsewhere, 'carl');
    await anna.bringToFront();
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'signed in to another account');
    expect(panel.posts).toEqual([]);
    expect(await namesAt(anna, 'list')).toContain('Finish: make the access here: Atelier Süd');
    await signInAt(elsewhere, 'anna');
  });

  test('[E51] [W9] after one click it makes a user for each site, and no page of the panel has the password', async () => {
    await anna.bringToFront();
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    await press(anna, 'menu', 'Who has access');
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'Done. The access is made');
    expect(ours().map((row) => row['homedir'])).toHaveLength(2);
    await partner.goto(`${grant}/card`);
    await partner.getByRole('button', { name: /Show/ }).first().click();
    const password = await partner.locator('[data-secret]').first().innerText();
    expect(panel.posts.map((fields) => fields['ftp_password'])).toContain(password);
    expect(await anna.content()).not.toContain(password);
    expect(await textAt(anna, 'list')).not.toContain(password);
  });

  test('[M3] [E38] an end says that it is not yet cut, and the customer’s click cuts it', async () => {
    await web.goto(`${grant}/end`);
    await button(web, 'End now').click();
    await web.waitForURL(/receipt/);
    await anna.bringToFront();
    await anna.reload();
    await finishRemoval(anna, panel);
    expect(ours()).toEqual([]);
  });
});
