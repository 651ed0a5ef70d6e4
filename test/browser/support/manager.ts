import type { Page } from 'playwright-core';
import { day } from '../../../shared/domain/duration.ts';
import { identifierFrom } from '../../../shared/domain/identifier.ts';
import { partnership } from '../../../worker/db/organisation.ts';
import { demoId, insert } from '../../../worker/dev/demo-data.ts';
import { namesAt, press, says } from './controls.ts';
import { logInHere, type panelPeople } from './panel.ts';
import type { Stage } from './stage.ts';
import { button, heading } from './web.ts';

const monthAgo = Date.now() - 30 * day;

/**
 * The demo scene as the third document begins: everybody reads French, Atelier Süd has yet to become
 * a partner, and Studio Nord is one.
 */
export const frenchScene = [
  "UPDATE persons SET language = 'fr';",
  'DELETE FROM partnerships;',
  insert(partnership, {
    organisationId: demoId('org', 'agency'),
    state: 'authorized',
    partnerId: identifierFrom('PID', [7, 6, 5, 4, 3, 2, 1]),
    confirmation: null,
    evidence: null,
    reason: null,
    appliedAt: monthAgo,
    authorizedAt: monthAgo,
    version: 2,
  }),
].join('\n');

/** From the form to the page behind it: approves in the Manager, which proves the account (S2). */
export const linkInManager = async (
  stage: Stage,
  page: Page,
  who: keyof typeof panelPeople,
  organisation: string,
): Promise<void> => {
  await heading(page, 'Lier un compte');
  await page.getByLabel('Nom de la nouvelle organisation').fill(organisation);
  await button(page, 'Continuer').click();
  await page.waitForURL(`${stage.panel}/**`);
  if (new URL(page.url()).pathname === '/login') await logInHere(page, who);
  await page.locator('#approve-link').click();
  await button(page, 'Lier le compte').click();
  await heading(page, `Partager ${organisation}`);
};

/** Step 1 of the wizard: the partner by address, ticked among what was found (S4). */
export const findPartner = async (page: Page, email: string, name: string): Promise<void> => {
  await page.getByLabel('Partner-ID, nom ou adresse e-mail').fill(email);
  await button(page, 'Chercher').click();
  await page.getByRole('radio', { name: new RegExp(name) }).check();
};

/** Step 2 on the left: limited to products, by their category (S5). */
export const chooseProducts = async (page: Page, names: readonly string[]): Promise<void> => {
  await page.getByLabel('Des produits choisis seulement').check();
  for (const name of names) await productBox(page, name, 'modifier').check();
};

export const productBox = (page: Page, product: string, action: 'voir' | 'modifier') =>
  page.getByRole('row', { name: new RegExp(`^${product}`) }).getByRole('checkbox', { name: action });

/** Asks for the summary anew and answers what it says. */
export const summaryOf = async (page: Page): Promise<string> => {
  await Promise.all([page.waitForEvent('framenavigated'), button(page, 'Actualiser le résumé').click()]);
  await page.waitForLoadState();
  return page.locator('aside.summary').innerText();
};

/** The names of the products that a page of the Manager lists. */
export const listedIn = (page: Page): Promise<string[]> => page.locator('.product-name').allInnerTexts();

/** From the first page of a customer with one account: the wizard for that account. */
export const startSharing = async (stage: Stage, page: Page): Promise<void> => {
  await page.goto(`${stage.deployment}/`);
  await page.getByRole('link', { name: 'Partager ce compte' }).click();
};

/** Opens the list below the chevron; once the client is in it, the names of all it offers. */
export const listBelowChevron = async (page: Page, client: string): Promise<string[]> => {
  await press(page, 'switcher', 'Clients');
  await says(page, 'list', client);
  return namesAt(page, 'list');
};

/** Opens a client of that list; while somebody else is just opening it, tries again. */
export const openListed = async (page: Page, client: string): Promise<Page> => {
  const known = new Set(page.context().pages());
  for (let time = 0; time < 15; time += 1) {
    await press(page, 'list', client);
    await page.waitForTimeout(2_000);
    const tab = page
      .context()
      .pages()
      .find((one) => !known.has(one));
    if (tab) return tab;
  }
  throw new Error(`${client} did not open`);
};
