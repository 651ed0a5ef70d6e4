import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceRows } from '../../extension/deployments/slices.ts';
import { scriptsWhile } from '../bench/extension/page-cost.ts';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, until } from './popup-stage.ts';

/** Sees every read of the extension's database, and how many there were when the first rows stood. */
const probe = `(() => {
  const reads = [];
  const seen = { reads, atFirstRows: null };
  globalThis.seen = seen;
  for (const name of ['get', 'getAll', 'openCursor']) {
    const before = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...query) {
      const request = before.apply(this, query);
      request.addEventListener('success', () => {
        reads.push({ store: this.name, bytes: JSON.stringify(request.result ?? null).length });
      });
      return request;
    };
  }
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.row')) return;
    watch.disconnect();
    seen.atFirstRows = reads.slice();
  });
  watch.observe(document, { childList: true, subtree: true });
})()`;

interface Read {
  store: string;
  bytes: number;
}

describe('what the popup reads', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  const some = 20;
  const many = 4_100;

  beforeAll(async () => {
    nord = await startFake('nord');
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });

  /** Lets the deployment have so many clients, until they are stored and shown. */
  const have = async (count: number): Promise<void> => {
    nord.clients = Array.from({ length: count }, (_, at) => fakeClient(nord, at + 1));
    const page = await openPopup(browser, false);
    await page.locator(`.row[aria-setsize="${count}"]`).first().waitFor();
    await page.close();
  };

  const openSeen = async (): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.addInitScript(probe);
    await page.goto(`chrome-extension://${browser.id}/popup.html`);
    await page.locator('.row').first().waitFor();
    return page;
  };
  const firstReads = (page: Page): Promise<Read[]> => page.evaluate('seen.atFirstRows');

  it('is one small record before the first rows stand, however many clients there are [W1]', async () => {
    const bytes: number[] = [];
    for (const count of [some, many]) {
      await have(count);
      const page = await openSeen();
      const reads = await firstReads(page);
      expect(reads.map(({ store }) => store)).toEqual(['pictures']);
      bytes.push(...reads.map((read) => read.bytes));
      await page.close();
    }
    const [few = 0, lots = 0] = bytes;
    // Twenty rows are nearly the 24 that are stored: what comes with four thousand is no more than the rest of these.
    expect(lots).toBeLessThan(few * 1.4);
    expect(lots).toBeLessThan(24_000);
  });

  it('is then the list in parts, a key’s turn between two of them [W1]', async () => {
    const page = await openSeen();
    const slices = Math.ceil(many / sliceRows);
    const ofLists = async (): Promise<Read[]> =>
      (await page.evaluate<Read[]>('seen.reads')).filter(({ store }) => store === 'lists');
    await until(async () => (await ofLists()).length >= 1 + Math.ceil(slices / 8), 'the whole list is read');
    const [, ...parts] = await ofLists();
    expect(Math.max(...parts.map(({ bytes }) => bytes))).toBeLessThan(600_000);
    await page.close();
  });

  it('finds every client by a key pressed before the whole list is there [W1]', async () => {
    const page = await openSeen();
    await page.keyboard.type('client 04100');
    await expect.poll(() => page.locator('.row b').allTextContents()).toEqual(['Client 04100']);
    await page.close();
  });

  it('is nothing new while the list stays as it is: the Worker is asked for changes, and no row is written [W1]', async () => {
    const stamps = (page: Page): Promise<string> =>
      page.evaluate(`new Promise((resolve) => {
        indexedDB.open('panelshare').onsuccess = ({ target }) => {
          const all = target.result.transaction('lists').objectStore('lists').getAllKeys();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      })`);
    const page = await openPopup(browser);
    const before = await stamps(page);
    nord.calls.length = 0;
    await page.reload();
    await until(
      () => nord.calls.filter((call) => call === 'GET /api/clients').length > 0,
      'the list is asked for',
    );
    await page.waitForTimeout(500);
    // Of a whole list there would be nine pages each time; who asks is the popup, its line, and the popup before it.
    expect(nord.calls.filter((call) => call === 'GET /api/clients').length).toBeLessThan(9);
    expect(await stamps(page)).toBe(before);
    await page.close();
  });

  it('keeps nothing of a list whose person signed out [W8]', async () => {
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    const left = (): Promise<number> =>
      page.evaluate(`new Promise((resolve) => {
        indexedDB.open('panelshare').onsuccess = ({ target }) => {
          const all = target.result.transaction(['lists', 'clients', 'pictures']);
          const counted = ['lists', 'clients'].map((name) => new Promise((done) => {
            const asked = all.objectStore(name).getAll();
            asked.onsuccess = () => done(asked.result.filter((one) => JSON.stringify(one).includes('Client 0')).length);
          }));
          const picture = new Promise((done) => {
            const asked = all.objectStore('pictures').get('popup');
            asked.onsuccess = () => done(asked.result.first.length);
          });
          Promise.all([...counted, picture]).then((all) => resolve(all[0] + all[1] + all[2]));
        };
      })`);
    await expect.poll(left).toBe(0);
    await page.close();
  });

  it('puts no script of ours into a page of no panel [E11] [W1]', async () => {
    const page = await browser.context.newPage();
    const ours = `chrome-extension://${browser.id}/`;
    await browser.context.route('http://elsewhere.localhost/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body id="app"><a id="navbarOpts">' }),
    );
    const found = await scriptsWhile(page, ours, async () => {
      await page.goto('http://elsewhere.localhost/customer_index.php');
      await page.waitForTimeout(500);
    });
    expect(found).toEqual([]);
    const there = await scriptsWhile(page, ours, async () => {
      await page.goto(`${nord.froxlor}/index.php`);
      await page.waitForTimeout(500);
    });
    expect(there.length).toBeGreaterThan(0);
    await page.close();
  });
});
