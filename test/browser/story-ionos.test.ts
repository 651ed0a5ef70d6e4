import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { demoId } from '../../worker/dev/demo-data.ts';
import { namesAt, press, says } from './support/controls.ts';
import {
  type Agency,
  actsOnTiles,
  addFromPortal,
  annaMail,
  askFromTile,
  badge,
  inGerman,
  link,
  logInAt,
  main,
  my,
  openAccountMenu,
  portal,
  proveToAnswer,
  sendRequest,
  sofiaMail,
  text,
  tile,
  toClient,
  toKunden,
  untilOpenable,
} from './support/ionos.ts';
import { windowFrom } from './support/panel.ts';
import { openClientByKeys, openPopup, openUserMenu, signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, linkIn } from './support/web.ts';
import { opened } from './support/windows.ts';

/*
 * Told in the order and the words of the second source document, on the vendor's real host names;
 * its second half, mails in copy and deletion, is story-ionos-copies.
 */

const projectsMail = 'projekte@atelier-sued.example';
/** Where the agency writes to: an address of the customer's that is not the one its account names. */
const annaAtHome = 'anna@familie-keller.example';

let stage: Stage;
let sofia: ExtensionBrowser;
/** The agency's tab in the portal, and its own pages. */
let kunden: Page;
let office: Page;
let agency: Agency;

beforeAll(async () => {
  stage = await startStage({
    port: 10000,
    realHosts: true,
    replicas: ['ionos'],
    // The agency of the portal has yet to become a partner.
    rows: `DELETE FROM partnerships WHERE organisation_id = '${demoId('org', 'authorized')}'; ${inGerman}`,
  });
  sofia = await stage.browserOf({ language: 'de-DE' });
});
afterAll(async () => {
  await sofia?.close();
  await stage?.close();
});

describe('Das Agentur-Partnerportal: Voraussetzung ist die Partnerschaft', () => {
  let ada: ExtensionBrowser;
  beforeAll(async () => {
    ada = await stage.browserOf({ language: 'de-DE', joined: false });
  });
  afterAll(() => ada?.close());

  test('[L2][P1:panel] im Portal führt das Kontomenü zur Partnerschaft, auf Deutsch', async () => {
    kunden = await logInAt(sofia, portal, 'sofia');
    await openAccountMenu(kunden);
    office = await windowFrom(kunden, 'menu', 'Partner werden');
    await stage.signInHere(office, sofiaMail);
    agency = { browser: sofia, kunden, office };
    await office.setViewportSize({ width: 1280, height: 900 });
    await heading(office, 'Sharing-Partner werden');
    expect(await text(office)).toContain('Nicht beantragt');
  });

  test('[P2][P3] sie liest die Vereinbarung, bestätigt sie und hat beantragt', async () => {
    await office.getByLabel('Website Ihres Unternehmens').fill('atelier-sued.example');
    await office.getByLabel('Was Sie für Ihre Kunden tun').fill('Websites und Shops für kleine Betriebe.');
    await office.getByLabel(/Ich bin gesetzlicher Vertreter von Atelier Süd/).check();
    await button(office, 'Bestätigen und beantragen').click();
    await badge(office, 'Beantragt').waitFor();
    await stage.mailTo(sofiaMail, 'Antrag eingegangen: Atelier Süd');
  });

  test('[P4][A1] eine Administratorin autorisiert die Agentur in der Verwaltung', async () => {
    const admin = await ada.context.newPage();
    await stage.signIn(admin, 'admin@hosting.example', '/admin/applications');
    await admin.getByRole('link', { name: 'Atelier Süd' }).click();
    // Die Kriterien blieben offen; sie sagt, warum es trotzdem richtig ist (P7).
    await admin.getByLabel('Warum Sie trotzdem autorisieren').fill('Seit Jahren bekannt.');
    await button(admin, 'Autorisieren').click();
    await badge(admin, 'Autorisiert').waitFor();
    await stage.mailTo(sofiaMail, 'Atelier Süd ist jetzt autorisierter Sharing Partner');
  });

  test('[P4][P5:popup] das Popup zeigt sie als autorisiert, mit Partner-ID, und das Portal nennt sie Partner', async () => {
    const popup = await signInByPopup(stage, sofia, sofiaMail);
    await openUserMenu(popup);
    await popup.getByText('Autorisiert', { exact: true }).waitFor();
    expect(await popup.locator('.organisation p code').allInnerTexts()).toEqual([
      expect.stringMatching(/^CID-/),
      expect.stringMatching(/^PID-/),
    ]);
    await popup.close();
    await kunden.reload();
    await openAccountMenu(kunden);
    await says(kunden, 'menu', /^Partner$/);
  });
});

