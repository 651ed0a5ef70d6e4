import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { extensionIds } from '../../../shared/extension-ids.ts';
import {
  type ExtensionBrowser,
  findChromium,
  joinDeployment,
  missingChromium,
  openBrowser,
} from '../../../worker/dev/browser.ts';
import type { DemoPanel } from '../../../worker/dev/demo-data.ts';
import { findFirefox, missingFirefox, openFirefox } from '../../../worker/dev/firefox.ts';
import { root, run } from '../../../worker/dev/processes.ts';
import type { ReplicaName } from '../../../worker/dev/replicas.ts';
import { extensionFolder, firefoxFolder, type Stack, startStack } from '../../../worker/dev/stack.ts';

const mails = v.array(
  v.object({
    id: v.string(),
    to: v.string(),
    from: v.string(),
    replyTo: v.nullable(v.string()),
    subject: v.string(),
    text: v.string(),
    html: v.string(),
  }),
);
export type ReceivedMail = v.InferOutput<typeof mails>[number];

/** The running product and the persons' browsers of one test file. */
export interface Stage {
  stack: Stack;
  deployment: string;
  /** The first replica's origin. */
  panel: string;
  /** A browser with the built extension, joined to the deployment and allowed on the panel, for one person. */
  browserOf(options?: { language?: string; dark?: boolean; joined?: boolean }): Promise<ExtensionBrowser>;
  /** The newest mail to an address whose subject or text holds the words; waits for it. */
  mailTo(address: string, words: string | RegExp): Promise<ReceivedMail>;
  /** All mails to an address whose subject or text holds the words, as they are now. */
  mailsTo(address: string, words: string): Promise<readonly ReceivedMail[]>;
  /** Signs in on a web page by the code in the mail, ending on the page asked for. */
  signIn(page: Page, address: string, next?: string): Promise<void>;
  /** The same on the sign-in page a window or a redirect stands on already. */
  signInHere(page: Page, address: string): Promise<void>;
  /** Gives a fresh proof by the code in the mail, on the page that asks for one. */
  prove(page: Page, address: string): Promise<void>;
  /** Lets every proof grow older than it counts, as if persons came back another day. */
  nextDay(): Promise<void>;
  /** Runs the minute job now. */
  minute(): Promise<void>;
  close(): Promise<void>;
}

const read = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Opens one of this machine's browsers with a fresh profile and the built extension. */
type Open = (options: {
  profile: string;
  language: string;
  dark: boolean;
  arguments: readonly string[];
}) => Promise<ExtensionBrowser>;

const chromium = (): Open => {
  const executable = findChromium();
  if (executable === null) throw new Error(missingChromium);
  return (options) => openBrowser({ ...options, executable, extension: extensionFolder, headless: true });
};

const firefox = (): Open => {
  const executable = findFirefox();
  if (executable === null) throw new Error(missingFirefox);
  const extensions = {
    [extensionIds.firefox]: firefoxFolder,
    'eyes@panelshare.test': join(root, 'test/browser/support/eyes'),
  };
  return (options) => openFirefox({ ...options, executable, extensions, headless: true });
};

