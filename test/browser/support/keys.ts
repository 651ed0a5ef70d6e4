import type { Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { ringOfFocus } from './fit.ts';

/** More stops than any page of ours has before its content ends. */
const mostStops = 250;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement).catch(() => false);

const ring = v.nullable(v.object({ name: v.string(), seen: v.boolean() }));

/** Tab after Tab until the keyboard stands on the target; every stop on the way must be seen (WCAG 2.4.7). */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  const passed: string[] = [];
  for (let step = 0; step < mostStops; step += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    const stop = v.parse(ring, await page.evaluate(ringOfFocus));
    if (stop && !stop.seen) throw new Error(`the keyboard stands on ${stop.name}, and nothing shows it`);
    passed.push(stop?.name ?? 'nothing');
  }
  throw new Error(`Tab never came to ${target}, but to ${[...new Set(passed)].join(', ')}`);
};

export const pressOn = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};

export const tickOn = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('Space');
};

export const typeIn = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

/** From the address to the page asked for, with the code as a person reads it in the mail. */
export const signInByKeys = async (page: Page, email: string, code: () => Promise<string>): Promise<void> => {
  await typeIn(page, page.locator('input[name="email"]'), email);
  await page.keyboard.press('Enter');
  await typeIn(page, page.locator('input[name="code"]'), await code());
  await page.keyboard.press('Enter');
  await page.locator('input[name="code"]').waitFor({ state: 'detached' });
};
