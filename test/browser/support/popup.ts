import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import type { Stage } from './stage.ts';
import { opened } from './windows.ts';

/**
 * The popup in a tab of its own: the toolbar cannot be clicked from outside. So the page the popup
 * was opened over is the popup itself, and what it says of that page ("This tab: …") is not seen here.
 */
export const openPopup = async (browser: ExtensionBrowser): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`${browser.pages}/popup.html`);
  await page.locator('header input').waitFor();
  return page;
};

const signInButton = (popup: Page) =>
  popup.getByRole('button', { name: /^(Sign in|Anmelden|Se connecter|Iniciar sesión|Accedi)$/ });

/** Connects the extension: the popup's button, the browser's own window, our page's confirmation. */
export const signInByPopup = async (
  stage: Stage,
  browser: ExtensionBrowser,
  address: string,
): Promise<Page> => {
  const popup = await openPopup(browser);
  const window = await opened(browser.context, () => signInButton(popup).click());
  if (await window.locator('input[name="email"]').isVisible()) await stage.signInHere(window, address);
  const closed = window.waitForEvent('close');
  await window.locator('main form[action="/authorize"] button[type="submit"]').click();
  await closed;
  await signInButton(popup).waitFor({ state: 'detached' });
  return popup;
};

/** What stands under the user icon: organisations with their ids and status. */
export const openUserMenu = async (popup: Page): Promise<void> => {
  const button = popup.locator('button.user');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await popup.locator('section.pane').waitFor();
};

/** Presses a button of the popup that opens a window of the deployment, and gives that window. */
export const windowFromPopup = (popup: Page, name: string | RegExp): Promise<Page> =>
  opened(popup.context(), () => popup.getByRole('button', { name }).first().click());

/**
 * Types a few letters of a client's name and, once it can be opened, presses Enter; answers the tab that
 * opened, as soon as it shows that client: then the popup closes itself. `insteadOf`: whose tabs that signs
 * out, so that the popup asks first and Enter answers (W4).
 */
export const openClientByKeys = async (
  popup: Page,
  letters: string,
  client: string,
  insteadOf?: string,
): Promise<Page> => {
  await popup.locator('header input').focus();
  await popup.keyboard.type(letters);
  await popup
    .locator('[role="option"][aria-selected="true"][aria-disabled="false"]', { hasText: client })
    .waitFor();
  if (insteadOf !== undefined) {
    await popup.keyboard.press('Enter');
    await popup.locator('.say', { hasText: `${insteadOf} is open on ` }).waitFor();
  }
  const closed = popup.waitForEvent('close').catch(async (never: unknown) => {
    // What it says instead is the whole reason; the browser's own words only tell that it stayed.
    const said = await popup.locator('.say').allInnerTexts();
    throw new Error(`the popup stayed open and says: ${said.join(' / ')}`, { cause: never });
  });
  const [tab] = await Promise.all([opened(popup.context(), () => popup.keyboard.press('Enter')), closed]);
  return tab;
};