export const startStage = async (options: {
  port: number;
  /** Chromium unless said otherwise. */
  browser?: 'chromium' | 'firefox';
  settings?: Readonly<Record<string, string>>;
  panels?: readonly DemoPanel[];
  replicas?: readonly ReplicaName[];
  /** The vendors' own host names, in the browsers of this stage. */
  realHosts?: boolean;
  /** Rows beyond the demo scene, as SQL. */
  rows?: string;
}): Promise<Stage> => {
  const open = options.browser === 'firefox' ? firefox() : chromium();
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-stage-'));
  const stack = await startStack({ ...options, folder: join(folder, 'stack'), replicaControl: true });
  const { addresses } = stack;
  const browsers: ExtensionBrowser[] = [];
  const panel = addresses.panels[0]?.origin ?? addresses.deployment;

  const mailbox = async (): Promise<readonly ReceivedMail[]> => {
    const answer = await fetch(`${addresses.deploymentBase}/dev/mailbox.json`);
    // As it is read: a space that holds a line together is a space.
    return v
      .parse(mails, await answer.json())
      .map((mail) => ({ ...mail, subject: read(mail.subject), text: read(mail.text) }));
  };
  const minute = async (): Promise<void> => {
    await fetch(`${addresses.deploymentBase}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);
  };

  const mailTo: Stage['mailTo'] = async (address, words) => {
    const fits = (text: string): boolean =>
      typeof words === 'string' ? text.includes(words) : words.test(text);
    for (let round = 0; round < 100; round += 1) {
      const found = (await mailbox()).find(
        (mail) => mail.to === address && (fits(mail.subject) || fits(mail.text)),
      );
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail to ${address} with ${String(words)}`);
  };

  /** Watches from now on: the code of the next mail to an address. */
  const nextCode = async (address: string): Promise<() => Promise<string>> => {
    const before = new Set((await mailbox()).map((mail) => mail.id));
    return async () => {
      for (let round = 0; round < 100; round += 1) {
        const mail = (await mailbox()).find((one) => one.to === address && !before.has(one.id));
        const code = mail && /\b(\d{6})\b/.exec(mail.text)?.[1];
        if (code !== undefined) return code;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no code was mailed to ${address}`);
    };
  };
  const signInHere: Stage['signInHere'] = async (page, address) =>
    giveCode(page, address, await nextCode(address));

  return {
    stack,
    deployment: addresses.deployment,
    panel,
    mailTo,
    mailsTo: async (address, words) =>
      (await mailbox()).filter(
        (mail) => mail.to === address && (mail.subject.includes(words) || mail.text.includes(words)),
      ),
    minute,
    browserOf: async ({ language = 'en-GB', dark = false, joined = true } = {}) => {
      const browser = await open({
        profile: mkdtempSync(join(folder, 'profile-')),
        language,
        dark,
        arguments: stack.browserArguments,
      });
      browser.context.setDefaultTimeout(15_000);
      browsers.push(browser);
      if (joined) {
        const panels = addresses.panels.flatMap(({ origin, further }) => [origin, ...further]);
        await browser.allowHost(...panels);
        const options = await joinDeployment(browser, panel);
        await chooseLanguage(options, language.slice(0, 2));
        await options.close();
      }
      return browser;
    },
    signIn: async (page, address, next = '/') => {
      await page.goto(`${addresses.deployment}/sign-in?next=${encodeURIComponent(next)}`);
      await signInHere(page, address);
    },
    signInHere,
    prove: async (page, address) => {
      const code = await nextCode(address);
      await page.locator('main form[action="/prove"] button[type="submit"]').click();
      await enterCode(page, code);
    },
    nextDay: async () => {
      const query = 'UPDATE devices SET proven_at = proven_at - 86400000, passkey_at = passkey_at - 86400000';
      const { state, config } = stack.database;
      const place = ['--local', '--persist-to', state, '--config', config];
      // The Worker may be writing at this moment, and the file is locked then.
      for (let left = 5; ; left -= 1) {
        try {
          await run('wrangler', ['d1', 'execute', 'panelshare', ...place, '--command', query]);
          return;
        } catch (error) {
          if (left === 0 || !String(error).includes('SQLITE_BUSY')) throw error;
        }
      }
    },
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close().catch(() => {})));
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * On the options page: the background of a Chromium for tests speaks English, whatever its pages ask for.
 * The page then loads anew; closing it before would hang.
 */
const chooseLanguage = async (options: Page, language: string): Promise<void> => {
  if (language === 'en') return;
  await Promise.all([options.waitForEvent('load'), options.locator('#language').selectOption(language)]);
};

/** Types the address and then the code, on whichever of our pages asks for them. */
export const giveCode = async (page: Page, address: string, code: () => Promise<string>): Promise<void> => {
  await page.locator('input[name="email"]').fill(address);
  await page.locator('main form button[type="submit"]').first().click();
  await enterCode(page, code);
};

const enterCode = async (page: Page, code: () => Promise<string>): Promise<void> => {
  await page.locator('input[name="code"]').waitFor();
  await page.locator('input[name="code"]').fill(await code());
  await page.locator('main form:has(input[name="code"]) button[type="submit"]').first().click();
  await page.locator('input[name="code"]').waitFor({ state: 'detached' });
};
