import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { type FroxlorReplica, startFroxlor } from '../panels/froxlor/server.ts';
import { namesAt, says, textAt } from './support/controls.ts';
import {
  accept,
  addPanel,
  askTwice,
  browserWith,
  colleagueOf,
  confirmed,
  lena,
  maria,
  nameAccount,
  proveByCode,
  shareWhole,
  sofia,
  until,
} from './support/open-panel.ts';
import { windowFrom } from './support/panel.ts';
import { openClientByKeys, openPopup, signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, personIn, plainBrowser } from './support/web.ts';

const port = 9860;
const shop = 'shop.berg-bakery.example';

/** Everything the Worker keeps lies in files: the database, the mailbox, the objects of organisations. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

describe('a share on Froxlor, from both sides', () => {
  let stage: Stage;
  let panel: FroxlorReplica;
  let plain: Browser;
  let customer: ExtensionBrowser;
  let partner: ExtensionBrowser;
  let web: Page;
  let anna: Page;
  let carl: Page;
  let consent: Page;
  let grant = '';

  beforeAll(async () => {
    panel = await startFroxlor(port + 4);
    for (const row of panel.api.customers) row['email'] = `${row['loginname']}.private@post.example`;
    [stage, plain] = await Promise.all([startStage({ port }), plainBrowser()]);
    const entered = {
      kind: 'froxlor',
      name: 'Froxlor',
      key: 'a-key-of-a-reseller',
      secret: 'and-the-secret-of-it',
    };
    await addPanel(stage, plain, { ...entered, origin: panel.origin, base: panel.base });
    [customer, partner] = await Promise.all([
      browserWith(stage, { ...panel, name: 'Froxlor' }),
      browserWith(stage, { ...panel, name: 'Froxlor' }),
    ]);
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  /** The log of an organisation says how an opening ended; the popup closes before it does. */
  const openClient = async (letters: string, name: string, insteadOf?: string): Promise<Page> => {
    const popup = await openPopup(partner);
    await popup.getByText('Froxlor').first().waitFor();
    return openClientByKeys(popup, letters, name, insteadOf);
  };

  it('shares from the account menu and from the row of a site, after a code to the contact address [S1] [S2] [E40]', async () => {
    const page = await customer.context.newPage();
    await page.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    await says(page, 'menu', 'Share access…');
    await page.goto(`${panel.origin}/customer_domains.php?page=domains`);
    await says(page, 'menu', 'Share access…');
    await until(
      async () => (await namesAt(page, 'row')).includes(`Share website ${shop}…`),
      'every row has its control',
    );
    consent = await windowFrom(page, 'row', `Share website ${shop}`);
    await stage.signInHere(consent, lena);
    await button(consent, 'Continue').click();
    await proveByCode(stage, consent, 'anna.private@post.example');
    // The row names the site; what else the account holds goes only with all of it.
    const rowOf = (name: RegExp) => consent.getByRole('row', { name });
    const site = rowOf(new RegExp(`^${shop}`)).getByRole('checkbox', { name: 'change' });
    expect(await site.isChecked()).toBe(true);
    for (const name of [/^info@/, /^annasql1/]) {
      await rowOf(name).waitFor({ state: 'attached' });
      expect(await rowOf(name).getByRole('checkbox').count()).toBe(0);
    }
  });

  it('opens the whole account by a link that leaves no trace [E32] [W1] [W3]', async () => {
    web = await partner.context.newPage();
    await stage.signIn(web, sofia);
    grant = await accept(web, await shareWhole(consent));
    await (await signInByPopup(stage, partner, sofia)).close();
    panel.visits.length = 0;
    anna = await openClient('berg', 'Berg Bakery');
    expect(await says(anna, 'frame', 'Acting for Berg Bakery')).toContain('brokered');
    // Nobody was signed in, so nobody was signed out: that would have cost the link.
    expect(panel.visits.slice(0, 2)).toEqual(['GET /index.php', 'GET /index.php?action=ll']);

    const secret = panel.links.at(-1) ?? '';
    expect(secret.length).toBeGreaterThan(30);
    expect(anna.url()).not.toContain(secret);
    expect(await anna.content()).not.toContain(secret);
    const kept = await partner.context
      .serviceWorkers()[0]
      ?.evaluate<string>(
        '(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]))()',
      );
    expect(kept).toContain('Berg Bakery');
    expect(kept).not.toContain(secret);
    const files = filesIn(stage.stack.database.state).filter((path) =>
      /\.(?:sqlite|sqlite-wal|db|log)$/.test(path),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) expect(readFileSync(path).includes(secret), path).toBe(false);
  });

  it('ends the first client’s session before the second opens, and marks its tabs [W4] [E33]', async () => {
    const page = await personIn(plain);
    await nameAccount(stage, page, maria, { name: 'Froxlor' }, 'carl');
    await proveByCode(stage, page, 'carl.private@post.example');
    await accept(web, await shareWhole(page));
    panel.visits.length = 0;
    carl = await openClient('carl', 'Diaz Cycles', 'Berg Bakery');
    await says(carl, 'frame', 'Acting for Diaz Cycles');
    const signIn = panel.visits.indexOf('GET /index.php?action=ll');
    const signOut = panel.visits.indexOf('GET /customer_index.php?action=logout');
    expect(signOut).toBeGreaterThan(-1);
    expect(signOut).toBeLessThan(signIn);
    expect(panel.visits.filter((visit) => visit.includes('logout'))).toHaveLength(1);
    await says(anna, 'frame', 'This page shows anna, not Diaz Cycles (carl)');
    expect(await namesAt(anna, 'menu')).not.toContain('Share access…');
    await anna.reload();
    await says(anna, 'frame', 'Acting for Diaz Cycles');
  });

  it('locks when the account changes by nobody’s switch [E33] [E41] [W3]', async () => {
    await carl.evaluate("fetch('/customer_index.php?action=logout')");
    await anna.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    await says(anna, 'frame', 'This page shows anna, not Diaz Cycles (carl)');
    expect(await namesAt(anna, 'frame')).not.toContain('Switch');
  });

  it('ends an administrator’s session by the administrators’ own logout [E33]', async () => {
    await carl.evaluate("fetch('/customer_index.php?action=logout')");
    await carl.goto(panel.origin);
    await carl.getByLabel('User').fill('reseller');
    await carl.getByRole('button', { name: 'Login' }).click();
    await carl.waitForURL(/admin_index/);
    panel.visits.length = 0;
    const tab = await openClient('berg', 'Berg Bakery');
    await says(tab, 'frame', 'Acting for Berg Bakery');
    expect(panel.visits).toContain('GET /admin_index.php?action=logout');
    await tab.close();
  });

  it('lets one person of the partner open an account at a time [E42]', async () => {
    const colleague = await colleagueOf(stage, plain, web);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { instead } = panel.api.switches;
    const uri = `index.php?action=ll&ln=anna&h=${'0'.repeat(64)}`;
    instead['Froxlor.generateLoginLink'] = async () => {
      await held;
      return Response.json({ data: { base: 'https://other.example/', uri } });
    };
    const minted = () =>
      panel.api.calls.filter((call) => call.command === 'Froxlor.generateLoginLink').length;
    const before = minted();
    const popup = await askTwice(partner, colleague, { letters: 'anna', name: 'Anna Berg' }, minted);
    expect(minted()).toBe(before + 1);
    release();
    delete instead['Froxlor.generateLoginLink'];
    // The link was made up here and opens nothing, which is no success either.
    await popup.getByText('The panel shows another account.').waitFor();
  });

  it('gives access data for one site when the share is narrowed, and opens no panel [W9] [E40]', async () => {
    await consent.goto(`${grant}/rights`);
    await consent.getByRole('radio', { name: /Only chosen products/ }).check();
    await consent.locator('input[value="change:site:2"]').check();
    expect(await consent.locator('input[value="view:site:2"]').count()).toBe(0);
    await button(consent, 'Save').click();
    const ours = () =>
      panel.api.rows.Ftps.filter((row) => String(row['description']).startsWith('Panelshare'));
    await until(() => ours().length === 1, 'an FTP user of its own');
    expect(ours()[0]).toMatchObject({ homedir: '/var/customers/webs/anna/shop/' });
    // What is left of the whole access in the panel is not passed off as the narrow one.
    await anna.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    await anna.bringToFront();
    expect(await textAt(anna, 'frame')).not.toContain('Acting');

    const calls = panel.api.calls.length;
    const card = await openClient('anna', 'Berg Bakery');
    await heading(card, /Berg Bakery/);
    expect(panel.api.calls.slice(calls).map((call) => call.command)).not.toContain(
      'Froxlor.generateLoginLink',
    );
    expect(await card.locator('[data-secret]').count()).toBe(0);
    await card.getByRole('button', { name: /Show/ }).click();
    expect(await card.locator('[data-secret]').innerText()).toHaveLength(29);
    expect(await card.getByRole('main').innerText()).toContain(String(ours()[0]?.['username']));
  });

  it('says “not yet cut” while the panel is down, and confirms once it is back [E38] [M9]', async () => {
    panel.up = false;
    await consent.goto(`${grant}/end`);
    await button(consent, 'End now').click();
    await consent.waitForURL(/receipt/);
    await consent.locator('[data-panel-confirmed="false"]').waitFor();
    for (const address of [lena, sofia])
      expect((await stage.mailTo(address, 'has ended')).text).toContain('Being cut right now');
    const receipt = consent.url();
    await consent.goto(`${stage.deployment}/`);
    await consent.getByText('ended').first().waitFor();
    expect(await consent.getByRole('main').innerText()).toMatch(/being cut|not yet cut/);
    await consent.goto(receipt);
    panel.up = true;
    await confirmed(stage, consent);
    expect(panel.api.rows.Ftps.some((row) => String(row['description']).startsWith('Panelshare'))).toBe(
      false,
    );
  });
});
