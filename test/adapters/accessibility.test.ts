import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, start } from './support/panel-page.ts';
import { client, grant, states } from './support/states.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let scripts: { panel: string; lists: string };
beforeAll(async () => {
  const [panel, lists] = await Promise.all([panelScript(), listsScript()]);
  // Opened for this one look: axe sees into open roots only.
  const open = (code: string) => code.replaceAll(/mode: ["']closed["']/g, 'mode: "open"');
  scripts = { panel: open(panel), lists: open(lists) };
  browser = await launch();
});
afterAll(() => browser.close());

interface Finding {
  rule: string;
  target: string;
}

/** What axe finds inside our own elements; the panel's own markup is not ours to judge. */
const findings = async (page: Page): Promise<Finding[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = Reflect.get(Reflect.get(window, 'axe'), 'run');
    const { violations } = await run({ include: [['panelshare-control']] }, { resultTypes: ['violations'] });
    return violations.flatMap((violation: { id: string; nodes: { target: unknown }[] }) =>
      violation.nodes.map((node) => ({ rule: violation.id, target: JSON.stringify(node.target) })),
    );
  });
};

const clients = [client('Berg Bakery'), client('Diaz Cycles', { state: 'paused' })];
const found = {
  find_clients: { tag: 'clients', clients, at: Date.now() },
  carry_out: { tag: 'carried_out', act: 'remove', failure: 'still_listed', left: 1 },
};
const own = states.own('internex', [grant()], { hasClients: true, partnerId: 'PID-7K2M9QXA' });

/** Everything of ours that a panel's page may hold, opened. */
const everything = [
  ['controls', own, async () => {}],
  ['who has access', own, (page: Page) => press(page, 'menu', 'Who has access: 1')],
  [
    'what waits for a click here',
    states.own('internex', [grant({ due: 'remove' })]),
    async (page: Page) => {
      await press(page, 'menu', 'Who has access: 1');
      await press(page, 'list', 'Remove the access here now');
    },
  ],
  ['clients', own, (page: Page) => press(page, 'switcher', 'Clients')],
  ['the acting frame', states.acting(client('Berg Bakery')), async () => {}],
  ['the warning frame', states.mismatch(client('Berg Bakery'), 'carl'), async () => {}],
  ['the frame without an answer', states.offline(Date.now()), async () => {}],
] as const;

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  test.each(everything)('%s', async (_, state, open) => {
    const page = await openSaved(browser, 'internex-clouds-2026-11.html', '/clouds', { colorScheme });
    await start(page, scripts, state, found);
    await open(page);
    await page.waitForTimeout(200);
    const all = await findings(page);
    await page.close();
    expect(all).toEqual([]);
  });
});

/** WCAG 2.4.7, 2.5.8 and 2.3.3, in colours of the person's own: a ring on every stop, room for a finger, nothing moves. */
const flaws = `[...document.querySelectorAll('panelshare-control')]
  .flatMap((control) => [...(control.shadowRoot?.querySelectorAll('*') ?? [])])
  .filter((element) => element.checkVisibility())
  .flatMap((element) => {
    const name = element.tagName.toLowerCase() + ' “' + (element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)) + '”';
    const { transitionDuration, animationName } = getComputedStyle(element);
    const found = transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none' ? ['moves: ' + name] : [];
    if (!element.matches('button:enabled, input, a[href], [tabindex="0"]')) return found;
    const box = element.getBoundingClientRect();
    if (box.width < 23.5 || box.height < 23.5) found.push('small: ' + name + ' ' + box.width + ' by ' + box.height);
    element.focus();
    const { outlineStyle, outlineWidth, borderStyle } = getComputedStyle(element);
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    if (!ring && !(element.matches('input') && borderStyle !== 'none')) found.push('no ring: ' + name);
    return found;
  })`;

describe('in colours of the person’s own, with less motion', () => {
  test.each(everything)('[L1] %s', async (_, state, open) => {
    const page = await openSaved(browser, 'internex-clouds-2026-11.html', '/clouds');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await start(page, scripts, state, found);
    await open(page);
    await page.waitForTimeout(200);
    // The last thing that was used is the keyboard, so that the ring is shown.
    await page.keyboard.press('Shift');
    const looked = await page.evaluate<number>(
      "[...document.querySelectorAll('panelshare-control')].filter((one) => one.shadowRoot?.querySelector('button')).length",
    );
    const all = await page.evaluate<string[]>(flaws);
    await page.close();
    expect(looked).toBeGreaterThan(0);
    expect(all).toEqual([]);
  });
});
