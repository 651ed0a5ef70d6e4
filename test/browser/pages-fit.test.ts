import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyPage } from './support/every-page.ts';
import { clipped, motions, ownColours, ringOfFocus, smallTargets } from './support/fit.ts';
import { tabsOf } from './support/page-tabs.ts';
import { inLanguage, pages, type Reader, readers } from './support/pages.ts';
import { type Stage, startStage } from './support/stage.ts';
import { plainBrowser } from './support/web.ts';

const words = v.array(v.string());
const ring = v.nullable(v.object({ name: v.string(), seen: v.boolean() }));

/** Half of a usual window, which is what 200 % zoom leaves (WCAG 1.4.4), and the narrowest that counts (1.4.10). */
const windows = [
  ['at 200 % zoom', { width: 640, height: 400 }],
  ['on a telephone', { width: 390, height: 700 }],
  ['on 320 px', { width: 320, height: 512 }],
] as const;

describe('how the web pages fit', () => {
  let stage: Stage;
  let browser: Browser;
  const tabs = tabsOf(
    () => stage,
    () => browser,
  );

  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage({ port: 10900, rows: everyPage(Date.now()) }),
      plainBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const everywhere = async (
    reader: Reader,
    look: (page: Page, path: string) => Promise<readonly string[]>,
    language = 'de',
  ): Promise<string[]> => {
    const page = await tabs.of(reader);
    const problems: string[] = [];
    for (const path of pages[reader]) {
      const answer = await page.goto(stage.deployment + inLanguage(path, language));
      expect(answer?.status(), path).toBe(path === '/nowhere' ? 404 : 200);
      expect(await page.locator('html').getAttribute('lang'), path).toBe(language);
      for (const problem of await look(page, path)) problems.push(`${path}: ${problem}`);
    }
    return problems;
  };

  for (const language of ['de', 'fr'] as const) {
    for (const reader of readers) {
      test(`[L1] nothing ${reader} reads in ${language} is clipped or scrolls sideways, however small the window; targets are large enough, and who wants less motion sees none`, async () => {
        const problems = await everywhere(
          reader,
          async (page) => {
            const found: string[] = [];
            for (const [name, size] of windows) {
              await page.setViewportSize(size);
              for (const one of v.parse(words, await page.evaluate(clipped))) found.push(`${name} ${one}`);
            }
            await page.setViewportSize({ width: 390, height: 700 });
            for (const one of v.parse(words, await page.evaluate(smallTargets))) found.push(`target ${one}`);
            for (const one of v.parse(words, await page.evaluate(motions))) found.push(`moves: ${one}`);
            return found;
          },
          language,
        );
        expect(problems).toEqual([]);
      });
    }
  }

  test('[L1] the measures themselves find what is planted', async () => {
    const page = await tabs.of('nobody');
    await page.goto(`${stage.deployment}/sign-in`);
    await page.setViewportSize({ width: 390, height: 700 });
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
      '<p id="cut">Donaudampfschifffahrtsgesellschaft</p><p id="wide">Donaudampfschifffahrtsgesellschaft</p>' +
      '<a href="#a" class="near">x</a><a href="#b" class="near">y</a>');
      Object.assign(document.querySelector('#cut').style, { width: '60px', overflow: 'hidden', overflowWrap: 'normal' });
      Object.assign(document.querySelector('#wide').style, { width: '60px', overflowWrap: 'normal' });
      for (const one of document.querySelectorAll('.near')) Object.assign(one.style, { display: 'inline-block', width: '9px' });
      document.querySelector('main').style.transition = 'opacity 1s';`);
    const cut = v.parse(words, await page.evaluate(clipped)).join('\n');
    expect(cut).toContain('cut off: p “Donau');
    expect(cut).toContain('out of its box: p “Donau');
    expect(v.parse(words, await page.evaluate(smallTargets))).toHaveLength(2);
    expect(v.parse(words, await page.evaluate(motions))).toHaveLength(1);
  });

  test('[L1] in colours of the person’s own every stop of the keyboard is seen, and no state is told by colour alone', async () => {
    for (const reader of readers) {
      const page = await tabs.of(reader);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const problems = await everywhere(reader, async (one) => {
        const found = v.parse(words, await one.evaluate(ownColours));
        for (let step = 0; step < 15; step += 1) {
          await one.keyboard.press('Tab');
          const stop = v.parse(ring, await one.evaluate(ringOfFocus));
          if (stop === null) break;
          if (!stop.seen) found.push(`no ring on ${stop.name}`);
        }
        const bare = await one.locator('.badge:not(:has([aria-hidden]))').count();
        const wordless = await one.locator('.notice:not(:has([aria-hidden])), .badge:empty').count();
        if (bare + wordless > 0) found.push('a state without its mark or word');
        return found;
      });
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
      expect(problems).toEqual([]);
    }
  });

  test('[L1] on a telephone the areas open and close by the keyboard alone, and the page behind stays where it is', async () => {
    const page = await tabs.of('admin');
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(stage.deployment + inLanguage('/admin', 'de'));
    const areas = page.getByRole('button', { name: /^Bereiche/ });
    const menu = page.getByRole('navigation', { name: 'Bereiche' });
    expect(await menu.isVisible()).toBe(false);
    await areas.focus();
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('/admin');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await areas.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Panels' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/panels');
  });
});
