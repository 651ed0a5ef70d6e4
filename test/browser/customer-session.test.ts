import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { type FroxlorReplica, startFroxlor } from '../panels/froxlor/server.ts';
import { namesAt, press, says, textAt } from './support/controls.ts';
import { finishRemoval, withoutHostKey } from './support/customer-session.ts';
import { switchOn } from './support/open-panel.ts';
import { windowFrom } from './support/panel.ts';
import { signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, findAndTick, personIn, plainBrowser } from './support/web.ts';

const port = 10200;
const lena = demoPersons.customer.email;
const sofia = demoPersons.authorized.email;

const rows = withoutHostKey('froxlor');

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

describe('a share on a panel that only the customer’s own page can change [E51]', () => {
  let stage: Stage;
  let panel: FroxlorReplica;
  let plain: Browser;
  let customer: ExtensionBrowser;
  let anna: Page;
  let web: Page;
  let partner: Page;
  let grant = '';

  const ours = () => panel.api.rows.Ftps.filter((row) => String(row['description']).startsWith('Panelshare'));

  beforeAll(async () => {
    panel = await startFroxlor(port + 6);
    const on = { kind: 'froxlor', name: 'Froxlor', origin: panel.origin, apiBase: panel.base } as const;
    [stage, plain] = await Promise.all([
      startStage({ port, panels: [{ ...on, hostTokenHash: null }], rows }),
      plainBrowser(),
    ]);
    customer = await stage.browserOf();
    await switchOn(customer, { origin: panel.origin, name: 'Froxlor' });
    await (await signInByPopup(stage, customer, lena)).close();
    anna = await customer.context.newPage();
    await anna.goto(`${panel.origin}${await panel.linkTo('anna')}`);
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  it('shares sites that the customer’s own page listed, and asks the panel’s API for nothing [S1] [S5] [E11]', async () => {
    await says(anna, 'menu', 'Share access…');
    web = await windowFrom(anna, 'menu', 'Share access…');
    await findAndTick(web, sofia, /Atelier Süd/);
    for (const folder of ['/shop/', '/blog/']) await web.locator(`input[value="change:${folder}"]`).check();
    expect(await web.getByRole('main').innerText()).toContain('shop.berg-bakery.example');
    await button(web, 'Update the summary').click();
    await button(web, 'Share now').click();
    await web.waitForURL(/\/invitations\//);
    partner = await personIn(plain);
    await stage.signIn(partner, sofia);
    await partner.goto(web.url());
    await button(partner, 'Accept').click();
    await partner.waitForURL(/\/grants\//);
    grant = partner.url();
    // What was called, the replica's link for the customer's own sign-in apart.
    expect(panel.api.calls.map(({ command }) => command)).toEqual(['Froxlor.generateLoginLink']);
    expect(ours()).toEqual([]);
  });

  it('does nothing at a word of the page, nor at a click that nobody made [E10] [E12]', async () => {
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    const id = grant.split('/').at(-1);
    await anna.evaluate((grantId) => {
      for (const type of ['carry_out', 'load']) window.postMessage({ type, grantId }, '*');
      for (const control of document.querySelectorAll<HTMLElement>('panelshare-control')) control.click();
    }, id);
    await anna.waitForTimeout(500);
    expect(panel.posts).toEqual([]);
    expect(await textAt(anna, 'list')).toBe('');
  });

  it('stops where another tab has switched the account, and says what to do [E33]', async () => {
    await press(anna, 'menu', 'Who has access');
    await says(anna, 'list', 'Finish: make the access here');
    const tab = await customer.context.newPage();
    await tab.goto(`${panel.origin}/customer_index.php?action=logout`);
    await tab.goto(`${panel.origin}${await panel.linkTo('carl')}`);
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'signed in to another account');
    expect(panel.posts).toEqual([]);
    expect(await namesAt(anna, 'list')).toContain('Finish: make the access here: Atelier Süd');
    await tab.goto(`${panel.origin}/customer_index.php?action=logout`);
    await tab.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    await tab.close();
  });

  it('makes a user for each site after one click, and the partner’s card shows them [W9]', async () => {
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    await press(anna, 'menu', 'Who has access');
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'Done. The access is made');
    const folders = ['/shop/', '/blog/'].map((folder) => `/var/customers/webs/anna${folder}`);
    expect(new Set(ours().map((row) => row['homedir']))).toEqual(new Set(folders));
    const passwords = panel.posts.map((fields) => fields['ftp_password'] ?? '');
    expect(new Set(passwords).size).toBe(2);
    await partner.goto(`${grant}/card`);
    for (const row of ours()) {
      expect(await partner.getByRole('main').innerText()).toContain(String(row['username']));
    }
    await partner.getByRole('button', { name: /Show/ }).first().click();
    const password = await partner.locator('[data-secret]').first().innerText();
    expect(passwords).toContain(password);
    expect(password.length).toBeGreaterThan(20);
    // The password is in no page of the panel, in nothing the extension keeps, and sealed in the Worker.
    expect(await anna.content()).not.toContain(password);
    expect(await textAt(anna, 'list')).not.toContain(password);
    const kept = await customer.context
      .serviceWorkers()[0]
      ?.evaluate<string>(
        '(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]))()',
      );
    expect(kept).toContain(panel.origin);
    expect(kept).not.toContain(password);
    const files = filesIn(stage.stack.database.state).filter((path) => /\.(?:sqlite|sqlite-wal)$/.test(path));
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) expect(readFileSync(path).includes(password), path).toBe(false);
  });

  it('is not cut by an end alone, says so, and is cut after the customer’s click [M3] [E38]', async () => {
    await web.goto(`${grant}/end`);
    await button(web, 'End now').click();
    await web.waitForURL(/receipt/);
    await web.goto(grant);
    expect(await web.locator('[data-due="remove"]').innerText()).toContain('Not yet cut');
    expect(ours()).toHaveLength(2);
    // The card is closed at once, whatever the panel still has.
    expect((await partner.goto(`${grant}/card`))?.status()).not.toBe(200);
    await anna.reload();
    await finishRemoval(anna, panel);
    expect(ours()).toEqual([]);
    expect(panel.posts.every((fields) => !('delete_userfiles' in fields))).toBe(true);
    await web.reload();
    expect(await web.getByRole('main').innerText()).not.toContain('Not yet cut');
    expect(await web.locator('[data-due]').count()).toBe(0);
    await anna.reload();
    await says(anna, 'menu', 'Share access…');
    expect(await textAt(anna, 'menu')).not.toContain('to finish here');
  });
});
