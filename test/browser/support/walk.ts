import type { Locator, Page } from 'playwright-core';
import { type Place, press } from './controls.ts';
import { windowFrom } from './panel.ts';

/**
 * How long a person takes, by published figures and no measurement of ours. Keystroke-level model (Card,
 * Moran, Newell 1983): a key of somebody who types 40 words a minute, a mouse that is pointed and pressed,
 * a moment to decide, a hand that goes from one to the other. Reading: 238 words a minute, the mean of
 * silent reading (Brysbaert 2019).
 */
const seconds = { key: 0.28, point: 1.1, press: 0.2, decide: 1.35, hand: 0.4, page: 1 } as const;
const wordsPerMinute = 238;
/** Of the words on a page people read 28 % at the most (Nielsen 2008, from Weinreich and others 2008). */
const wordsRead = 0.28;

/** One flow, counted as it is walked in the real browser. */
export class Walk {
  /** Buttons, links and boxes, and Enter where it takes the place of one; but not the one that ends a code. */
  clicks = 0;
  /** Codes that were read in a mail and typed. */
  codes = 0;
  #keys = 0;
  #fields = 0;
  #words = 0;
  #pages = 0;
  #seen = new Set<string>();

  /** A click outside what a test can reach, such as the toolbar’s button, or the link in a mail. */
  outside(): void {
    this.clicks += 1;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async control(page: Page, place: Place, name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await press(page, place, name);
  }

  window(page: Page, place: Place, name: string | RegExp): Promise<Page> {
    this.clicks += 1;
    return windowFrom(page, place, name);
  }

  async type(target: Locator, text: string): Promise<void> {
    this.#fields += 1;
    this.#keys += text.length;
    await target.fill(text);
  }

  async code(page: Page, mail: { text: string }): Promise<void> {
    const code = /\b(\d{6})\b/.exec(mail.text)?.[1];
    if (code === undefined) throw new Error(`no code in: ${mail.text}`);
    this.codes += 1;
    this.#read(mail.text);
    this.#pages += 2;
    this.#fields += 1;
    this.#keys += code.length + 1;
    const field = page.locator('input[name="code"]');
    await field.fill(code);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  /** Reads a page: each line once, wherever it stands again. */
  async read(page: Page): Promise<void> {
    this.#pages += 1;
    this.#read(await page.locator('main').first().innerText());
  }

  #read(text: string): void {
    for (const line of text.split('\n').map((one) => one.trim())) {
      if (line === '' || this.#seen.has(line)) continue;
      this.#seen.add(line);
      this.#words += line.split(/\s+/).length;
    }
  }

  /** `share`: how much of the words is read. */
  seconds(share = wordsRead): number {
    const { key, point, press: pressed, decide, hand, page } = seconds;
    // A code is one press more, and the way to the mail and back two decisions with a click each.
    const presses = this.clicks + this.codes * 3;
    return Math.round(
      presses * (decide + point + pressed) +
        this.#fields * (decide + 2 * hand) +
        this.#keys * key +
        this.#pages * page +
        ((this.#words * share) / wordsPerMinute) * 60,
    );
  }
}
