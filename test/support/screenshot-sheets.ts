import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';

export type Shade = 'light' | 'dark';

/** One picture of a screen: what it shows, and how. */
export interface Shot {
  file: string;
  /** `pages`, `acts`, `mails`, `popup`, `options` or `panel`. */
  kind: string;
  name: string;
  language: string;
  shade: Shade;
  width: number;
}

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style =
  'body{font:13px system-ui;margin:16px;color-scheme:light dark}main{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{display:block;border:1px solid #888;max-height:900px;max-width:640px}figcaption{max-width:380px;overflow-wrap:anywhere}';

const document = (title: string, body: string, css = style): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text(title)}</title><style>${css}</style>${body}</html>`;

/**
 * A sheet is as large as a picture can be without being made smaller again by who looks at it; its columns
 * show a telephone in its own size and a desk so that it can still be read. A long page goes on in the next column.
 */
const sheet = { width: 1568, height: 1568, caption: 18, gap: 6 } as const;
const columnsFor = (width: number): number => (width > 400 ? 2 : 4);

interface Piece {
  shot: Shot;
  column: number;
  top: number;
  /** From here to there of the picture, in the sheet's own pixels. */
  from: number;
  to: number;
}

const sizes = v.array(v.tuple([v.number(), v.number()]));
const sizesIn = async (page: Page): Promise<v.InferOutput<typeof sizes>> =>
  v.parse(
    sizes,
    await page.evaluate(
      'Promise.all([...document.images].map(async (one) => { one.loading = "eager"; await one.decode(); return [one.naturalWidth, one.naturalHeight]; }))',
    ),
  );

/** The pictures laid into columns, one below the other; each list is one sheet. */
const laid = (shots: readonly { shot: Shot; height: number }[], columns: number): Piece[][] => {
  const sheets: Piece[][] = [[]];
  const room = sheet.height - sheet.caption;
  let column = 0;
  let top = 0;
  const next = (): void => {
    top = 0;
    column += 1;
    if (column < columns) return;
    column = 0;
    sheets.push([]);
  };
  for (const { shot, height } of shots) {
    if (top > 0 && sheet.height - top - sheet.caption < Math.min(height, room)) next();
    for (let from = 0; from < height; from += room) {
      if (from > 0) next();
      const to = Math.min(height, from + room);
      sheets.at(-1)?.push({ shot, column, top, from, to });
      top += sheet.caption + (to - from) + sheet.gap;
    }
  }
  return sheets;
};

const sheetCss =
  'body{margin:0;font:11px/18px system-ui;background:#777;color:#fff}div{position:absolute;overflow:hidden;white-space:nowrap}img{position:absolute;left:0}';

const sheetOf = (pieces: readonly Piece[], columns: number): string => {
  const width = sheet.width / columns;
  return pieces
    .map(({ shot, column, top, from, to }) => {
      const wide = width - sheet.gap;
      const left = column * width;
      const name = from > 0 ? `… ${shot.name}` : shot.name;
      return `<div style="left:${left}px;top:${top}px;width:${wide}px;height:18px">${text(name)}</div><div style="left:${left}px;top:${top + sheet.caption}px;width:${wide}px;height:${to - from}px"><img style="width:${wide}px;top:${-from}px" src="../${text(basename(shot.file))}" alt=""></div>`;
    })
    .join('');
};

/**
 * For each kind, language, shade and width a page with all its pictures, and sheets of some pictures each;
 * answers the links to them.
 */
export const contactSheets = async (
  folder: string,
  shots: readonly Shot[],
  browser: Browser,
): Promise<string[]> => {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const group = [shot.kind, shot.language, shot.shade, shot.width].join('-');
    groups.set(group, [...(groups.get(group) ?? []), shot]);
  }
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  const page = await browser.newPage({ viewport: { width: sheet.width, height: sheet.height } });
  const links: string[] = [];
  for (const [group, all] of groups) {
    const figures = all.map(({ file, name }) => {
      const source = text(basename(file));
      return `<figure><figcaption>${text(name)}</figcaption><a href="${source}"><img src="${source}" alt="${text(name)}" loading="lazy"></a></figure>`;
    });
    const overview = join(folder, `${group}.html`);
    writeFileSync(overview, document(group, `<h1>${group}</h1><main>${figures.join('')}</main>`));
    await page.goto(pathToFileURL(overview).href);
    const seen = await sizesIn(page);
    const columns = columnsFor(all[0]?.width ?? 0);
    const wide = sheet.width / columns - sheet.gap;
    const measured = all.map((shot, at) => {
      const [width = 1, height = 1] = seen[at] ?? [];
      return { shot, height: Math.ceil((height * wide) / width) };
    });
    const sheets: string[] = [];
    for (const [at, pieces] of laid(measured, columns).entries()) {
      const name = `sheets/${group}-${String(at + 1).padStart(2, '0')}`;
      const source = join(folder, `${name}.html`);
      writeFileSync(source, document(group, sheetOf(pieces, columns), sheetCss));
      await page.goto(pathToFileURL(source).href);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      rmSync(source);
      sheets.push(`<a href="${name}.png">${at + 1}</a>`);
    }
    links.push(`<li><a href="${group}.html">${group}</a> (${all.length}), sheets ${sheets.join(' ')}</li>`);
  }
  await page.close();
  return links;
};

/** Leads to everything that was made so far. */
export const writeIndex = (folder: string, links: readonly string[]): void =>
  writeFileSync(
    join(folder, 'index.html'),
    document('Every screen', `<h1>Every screen</h1><ul>${links.join('')}</ul>`),
  );
