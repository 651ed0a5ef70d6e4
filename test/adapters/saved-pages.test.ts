import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelKinds } from '../../shared/api/deployment.ts';
import { adaptersScript } from './support/bundle.ts';
import { launch, openSaved } from './support/panel-page.ts';

interface Seen {
  detectedBy: string[];
  page: string;
  account: string | null;
  counts: Record<string, number>;
  /** What the adapter itself expects on such a page. */
  expected: Record<string, unknown>;
  products: unknown[];
}

/** Every saved page with what its adapter must find in it; a page that changes gets a new date. */
const pages: readonly {
  kind: string;
  file: string;
  path: string;
  page: string;
  account: string | null;
  counts: Record<string, number>;
  products?: { id: string; container: boolean }[];
}[] = [
  {
    kind: 'internex',
    file: 'internex-signed-out-2026-11.html',
    path: '/',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, identity: 0, row: 0, partner: 0 },
  },
  {
    kind: 'internex',
    file: 'internex-start-2026-11.html',
    path: '/',
    page: 'other',
    account: 'CID-A1B2C3D4',
    counts: { menu: 1, switcher: 1, identity: 1, row: 0, partner: 0 },
  },
  {
    kind: 'internex',
    file: 'internex-clouds-2026-11.html',
    path: '/clouds',
    page: 'clouds',
    account: 'CID-A1B2C3D4',
    counts: { menu: 1, switcher: 1, identity: 1, row: 2, partner: 0 },
    products: [
      { id: 'cloud-shop', container: true },
      { id: 'cloud-blog', container: true },
    ],
  },
  {
    kind: 'internex',
    file: 'internex-products-2026-11.html',
    path: '/clouds/cloud-shop',
    page: 'products',
    account: 'CID-A1B2C3D4',
    counts: { menu: 1, switcher: 1, identity: 1, row: 3, partner: 0 },
    products: [
      { id: 'p-dom', container: false },
      { id: 'p-mail', container: false },
      { id: 'p-web', container: false },
    ],
  },
  {
    kind: 'internex',
    file: 'internex-partner-2026-11.html',
    path: '/account/internex/sharing-partner',
    page: 'partner',
    account: 'CID-A1B2C3D4',
    counts: { menu: 1, switcher: 1, identity: 1, row: 0, partner: 1 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-signed-out-2026-11.html',
    path: '/index.php',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, row: 0 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-admin-2026-11.html',
    path: '/admin_index.php',
    page: 'admin',
    account: null,
    counts: { menu: 1, switcher: 1, row: 1 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-start-2026-11.html',
    path: '/customer_index.php',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-domains-2026-11.html',
    path: '/customer_domains.php?page=domains',
    page: 'domains',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 3 },
    products: [
      { id: 'berg-bakery.example', container: false },
      { id: 'blog.berg-bakery.example', container: false },
      { id: 'shop.berg-bakery.example', container: false },
    ],
  },
  {
    kind: 'froxlor',
    file: 'froxlor-emails-2026-11.html',
    path: '/customer_email.php?page=emails',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 3 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-databases-2026-11.html',
    path: '/customer_mysql.php?page=mysqls',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 2 },
  },
  {
    kind: 'froxlor',
    file: 'froxlor-ftp-2026-11.html',
    path: '/customer_ftp.php?page=accounts',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 1 },
  },
  {
    kind: 'infomaniak',
    file: 'infomaniak-signed-out-2026-11.html',
    path: '/login',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, identity: 0, row: 0 },
  },
  {
    kind: 'infomaniak',
    file: 'infomaniak-partner-2026-11.html',
    path: '/v3/481516/ng/partner',
    page: 'other',
    account: '481516',
    counts: { menu: 1, switcher: 1, identity: 1, row: 0 },
  },
  {
    kind: 'infomaniak',
    file: 'infomaniak-products-2026-11.html',
    path: '/v3/481516/ng/home',
    page: 'products',
    account: '481516',
    counts: { menu: 1, switcher: 1, identity: 1, row: 3 },
    products: [
      { id: '701001', container: false },
      { id: '701002', container: false },
      { id: '701006', container: false },
    ],
  },
  {
    kind: 'infomaniak',
    file: 'infomaniak-product-2026-11.html',
    path: '/v3/hosting/481516/hosting/701001/dash',
    page: 'product',
    account: '481516',
    counts: { menu: 1, switcher: 1, identity: 1, row: 1 },
    products: [{ id: '701001', container: false }],
  },
  {
    kind: 'ionos',
    file: 'ionos-signed-out-2026-11.html',
    path: '/login',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, identity: 0, row: 0 },
  },
  {
    kind: 'ionos',
    file: 'ionos-start-2026-11.html',
    path: '/',
    page: 'products',
    account: 'K1234567',
    counts: { menu: 1, switcher: 1, identity: 1, row: 5 },
    products: [
      { id: 'dom-keller-optik', container: false },
      { id: 'dom-keller-brillen', container: false },
      { id: 'mail-keller-info', container: false },
      { id: 'web-keller-optik', container: false },
      { id: 'web-keller-termine', container: false },
    ],
  },
  {
    kind: 'ionos',
    file: 'ionos-domains-2026-11.html',
    path: '/domains',
    page: 'products',
    account: 'K1234567',
    counts: { menu: 1, switcher: 1, identity: 1, row: 2 },
    products: [
      { id: 'dom-keller-optik', container: false },
      { id: 'dom-keller-brillen', container: false },
    ],
  },
  {
    kind: 'ionos',
    file: 'ionos-permissions-2026-11.html',
    path: '/account/security/permissions',
    page: 'other',
    account: 'K1234567',
    counts: { menu: 1, switcher: 1, identity: 1, row: 0 },
  },
  {
    kind: 'ionos',
    file: 'ionos-portal-customers-2026-11.html',
    path: '/customers',
    page: 'portal',
    account: null,
    counts: { menu: 1, switcher: 1, identity: 0, row: 0 },
  },
  {
    kind: 'ionos',
    file: 'ionos-portal-customer-2026-11.html',
    path: '/customers/lindner',
    page: 'portal',
    account: null,
    counts: { menu: 1, switcher: 1, identity: 0, row: 0 },
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-signed-out-2026-11.html',
    path: '/',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, row: 0 },
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-admin-2026-11.html',
    path: '/virtual-server/index.cgi?xnavigation=1',
    page: 'admin',
    account: null,
    // Its rows are everybody's servers: nothing is offered beside them.
    counts: { menu: 1, switcher: 1, row: 3 },
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-start-2026-11.html',
    path: '/sysinfo.cgi?xnavigation=1',
    page: 'other',
    account: 'acme',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-servers-2026-11.html',
    path: '/virtual-server/index.cgi?xnavigation=1',
    page: 'servers',
    account: 'acme',
    counts: { menu: 1, switcher: 1, row: 2 },
    products: [
      { id: 'server:17952765209371', container: true },
      { id: 'server:179527655314694', container: true },
    ],
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-users-2026-11.html',
    path: '/virtual-server/list_users.cgi?dom=17952765209371&xnavigation=1',
    page: 'other',
    account: 'acme',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    // A partner's session: the page names its extra administrator, whose name tells the owner's.
    kind: 'virtualmin',
    file: 'virtualmin-partner-2026-11.html',
    path: '/virtual-server/index.cgi?xnavigation=1',
    page: 'servers',
    account: 'acme',
    counts: { menu: 1, switcher: 1, row: 2 },
    products: [
      { id: 'server:17952765209371', container: true },
      { id: 'server:179527655314694', container: true },
    ],
  },
  {
    kind: 'hestia',
    file: 'hestia-signed-out-2026-11.html',
    path: '/login/',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, row: 0 },
  },
  {
    kind: 'hestia',
    file: 'hestia-admin-2026-11.html',
    path: '/list/user/',
    page: 'admin',
    account: null,
    // Its rows are accounts and its menu is an administrator's: neither is offered anything.
    counts: { menu: 1, switcher: 1, row: 2 },
  },
  {
    kind: 'hestia',
    file: 'hestia-web-2026-11.html',
    path: '/list/web/',
    page: 'web',
    account: 'hstanna',
    counts: { menu: 1, switcher: 1, row: 3 },
    products: [
      { id: 'site:berg-bakery.example', container: false },
      { id: 'site:blog.berg-bakery.example', container: false },
      { id: 'site:shop.berg-bakery.example', container: false },
    ],
  },
  {
    kind: 'hestia',
    file: 'hestia-databases-2026-11.html',
    path: '/list/db/',
    page: 'databases',
    account: 'hstanna',
    counts: { menu: 1, switcher: 1, row: 2 },
    products: [
      { id: 'database:hstanna_blog', container: false },
      { id: 'database:hstanna_shop', container: false },
    ],
  },
  {
    kind: 'hestia',
    file: 'hestia-mail-2026-11.html',
    path: '/list/mail/',
    page: 'other',
    account: 'hstanna',
    counts: { menu: 1, switcher: 1, row: 1 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-signed-out-2026-11.html',
    path: '/login/',
    page: 'signed_out',
    account: null,
    counts: { menu: 0, switcher: 0, row: 0 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-admin-2026-11.html',
    path: '/index.php',
    page: 'admin',
    account: null,
    counts: { menu: 1, switcher: 1, row: 1 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-mailbox-user-2026-11.html',
    path: '/index.php',
    page: 'other',
    account: null,
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-start-2026-11.html',
    path: '/index.php',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-sites-2026-11.html',
    path: '/index.php',
    page: 'sites',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 2 },
    products: [
      { id: 'site:1', container: false },
      { id: 'site:5', container: false },
    ],
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-subdomains-2026-11.html',
    path: '/index.php',
    page: 'sites',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 1 },
    products: [{ id: 'site:2', container: false }],
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-databases-2026-11.html',
    path: '/index.php',
    page: 'databases',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 2 },
    products: [
      { id: 'database:2', container: false },
      { id: 'database:1', container: false },
    ],
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-mailboxes-2026-11.html',
    path: '/index.php',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-form-2026-11.html',
    path: '/index.php',
    page: 'other',
    account: 'anna',
    counts: { menu: 1, switcher: 1, row: 0 },
  },
];

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
