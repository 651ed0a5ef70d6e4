import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { instructionFailures } from '../../shared/domain/instruction.ts';
import { type Language, languages } from '../../shared/messages/language.ts';
import { lists as de } from '../../shared/messages/panel/de.ts';
import { lists as en } from '../../shared/messages/panel/en.ts';
import { lists as es } from '../../shared/messages/panel/es.ts';
import { lists as fr } from '../../shared/messages/panel/fr.ts';
import { lists as it } from '../../shared/messages/panel/it.ts';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, start } from './support/panel-page.ts';
import { grant, states } from './support/states.ts';

let browser: Browser;
let scripts: { panel: string; lists: string };
let page: Page;
beforeAll(async () => {
  const [panel, lists] = await Promise.all([panelScript(), listsScript()]);
  scripts = { panel, lists };
  browser = await launch();
});
afterEach(() => page?.close());
afterAll(() => browser.close());

const finish = 'Finish: make the access here';
const remove = 'Remove the access here now';
const carried = (more: Record<string, unknown>) => ({
  tag: 'carried_out',
  act: 'make',
  failure: null,
  left: 0,
  ...more,
});

const openShares = async (
  due: 'make' | 'remove' | null,
  answer: unknown = carried({}),
  language: Language = 'en',
): Promise<void> => {
  page = await openSaved(browser, 'froxlor-start-2026-11.html', '/customer_index.php');
  // Froxlor’s account menu opens at a click.
  await page.addStyleTag({ content: '.dropdown-menu{display:block!important}' });
  const more = due === 'remove' ? ({ state: 'ended', panelState: 'cutting' } as const) : {};
  const own = states.own('froxlor', [grant({ due, ...more })], { inPage: true }, undefined, language);
  await start(page, scripts, own, { carry_out: answer });
  await press(page, 'menu', 'Who has access: 1');
};
const said = (): Promise<string> =>
  page.evaluate(
    () =>
      window.fake
        .live()
        .map((root) => root.querySelector('.layer'))
        .find(Boolean)?.textContent ?? '',
  );

describe('[E51] what this page still has to do for a share', () => {
  test('the account menu says that something waits here, and only then', async () => {
    await openShares('make');
    expect(await page.evaluate(() => window.fake.text('menu'))).toContain(
      'Who has access: 1 · to finish here',
    );
    await page.close();
    await openShares(null);
    expect(await page.evaluate(() => window.fake.text('menu'))).not.toContain('to finish here');
    expect(await said()).not.toMatch(/Finish:|Remove the access/);
  });

  test('a person’s click has it done, and says how it went', async () => {
    await openShares('make');
    await press(page, 'list', finish);
    expect(await sent(page, 'carry_out')).toEqual([{ type: 'carry_out', grantId: 'gra_0000000000000001' }]);
    expect(await said()).toContain('Done. The access is made');
    // Done is done: the button stays under the keys, and asks for nothing more.
    await press(page, 'list', finish);
    expect(await sent(page, 'carry_out')).toHaveLength(1);
  });

  test('[M3] says that an ended access is not cut yet, and takes it away', async () => {
    await openShares('remove', carried({ act: 'remove' }));
    expect(await said()).toContain('ended · not yet cut at the panel');
    await press(page, 'list', remove);
    expect(await said()).toContain('Done. The access is removed from the panel.');
  });

  test('keys do it too, and keep their place', async () => {
    await openShares('make');
    // What is due stands first in its share.
    await page.keyboard.press('Tab');
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(await sent(page, 'carry_out')).toHaveLength(1);
    const focused = await page.evaluate(
      () => window.fake.live().find((root) => root.activeElement)?.activeElement?.textContent,
    );
    expect(focused).toBe(finish);
  });

  test('[E10] obeys no click that a script makes', async () => {
    await openShares('make');
    await page.evaluate(() => {
      for (const root of window.fake.live()) root.querySelector<HTMLElement>('button.due')?.click();
    });
    expect(await sent(page, 'carry_out')).toEqual([]);
  });

  test('a second press while it runs asks for nothing', async () => {
    await openShares('make');
    await page.evaluate(() => {
      window.fake.answers['carry_out'] = new Promise(() => {});
    });
    await press(page, 'list', finish);
    expect(await said()).toContain('Please leave this page open.');
    await press(page, 'list', finish);
    expect(await sent(page, 'carry_out')).toHaveLength(1);
  });

  test('says what the Worker refused in its words, and lets the person try again', async () => {
    await openShares('make', { tag: 'failed', code: 'panel_disabled', detail: 'Froxlor is switched off.' });
    await press(page, 'list', finish);
    expect(await said()).toContain('Froxlor is switched off.');
    await press(page, 'list', finish);
    expect(await sent(page, 'carry_out')).toHaveLength(2);
  });

  test('has a sentence for every reason why it was not done', async () => {
    await openShares('make');
    for (const failure of instructionFailures) {
      await page.evaluate(
        (answer) => {
          window.fake.answers['carry_out'] = answer;
        },
        carried({ failure, left: 1 }),
      );
      await press(page, 'list', finish);
      expect(await said()).toContain(en.inPage.failures[failure]);
    }
  });

  test.each(languages)('each reason has its own sentence in %s, with a next step', (language) => {
    const { failures } = { en, de, fr, es, it }[language].inPage;
    const sentences = Object.values(failures);
    expect(new Set(sentences).size).toBe(instructionFailures.length);
    for (const sentence of sentences) expect(sentence.split(/[.;] /).length).toBeGreaterThan(1);
  });
});