describe('Zugriff auf das Kundenkonto von IONOS-Kunden erhalten', () => {
  let anna: ExtensionBrowser;
  let consent: Page;
  let annaPanel: Page;
  let clientTab: Page;
  beforeAll(async () => {
    anna = await stage.browserOf({ language: 'de-DE' });
    consent = await anna.context.newPage();
  });
  afterAll(() => anna?.close());

  test('[L2][O1][Q1] in der linken Navigation Kunden, dort die Kachel: von ihr in die eigene Kundenkartei', async () => {
    await kunden.locator('#nav-customers a').click();
    await says(kunden, 'clients', /^Kundenkartei …$/);
    await addFromPortal(agency, 'Keller Optik', annaMail);
    await office.goto(stage.deployment);
    await toKunden(agency);
    await tile(agency, 'Keller Optik').getByText('Nicht verbunden').waitFor();
    expect(await actsOnTiles(agency)).toEqual(['Zugriffsanfrage senden']);
  });

  test('[Q2][E19] eine Alternative Adresse zählt erst, wenn sie bestätigt ist', async () => {
    await askFromTile(agency, 'Keller Optik');
    const alternatives = office.getByLabel('Alternative Adresse, an die Antworten gehen');
    expect(await alternatives.locator('option').allInnerTexts()).toEqual([
      'Keine: die Adresse Ihrer Organisation',
    ]);
    await link(office, 'Weitere Adresse hinzufügen').click();
    await office.getByLabel('E-Mail-Adresse').fill(projectsMail);
    await button(office, 'Code senden').click();
    const mail = await stage.mailTo(projectsMail, 'Ihr Code für die Antwortadresse');
    await office.getByLabel('Code').fill(/\b\d{6}\b/.exec(mail.text)?.[0] ?? '');
    await button(office, 'Bestätigen').click();
    await main(office).getByText(projectsMail).waitFor();
  });

  test('[Q2] Zugriffsanfrage senden: eine beliebige E-Mail-Adresse, Teilzugriff, die Alternative Adresse', async () => {
    await askFromTile(agency, 'Keller Optik');
    await office.getByLabel('E-Mail-Adresse des Kunden').fill(annaAtHome);
    await office.getByRole('radio', { name: /^Teilzugriff/ }).check();
    await office.getByRole('checkbox', { name: 'Websites' }).check();
    await office.getByLabel('Nachricht').fill('Für den <b>Relaunch</b>: https://boese.example/anmelden');
    await office.getByLabel('Alternative Adresse, an die Antworten gehen').selectOption(projectsMail);
    await sendRequest(agency, 'Keller Optik');
    expect(await text(office)).toContain('Wir haben Ihre Anfrage gesendet.');
    await toKunden(agency);
    expect(await tile(agency, 'Keller Optik').innerText()).toContain('Zugriff angefragt, wartet bis');
  });

  test('[E19] der Kunde bekommt die Mail vom Hoster: die Alternative ist nur Antwortadresse, nichts darin ist HTML oder Link der Agentur', async () => {
    const mail = await stage.mailTo(annaAtHome, 'Atelier Süd bittet um Zugriff auf Ihr Hosting-Konto');
    expect(mail.from).toBe('Demo Hosting <share@hosting.example>');
    expect(mail.replyTo).toBe(projectsMail);
    expect(mail.text).toMatch(/PID-[A-Z0-9]{8}/);
    expect(mail.text).toContain('Websites');
    expect(mail.text).toContain('Melden Sie es hier');
    expect(mail.html).not.toContain('<b>Relaunch');
    expect(mail.html).not.toContain('href="https://boese.example');
  });

  test('[Q3][S2][S3] er weist sein IONOS Konto nach und gibt etwas anderes, als erbeten ist', async () => {
    await proveToAnswer(stage, consent, {
      who: 'anna',
      mailed: annaAtHome,
      address: annaMail,
      company: 'Keller Optik',
    });
    await consent.getByRole('radio', { name: /^Das ganze Konto/ }).check();
    await button(consent, 'Zusammenfassung aktualisieren').click();
    const summary = consent.locator('aside.summary');
    await summary.getByText('Das ganze Konto statt Teilen').waitFor();
    expect(await summary.innerText()).toContain('der Partner muss erst zustimmen');
    await button(consent, 'Zugriff geben').click();
    await consent.waitForURL((url) => !url.pathname.endsWith('/share'));
  });

  test('[Q3] die Agentur sieht Erbeten und Gegeben nebeneinander und nimmt an', async () => {
    const mail = await stage.mailTo(sofiaMail, 'Keller Optik bietet Atelier Süd etwas anderes an');
    await office.goto(linkIn(mail, /\/(?:invitations|requests)\//));
    const table = office.getByRole('table', { name: 'Erbeten und gegeben' });
    const [, what = ''] = await table.getByRole('row').allInnerTexts();
    expect(what).toMatch(/Websites\s+Das ganze Konto/);
    await button(office, 'Annehmen').click();
    await stage.mailTo(annaMail, 'Atelier Süd hat angenommen');
    await toClient(agency, 'Keller Optik');
    await office.getByRole('table', { name: 'Erbeten und gegeben' }).waitFor();
  });

  test('[Q4] danach gibt es nur Konto öffnen und Verbindung trennen, und keine zweite Anfrage', async () => {
    await untilOpenable(agency, 'Keller Optik');
    expect(await actsOnTiles(agency)).toEqual(['Konto öffnen', 'Verbindung trennen']);
    await toClient(agency, 'Keller Optik');
    expect(await link(office, /Zugriffsanfrage/).count()).toBe(0);
    await office.goto(`${office.url()}/request`);
    await office.locator('main [data-code="already_connected"]').waitFor();
    await link(office, 'Zurück zum Anfang').click();
  });

  test('[W1][W3] das Popup öffnet das IONOS Konto, und der Tab sagt, für wen', async () => {
    const popup = await openPopup(sofia);
    await popup.getByRole('option', { name: /Keller Optik/ }).waitFor();
    clientTab = await openClientByKeys(popup, 'keller', 'Keller Optik');
    expect(new URL(clientTab.url()).origin).toBe(my);
    expect(await clientTab.locator('tr.product').count()).toBe(6);
    const frame = await says(clientTab, 'frame', 'Sie arbeiten für Keller Optik');
    expect(frame).toContain('Vollzugriff');
  });

  test('[W2][W5] der Umschalter im Portal steht unter Kunden und öffnet das Konto', async () => {
    await clientTab.close();
    await kunden.goto(`${portal}/customers`);
    await press(kunden, 'switcher', 'Kunden');
    await says(kunden, 'list', 'Keller Optik');
    clientTab = await opened(sofia.context, async () => {
      await kunden.keyboard.type('keller');
      await kunden.keyboard.press('Enter');
    });
    await says(clientTab, 'frame', 'Sie arbeiten für Keller Optik');
    await press(clientTab, 'frame', 'Wechseln');
    await says(clientTab, 'list', 'Keller Optik');
    expect((await namesAt(clientTab, 'list'))[0]).toBe('← Zurück zu meinem eigenen Konto');
    await clientTab.keyboard.press('Escape');
  });

  test('[M3][W6] Ihr Kunde kann Ihnen jederzeit den Zugriff entziehen: aus Mein Konto & Logout, und der Tab sagt es', async () => {
    annaPanel = await logInAt(anna, my, 'anna');
    await openAccountMenu(annaPanel);
    const signIn = await windowFrom(annaPanel, 'menu', 'Anmelden, um zu sehen, wer Zugriff hat');
    await signIn.locator('main form[action="/authorize"] button[type="submit"]').click();
    await says(annaPanel, 'menu', 'Wer hat Zugriff: 1');
    await press(annaPanel, 'menu', 'Wer hat Zugriff: 1');
    const list = await says(annaPanel, 'list', 'Atelier Süd');
    expect(list).toContain('voll');
    const grant = await windowFrom(annaPanel, 'list', 'Entziehen: Atelier Süd');
    await stage.nextDay();
    await grant.reload();
    await stage.prove(grant, annaMail);
    await button(grant, 'Jetzt beenden').click();
    await grant.getByRole('heading', { name: /Beleg/ }).waitFor();
    await says(clientTab, 'frame', 'Zugriff beendet: Keller Optik', 3_000);
    await stage.mailTo(sofiaMail, /Keller Optik/);
    await grant.close();
    await clientTab.close();
  });

  test('[Q2][Q3] Zugriff kommt nur mit einer neuen Anfrage zurück: auf Vollzugriff gibt der Kunde diesmal Teilzugriff', async () => {
    await askFromTile(agency, 'Keller Optik');
    await office.getByRole('radio', { name: /^Vollzugriff/ }).check();
    await sendRequest(agency, 'Keller Optik');
    await consent.goto(`${stage.deployment}/requests`);
    await link(consent, 'Ansehen und antworten').click();
    await link(consent, /^Auswählen, was Sie in Keller Optik/).click();
    await heading(consent, 'Keller Optik teilen');
    await consent.getByRole('radio', { name: /^Nur ausgewählte Produkte/ }).check();
    const rightsOf = (name: RegExp) => consent.getByRole('row', { name }).getByRole('checkbox');
    await rightsOf(/^Website Keller Optik/).check();
    await rightsOf(/^keller-optik.example/).check();
    // A server opens everything on it, so the panel shares it with the whole account only.
    expect(await rightsOf(/^Cloud Server M/).count()).toBe(0);
    await button(consent, 'Zusammenfassung aktualisieren').click();
    const summary = consent.locator('aside.summary');
    await summary.getByText('Teile statt des ganzen Kontos').waitFor();
    expect(await summary.innerText()).toContain('Der Zugriff beginnt mit Ihrer Bestätigung');
    await button(consent, 'Zugriff geben').click();
    await stage.mailTo(sofiaMail, 'Keller Optik hat Atelier Süd Zugriff auf Keller Optik gegeben');
    await toClient(agency, 'Keller Optik');
    const [, what = ''] = await office
      .getByRole('table', { name: 'Erbeten und gegeben' })
      .getByRole('row')
      .allInnerTexts();
    expect(what).toMatch(
      /Das ganze Konto; der Kunde bezahlt[\s\S]*keller-optik\.example[\s\S]*Website Keller Optik/,
    );
  });

  test('[S11] Konto öffnen zeigt dann nur, was gegeben ist', async () => {
    await untilOpenable(agency, 'Keller Optik');
    await tile(agency, 'Keller Optik').getByRole('button', { name: 'Konto öffnen' }).click();
    await button(office, 'Zum Panel').click();
    await office.waitForURL(`${my}/**`);
    expect((await office.locator('tr.product .product-name').allInnerTexts()).toSorted()).toEqual([
      'Website Keller Optik',
      'keller-optik.example',
    ]);
    expect((await office.goto(`${my}/products/srv-keller`))?.status()).toBe(404);
    await office.goto(`${my}/`);
    expect(await says(office, 'frame', 'Sie arbeiten für Keller Optik')).toContain('2 Produkte');
    await office.goto(stage.deployment);
  });

  test('[Q4][M3] Verbindung trennen: Die Agentur gibt den Zugriff selbst zurück', async () => {
    await toKunden(agency);
    await tile(agency, 'Keller Optik').getByRole('link', { name: 'Verbindung trennen' }).click();
    await heading(office, 'Verbindung mit Keller Optik trennen');
    await stage.nextDay();
    await office.reload();
    await stage.prove(office, sofiaMail);
    await button(office, 'Jetzt trennen').click();
    await office.getByRole('heading', { name: /Beleg/ }).waitFor();
    await stage.mailTo(annaMail, /^Beendet: /);
    await toKunden(agency);
    await expect.poll(() => actsOnTiles(agency), { timeout: 20_000 }).toEqual(['Zugriffsanfrage senden']);
  });
});
