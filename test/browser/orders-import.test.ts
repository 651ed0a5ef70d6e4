import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { priceList } from '../../worker/db/price.ts';
import { demoId, demoPersons, insert } from '../../worker/dev/demo-data.ts';
import { root } from '../../worker/dev/processes.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, personIn, plainBrowser } from './support/web.ts';

const panel = demoId('pan', 'internex0');
const head = 'order,kind,account,product,category,quantity,currency,ordered_at,ordered_by\n';
const rows = 100_000;
/** The page reads the file as it reads one of any length: by pieces that are a small part of it. */
const onPage = 20_000;

/** One row in a thousand is of an account that nobody holds. */
const line = (name: string, row: number): string =>
  `${name}-${row},${row % 2 ? 'order' : 'renewal'},${row % 1_000 === 0 ? 'nobody' : 'CID-D5E6F7G8'},web-${row},website,${1 + (row % 40)},${row % 3 ? 'CHF' : 'EUR'},2026-01-05T10:00:00Z,customer\n`;

const prices = insert(priceList, {
  id: demoId('prl', 'orders'),
  startsAt: 1,
  prices: (['CHF', 'EUR'] as const).map((currency) => ({
    category: 'website' as const,
    currency,
    unit: currency === 'CHF' ? 992 : 575,
    partnerRate: 2000,
    tiers: [{ from: 35, rate: 2500 }],
  })),
  changedBy: demoId('per', 'admin'),
  changedAt: 1,
  version: 1,
});

