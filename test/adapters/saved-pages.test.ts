import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelKinds } from '../../shared/api/deployment.ts';
import { adaptersScript } from './support/bundle.ts';
import { openPanelPages } from './support/open-panel-pages.ts';
import { launch, openSaved } from './support/panel-page.ts';
import type { SavedPage } from './support/saved-page.ts';
import { vendorPages } from './support/vendor-pages.ts';

interface Seen {
  detectedBy: string[];
  page: string;
  account: string | null;
  counts: Record<string, number>;
  /** What the adapter itself expects on such a page. */
  expected: Record<string, unknown>;
  products: unknown[];
}

const pages: readonly SavedPage[] = [...vendorPages, ...openPanelPages];

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), adaptersScript()]);
});
afterAll(() => browser.close());

const look = async (saved: (typeof pages)[number]): Promise<Seen> => {
  const page = await openSaved(browser, saved.file, saved.path);
  await page.evaluate(script);
  const seen = await page.evaluate((kind) => {
    const all = Object.values(window.adapters);
    const adapter = window.adapters[kind];
    if (!adapter) throw new Error(`No adapter for ${kind}.`);
    const name = adapter.page(document, location);
    const anchors = Object.entries(adapter.anchors).flatMap(([anchor, spec]) =>
      spec ? [{ anchor, spec }] : [],
    );
    const rows = adapter.anchors['row'];
    return {
      detectedBy: all.filter((one) => one.detect(document, location)).map((one) => one.kind),
      page: name,
      account: adapter.account(document, location),
      counts: Object.fromEntries(
        anchors.map(({ anchor, spec }) => [anchor, document.querySelectorAll(spec.selector).length]),
      ),
      expected: Object.fromEntries(anchors.map(({ anchor, spec }) => [anchor, spec.expected[name]])),
      products: rows
        ? [...document.querySelectorAll(rows.selector)].map((row) => adapter.productOf(row))
        : [],
    };
  }, saved.kind);
  await page.close();
  return seen;
};

describe('saved pages, counted in a real browser', () => {
  test('every kind of panel has an adapter folder, a place in the registry and a saved page', () => {
    const folders = readdirSync(new URL('../../extension/panels/', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.toSorted()).toEqual(panelKinds.toSorted());
    const files = readdirSync(new URL('./pages/', import.meta.url));
    expect(pages.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
    for (const kind of panelKinds) expect(pages.some((page) => page.kind === kind)).toBe(true);
  });

  test.each(pages)('[S1] $file: anchors and account are where the adapter says', async (saved) => {
    const seen = await look(saved);
    if (saved.page !== 'signed_out' || saved.kind !== 'internex')
      expect(seen.detectedBy).toEqual([saved.kind]);
    expect(seen.page).toBe(saved.page);
    expect(seen.account).toBe(saved.account);
    expect(seen.counts).toEqual(saved.counts);
    for (const [anchor, expected] of Object.entries(seen.expected)) {
      if (expected === 1) expect(saved.counts[anchor]).toBe(1);
    }
    if (saved.products) expect(seen.products).toMatchObject(saved.products);
  });

  test('every kind of page an adapter names has a saved page', async () => {
    for (const kind of panelKinds) {
      const saved = pages.find((page) => page.kind === kind);
      if (!saved) throw new Error(`No saved page for ${kind}.`);
      const page = await openSaved(browser, saved.file, saved.path);
      await page.evaluate(script);
      const named = await page.evaluate(
        (one) => Object.keys(window.adapters[one]?.anchors['menu']?.expected ?? {}),
        kind,
      );
      await page.close();
      const shown = new Set(pages.filter((one) => one.kind === kind).map((one) => one.page));
      expect(named.filter((name) => !shown.has(name))).toEqual([]);
    }
  });
});
