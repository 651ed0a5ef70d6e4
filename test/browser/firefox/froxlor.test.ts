import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, joinDeployment } from '../../../worker/dev/browser.ts';
import { type FroxlorReplica, startFroxlor } from '../../panels/froxlor/server.ts';
import { namesAt, press, says } from '../support/controls.ts';
import {
  accept,
  addPanel,
  confirmed,
  endAnotherDay,
  lena,
  maria,
  nameAccount,
  proveByCode,
  shareWhole,
  sofia,
  switchOn,
  until,
} from '../support/open-panel.ts';
import { windowFrom } from '../support/panel.ts';
import { openClientByKeys, openPopup, signInByPopup } from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';
import { button, personIn } from '../support/web.ts';
import { openedAt } from '../support/windows.ts';

const port = 10_960;
const signIn = 'GET /index.php?action=ll';
const signOut = 'GET /customer_index.php?action=logout';

/** A share on Froxlor from both sides, and which of Firefox's cookie stores each sign-in and sign-out goes to. */
describe('Froxlor in Firefox', () => {
  let stage: Stage;
  let panel: FroxlorReplica;
  let customer: ExtensionBrowser;
  let partner: ExtensionBrowser;
  let web: Page;
  let consent: Page;
  let anna: Page;
  let carl: Page;
  let grant = '';

  beforeAll(async () => {
    panel = await startFroxlor(port + 4);
    // A panel may forbid its pages every request, and with them whatever is done by a script in one.
    panel.policy = "default-src 'none'; connect-src 'none'; form-action 'self'";
    for (const row of panel.api.customers) row['email'] = `${row['loginname']}.private@post.example`;
    stage = await startStage({ port, browser: 'firefox' });
    [customer, partner] = [
      await stage.browserOf({ joined: false }),
      await stage.browserOf({ joined: false }),
    ];
  });
  afterAll(async () => {
    await stage?.close();
    await panel?.close();
  });

  const openClient = async (letters: string, name: string, insteadOf?: string): Promise<Page> => {
    const popup = await openPopup(partner);
    await popup
      .getByRole('option', { name: /Froxlor/ })
      .first()
      .waitFor();
    const tab = await openClientByKeys(popup, letters, name, insteadOf);
    await says(tab, 'frame', `Acting for ${name}`);
    return tab;
  };
  const switchContainers = async (): Promise<void> => {
    const options = await partner.context.newPage();
    await options.goto(`${partner.pages}/options.html`);
    const box = options.getByRole('checkbox', { name: 'Open each client in a container of its own' });
    // What the browser allows is asked for after the page has come.
    const isOn = async (): Promise<boolean> => {
      await expect.poll(() => box.isEnabled()).toBe(true);
      return box.isChecked();
    };
    const before = await isOn();
    await box.click();
    await expect.poll(() => options.reload().then(isOn)).toBe(!before);
    await options.close();
  };
  const stillActing = async (tab: Page, name: string): Promise<void> => {
    await tab.goto(`${panel.origin}/customer_index.php`);
    await says(tab, 'frame', `Acting for ${name}`);
  };

  test('[L4] the host adds the panel, and customer and partner switch it on', async () => {
    const plain = customer.context.browser();
    if (plain === null) throw new Error('Firefox makes no context for a person without the extension.');
    const key = { key: 'a-key-of-a-reseller', secret: 'and-the-secret-of-it' };
    const admin = await addPanel(stage, plain, { kind: 'froxlor', name: 'Froxlor', ...panel, ...key });
    await admin.context().close();
    for (const browser of [customer, partner]) {
      await browser.allowHost(stage.panel);
      await (await joinDeployment(browser, stage.panel)).close();
      await switchOn(browser, { origin: panel.origin, name: 'Froxlor' });
    }
  });

  test('[L4] [S14] a customer without the extension shares on the web, and the partner accepts', async () => {
    const plain = customer.context.browser();
    if (plain === null) throw new Error('Firefox makes no context for a person without the extension.');
    const page = await personIn(plain);
    await nameAccount(stage, page, maria, { name: 'Froxlor' }, 'carl');
    await proveByCode(stage, page, 'carl.private@post.example');
    const invitation = await shareWhole(page);
    await page.context().close();
    web = await partner.context.newPage();
    await stage.signIn(web, sofia);
    await accept(web, invitation);
    await (await signInByPopup(stage, partner, sofia)).close();
  });

  test('[L4] [S1] [S2] [E40] a customer shares from the row of a site, after a code to the contact address', async () => {
    const page = await customer.context.newPage();
    await page.goto(`${panel.origin}${await panel.linkTo('anna')}`);
    await says(page, 'menu', 'Share access…');
    await page.goto(`${panel.origin}/customer_domains.php?page=domains`);
    await says(page, 'menu', 'Share access…');
    const shop = 'Share website shop.berg-bakery.example…';
    await until(async () => (await namesAt(page, 'row')).includes(shop), 'the row has its control');
    consent = await windowFrom(page, 'row', shop);
    await stage.signInHere(consent, lena);
    await button(consent, 'Continue').click();
    await proveByCode(stage, consent, 'anna.private@post.example');
    const row = consent.getByRole('row', { name: /^shop\.berg-bakery\.example/ });
    expect(await row.getByRole('checkbox', { name: 'change' }).isChecked()).toBe(true);
    grant = await accept(web, await shareWhole(consent));
  });

  test('[L4] [W1] [W3] [E32] the partner opens it from the popup, by a link of which no trace stays', async () => {
    panel.visits.length = 0;
    anna = await openClient('berg', 'Berg Bakery');
    // Nobody was signed in, so nobody was signed out: that would have cost the link.
    expect(panel.visits.slice(0, 2)).toEqual(['GET /index.php', signIn]);
    const secret = panel.links.at(-1) ?? '';
    expect(secret.length).toBeGreaterThan(30);
    expect(anna.url()).not.toContain(secret);
  });

  test('[L4] [W4] [E33] a second client of the same panel ends the first one’s session before, and marks its tab', async () => {
    panel.visits.length = 0;
    carl = await openClient('carl', 'Diaz Cycles', 'Berg Bakery');
    expect(panel.visits.filter((visit) => visit === signOut)).toHaveLength(1);
    expect(panel.visits.indexOf(signOut)).toBeLessThan(panel.visits.indexOf(signIn));
    await says(anna, 'frame', 'This page shows anna, not Diaz Cycles (carl)');
    expect(await namesAt(anna, 'menu')).not.toContain('Share access…');
    await anna.close();
  });

  test('[W4] [W5] in a container that was made for a client its session is ended by the panel’s logout too, though the panel forbids its pages every request', async () => {
    await switchContainers();
    anna = await openClient('berg', 'Berg Bakery');
    await stillActing(carl, 'Diaz Cycles');
    panel.visits.length = 0;
    const closed = anna.waitForEvent('close');
    const own = await openedAt(partner.context, panel.origin, () => press(anna, 'frame', 'Leave'));
    await closed;
    expect(panel.visits.filter((visit) => visit === signOut)).toHaveLength(1);
    // The tab for one's own account lies in the browser's own store, where Diaz Cycles is open.
    await says(own, 'frame', 'Acting for Diaz Cycles');
    await own.close();
  });

  test('[W4] switched off, a client’s session is ended at the panel before its container goes', async () => {
    const apart = await openClient('carl', 'Diaz Cycles');
    panel.visits.length = 0;
    await Promise.all([apart.waitForEvent('close'), switchContainers()]);
    expect(panel.visits.filter((visit) => visit === signOut)).toHaveLength(1);
    await stillActing(carl, 'Diaz Cycles');
  });

  test('[L4] [M3] [W6] [E38] the customer ends it: the partner’s tab says so, and the receipt says when the panel has confirmed', async () => {
    anna = await openClient('berg', 'Berg Bakery', 'Diaz Cycles');
    await endAnotherDay(stage, consent, grant, lena);
    await says(anna, 'frame', 'Access ended: Berg Bakery', 5_000);
    await confirmed(stage, consent);
  });
});
