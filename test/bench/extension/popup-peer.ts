import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ExtensionBrowser,
  findChromium,
  missingChromium,
  openBrowser,
} from '../../../worker/dev/browser.ts';
import type { Surface } from './popup-measure.ts';

/**
 * AWS Extend Switch Roles, the switcher that most people use, as somebody built it and unpacked it on this
 * machine: nothing of it lies here, and nothing here makes it.
 */
export const peerFolder = process.env['BENCH_PEER'];
export const missingPeer =
  'Name the folder of an unpacked AWS Extend Switch Roles 6.1.0 for Chromium with BENCH_PEER to measure it beside.';

/**
 * Its popup asks the tab under it where it is and who is signed in there. Opened as a page it has none below, so
 * both are answered at once, with what its own tests answer: that is in its favour.
 */
const consoleBelow = `(() => {
  const url = 'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1#';
  const info = {
    loginDisplayNameAccount: '0000-0000-0000',
    loginDisplayNameUser: 'lea',
    roleDisplayNameAccount: '0000-0000-0000',
    roleDisplayNameUser: 'admin',
  };
  chrome.tabs.query = async () => [{ id: 1, url }];
  chrome.tabs.sendMessage = async () => info;
})()`;

export const peerSurface: Surface = {
  file: 'popup.html',
  list: '#roleList',
  rows: '#roleList > li',
  first: 8,
  nameOf: `(row) => row.querySelector('a').dataset.profile`,
  sizeOf: null,
  before: consoleBelow,
};

export interface PeerProfile {
  name: string;
  aws_account_id: string;
}

export interface Peer {
  browser: ExtensionBrowser;
  /** Lets it have these, in this order. */
  have(profiles: readonly PeerProfile[]): Promise<void>;
  close(): Promise<void>;
}

/** As its own `writeProfileSetToTable` leaves them. */
const write = (profiles: string): string => `new Promise((resolve, reject) => {
  const asked = indexedDB.open('aesr', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('profiles', { keyPath: 'profilePath' });
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const transaction = asked.result.transaction('profiles', 'readwrite');
    const store = transaction.objectStore('profiles');
    store.clear();
    ${profiles}.forEach((one, at) =>
      store.add({ ...one, profilePath: '[SINGLE];' + String(at + 1).padStart(6, '0'), role_name: 'Admin', color: '2563eb' }),
    );
    transaction.oncomplete = () => { asked.result.close(); resolve(); };
    transaction.onerror = () => reject(transaction.error);
  };
})`;

export const startPeer = async (unpacked: string): Promise<Peer> => {
  const executable = findChromium();
  if (executable === null) throw new Error(missingChromium);
  const folder = await mkdtemp(join(tmpdir(), 'panelshare-peer-'));
  const extension = join(folder, 'extension');
  await cp(unpacked, extension, { recursive: true });
  // With a key of its own its id is known; which one does not matter.
  const manifest = join(extension, 'manifest.json');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, 'utf8')), key }));
  const browser = await openBrowser({
    executable,
    profile: join(folder, 'profile'),
    extension,
    headless: true,
    language: 'en',
  });
  return {
    browser,
    have: async (profiles) => {
      const page = await browser.context.newPage();
      await page.goto(`${browser.pages}/options.html`);
      await page.evaluate(write(JSON.stringify(profiles)));
      await page.close();
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
