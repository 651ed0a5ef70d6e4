import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumId } from './extension-id.ts';

const places = [
  process.env['PANELSHARE_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/homebrew/bin/chromium',
];

export const missingChromium =
  'No Chromium was found. Branded Chrome no longer loads extensions from the command line, so install Chromium (Debian, Ubuntu: "sudo apt-get install chromium") or name one with PANELSHARE_CHROMIUM=/path/to/chromium.';

/** The Chromium of this machine, or null. */
export const findChromium = (): string | null =>
  places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** In CI, on Debian, as root, a browser is installed; anywhere else a person decides that. */
export const mayInstall = (): boolean =>
  process.env['CI'] === 'true' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

export const installChromium = (): string | null => {
  if (!mayInstall()) return null;
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  return findChromium();
};

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The browser's id of the loaded extension. */
  id: string;
  /** Where the extension's own pages lie. */
  pages: string;
  /** Lets the extension see a host, as a person does by the browser's own question. */
  allowHost(...origins: string[]): Promise<void>;
  /**
   * Runs a function, given as text, on the browser's own window, where its bars, keys and questions are;
   * Chromium lets nobody in there.
   */
  inOwnWindow?(code: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A Chromium with a fresh profile and the built extension. */
export const openBrowser = async (options: {
  executable: string;
  profile: string;
  extension: string;
  headless: boolean;
  language?: string;
  dark?: boolean;
  arguments?: readonly string[];
}): Promise<ExtensionBrowser> => {
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(options.profile, {
    headless: options.headless,
    // Whoever opened the browser ends it, together with everything else it started.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    executablePath: options.executable,
    viewport: options.headless ? { width: 1280, height: 860 } : null,
    locale: options.language ?? 'en-GB',
    colorScheme: options.headless ? (options.dark ? 'dark' : 'light') : null,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(options.arguments ?? []),
    ],
  });
  const id = chromiumId(options.extension);
  return {
    context,
    id,
    pages: `chrome-extension://${id}`,
    allowHost: async (...origins) => {
      const patterns = origins.map((origin) => {
        const { protocol, hostname } = new URL(origin);
        return `${protocol}//${hostname}/*`;
      });
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      for (const pattern of patterns)
        await page.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
        );
      // What was granted there is given without a question once the extension asks for it.
      await page.goto(`chrome-extension://${id}/options.html`);
      await page.evaluate(`chrome.permissions.request(${JSON.stringify({ origins: patterns })})`);
      await page.close();
    },
    close: () => context.close(),
  };
};

/** Joins a deployment on the options page, the way a person does: type the address, press the button. */
export const joinDeployment = async (browser: ExtensionBrowser, address: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`${browser.pages}/options.html`);
  await page.locator('#address').fill(address);
  await page.locator('form.join button[type="submit"]').click();
  await page.locator('section.card').first().waitFor({ timeout: 15_000 });
  return page;
};
