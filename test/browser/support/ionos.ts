import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { press } from './controls.ts';
import { logInHere, type panelPeople } from './panel.ts';
import type { Stage } from './stage.ts';
import { button, heading, linkIn } from './web.ts';
import { opened } from './windows.ts';

/** The two hosts of the second source document, and the persons of its story; everybody reads German. */
export const my = 'https://my.ionos.de';
export const portal = 'https://partnerportal.ionos.de';
export const sofiaMail = 'sofia@atelier-sued.example';
export const annaMail = 'anna.keller@post.example';
export const tomMail = 'tom.lindner@post.example';

/** SQL: the persons of the demo scene read German too. */
export const inGerman = `UPDATE persons SET language = 'de';`;

export const logInAt = async (
  browser: ExtensionBrowser,
  origin: string,
  who: keyof typeof panelPeople,
): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`${origin}/login`);
  await logInHere(page, who);
  return page;
};

/** *Mein Konto & Logout* at my.ionos, *Partnerkonto* in the portal. */
export const openAccountMenu = async (page: Page): Promise<void> => {
  const menu = page.locator('#account-menu-button');
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  await page.locator('#account-menu').waitFor();
};

export const main = (page: Page) => page.getByRole('main');
export const link = (page: Page, name: string | RegExp) =>
  main(page).getByRole('link', typeof name === 'string' ? { name, exact: true } : { name });
export const text = (page: Page): Promise<string> => main(page).innerText();
/** A state in a word, with its mark before it. */
export const badge = (page: Page, word: string) => page.locator('main .badge', { hasText: word }).first();

/** The agency at its desk: its tab in the vendor's portal, and its own client book. */
export interface Agency {
  browser: ExtensionBrowser;
  kunden: Page;
  office: Page;
}

export const tile = ({ office }: Agency, name: string) =>
  office.locator('li[data-client]', { hasText: name });

/** What can be done on the tiles: their buttons, and the links that look like one. */
export const actsOnTiles = async ({ office }: Agency): Promise<string[]> =>
  (await office.locator('li[data-client]').locator('button, a.button').allInnerTexts()).map((name) =>
    name.trim(),
  );

/** In our own left navigation. */
export const toKunden = async ({ office }: Agency): Promise<void> => {
  await office.getByRole('navigation').getByRole('link', { name: 'Kunden', exact: true }).click();
  await heading(office, 'Kunden');
};

export const toClient = async (agency: Agency, name: string): Promise<void> => {
  await toKunden(agency);
  await tile(agency, name).getByRole('link', { name, exact: true }).click();
  await heading(agency.office, name);
};

/** From the vendor's tile of a customer to a record of the own book. */
export const addFromPortal = async (agency: Agency, name: string, email: string): Promise<void> => {
  const { browser, kunden } = agency;
  await kunden.goto(`${portal}/customers`);
  await kunden.locator('a.tile', { hasText: name }).click();
  const record = await opened(browser.context, () =>
    press(kunden, 'clients', `${name} in der Kundenkartei …`),
  );
  await heading(record, 'Kunde hinzufügen');
  expect(await record.getByLabel('Name der Firma oder Person').inputValue()).toBe(name);
  await record.getByLabel('E-Mail-Adresse').fill(email);
  await button(record, 'Speichern').click();
  await heading(record, name);
  await badge(record, 'Nicht verbunden').waitFor();
  await record.close();
};

/** From the tile by *Zugriffsanfrage senden* to the form. */
export const askFromTile = async (agency: Agency, name: string): Promise<void> => {
  await toKunden(agency);
  await tile(agency, name).getByRole('link', { name: 'Zugriffsanfrage senden' }).click();
  await heading(agency.office, `Zugriffsanfrage an ${name}`);
};

export const sendRequest = async ({ office }: Agency, name: string): Promise<void> => {
  await button(office, 'Zugriffsanfrage senden').click();
  await office.getByRole('heading', { level: 1, name: `Anfrage an ${name}`, exact: true }).waitFor();
};

/** The panel has to confirm first; the tile says so until it has. */
export const untilOpenable = (agency: Agency, name: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await toKunden(agency);
        return tile(agency, name).getByRole('button', { name: 'Konto öffnen' }).isVisible();
      },
      { timeout: 20_000 },
    )
    .toBe(true);

/** The customer opens the mail's link, proves the account at my.ionos and comes to the answer (S2, S3). */
export const proveToAnswer = async (
  stage: Stage,
  page: Page,
  customer: { who: 'anna' | 'tom'; mailed: string; address: string; company: string },
): Promise<void> => {
  const mail = await stage.mailTo(customer.mailed, 'Atelier Süd bittet um Zugriff');
  await page.goto(linkIn(mail, /\/requests\//));
  await stage.signInHere(page, customer.address);
  await heading(page, 'Atelier Süd bittet um Zugriff');
  await link(page, 'Ein anderes eigenes Konto nachweisen').click();
  await heading(page, 'Konto verknüpfen');
  await page.getByLabel('Name der neuen Organisation').fill(customer.company);
  await button(page, 'Weiter').click();
  await page.waitForURL(`${my}/**`);
  await logInHere(page, customer.who);
  await page.locator('#approve-link').click();
  await heading(page, 'Fast verknüpft');
  await button(page, 'Konto verknüpfen').click();
  await heading(page, `${customer.company} teilen`);
};
