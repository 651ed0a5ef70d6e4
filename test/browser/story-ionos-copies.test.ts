import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { says } from './support/controls.ts';
import {
  type Agency,
  addFromPortal,
  askFromTile,
  inGerman,
  link,
  logInAt,
  main,
  portal,
  proveToAnswer,
  sendRequest,
  sofiaMail,
  text,
  tile,
  toClient,
  tomMail,
  untilOpenable,
} from './support/ionos.ts';
import { openClientByKeys, openPopup, signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, linkIn } from './support/web.ts';

/* The second half of the second source document (story-ionos has the first): mails in copy, and deletion. */

const hoferMail = 'praxis@hofer.example';

let stage: Stage;
let sofia: ExtensionBrowser;
let office: Page;
let agency: Agency;

beforeAll(async () => {
  stage = await startStage({ port: 10040, realHosts: true, replicas: ['ionos'], rows: inGerman });
  sofia = await stage.browserOf({ language: 'de-DE' });
  await (await signInByPopup(stage, sofia, sofiaMail)).close();
  office = await sofia.context.newPage();
  await office.goto(stage.deployment);
  agency = { browser: sofia, office, kunden: await logInAt(sofia, portal, 'sofia') };
});
afterAll(async () => {
  await sofia?.close();
  await stage?.close();
});

