import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { until } from '../../browser/popup-stage.ts';

/** One opening of a list, as a person meets it: until the first rows are painted, then key after key. */
export interface Opening {
  /** Milliseconds from the start of the navigation until the frame with the first rows was painted. */
  open: number;
  /** Of each key, from its event until all rows in view are those it asks for, and laid out. */
  keys: readonly number[];
  /** The most elements that stood in the list, after opening and after each key. */
  elements: number;
}

/** A key, and what the list shows after it: the clients in view, and of how many in all. */
export interface Step {
  key: string;
  names: readonly string[];
  size: number;
}

/** A page with a list, and how one sees what stands in it. What is in backquotes is run in the page. */
export interface Surface {
  file: string;
  /** Selector of the list. */
  list: string;
  /** Selector of its rows; those that are put out of sight do not count. */
  rows: string;
  /** As many of them are the first picture. */
  first: number;
  /** The name a row shows. */
  nameOf: string;
  /** The number of rows in all that a row tells; null where none does. */
  sizeOf: string | null;
  /** Run before anything of the page. */
  before: string;
}

const ours = {
  list: '#clients',
  rows: '#clients .row',
  first: 8,
  nameOf: `(row) => row.querySelector('b').textContent`,
  sizeOf: `(row) => row.getAttribute('aria-setsize')`,
  before: '',
};
export const popup: Surface = { ...ours, file: 'popup.html' };
export const floor: Surface = { ...ours, file: 'floor.html' };
/** A text field and nothing else: what a key costs anybody. */
export const field: Surface = {
  ...ours,
  file: 'field.html',
  list: 'body',
  rows: 'input',
  first: 1,
  nameOf: '(row) => row.value',
  sizeOf: null,
};

/** A quick person's hand after the first picture, and between keys. */
const pause = { before: 200, between: 80 };

/** Put into the page before anything of it runs: sees the first rows painted, and how long a key takes. */
const probe = ({ rows, first, nameOf, sizeOf }: Surface): string => `(() => {
  const rows = (most) => {
    const found = [];
    for (const row of document.querySelectorAll(${JSON.stringify(rows)})) {
      if (found.length === most) break;
      if (row.style.display !== 'none') found.push(row);
    }
    return found;
  };
  const nameOf = ${nameOf};
  const sizeOf = ${sizeOf};
  const bench = { open: null, took: null, awaited: null };
  globalThis.bench = bench;
  const soon = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(0);
  };
  const seen = new MutationObserver(() => {
    if (rows(${first}).length < ${first}) return;
    seen.disconnect();
    requestAnimationFrame(() => soon(() => { bench.open = performance.now(); }));
  });
  seen.observe(document, { childList: true, subtree: true });
  const shows = ({ names }) => {
    const shown = rows(names.length);
    return shown.length === names.length && shown.every((row, at) => nameOf(row) === names[at]);
  };
  const answered = (pressed) => {
    if (shows(bench.awaited)) {
      document.body.getBoundingClientRect();
      bench.took = performance.now() - pressed;
    } else soon(() => answered(pressed));
  };
  bench.counted = () => {
    const [row] = rows(1);
    return sizeOf === null || (row !== undefined && sizeOf(row) === bench.awaited.size);
  };
  let pressed = 0;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  addEventListener('input', () => { const at = pressed; soon(() => answered(at)); });
})()`;

/** Asked for from outside, and not often: watching from within would itself keep the page busy. */
const read = async (page: Page, what: 'open' | 'took'): Promise<number> => {
  for (;;) {
    const value = await page.evaluate<number | null>(`globalThis.bench?.${what} ?? null`);
    if (value !== null) return value;
    await page.waitForTimeout(20);
  }
};

const slowDown = async (page: Page, times: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
};

export const openAndType = async (
  browser: ExtensionBrowser,
  surface: Surface,
  steps: readonly Step[],
  slower: number,
): Promise<Opening> => {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 380, height: 600 });
    await slowDown(page, slower);
    await page.addInitScript(`${probe(surface)};${surface.before}`);
    await page.goto(`${browser.pages}/${surface.file}`, { waitUntil: 'commit' });
    const open = await read(page, 'open');
    const { list } = surface;
    const count = (): Promise<number> =>
      page.evaluate(`document.querySelectorAll(${JSON.stringify(`${list}, ${list} *`)}).length`);
    let elements = await count();
    await page.waitForTimeout(pause.before);
    const keys: number[] = [];
    for (const { key, names, size } of steps) {
      const awaited = JSON.stringify({ names, size: String(size) });
      await page.evaluate(`bench.took = null; bench.awaited = ${awaited};`);
      await page.keyboard.press(key);
      keys.push(await read(page, 'took'));
      elements = Math.max(elements, await count());
      await page.waitForTimeout(pause.between);
      await until(async () => (await page.evaluate('bench.counted()')) === true, 'the whole number is told');
    }
    return { open, keys, elements };
  } finally {
    await page.close();
  }
};
