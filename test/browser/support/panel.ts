import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { type Place, press } from './controls.ts';
import type { Stage } from './stage.ts';
import { opened } from './windows.ts';

/** The people of the replicas, with the passwords their sign-in pages show. */
export const panelPeople = {
  lena: { email: 'lena.berg@post.example', password: 'demo-berg' },
  ben: { email: 'ben.berg@post.example', password: 'demo-ben' },
  maria: { email: 'maria.diaz@post.example', password: 'demo-diaz' },
  jonas: { email: 'jonas@studio-nord.example', password: 'demo-nord' },
  anna: { email: 'anna.keller@post.example', password: 'demo-keller' },
  tom: { email: 'tom.lindner@post.example', password: 'demo-lindner' },
  claire: { email: 'claire.morel@post.example', password: 'demo-morel' },
  hugo: { email: 'hugo.rey@post.example', password: 'demo-rey' },
  sofia: { email: 'sofia@atelier-sued.example', password: 'demo-sued' },
  nadia: { email: 'nadia@atelier-sued.example', password: 'demo-nadia' },
} as const;

/** Signs in at the replica with a password of its own, in a new tab. */
export const logIn = async (
  stage: Stage,
  browser: ExtensionBrowser,
  who: keyof typeof panelPeople,
): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.panel}/login`);
  await logInHere(page, who);
  return page;
};

/** The same on the sign-in page that a redirect has led to. */
export const logInHere = async (page: Page, who: keyof typeof panelPeople): Promise<void> => {
  const { email, password } = panelPeople[who];
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/login');
};

/** Opens the panel's own account menu, where our entries hang. */
export const openMenu = async (page: Page): Promise<void> => {
  const button = page.locator('#user-menu-button');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await page.locator('#user-menu').waitFor();
};

/** Presses a control that opens a window of the deployment, and gives that window. */
export const windowFrom = (page: Page, place: Place, name: string | RegExp): Promise<Page> =>
  opened(page.context(), () => press(page, place, name));
