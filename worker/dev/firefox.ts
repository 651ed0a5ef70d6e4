import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { firefox } from 'playwright-core';
import * as v from 'valibot';
import { extensionIds } from '../../shared/extension-ids.ts';
import { type ExtensionBrowser, mayInstall } from './browser.ts';

const places = [
  process.env['PANELSHARE_FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
];

export const missingFirefox =
  'No Firefox ESR was found. Only ESR, Developer Edition and Nightly load an extension that Mozilla has not signed, so install Firefox ESR (Debian: "sudo apt-get install firefox-esr") or name one with PANELSHARE_FIREFOX=/path/to/firefox-esr.';

/** The Firefox ESR of this machine, or null. */
export const findFirefox = (): string | null =>
  places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** As with Chromium: in CI, on Debian, as root. */
export const installFirefox = (): string | null => {
  if (!mayInstall()) return null;
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], { stdio: 'ignore' });
  return findFirefox();
};

/** Firefox names an extension's pages by a random id of the profile; here it is always this one. */
const pagesId = '5d0f2a3c-7f0e-4c57-9b8e-2f3a6c1d4e5b';

/** What a person of this profile would have said or set; the rest is playwright's own for tests. */
const preferences = (language: string) => ({
  'xpinstall.signatures.required': false,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionIds.firefox]: pagesId }),
  // The browser's own question about a host cannot be reached from outside: it is answered with yes.
  'extensions.webextOptionalPermissionPrompts': false,
  'intl.accept_languages': language,
});

const outcome = v.variant('type', [
  v.object({
    type: v.literal('success'),
    result: v.object({ value: v.pipe(v.string(), v.parseJson(), v.unknown()) }),
  }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

/** Over the relay's second way in. */
const runIn = async (socketPath: string, code: string): Promise<unknown> => {
  const said = await new Promise<unknown>((resolve, reject) => {
    request({ socketPath, method: 'POST' }, (response) => resolve(json(response)))
      .once('error', reject)
      .end(code);
  });
  const told = v.safeParse(outcome, said);
  if (!told.success) throw new Error(`Firefox did not run it: ${JSON.stringify(said)}`);
  if (told.output.type === 'exception') throw new Error(told.output.exceptionDetails.text);
  return told.output.result.value;
};

/**
 * A Firefox with a fresh profile and built extensions, over WebDriver BiDi: it finds in its profile
 * where they lie, which is what an installed add-on is to it.
 */
export const openFirefox = async (options: {
  executable: string;
  profile: string;
  /** Folders of built extensions, by their ids. */
  extensions: Readonly<Record<string, string>>;
  headless: boolean;
  language?: string;
  dark?: boolean;
}): Promise<ExtensionBrowser> => {
  const language = options.language ?? 'en-GB';
  const ownWindow = join(options.profile, 'w.sock');
  mkdirSync(join(options.profile, 'extensions'), { recursive: true });
  for (const [id, folder] of Object.entries(options.extensions))
    writeFileSync(join(options.profile, 'extensions', id), folder);
  const context = await firefox.launchPersistentContext(options.profile, {
    channel: 'moz-firefox',
    executablePath: process.execPath,
    ignoreDefaultArgs: true,
    headless: options.headless,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: options.headless ? { width: 1280, height: 860 } : null,
    locale: language,
    colorScheme: options.headless ? (options.dark ? 'dark' : 'light') : null,
    firefoxUserPrefs: preferences(language),
    args: [
      join(import.meta.dirname, 'firefox-relay.ts'),
      ownWindow,
      options.executable,
      ...['--profile', options.profile, '--remote-debugging-port=0', '--no-remote'],
      // Pages of an extension are the browser's own to WebDriver.
      '--remote-allow-system-access',
      ...(options.headless ? ['--headless'] : []),
    ],
  });
  const pages = `moz-extension://${pagesId}`;
  return {
    context,
    id: extensionIds.firefox,
    pages,
    allowHost: async (...origins) => {
      const patterns = origins.map((origin) => {
        const { protocol, hostname } = new URL(origin);
        return `${protocol}//${hostname}/*`;
      });
      const page = await context.newPage();
      await page.goto(`${pages}/options.html`);
      // Firefox lets an extension ask only while a person presses something.
      await page.evaluate(
        `document.addEventListener('click', () => { globalThis.asked = browser.permissions.request(${JSON.stringify({ origins: patterns })}); }, { once: true })`,
      );
      await page.locator('h1').click();
      await page.evaluate('globalThis.asked');
      await page.close();
    },
    inOwnWindow: (code) => runIn(ownWindow, code),
    close: () => context.close(),
  };
};
