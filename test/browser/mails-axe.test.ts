import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { renderMail } from '../../worker/mail/render.ts';
import { everyOrder } from '../mail/orders.ts';
import { servicesFor } from '../mail/services.ts';
import { clipped } from './support/fit.ts';
import { plainBrowser } from './support/web.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }));

/** Every mail as a mail program shows it: as HTML, light and dark, and on a telephone. Each has a whole text beside it. */
describe('mails', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await plainBrowser();
    page = await (await browser.newContext({ viewport: { width: 390, height: 700 } })).newPage();
  });
  afterAll(() => browser.close());

  test.each(languages)(
    '[L1] in %s have no violations, light and dark, and nothing is clipped',
    async (language) => {
      const problems: string[] = [];
      for (const order of everyOrder.filter((one) => one.language === language)) {
        const mail = await renderMail(order, 'out_one', servicesFor());
        if (!mail) throw new Error(`${order.template} was not rendered`);
        await page.setContent(mail.html);
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(
            `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
          );
          for (const { id, nodes } of v.parse(violations, found))
            problems.push(
              `${order.template} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
            );
        }
        for (const one of v.parse(v.array(v.string()), await page.evaluate(clipped)))
          problems.push(`${order.template} ${one}`);
      }
      expect(problems).toEqual([]);
    },
  );
});