const fileOf = async (path: string, name: string, count: number): Promise<string> => {
  const file = createWriteStream(path);
  file.write(head);
  for (let row = 1; row <= count; row += 1) {
    if (!file.write(line(name, row))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return path;
};

/** The largest piece of a file that the page read at once, counted in the page before its script runs. */
const countPieces = `
  globalThis.largestPiece = 0;
  const slice = Blob.prototype.slice;
  Blob.prototype.slice = function (from = 0, to = this.size, ...rest) {
    if (this instanceof File) globalThis.largestPiece = Math.max(globalThis.largestPiece, Math.min(to, this.size) - from);
    return slice.call(this, from, to, ...rest);
  };
  for (const name of ['text', 'arrayBuffer', 'stream', 'bytes']) {
    File.prototype[name] = () => { throw new Error('the whole file at once'); };
  }`;

/** Long enough for a machine that is busy with something else. */
const patience = { timeout: 600_000 };

describe('[B5] a CSV of 100,000 orders', patience, () => {
  let stage: Stage;
  let browser: Browser;
  let admin: Page;
  let command: ChildProcessWithoutNullStreams | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-orders-'));
  const large = join(folder, 'orders.csv');

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage({ port: 10_640, rows: prices }), plainBrowser()]);
    await fileOf(large, 'R', rows);
    admin = await personIn(browser);
    await admin.addInitScript(countPieces);
    await stage.signIn(admin, demoPersons.admin.email);
  });
  afterAll(async () => {
    command?.kill();
    await browser.close();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (path: string) => admin.goto(`${stage.deployment}${path}`);
  const count = async (outcome: string): Promise<string | null> => {
    const found = admin.locator(`[data-count="${outcome}"]`);
    return (await found.count()) === 0 ? null : found.textContent();
  };

  test('is handed in by the command line, part after part, with progress and a report of every row', async () => {
    await open(`/admin/panels/${panel}`);
    await admin.locator(`form[action$="/host-token"] button`).click();
    const token = await admin.locator('#token').inputValue();
    const started = Date.now();
    command = spawn(
      process.execPath,
      [join(root, 'worker/cli/import-orders.ts'), `http://127.0.0.1:${10_640}`, large, '--part', '500'],
      { env: { ...process.env, PANELSHARE_HOST_TOKEN: token } },
    );
    let said = '';
    let shown = '';
    command.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    command.stdout.on('data', (piece: Buffer) => {
      shown += piece.toString();
    });
    const [code] = await once(command, 'close');
    console.log(`100,000 orders: ${Math.round((Date.now() - started) / 1000)} s`);
    // Some rows were wrong, and everything else is in.
    expect([code, said.split('\r').at(-1)?.trim()]).toEqual([3, '100,000 rows, 100 %, 100 wrong']);
    expect(said).toMatch(/\r50,000 rows, \d\d %, 50 wrong/);
    expect(shown).toMatch(/booked\s*│\s*99900/);
    const report = readFileSync(`${large}-report.csv`, 'utf8').trimEnd().split('\r\n');
    expect(report).toHaveLength(rows + 1);
    expect(report[1_000]).toBe(
      '"1000","R-1000","wrong","No organisation here holds this account","","","",""',
    );
    expect(report.filter((row) => row.includes('"booked"'))).toHaveLength(99_900);
    await open('/admin/books');
    expect(await admin.locator('[data-adds-up]').getAttribute('data-adds-up')).toBe('yes');
  });

  test('is checked on the page with progress shown, never held whole, and its report is taken along', async () => {
    await open(`/admin/panels/${panel}/orders`);
    await admin.getByLabel('CSV file').setInputFiles(await fileOf(join(folder, 'page.csv'), 'R', onPage));
    await admin.evaluate(`
      globalThis.said = [];
      const line = document.querySelector('[data-said]');
      new MutationObserver(() => globalThis.said.push(line.textContent)).observe(line, { childList: true });`);
    await button(admin, 'Check').click();
    await admin.locator('[data-done]').waitFor({ timeout: 600_000 });
    expect(await admin.locator('[data-said]').textContent()).toBe(
      'Rows read: 20,000, 100% of the file; wrong: 20',
    );
    const said = await admin.evaluate<string[]>('globalThis.said');
    expect(said.length).toBeGreaterThan(50);
    expect(said.find((one) => one.startsWith('Rows read: 10,000'))).toMatch(
      /^Rows read: 10,000, [45]\d% of the file; wrong: 10$/,
    );
    // All of them were booked by the command line.
    expect([await count('known'), await count('wrong'), await count('would_book')]).toEqual([
      '19,980',
      '20',
      null,
    ]);
    expect(await admin.locator('[data-nothing]').isVisible()).toBe(true);
    expect(await admin.locator('[data-wrong-rows] tr').count()).toBe(20);
    expect(await admin.locator('[data-wrong-rows] tr').first().textContent()).toBe(
      '1,000R-1000No organisation here holds this account',
    );
    const largest = await admin.evaluate<number>('globalThis.largestPiece');
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(128 * 1024);
    const [download] = await Promise.all([
      admin.waitForEvent('download'),
      admin.locator('[data-report]').click(),
    ]);
    const report = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(report).toHaveLength(onPage + 1);
    expect(report[0]).toContain('"Row","Order","Result","Why"');
  });

  test('is booked from the page; what stops by the way is gone on with, and nothing is booked twice', async () => {
    const few = await fileOf(join(folder, 'few.csv'), 'S', 1_200);
    await open(`/admin/panels/${panel}/orders`);
    await admin.getByLabel('CSV file').setInputFiles(few);
    await button(admin, 'Check').click();
    await button(admin, 'Book orders: 1,199').click({ timeout: 60_000 });
    await admin.getByRole('heading', { name: 'What was found' }).waitFor();
    expect([await count('booked'), await count('wrong')]).toEqual(['1,199', '1']);

    let parts = 0;
    const more = await fileOf(join(folder, 'more.csv'), 'T', 1_200);
    const posts = /[/]orders[/]part/;
    await admin.route(posts, async (route) => {
      parts += 1;
      await (parts === 2 ? route.fulfill({ status: 403, body: '' }) : route.continue());
    });
    await admin.getByLabel('CSV file').setInputFiles(more);
    await button(admin, 'Check').click();
    await admin.getByText('Stopped after row 200').waitFor();
    await button(admin, 'Go on').click();
    await button(admin, 'Book orders: 1,199').waitFor();
    expect(parts).toBe(7);
    await admin.unroute(posts);
  });

  test('a file that is none is said at once', async () => {
    await open(`/admin/panels/${panel}/orders`);
    await admin.getByLabel('CSV file').setInputFiles({
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('order,account\nR-1,4711\n'),
    });
    await button(admin, 'Check').click();
    await admin.getByText('A column is missing').waitFor();
    const endless = Buffer.from(`${head}"${line('U', 1).repeat(20_000)}`);
    await admin
      .getByLabel('CSV file')
      .setInputFiles({ name: 'y.csv', mimeType: 'text/csv', buffer: endless });
    await button(admin, 'Check').click();
    await admin.getByText('A row of it is far too long').waitFor();
  });
});
