import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { startVirtualminReplica, type VirtualminReplica } from '../panels/virtualmin/replica.ts';
import { namesAt, says, textAt } from './support/controls.ts';
import {
  accept,
  addPanel,
  askTwice,
  browserWith,
  colleagueOf,
  confirmed,
  endAnotherDay,
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
import { button, personIn, plainBrowser } from './support/web.ts';

const port = 10280;
const contacts = { acme: 'anna.private@post.example', carl: 'carl.private@post.example' };

describe('a share on Virtualmin, from both sides', () => {
  let stage: Stage;
  let panel: VirtualminReplica;
  let plain: Browser;
  let admin: Page;
  let customer: ExtensionBrowser;
  let partner: ExtensionBrowser;
  let owner: Page;
  let consent: Page;
  let web: Page;
  let berg: Page;
  let diaz: Page;
  let grant = '';

  beforeAll(async () => {
    panel = await startVirtualminReplica(port + 4);
    for (const { values } of panel.double.domains) {
      if (values['username']?.[0] === 'acme') values['contact_address'] = [contacts.acme];
      if (values['username']?.[0] === 'carl') values['contact_address'] = [contacts.carl];
    }
    [stage, plain] = await Promise.all([startStage({ port }), plainBrowser()]);
    const entered = { kind: 'virtualmin', name: 'Virtualmin', key: 'panelshare', secret: 'a-password-of-it' };
    admin = await addPanel(stage, plain, { ...entered, origin: panel.origin, base: panel.base });
    [customer, partner] = await Promise.all([
      browserWith(stage, { ...panel, name: 'Virtualmin' }),
      browserWith(stage, { ...panel, name: 'Virtualmin' }),
    ]);
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  const openClient = async (letters: string, name: string, insteadOf?: string): Promise<Page> => {
    const popup = await openPopup(partner);
    await popup.getByText('Virtualmin').first().waitFor();
    return openClientByKeys(popup, letters, name, insteadOf);
  };
  const administrators = () => panel.double.admins.map(({ row }) => row.name);

  it('shares from the menu and from a server’s row; limits that are no boundary are refused [S1] [S5] [E40]', async () => {
    owner = await customer.context.newPage();
    await owner.goto(panel.origin);
    await owner.getByLabel('Name').fill('acme');
    await owner.getByRole('button', { name: 'Sign in' }).click();
    await says(owner, 'menu', 'Share access…');
    await owner.getByRole('link', { name: 'All servers' }).click();
    await until(async () => (await namesAt(owner, 'row')).length === 2, 'every server has its control');
    consent = await windowFrom(owner, 'row', 'acme-blog.example');
    await stage.signInHere(consent, lena);
    await button(consent, 'Continue').click();
    await proveByCode(stage, consent, contacts.acme);
    expect(await consent.getByRole('main').innerText()).toContain('cannot limit access to single products');
    // A session of the share's own, never the owner's: so the page promises more than on other panels.
    await consent.getByRole('radio', { name: /The whole account/ }).check();
    await button(consent, 'Update the summary').click();
    const summary = consent.getByRole('complementary');
    await summary.getByText('signed in for this share').waitFor();
    expect(await summary.innerText()).toContain('it works once, and for a minute at the most');
    expect(await summary.innerText()).not.toContain('changing the second factor');
    web = await partner.context.newPage();
    await stage.signIn(web, sofia);
    grant = await accept(web, await shareWhole(consent));
    await (await signInByPopup(stage, partner, sofia)).close();
  });

  it('opens by a link, and asks anew where it landed on nobody [W1] [W3]', async () => {
    panel.visits.length = 0;
    panel.forgetful = 1;
    berg = await openClient('berg', 'Berg Bakery');
    expect(await says(berg, 'frame', 'Acting for Berg Bakery')).toContain('enforced');
    expect(panel.forgetful).toBe(0);
    expect(panel.visits).not.toContain('GET /session_login.cgi?logout=1');
    const landed = panel.visits.indexOf('GET /session_login.cgi?session=…');
    expect(panel.visits.slice(landed + 1).filter((visit) => visit === 'GET /')).toHaveLength(2);
    // Never the owner's own session: the page is an administrator's, made for this share.
    expect(await berg.evaluate(() => document.documentElement.dataset['user'])).toBe(administrators()[0]);
    expect(administrators()[0]).toMatch(/^ps_[0-9a-f]{18}_acme$/);
  });

  it('ends the first client’s session before the second opens, and locks its tab [W4] [E33]', async () => {
    const page = await personIn(plain);
    await nameAccount(stage, page, maria, { name: 'Virtualmin' }, 'carl');
    await proveByCode(stage, page, contacts.carl);
    await accept(web, await shareWhole(page));
    panel.visits.length = 0;
    diaz = await openClient('carl', 'Diaz Cycles', 'Berg Bakery');
    await says(diaz, 'frame', 'Acting for Diaz Cycles');
    const signOut = panel.visits.indexOf('GET /session_login.cgi?logout=1');
    expect(signOut).toBeGreaterThan(-1);
    expect(signOut).toBeLessThan(panel.visits.indexOf('GET /session_login.cgi?session=…'));
    expect(panel.visits.filter((visit) => visit.includes('logout'))).toHaveLength(1);
    await says(berg, 'frame', 'This page shows acme, not Diaz Cycles (carl)');
    expect(await namesAt(berg, 'menu')).not.toContain('Share access…');
    await berg.reload();
    await says(berg, 'frame', 'Acting for Diaz Cycles');
  });

  it('locks where somebody else’s account comes by nobody’s switch [E33] [E41]', async () => {
    // What a page elsewhere can do to a signed-in browser: post its own name and password there.
    await diaz.evaluate(() =>
      fetch('/session_login.cgi', { method: 'POST', body: new URLSearchParams('user=acme') }),
    );
    await berg.reload();
    await says(berg, 'frame', 'This page shows acme, not Diaz Cycles (carl)');
    expect(await namesAt(berg, 'frame')).not.toContain('Switch');
    await berg.close();
    await diaz.close();
  });

  it('lets one person of the partner open an account at a time [E42]', async () => {
    const colleague = await colleagueOf(stage, plain, web);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { send } = panel.double;
    const calls = () => panel.double.calls.filter(({ path }) => path === '/rpc.cgi').length;
    let asked = 0;
    panel.hold = async (request) => {
      asked += 1;
      await held;
      return send(request);
    };
    const before = calls();
    const berry = { letters: 'berg', name: 'Berg Bakery' };
    const popup = await askTwice(partner, colleague, berry, () => asked);
    expect(calls()).toBe(before);
    panel.hold = null;
    const closed = popup.waitForEvent('close');
    release();
    await closed;
    expect(asked).toBe(1);
    const tab = partner.context.pages().find((page) => page.url().startsWith(panel.origin));
    if (!tab) throw new Error('no tab of the panel');
    berg = tab;
    await says(berg, 'frame', 'Acting for Berg Bakery');
  });

  it('limits to one server once the host allows it, says that it leaks, and cuts the wide session [S5] [W9] [E40]', async () => {
    const [wide] = administrators();
    await admin.getByLabel('Offer limited access although').check();
    await admin.locator('form[action$="/rules"] button[type="submit"]').click();
    await consent.goto(`${grant}/rights`);
    await consent.getByRole('radio', { name: /Only chosen products/ }).check();
    await consent
      .getByRole('row', { name: /^acme-blog/ })
      .getByRole('checkbox')
      .last()
      .check();
    await button(consent, 'Save').click();
    await until(() => administrators().length > 0 && !administrators().includes(wide ?? ''), 'narrowed');
    await berg.goto(panel.origin);
    expect(await berg.locator('form[action="/session_login.cgi"]').count()).toBe(1);
    expect(await textAt(berg, 'frame')).not.toContain('Acting');
    berg = await openClient('berg', 'Berg Bakery');
    expect(await says(berg, 'frame', 'Acting for Berg Bakery')).toContain('leaky');
    await berg.goto(`${panel.origin}/virtual-server/index.cgi`);
    expect(await berg.locator('#content tbody tr').count()).toBe(1);
    expect(await berg.locator('#content').innerText()).toContain('acme-blog.example');
  });

  it('ends with a fresh proof; the open session is out with its next click, and the receipt says so [M3] [M9] [E43]', async () => {
    await endAnotherDay(stage, consent, grant, lena);
    await confirmed(stage, consent);
    expect(administrators().filter((name) => name.endsWith('_acme'))).toEqual([]);
    await says(berg, 'frame', /ended/i);
    await berg.reload();
    expect(await berg.locator('form[action="/session_login.cgi"]').count()).toBe(1);
    // The other client's administrator is untouched.
    expect(administrators().filter((name) => name.endsWith('_carl'))).toHaveLength(1);
    for (const address of [lena, sofia]) await stage.mailTo(address, 'has ended');
  });
});
