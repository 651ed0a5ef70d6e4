import { createHmac, randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import { invitation } from '../../worker/db/grant.ts';
import { demoId, demoPersons, insert } from '../../worker/dev/demo-data.ts';
import { type Stage, startStage } from './support/stage.ts';
import {
  addPasskey,
  button,
  factIn,
  findAndTick,
  giveAuthenticator,
  heading,
  linkByApproval,
  linkIn,
  personIn,
  plainBrowser,
  type SeenPage,
  shareWebshop,
} from './support/web.ts';

const patience = { timeout: 20_000 };

const deriveKey = randomBytes(32).toString('base64');
/** What the Worker put into a mail eight days ago. */
const tokenOf = (id: string): string =>
  createHmac('sha256', Buffer.from(deriveKey, 'base64'))
    .update(`link invitation ${id} 1`)
    .digest()
    .subarray(0, 24)
    .toString('base64url');
const expired: Invitation = {
  id: demoId('inv', 'old'),
  accountId: demoId('acc', 'diaz'),
  customerId: demoId('org', 'sharing'),
  partnerId: demoId('org', 'authorized'),
  heldFor: null,
  access: { kind: 'full', payer: 'customer' },
  endsAt: null,
  idleDays: null,
  projectId: null,
  requestId: null,
  state: 'pending',
  generation: 1,
  expiresAt: Date.now() - day,
  invitedBy: demoId('per', 'sharing'),
  createdAt: Date.now() - 8 * day,
  answeredBy: null,
  answeredAt: null,
  grantId: null,
  version: 1,
};

/**
 * Everything once on web pages alone, in a browser that never had the extension (S14). The host of
 * this story wants a passkey before anything is opened (E44).
 */
describe('a customer and a partner without the extension', () => {
  const seen: SeenPage[] = [];
  let stage: Stage;
  let browser: Browser;
  let lena: Page;
  let sofia: Page;
  let share = '';
  let words = '';

  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage({
        port: 9880,
        settings: { PASSKEY_TO_OPEN: 'required', DERIVE_KEY: deriveKey },
        rows: insert(invitation, expired),
      }),
      plainBrowser(),
    ]);
    [lena, sofia] = await Promise.all([personIn(browser, seen), personIn(browser, seen)]);
    await giveAuthenticator(sofia);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const lenaAtAccount = async (): Promise<void> => {
    await lena.goto(stage.deployment);
    await lena.getByRole('link', { name: 'Berg Bakery' }).click();
    await heading(lena, 'Berg Bakery');
  };
  /** The panel has to confirm first; the page says so until it has. */
  const untilOpenable = (): Promise<void> =>
    expect
      .poll(async () => {
        await sofia.goto(share);
        return button(sofia, 'Open').isVisible();
      }, patience)
      .toBe(true);
  /** The page names the one thing that may stand in the way: an opening of the last seconds (E42). */
  const openShare = async (): Promise<void> => {
    await expect
      .poll(async () => {
        await untilOpenable();
        await button(sofia, 'Open').click();
        return sofia.locator('h1').textContent();
      }, patience)
      .toMatch(/^Open CID-A1B2C3D4/);
    await button(sofia, 'Go to the panel').click();
    await sofia.waitForURL(`${stage.panel}/**`);
  };
  const untilOutOfPanel = (): Promise<void> =>
    expect
      .poll(async () => {
        await sofia.goto(`${stage.panel}/clouds`);
        return new URL(sofia.url()).pathname;
      }, patience)
      .toBe('/login');

  test('[S14] the customer links an account by approving at the panel', async () => {
    await stage.signIn(lena, demoPersons.customer.email);
    await lena.getByRole('link', { name: 'Link an account' }).click();
    await linkByApproval(stage, lena, 'lena');
    await heading(lena, 'Share Berg Bakery');
  });

  test('[X2] the identity card has two words, to be compared on the telephone', async () => {
    await findAndTick(lena, demoPersons.authorized.email, /Atelier Süd/);
    await button(lena, 'Update the summary').click();
    words = await factIn(lena, 'Match code');
    expect(words).toMatch(/^[a-z]+ [a-z]+$/);
  });

  test('[S14] [S6] shares it in full after seeing what each side pays, earns and sees', async () => {
    await findAndTick(lena, demoPersons.authorized.email, /Atelier Süd/);
    await lena.getByRole('radio', { name: /The whole account/ }).check();
    await button(lena, 'Update the summary').click();
    const preview = lena.getByRole('table', { name: 'What that means' });
    for (const row of ['Pays', 'Earns', 'Sees the invoices']) {
      await preview.getByRole('row', { name: new RegExp(`^${row}`) }).waitFor();
    }
    await lena.getByRole('radio', { name: 'The partner pays' }).check();
    await button(lena, 'Update the summary').click();
    const summary = lena.getByRole('complementary', { name: 'Your share so far' });
    expect(await summary.innerText()).toMatch(/Atelier Süd \(PID-[\s\S]*whole account[\s\S]*partner pays/);
    await button(lena, 'Share now').click();
    await heading(lena, 'Shared with Atelier Süd');
    expect(await factIn(lena, 'Match code')).toBe(words);
  });

  test('[S14] the partner accepts from the mail, having read the same two words [X2]', async () => {
    const mail = await stage.mailTo(demoPersons.authorized.email, 'Berg Bakery wants to share');
    await sofia.goto(linkIn(mail, /\/invitations\//));
    await heading(sofia, 'Sign in');
    await stage.signInHere(sofia, demoPersons.authorized.email);
    await heading(sofia, 'Berg Bakery shares an account with you');
    expect(await factIn(sofia, 'Match code')).toBe(words);
    await button(sofia, 'Accept').click();
    await heading(sofia, 'Access to Berg Bakery');
    share = sofia.url();
    await sofia.goto(`${stage.deployment}/partner`);
    expect(await factIn(sofia, 'Match code')).toContain(words);
    await sofia.goto(share);
    await untilOpenable();
  });

  test('[E44] opening needs a passkey here, and leads to one [M3]', async () => {
    await button(sofia, 'Open').click();
    await heading(sofia, 'Please confirm that it is you');
    expect(await button(sofia, /Send a code/).count()).toBe(0);
    await addPasskey(sofia);
    await stage.mailTo(demoPersons.authorized.email, 'A passkey was added');
    await heading(sofia, 'Access to Berg Bakery');
  });

  test('[S14] the partner lands in the client’s account by one click on the web page', async () => {
    await openShare();
    await sofia.locator('#delegated-banner').waitFor();
    expect(await sofia.locator('#client-id').textContent()).toBe('CID-A1B2C3D4');
    await sofia.goto(`${stage.panel}/clouds`);
    expect(await sofia.locator('article.cloud h3').allTextContents()).toEqual(
      expect.arrayContaining(['Webshop', 'Blog']),
    );
  });

  test('[M8] [S14] one button pauses everything, and the next click in the panel is refused', async () => {
    await lenaAtAccount();
    await button(lena, 'Pause everything now').click();
    await lena.getByText('Paused: 1 partner can no longer open this account.').waitFor();
    await untilOutOfPanel();
    await sofia.goto(share);
    await sofia.getByText('Paused: Atelier Süd cannot open this account.').waitFor();
    expect(await button(sofia, 'Open').count()).toBe(0);
  });

  test('[S14] it is resumed, and can be opened again', async () => {
    await lena.getByRole('link', { name: 'Change rights' }).waitFor();
    await lena.getByRole('link', { name: 'Atelier Süd' }).click();
    await lena.getByRole('link', { name: 'Resume' }).click();
    await heading(lena, 'Let Atelier Süd in again');
    await button(lena, 'Resume').click();
    await heading(lena, 'Access for Atelier Süd');
    await untilOpenable();
  });

  test('[M1] [S14] the customer narrows it to one cloud, and that is all the partner then sees', async () => {
    await lenaAtAccount();
    await lena.getByRole('link', { name: 'Change rights' }).click();
    await lena.getByRole('radio', { name: 'Only chosen products' }).check();
    const webshop = lena.getByRole('row', { name: /^Webshop/ });
    await webshop.getByRole('checkbox', { name: 'view' }).check();
    await webshop.getByRole('checkbox', { name: 'change' }).check();
    await button(lena, 'Save').click();
    await heading(lena, 'Access for Atelier Süd');
    await stage.mailTo(demoPersons.authorized.email, 'Changed: what Atelier Süd may do');
    await openShare();
    await sofia.goto(`${stage.panel}/clouds`);
    expect(await sofia.locator('article.cloud h3').allTextContents()).toEqual(['Webshop']);
  });

  test('[S14] [M3] it is ended, with a receipt that says what was cut', async () => {
    await lenaAtAccount();
    await lena.getByRole('main').getByRole('link', { name: 'End', exact: true }).click();
    await heading(lena, 'End the access for Atelier Süd');
    await button(lena, 'End now').click();
    await heading(lena, 'Receipt: the access has ended');
    await lena.getByText('Atelier Süd can no longer sign in through us.').waitFor();
    await untilOutOfPanel();
    await sofia.goto(share);
    await sofia.getByText('Ended by the customer').waitFor();
    expect(await button(sofia, 'Open').count()).toBe(0);
  });

  const shareAgain = async (who: string, tick: RegExp): Promise<void> => {
    await lenaAtAccount();
    await shareWebshop(lena, who, tick);
  };
  const stateOf = (page: Page): Promise<string | null> =>
    page.locator('main [data-state]').first().getAttribute('data-state');
  const refusalOn = (page: Page): Promise<string | null> =>
    page.locator('main [data-code]').first().getAttribute('data-code');
  /** The newest mailed invitation; after a resend, one whose link is another than before. */
  const mailedLink = async (address: string, before = ''): Promise<string> => {
    let link = '';
    await expect
      .poll(async () => {
        link = linkIn(await stage.mailTo(address, 'Berg Bakery wants to share'), /\/invitations\//);
        return link;
      }, patience)
      .not.toBe(before);
    return link;
  };

  test('[S8] [S14] the partner declines, and the link then says what happened [E3]', async () => {
    const before = await mailedLink(demoPersons.authorized.email);
    await shareAgain(demoPersons.authorized.email, /Atelier Süd/);
    const link = await mailedLink(demoPersons.authorized.email, before);
    await sofia.goto(link);
    await button(sofia, 'Decline').click();
    await expect.poll(() => stateOf(sofia)).toBe('declined');
    await sofia.goto(link);
    expect(await stateOf(sofia)).toBe('declined');
    expect(await button(sofia, /Accept|Decline/).count()).toBe(0);
    await lena.reload();
    await lena.getByText('The partner has declined. Nothing was opened.').waitFor();
    await stage.mailTo(demoPersons.customer.email, 'Atelier Süd has declined');
  });

  test('[S9] opening a link changes nothing, a resend kills it, and nobody else learns of it [E4] [E5]', async () => {
    const earlier = await mailedLink(demoPersons.authorized.email);
    await shareAgain(demoPersons.authorized.email, /Atelier Süd/);
    const old = await mailedLink(demoPersons.authorized.email, earlier);
    // A mail scanner follows the link, with and without a session.
    expect((await lena.request.get(old)).status()).toBe(200);
    expect((await browser.newContext().then((one) => one.request.get(old))).url()).toContain('/sign-in');
    await lena.reload();
    expect(await stateOf(lena)).toBe('pending');
    await button(lena, 'Send again').click();
    await lena.getByText('Sent again. Links from earlier mails no longer work.').waitFor();
    await sofia.goto(old);
    expect(await refusalOn(sofia)).toBe('link_replaced');
    const link = await mailedLink(demoPersons.authorized.email, old);
    const jonas = await personIn(browser, seen);
    await stage.signIn(jonas, demoPersons.agency.email);
    await jonas.goto(link);
    expect(await refusalOn(jonas)).toBe('not_found');
    expect(await jonas.content()).not.toContain('Berg Bakery');
    await jonas.context().close();
    await sofia.goto(link);
    await button(sofia, 'Accept').waitFor();
  });

  test('[S9] a withdrawn invitation can no longer be accepted, not even from the open page [E3]', async () => {
    await button(lena, 'Withdraw').click();
    await expect.poll(() => stateOf(lena)).toBe('cancelled');
    await button(sofia, 'Accept').click();
    await expect.poll(() => refusalOn(sofia)).toBe('invitation_not_pending');
    await sofia.getByText('The customer has withdrawn it.').waitFor();
    await sofia.goto(await mailedLink(demoPersons.authorized.email));
    expect(await stateOf(sofia)).toBe('cancelled');
  });

  test('[S9] an invitation that ran out says so, and whom to ask [E3]', async () => {
    await sofia.goto(`${stage.deployment}/invitations/${expired.id}?t=${tokenOf(expired.id)}`);
    expect(await stateOf(sofia)).toBe('expired');
    await sofia.getByText('Ask the customer to send it again.').waitFor();
    expect(await button(sofia, /Accept|Decline/).count()).toBe(0);
  });

  test('[S4] a share is held for an agency that is no partner yet, and reaches it once it is one', async () => {
    await shareAgain(demoPersons.agency.email, /Invite jonas@studio-nord.example/);
    await lena.getByText('As soon as it is authorized, it can accept.').waitFor();
    const jonas = await personIn(browser, seen);
    await jonas.goto(await mailedLink(demoPersons.agency.email));
    await stage.signInHere(jonas, demoPersons.agency.email);
    await heading(jonas, 'Berg Bakery wants to share an account with you');
    expect(await button(jonas, 'Accept').count()).toBe(0);
    await jonas.getByRole('main').getByRole('link', { name: 'Become a partner' }).click();
    await jonas.getByLabel('Website of your company').fill('https://studio-nord.example');
    await jonas.getByLabel('What you do for your customers').fill('We build shops for bakeries.');
    await jonas.getByRole('checkbox', { name: /I am a legal representative of Studio Nord/ }).check();
    await button(jonas, 'Confirm and apply').click();
    await jonas.locator('.badge', { hasText: 'Applied for' }).waitFor();
    const ada = await personIn(browser, seen);
    await giveAuthenticator(ada);
    await stage.signIn(ada, demoPersons.admin.email, '/admin/applications');
    await addPasskey(ada);
    await ada.getByRole('link', { name: 'Studio Nord' }).click();
    await ada.getByLabel('Why authorize all the same').fill('Known to us for years.');
    await button(ada, 'Authorize').click();
    await ada.locator('.badge', { hasText: 'Authorized' }).first().waitFor();
    const mail = await stage.mailTo(demoPersons.agency.email, 'with Studio Nord');
    await jonas.goto(linkIn(mail, /\/invitations\//));
    await button(jonas, 'Accept').click();
    await heading(jonas, 'Access to Berg Bakery');
    await jonas.getByText('Webshop').first().waitFor();
  });

  test('[E10] no page of the story carried an inline script, and none can be framed', async () => {
    const pages = seen.filter(({ url }) => url.startsWith(stage.deployment));
    expect(new Set(pages.map(({ url }) => new URL(url).pathname)).size).toBeGreaterThan(20);
    for (const { url, policy, frames, html } of pages) {
      expect(policy, url).toContain("frame-ancestors 'none'");
      expect(policy, url).toContain("script-src 'self';");
      expect(frames, url).toBe('DENY');
      expect(html.match(/<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*["']|javascript:/gi), url).toBeNull();
    }
    const hostile = await personIn(browser);
    await hostile.route('http://hostile.localhost/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${stage.deployment}/sign-in"></iframe>`,
      }),
    );
    await hostile.goto('http://hostile.localhost/');
    await expect.poll(() => hostile.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
});