describe('Abonnieren von Kunden-E-Mails', () => {
  let tom: ExtensionBrowser;
  let customer: Page;
  let copyAddress = '';

  beforeAll(async () => {
    tom = await stage.browserOf({ language: 'de-DE', dark: true });
    customer = await tom.context.newPage();
  });
  afterAll(() => tom?.close());

  let sent = 0;
  /** IONOS sends a mail to the copy address that its customer has entered there. */
  const ionosSends = async (subject: string, body: string): Promise<void> => {
    sent += 1;
    const lines = [
      'From: IONOS <service@ionos.example>',
      `To: <${copyAddress}>`,
      `Subject: ${subject}`,
      `Message-ID: <ionos-${sent}@ionos.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      '',
    ];
    const query = new URLSearchParams({ from: 'bounces@ionos.example', to: copyAddress });
    const answer = await fetch(`${stage.stack.addresses.deploymentBase}/cdn-cgi/handler/email?${query}`, {
      method: 'POST',
      body: lines.join('\r\n'),
    });
    expect(answer.status).toBe(200);
  };
  const grantOf = async (): Promise<void> => {
    await customer.goto(stage.deployment);
    await link(customer, 'Lindner Bau').first().click();
    await link(customer, 'Atelier Süd').click();
    await heading(customer, 'Zugriff für Atelier Süd');
  };

  test('[Q1][Q7] Kunde hinzufügen, mit einem Projekt', async () => {
    await addFromPortal(agency, 'Lindner Bau', tomMail);
    await toClient(agency, 'Lindner Bau');
    await main(office).getByText('Projekt hinzufügen').first().click();
    await office.getByLabel('Name des Projekts').fill('Neue Website');
    await button(office, 'Projekt hinzufügen').click();
    await link(office, 'Neue Website').waitFor();
  });

  test('[Q2][Q3] Anfrage auf Vollzugriff, und der Kunde gibt ihn, wie erbeten', async () => {
    await askFromTile(agency, 'Lindner Bau');
    await office.getByRole('radio', { name: /^Vollzugriff/ }).check();
    await sendRequest(agency, 'Lindner Bau');
    await proveToAnswer(stage, customer, {
      who: 'tom',
      mailed: tomMail,
      address: tomMail,
      company: 'Lindner Bau',
    });
    await customer.getByRole('radio', { name: /^Das ganze Konto/ }).check();
    await button(customer, 'Zusammenfassung aktualisieren').click();
    const summary = customer.locator('aside.summary');
    await summary.getByText('Der Zugriff beginnt mit Ihrer Bestätigung').waitFor();
    await button(customer, 'Zugriff geben').click();
    await untilOpenable(agency, 'Lindner Bau');
    await toClient(agency, 'Lindner Bau');
    expect(await text(office)).toMatch(/Gegeben wie erbeten|Ein anderes Ende/);
  });

  test('[Q4] einmal im Zeitraum bittet die Agentur um mehr Zeit, und der Kunde gibt sie', async () => {
    await link(office, 'Um mehr Zeit bitten').click();
    await heading(office, 'Um mehr Zeit bitten');
    const inTwoYears = new Date(Date.now() + 730 * day).toISOString().slice(0, 10);
    await office.getByLabel('Bis').fill(inTwoYears);
    await button(office, 'Anfrage senden').click();
    await heading(office, /^Anfrage an Lindner Bau$/);
    const mail = await stage.mailTo(tomMail, 'Atelier Süd bittet um mehr Zeit: Lindner Bau');
    await customer.goto(linkIn(mail, /\/requests\//));
    await heading(customer, 'Atelier Süd bittet um mehr Zeit');
    expect(await customer.getByLabel('Neuer letzter Tag').inputValue()).toBe(inTwoYears);
    await button(customer, 'Mehr Zeit geben').click();
    await customer
      .getByText('Diese Anfrage wurde beantwortet.')
      .or(customer.getByRole('heading', { name: 'Zugriff für Atelier Süd' }))
      .first()
      .waitFor();
    await toClient(agency, 'Lindner Bau');
    expect(await text(office)).toContain('können Sie wieder um mehr Zeit bitten');
    expect(await link(office, 'Um mehr Zeit bitten').count()).toBe(0);
  });

  test('[M5] bei Vollzugriff: E-Mail-Kopie in der Detailansicht einschalten; der Kunde erfährt es', async () => {
    await main(office).getByRole('heading', { name: 'E-Mail-Kopie' }).waitFor();
    await button(office, 'Kopie einschalten').click();
    await stage.mailTo(tomMail, 'Atelier Süd erhält jetzt eine Kopie der E-Mails zu Lindner Bau');
    await toClient(agency, 'Lindner Bau');
    await button(office, 'Kopie ausschalten').waitFor();
    await grantOf();
    await link(customer, 'Kopie-Adresse dieses Kontos').click();
    await button(customer, 'Kopie-Adresse anlegen').click();
    copyAddress = await customer.locator('[data-copy-address]').innerText();
    expect(copyAddress).toMatch(/^copy-.+@copies\.hosting\.example$/);
  });

  test('[M5] die System-E-Mails dieses Kunden kommen in Kopie, ein Code nie', async () => {
    await ionosSends('Ihre Rechnung für November', 'Guten Tag, Ihre Rechnung über 12,00 EUR liegt bereit.');
    const copy = await stage.mailTo(sofiaMail, '[Lindner Bau] E-Mail von IONOS');
    expect(copy.text).toContain('Ihre Rechnung über 12,00 EUR liegt bereit.');
    await ionosSends('Ihr Anmeldecode', 'Ihr Code zum Anmelden lautet 482913.');
    const held = await stage.mailTo(sofiaMail, '[Lindner Bau] Eine E-Mail wurde zurückgehalten');
    expect(held.text + held.html).not.toContain('482913');
  });

  test('[M5] der Kunde stoppt sie, und die Agentur kann sie nicht wieder einschalten', async () => {
    await grantOf();
    await button(customer, 'Kopie stoppen').click();
    await customer.getByText('Sie haben sie gestoppt').waitFor();
    await stage.mailTo(sofiaMail, 'Die E-Mail-Kopie für Lindner Bau wurde gestoppt');
    await toClient(agency, 'Lindner Bau');
    await main(office).getByText('Vom Kunden gestoppt.').waitFor();
    expect(await button(office, 'Kopie einschalten').count()).toBe(0);
    await button(customer, 'Wieder erlauben').click();
    await stage.mailTo(sofiaMail, 'Eine E-Mail-Kopie für Lindner Bau ist wieder erlaubt');
    await office.reload();
    await button(office, 'Kopie einschalten').click();
  });

  test('[E21][M1] Teilzugriff statt Vollzugriff beendet sie, und mehr Rechte bringen sie nicht zurück', async () => {
    await grantOf();
    await link(customer, 'Freigabe ändern').click();
    await customer.getByRole('radio', { name: 'Nur ausgewählte Produkte' }).check();
    await customer
      .getByRole('row', { name: /^Website Lindner Bau/ })
      .getByRole('checkbox')
      .check();
    await button(customer, 'Speichern').click();
    await heading(customer, 'Zugriff für Atelier Süd');
    for (const address of [sofiaMail, tomMail]) {
      const told = await stage.mailTo(address, 'Geändert: was Atelier Süd in Lindner Bau darf');
      expect(told.text).toContain('Die E-Mail-Kopie hat mit dem Vollzugriff geendet.');
    }
    await ionosSends('Ihr Vertrag', 'Ihr Vertrag verlängert sich im Januar.');
    await toClient(agency, 'Lindner Bau');
    expect(await main(office).getByRole('heading', { name: 'E-Mail-Kopie' }).count()).toBe(0);
    await grantOf();
    await link(customer, 'Freigabe ändern').click();
    await customer.getByRole('radio', { name: 'Das ganze Konto; Sie zahlen weiterhin' }).check();
    await button(customer, 'Speichern').click();
    await heading(customer, 'Zugriff für Atelier Süd');
    await toClient(agency, 'Lindner Bau');
    await button(office, 'Kopie einschalten').waitFor();
    expect(await stage.mailsTo(sofiaMail, 'verlängert sich im Januar')).toEqual([]);
  });

  test('[Q6][E23] Kunde löschen, die Projekte behalten: Freigabe, Kopie und offener Tab enden im selben Augenblick', async () => {
    await button(office, 'Kopie einschalten').click();
    await untilOpenable(agency, 'Lindner Bau');
    const popup = await openPopup(sofia);
    const clientTab = await openClientByKeys(popup, 'lindner', 'Lindner Bau');
    await says(clientTab, 'frame', 'Sie arbeiten für Lindner Bau');
    await toClient(agency, 'Lindner Bau');
    await stage.nextDay();
    await link(office, 'Kunde löschen').click();
    await heading(office, 'Lindner Bau löschen');
    await link(office, 'Nachweisen').click();
    await stage.prove(office, sofiaMail);
    await main(office).getByText('1 Zugriff endet: Lindner Bau').waitFor();
    await office.getByRole('radio', { name: /^Behalten/ }).check();
    await clientTab.bringToFront();
    await button(office, 'Löschen').click();
    await heading(office, 'Kunden');
    await says(clientTab, 'frame', 'Zugriff beendet: Lindner Bau', 5_000);
    expect(await tile(agency, 'Lindner Bau').count()).toBe(0);
    await link(office, 'Projekte').click();
    await link(office, 'Neue Website').waitFor();
    expect(await text(office)).toContain('Lindner Bau (gelöscht)');
    await stage.mailTo(tomMail, /^Beendet: /);
    await ionosSends('Ihr Tarif', 'Ihr Tarif bleibt, wie er ist.');
    await customer.goto(stage.deployment);
    await link(customer, 'Lindner Bau').first().click();
    await customer.getByText('Sonst hat niemand Zugriff.').waitFor();
    expect(await stage.mailsTo(sofiaMail, 'Ihr Tarif bleibt')).toEqual([]);
  });
});

describe('wer nicht angefragt werden will', () => {
  test('[E20] lehnt ab: Dann geht 30 Tage lang keine Anfrage mehr an diese Adresse', async () => {
    await addFromPortal(agency, 'Praxis Hofer', hoferMail);
    await askFromTile(agency, 'Praxis Hofer');
    await office.getByRole('radio', { name: /^Vollzugriff/ }).check();
    await sendRequest(agency, 'Praxis Hofer');
    const browser = await stage.browserOf({ language: 'de-DE', joined: false });
    const hofer = await browser.context.newPage();
    const mail = await stage.mailTo(hoferMail, 'Atelier Süd bittet um Zugriff');
    await hofer.goto(linkIn(mail, /\/requests\//));
    await stage.signInHere(hofer, hoferMail);
    await hofer.locator('summary', { hasText: 'Ablehnen' }).click();
    await button(hofer, 'Ablehnen').click();
    await hofer.getByText('Sie haben abgelehnt.').waitFor();
    await stage.mailTo(sofiaMail, 'Praxis Hofer hat die Anfrage abgelehnt');
    await askFromTile(agency, 'Praxis Hofer');
    await office.getByRole('radio', { name: /^Vollzugriff/ }).check();
    await button(office, 'Zugriffsanfrage senden').click();
    await office.locator('main [data-code="request_silenced"]').waitFor();
    expect(await stage.mailsTo(hoferMail, 'bittet um Zugriff')).toHaveLength(1);
    await browser.close();
  });
});
