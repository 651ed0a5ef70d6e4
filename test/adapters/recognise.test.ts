import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PanelKind, panelKinds } from '../../shared/api/deployment.ts';
import { recogniseScript } from './support/bundle.ts';
import { launch, openSaved } from './support/panel-page.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), recogniseScript()]);
});
afterAll(() => browser.close());

const recognised = async (page: Page, address: string): Promise<string | null> => {
  await page.evaluate(script);
  return page.evaluate((at) => window.recognise(document, new URL(at)), address);
};

const saved = readdirSync(new URL('./pages/', import.meta.url));
/** At these addresses and no others. */
const vendors: Readonly<Partial<Record<PanelKind, { name: string; addresses: readonly string[] }>>> = {
  internex: { name: 'internex', addresses: ['https://terminal.internex.com/'] },
  infomaniak: { name: 'Infomaniak', addresses: ['https://manager.infomaniak.com/v3/481516/ng/home'] },
  ionos: { name: 'IONOS', addresses: ['https://my.ionos.co.uk/domains', 'https://partnerportal.ionos.de/'] },
};

describe('a page that no host has named [E11]', () => {
  test.each(panelKinds.filter((kind) => vendors[kind] === undefined))(
    'is taken for %s wherever it stands, by any of its pages, signed in or not',
    async (kind) => {
      const files = saved.filter((name) => name.startsWith(`${kind}-`));
      expect(files).not.toEqual([]);
      for (const file of files) {
        const page = await openSaved(browser, file, '/');
        const name = await recognised(page, 'https://somebody.example/');
        expect({ file, name: name?.toLowerCase() }).toEqual({ file, name: expect.stringContaining(kind) });
        await page.close();
      }
    },
  );

  test('is taken for a vendor’s panel at the vendor’s own addresses alone, whatever stands in it', async () => {
    const page = await browser.newPage();
    for (const { name, addresses } of Object.values(vendors)) {
      for (const address of addresses) expect(await recognised(page, address)).toBe(name);
    }
    for (const address of [
      'https://my.ionos.evil.example.com/',
      'https://internex.com.evil.example/',
      'https://api.example/v3/481516/ng/home',
      'https://shop.example/',
    ])
      expect(await recognised(page, address)).toBeNull();
    await page.close();
    for (const file of saved.filter((name) => Object.keys(vendors).some((kind) => name.startsWith(kind)))) {
      const copy = await openSaved(browser, file, '/');
      expect(await recognised(copy, 'https://shop.example/')).toBeNull();
      await copy.close();
    }
  });
});
