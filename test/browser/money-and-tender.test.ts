import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { identifierFrom } from '../../shared/domain/identifier.ts';
import { partnership } from '../../worker/db/organisation.ts';
import { demoId, demoPersons, insert } from '../../worker/dev/demo-data.ts';
import { logInHere } from './support/panel.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, linkIn, plainBrowser } from './support/web.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }));
const bookedRows = v.object({ rows: v.array(v.object({ outcome: v.string() })) });

const lenaMail = demoPersons.customer.email;
const sofiaMail = demoPersons.authorized.email;
const jonasMail = demoPersons.agency.email;
const atelier = demoId('org', 'authorized');
const rivals = demoId('org', 'agency');
const panel = demoId('pan', 'internex0');

const title = 'Neuer Auftritt für eine Bäckerei';
const extract = 'Eine Bäckerei sucht eine neue Website mit Bestellformular.';
const fullText = 'Alles über die Bäckerei Berg, die Filialen und die Wünsche.';
const phone = '+41 44 555 01 23';

/** Three speak German; the agency from before is a partner now, and so a competitor. */
const scene = (now: number): string =>
  [
    ...[lenaMail, sofiaMail, jonasMail].map(
      (email) => `UPDATE persons SET language = 'de' WHERE email = '${email}';`,
    ),
    insert(partnership, {
      organisationId: rivals,
      state: 'authorized',
      partnerId: identifierFrom('PID', [1, 2, 3, 4, 5, 6, 7]),
      confirmation: {
        agreementVersion: '2026-11',
        agreementHash: '0'.repeat(64),
        language: 'de',
        personId: demoId('per', 'agency'),
        at: now - 30 * day,
        address: '127.0.0.1',
      },
      evidence: null,
      reason: null,
      appliedAt: now - 30 * day,
      authorizedAt: now - 29 * day,
      version: 1,
    }),
  ].join('\n');

/**
 * From a tender to the books: somebody without an account asks for offers, and what follows from the
 * share with the winner is in the books of both sides, each of which sees its own part.
 */
