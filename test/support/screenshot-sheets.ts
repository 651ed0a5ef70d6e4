import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';

/** One picture of a screen: what it shows, and how. */
export interface Shot {
  file: string;
  /** `pages`, `popup`, `panel` or `mails`. */
  kind: string;
  name: string;
  language: string;
  shade: 'light' | 'dark';
  width: number;
}

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style =
  'body{font:13px system-ui;margin:16px;color-scheme:light dark}main{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{display:block;border:1px solid #888;max-height:900px;max-width:640px}figcaption{max-width:380px;overflow-wrap:anywhere}';

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text(title)}</title><style>${style}</style><h1>${text(title)}</h1>${body}</html>`;

/** As many as can be looked at in one picture. */
const aSheet = { 390: 8, other: 4 } as const;

/**
 * For each kind, language, shade and width a page with all its pictures, and sheets of some pictures each;
 * `index.html` leads to them.
 */
export const contactSheets = async (
  folder: string,
  shots: readonly Shot[],
  browser: Browser,
): Promise<void> => {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const group = [shot.kind, shot.language, shot.shade, shot.width].join('-');
    groups.set(group, [...(groups.get(group) ?? []), shot]);
  }
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  const links: string[] = [];
  for (const [group, all] of groups) {
    const figure = ({ file, name }: Shot, source = basename(file)): string =>
      `<figure><figcaption>${text(name)}</figcaption><a href="${text(basename(file))}"><img src="${text(source)}" alt="${text(name)}" loading="lazy"></a></figure>`;
    writeFileSync(
      join(folder, `${group}.html`),
      document(group, `<main>${all.map((shot) => figure(shot)).join('')}</main>`),
    );
    const size = all[0]?.width === 390 || all[0]?.kind === 'popup' ? aSheet[390] : aSheet.other;
    const sheets: string[] = [];
    for (let at = 0; at < all.length; at += size) {
      const name = `sheets/${group}-${String(at / size + 1).padStart(2, '0')}.png`;
      const figures = all
        .slice(at, at + size)
        .map((shot) => figure(shot, `data:image/jpeg;base64,${readFileSync(shot.file, 'base64')}`));
      await page.setContent(
        document(group, `<main>${figures.join('').replaceAll(' loading="lazy"', '')}</main>`),
      );
      await page.screenshot({ path: join(folder, name), fullPage: true });
      sheets.push(`<a href="${name}">${at / size + 1}</a>`);
    }
    links.push(`<li><a href="${group}.html">${group}</a> (${all.length}), sheets ${sheets.join(' ')}</li>`);
  }
  await page.close();
  writeFileSync(join(folder, 'index.html'), document('Every screen', `<ul>${links.join('')}</ul>`));
};
