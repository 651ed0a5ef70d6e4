import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId, demoPersons } from '../../worker/dev/demo-data.ts';
import { everyPage } from './support/every-page.ts';
import { inLanguage, pages, type Reader, readers } from './support/pages.ts';
import { type Stage, startStage } from './support/stage.ts';
import { linkIn, plainBrowser } from './support/web.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const customer = demoId('org', 'sharing');
const consent = `/accounts/${demoId('acc', 'diaz')}/share`;
const found = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }));

describe('the web pages', () => {
  let stage: Stage;
  let browser: Browser;
  const tabs = new Map<Reader, Page>();

  /** The policy of our pages lets no test script in, so it is put aside. */
  const newTab = async (email: string | null): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'en-GB',
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    if (email !== null) await stage.signIn(page, email);
    return page;
  };

  /** One tab a reader, signed in once. */
  const tabOf = async (reader: Reader): Promise<Page> => {
    const open = tabs.get(reader);
    if (open) return open;
    const page = await newTab(reader === 'nobody' ? null : demoPersons[reader].email);
    tabs.set(reader, page);
    return page;
  };

  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const list = await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((result) => result.violations)`,
    );
    return v
      .parse(found, list)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };

  const widerThanTheWindow = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage({ port: 10060, rows: everyPage(Date.now()) }),
      plainBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** A page of one heading and in our words, looked at in both shades. */
  const inBothShades = async (page: Page, path: string): Promise<string[]> => {
    expect(await page.locator('h1').count(), path).toBe(1);
    expect(await page.locator('html').getAttribute('lang'), path).toBe('en');
    const problems: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await violations(page)) problems.push(`${path} ${colorScheme} ${violation}`);
    }
    return problems;
  };

  for (const reader of readers) {
    test(`[L1] what ${reader} reads has no violations, light and dark, and says its language`, async () => {
      const page = await tabOf(reader);
      const problems: string[] = [];
      for (const path of pages[reader]) {
        const answer = await page.goto(stage.deployment + path);
        expect(answer?.status(), path).toBe(path === '/nowhere' ? 404 : 200);
        problems.push(...(await inBothShades(page, path)));
      }
      expect(problems).toEqual([]);
    });
  }

  test('[L1] nor has what a mail leads to whose reader has lost the sign-in', async () => {
    const admin = await tabOf('admin');
    const { email } = demoPersons.customer;
    const newEmail = 'lena@berg-bakery.example';
    await admin.goto(`${stage.deployment}/staff/recoveries`);
    for (const [name, value] of Object.entries({
      email,
      new_email: newEmail,
      identified_by: 'Called back',
      reason: 'Lost',
    }))
      await admin.locator(`main [name="${name}"]`).fill(value);
    await admin.getByRole('main').getByRole('button', { name: 'Start a way back in' }).click();
    const page = await tabOf('nobody');
    for (const [address, path] of [
      [email, /\/recoveries\/[^/]+\?/],
      [newEmail, /\/take-up\?/],
    ] as const) {
      await page.goto(linkIn(await stage.mailTo(address, /recoveries/), path));
      expect(await inBothShades(page, String(path))).toEqual([]);
    }
  });

  test('[L1] nor has what a mail asks: whether to join, and whether a change of address was one’s own', async () => {
    const maria = await newTab(demoPersons.sharing.email);
    const invited = demoPersons.customer.email;
    await maria.goto(`${stage.deployment}/organisations/${customer}/members`);
    await maria.locator('main input[name="email"]').fill(invited);
    await maria.getByRole('main').getByRole('button', { name: 'Send invitation' }).click();
    const joining = linkIn(await stage.mailTo(invited, /member-invitations/), /member-invitations/);
    const lena = await newTab(invited);
    await lena.goto(joining);
    expect(await inBothShades(lena, 'whether to join')).toEqual([]);
    const { email } = demoPersons.agency;
    const jonas = await newTab(email);
    await jonas.goto(`${stage.deployment}/me/address`);
    const moved = 'jonas.nord@post.example';
    await jonas.locator('main input[name="email"]').fill(moved);
    await jonas.getByRole('main').getByRole('button', { name: 'Send the code' }).click();
    const [code] = /\b\d{6}\b/.exec((await stage.mailTo(moved, /\b\d{6}\b/)).text) ?? [];
    await jonas.locator('input[name="code"]').fill(code ?? '');
    await jonas.locator('main form:has(input[name="code"]) button[type="submit"]').first().click();
    const nobody = await tabOf('nobody');
    await nobody.goto(linkIn(await stage.mailTo(email, /address-changes/), /address-changes/));
    expect(await inBothShades(nobody, 'whose change of address')).toEqual([]);
  });

  test('[L1] nothing is clipped where texts are longer and the window is small, or zoomed to 200 %', async () => {
    for (const reader of ['sharing', 'authorized', 'admin'] as const) {
      const page = await tabOf(reader);
      await page.setViewportSize({ width: 390, height: 700 });
      for (const path of pages[reader]) {
        await page.goto(`${stage.deployment}${inLanguage(path, 'de')}`);
        expect(await page.locator('html').getAttribute('lang'), path).toBe('de');
        expect(await widerThanTheWindow(page), path).toBe(false);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  test('[L1] the consent page is walked by keyboard alone, in German', async () => {
    const page = await tabOf('sharing');
    await page.goto(`${stage.deployment}${consent}`);
    const focused = (): Promise<string> => page.evaluate<string>("document.activeElement?.id ?? ''");
    /** Tab, as often as it takes, to a control; every stop on the way shows where it is. */
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate<string>(
          "document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none'",
        );
        expect(ring, await focused()).not.toBe('none');
        if ((await focused()) === id) return;
      }
      throw new Error(`Tab never came to ${id}`);
    };
    await tabTo('language-menu');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Deutsch' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Diaz Cycles teilen' }).waitFor();
    await tabTo('who');
    await page.keyboard.type(demoPersons.authorized.email);
    await page.keyboard.press('Enter');
    const radio = page.getByRole('radio', { name: /Atelier Süd/ });
    await radio.waitFor();
    await tabTo((await radio.getAttribute('id')) ?? '');
    await page.keyboard.press('Space');
    expect(await radio.isChecked()).toBe(true);
    await tabTo('access-limited');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /Das ganze Konto/ }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Wer zahlt Bestellungen und Verlängerungen?').waitFor();
    await page.getByText('Dieser Partner hat schon Zugriff auf dieses Konto.').waitFor();
    await page.goto(`${stage.deployment}/me`);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  test('[L1] [T5] nor has a partner’s entry in the directory', async () => {
    const page = await tabOf('nobody');
    await page.goto(`${stage.deployment}/partners`);
    await page.getByRole('main').getByRole('link', { name: 'Atelier Süd' }).first().click();
    await page.waitForURL(/\/partners\/PID-/);
    expect(await inBothShades(page, 'a partner’s entry')).toEqual([]);
  });

  test('[L1] the skip link leads to the content', async () => {
    const page = await tabOf('sharing');
    await page.goto(`${stage.deployment}/organisations/${customer}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
  });
});
