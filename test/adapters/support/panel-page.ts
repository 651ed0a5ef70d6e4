import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { roomStyles } from '../../../extension/panels/room.ts';
import { installFakeRuntime } from './fake-runtime.ts';

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

const savedPages = new URL('../pages/', import.meta.url);

/** Opens a saved page at an address of its panel; any other request of the page fails. */
export const openSaved = async (
  browser: Browser,
  file: string,
  path: string,
  {
    css = [...roomStyles.values()].join(''),
    early = '',
    ...options
  }: {
    viewport?: { width: number; height: number };
    colorScheme?: 'light' | 'dark';
    /** As an extension’s styles and scripts that are registered for before the page is painted. */
    css?: string;
    early?: string;
  } = {},
): Promise<Page> => {
  const html = readFileSync(new URL(file, savedPages), 'utf8').replace(
    '</head>',
    `<style>${css}</style></head>`,
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await page.addInitScript(installFakeRuntime);
  if (early !== '') await page.addInitScript(early);
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(`https://panel.example${path}`);
  return page;
};

/** Starts the content script in the page with this answer to its question what the page is. */
export const start = async (
  page: Page,
  scripts: { panel: string; lists: string },
  answer: unknown,
  more: Record<string, unknown> = {},
): Promise<void> => {
  await page.evaluate(
    ({ answer, more, lists }) => {
      Object.assign(window.fake.answers, { page: answer }, more);
      window.fake.lists = lists;
    },
    { answer, more, lists: scripts.lists },
  );
  await page.evaluate(scripts.panel);
  await page.waitForFunction(() => window.fake.sent.some((message) => message.type === 'page'));
  await settled(page);
};

/** Longer than the script waits before it looks at a changed page. */
export const settled = (page: Page): Promise<void> => page.waitForTimeout(250);

/** The middle of a control in a closed root, found by its accessible name or text; `list` is what is open. */
export const spotOf = async (page: Page, place: string, name: string): Promise<{ x: number; y: number }> => {
  const spot = await page.evaluate(
    ({ place, name }) => {
      const roots =
        place === 'list'
          ? window.fake.live().filter((root) => root.querySelector('.layer'))
          : window.fake.live(place);
      for (const control of roots.flatMap((root) => [...root.querySelectorAll('button, [role="option"]')])) {
        // As it is read out: a space that holds a line together is a space.
        const label = (control.getAttribute('aria-label') ?? control.textContent ?? '').replaceAll(
          /\s+/g,
          ' ',
        );
        if (!label.includes(name)) continue;
        control.scrollIntoView({ block: 'nearest' });
        const box = control.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    },
    { place, name },
  );
  if (!spot) throw new Error(`No control “${name}” in ${place}.`);
  return spot;
};

/** Presses a control as a person does: the pointer goes there, rests, and clicks. */
export const press = async (page: Page, place: string, name: string): Promise<void> => {
  const { x, y } = await spotOf(page, place, name);
  await page.mouse.move(x, y);
  await page.waitForTimeout(150);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(100);
};

export const sent = (page: Page, type: string): Promise<{ type: string; [field: string]: unknown }[]> =>
  page.evaluate((wanted) => window.fake.sent.filter((message) => message.type === wanted), type);