describe('a tender, a share and the money', () => {
  let stage: Stage;
  let browser: Browser;
  let ada: Page;
  let lena: Page;
  let sofia: Page;
  let jonas: Page;
  let token = '';
  let tender = '';
  let authorPage = '';
  let share = '';

  /** The policy of our pages lets no test script in, so it is put aside for axe. */
  const someone = async (locale: string, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const context = await browser.newContext({
      locale,
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      viewport: { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  };

  /** The page holds to the rules, and stands as it is among the pictures that are looked at. */
  const looked = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const list = await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((result) => result.violations)`,
    );
    const violations = v
      .parse(found, list)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    expect([name, violations]).toEqual([name, []]);
    const folder = process.env['LOOK'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const main = async (page: Page): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');

  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage({ port: 10680, rows: scene(Date.now()) }),
      plainBrowser(),
    ]);
    [ada, lena, sofia, jonas] = await Promise.all([
      someone('en-GB', 'light'),
      someone('de-CH', 'light'),
      someone('de-CH', 'dark'),
      someone('de-CH', 'light'),
    ]);
    await stage.signIn(ada, demoPersons.admin.email);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  test('[B1] the admin writes the prices of the partner guide', async () => {
    await ada.goto(`${stage.deployment}/admin/prices/new`);
    for (const category of ['website', 'cloud']) {
      const card = ada.locator(`details[data-category="${category}"]`);
      await card.locator('summary').click();
      await card.locator(`#unit-${category}-CHF`).fill('9.92');
      await card.locator(`#rate-${category}-CHF`).fill('20');
      await card.locator(`button[value="add-${category}-CHF"]`).click();
      await card.locator(`#from-${category}-CHF-0`).fill('35');
      await card.locator(`#less-${category}-CHF-0`).fill('25');
    }
    await ada.getByLabel('Counts from').fill(new Date().toISOString().slice(0, 10));
    await button(ada, 'Save prices').first().click();
    await ada.getByText('in force').first().waitFor();
    expect(await main(ada)).toContain('CHF 9.92');
    await looked(ada, 'prices-en-light');
  });

  test('[T1] somebody without an account posts a tender; only the mailed link publishes it', async () => {
    await stage.signIn(sofia, sofiaMail);
    await sofia.goto(`${stage.deployment}/organisations/${atelier}/tenders/settings`);
    await sofia.getByRole('checkbox', { name: 'Deutsch' }).check();
    await button(sofia, 'Speichern').click();
    await sofia.getByText('Gespeichert. Sie erhalten E-Mails').waitFor();

    await lena.goto(`${stage.deployment}/tenders/new`);
    await heading(lena, 'Arbeit ausschreiben');
    await looked(lena, 'tender-new-de-light');
    await lena.getByLabel('Titel').fill(title);
    await lena.getByLabel('Auszug').fill(extract);
    await lena.getByLabel('Ganzer Text').fill(fullText);
    await lena.getByLabel('Land').selectOption('CH');
    await lena.getByLabel('Name', { exact: true }).fill('Lena Berg');
    await lena.getByLabel('E-Mail-Adresse').fill(lenaMail);
    await lena.getByLabel('Telefon (freiwillig)').fill(phone);
    await button(lena, 'Link zusenden').click();
    await heading(lena, 'Sehen Sie in Ihrem Postfach nach');
    const mail = await stage.mailTo(lenaMail, 'Bitte bestätigen Sie Ihre Ausschreibung');
    authorPage = linkIn(mail, /\/tenders\/ten_/);
    tender = new URL(authorPage).pathname;
    await sofia.goto(`${stage.deployment}/organisations/${atelier}${tender}`);
    expect(await main(sofia)).not.toContain(title);
    await lena.goto(authorPage);
    await button(lena, 'Ausschreibung veröffentlichen').click();
    await lena.getByText('Partner können sie lesen.').waitFor();
  });

  test('[T2] a partner is mailed the extract, reads it, and opens the contact, which the author sees', async () => {
    await stage.minute();
    const mail = await stage.mailTo(sofiaMail, 'Neue Ausschreibung');
    expect(mail.text).toContain(extract);
    for (const hidden of [fullText, phone, lenaMail]) expect(mail.text).not.toContain(hidden);
    await sofia.goto(linkIn(mail, /\/tenders\/ten_/));
    await heading(sofia, title);
    const closed = await sofia.content();
    expect(closed).toContain(extract);
    for (const hidden of [fullText, phone, lenaMail]) expect(closed).not.toContain(hidden);
    await looked(sofia, 'tender-extract-de-dark');
    await button(sofia, 'Ganzen Text und Kontakt öffnen').click();
    await sofia.getByText(fullText).waitFor();
    expect(await main(sofia)).toContain(phone);
    await lena.goto(authorPage);
    expect(await main(lena)).toMatch(/Von 1 Partner geöffnet[\s\S]*Atelier Süd/);
  });

  test('[T2] [E17] a competitor reads the extract alone, and nobody else anything', async () => {
    await stage.signIn(jonas, jonasMail);
    await jonas.goto(`${stage.deployment}/organisations/${rivals}${tender}`);
    await heading(jonas, title);
    for (const hidden of [fullText, phone, lenaMail, 'Atelier Süd'])
      expect(await jonas.content()).not.toContain(hidden);
    const outside = await jonas.goto(`${stage.deployment}/organisations/${atelier}${tender}`);
    expect(outside?.status()).toBe(404);
  });

  test('[T4] the partner offers, and the author picks the offer', async () => {
    await sofia.getByLabel('Was Sie anbieten').fill('Neue Website in sechs Wochen.');
    await sofia.getByLabel('Preis').fill('CHF 3000 pauschal');
    await button(sofia, 'Angebot machen').click();
    await looked(sofia, 'tender-offer-de-dark');
    const mail = await stage.mailTo(lenaMail, 'Ein Angebot für Ihre Ausschreibung');
    await lena.goto(linkIn(mail, /\/tenders\/ten_/));
    await button(lena, 'Angebot von Atelier Süd wählen').click();
    await lena.getByText('Sie haben dieses Angebot gewählt.').waitFor();
    await looked(lena, 'tender-author-de-light');
    await stage.mailTo(sofiaMail, 'Ihr Angebot wurde gewählt');
  });

  test('[S4] [T4] [P7] from there she signs in, links her account, and the winner is chosen already', async () => {
    await lena.getByRole('link', { name: 'Atelier Süd Zugriff geben' }).click();
    await stage.signInHere(lena, lenaMail);
    await heading(lena, 'Konto verknüpfen');
    expect(await main(lena)).toContain('Sie geben Atelier Süd Zugriff.');
    await looked(lena, 'link-for-partner-de-light');
    await button(lena, 'Weiter').click();
    await lena.waitForURL(`${stage.panel}/**`);
    await logInHere(lena, 'lena');
    await lena.locator('#approve-link').click();
    await heading(lena, 'Fast verknüpft');
    await button(lena, 'Konto verknüpfen').click();
    await heading(lena, 'Berg Bakery teilen');
    expect(await lena.getByRole('radio', { name: /Atelier Süd/ }).isChecked()).toBe(true);
    expect(await main(lena)).toContain('Diese Freigabe kommt aus einer Ausschreibung.');
  });

  test('[S6] before she decides who pays she reads what each side pays, earns and sees, in amounts', async () => {
    await lena.getByRole('radio', { name: /Das ganze Konto/ }).check();
    await button(lena, 'Zusammenfassung aktualisieren').click();
    const example = lena.locator('table[data-example]').first();
    await example.waitFor();
    const told = (await example.innerText()).replaceAll('\u00a0', ' ');
    expect(told).toMatch(/Der Partner erhält 5,95 CHF Cashback/);
    expect(told).toMatch(/Der Rabatt des Partners beträgt 5,95 CHF/);
    expect(told).toContain('Nur der Partner sieht die Rechnung');
    await looked(lena, 'consent-money-de-light');
    await lena.getByRole('radio', { name: 'Der Partner zahlt' }).check();
    await button(lena, 'Zusammenfassung aktualisieren').click();
    await button(lena, 'Jetzt teilen').click();
    await lena.waitForURL(/\/invitations\/inv_/);
    expect(await main(lena)).toContain('Diese Freigabe kommt aus einer Ausschreibung.');
    const mail = await stage.mailTo(sofiaMail, 'Berg Bakery möchte');
    await sofia.goto(linkIn(mail, /\/invitations\//));
    expect(await main(sofia)).toContain('Diese Freigabe kommt aus einer Ausschreibung.');
    await button(sofia, 'Annehmen').click();
    await sofia.waitForURL(/\/grants\/grt_/);
    share = sofia.url();
    expect(await main(sofia)).toContain('Diese Freigabe kommt aus einer Ausschreibung.');
  });

  test('[B5] the host’s billing tells two orders with the token of its panel', async () => {
    await ada.goto(`${stage.deployment}/admin/panels/${panel}`);
    await button(ada, 'Make a new token').click();
    token = await ada.locator('#token').inputValue();
    await sofia.goto(`${stage.deployment}/organisations/${atelier}/partner`);
    const partnerId = await sofia.getByLabel('Partner-ID').inputValue();
    const one = {
      kind: 'order',
      account: 'CID-A1B2C3D4',
      product: null,
      category: 'website',
      quantity: 35,
      currency: 'CHF',
      orderedAt: new Date().toISOString(),
    };
    const answer = await fetch(`${stage.stack.addresses.deploymentBase}/host/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        orders: [
          { ...one, order: 'R-1', quantity: 70, orderedBy: partnerId },
          { ...one, order: 'R-2', orderedBy: 'customer' },
        ],
      }),
    });
    expect(v.parse(bookedRows, await answer.json()).rows.map(({ outcome }) => outcome)).toEqual([
      'booked',
      'booked',
    ]);
  });

  test('[B3] [B6] [M7] the partner sees its cashback and discount, and takes what it can invoice with it', async () => {
    await sofia.goto(`${stage.deployment}/organisations/${atelier}/money`);
    const all = await main(sofia);
    expect(all).toContain('Cashback: 52,08 CHF in zwölf Monaten');
    expect(all).toContain('Rabatte: 104,16 CHF in zwölf Monaten');
    expect(all).toContain('Was Sie bezahlen: 416,64 CHF in zwölf Monaten');
    expect(all).not.toContain('260,40');
    await looked(sofia, 'money-partner-de-dark');
    await sofia.getByText('Dasselbe als Tabelle').first().click();
    await sofia.getByRole('link', { name: 'Berg Bakery' }).first().click();
    await heading(sofia, 'Geld mit Berg Bakery');
    expect(await main(sofia)).toContain('Umsatz zu öffentlichen Preisen: 520,80 CHF in zwölf Monaten');
    expect(await sofia.locator('[data-order]').count()).toBe(1);
    await looked(sofia, 'money-client-de-dark');
    const [download] = await Promise.all([
      sofia.waitForEvent('download'),
      button(sofia, 'Für Rechnungen an Ihre Kunden exportieren').click(),
    ]);
    expect(download.suggestedFilename()).toBe('reinvoicing.csv');
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toContain('"R-1"');
    expect(file).not.toContain('R-2');
  });

  test('[M2] the customer sees what it pays itself, and nothing of what the partner pays or earns', async () => {
    await lena.goto(`${stage.deployment}/organisations/${demoId('org', 'customer')}/money`);
    const seen = await main(lena);
    expect(seen).toContain('Was Sie bezahlen: 260,40 CHF in zwölf Monaten');
    for (const hidden of ['416,64', '520,80', '52,08', '104,16', 'Cashback'])
      expect(await lena.content()).not.toContain(hidden);
    await looked(lena, 'money-customer-de-light');
    await jonas.goto(`${stage.deployment}/organisations/${rivals}/money`);
    expect(await main(jonas)).not.toContain('Berg Bakery');
    const outside = await jonas.goto(`${stage.deployment}/organisations/${atelier}/money`);
    expect(outside?.status()).toBe(404);
    await lena.goto(share);
    expect(await main(lena)).toContain('Diese Freigabe kommt aus einer Ausschreibung.');
  });
});
