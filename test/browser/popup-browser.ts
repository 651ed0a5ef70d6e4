import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium with the development build of the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  id: string;
  /** What a person does in the browser's own prompt; headless there is none. */
  grant(origin: string): Promise<void>;
  open(page: 'popup.html' | 'options.html'): Promise<Page>;
  close(): Promise<void>;
}

export const built = new URL('../../.output/chrome-mv3-dev', import.meta.url).pathname;

export const startBrowser = async (locale = 'en', extension = built): Promise<ExtensionBrowser> => {
  const profile = await mkdtemp(join(tmpdir(), 'panelshare-'));
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    locale,
    viewport: { width: 380, height: 600 },
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${locale}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).hostname;
  return {
    context,
    id,
    grant: async (origin) => {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      const pattern = `${new URL(origin).protocol}//${new URL(origin).hostname}/*`;
      await page.evaluate(
        `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
      );
      await page.close();
    },
    open: async (page) => {
      const opened = await context.newPage();
      await opened.goto(`chrome-extension://${id}/${page}`);
      return opened;
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
};
