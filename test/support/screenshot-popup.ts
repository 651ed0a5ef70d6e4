import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { day, minute } from '../../shared/domain/duration.ts';
import { fakeClient, fakeId } from '../browser/popup-fake.ts';
import type { Camera } from './screenshot-camera.ts';
import {
  type ExtensionScene,
  ownAccount,
  refused,
  someClients,
  someInvitations,
  someShares,
} from './screenshot-extension.ts';

/** One picture of the popup: over which tab, and what is waited for or pressed until it is there. */
interface State {
  name: string;
  below?: Page;
  /** The first row unless said otherwise. */
  until?: (popup: Page) => Promise<unknown>;
}

export const firstRow = (popup: Page): Promise<void> => popup.locator('.row').first().waitFor();
export const saying = (popup: Page): Promise<void> => popup.locator('.say').first().waitFor();
const press = (popup: Page, selector: string): Promise<void> => popup.locator(selector).first().click();

/** Types a name and opens what was found. */
export const openByName = async (popup: Page, letters: string): Promise<void> => {
  await firstRow(popup);
  await popup.keyboard.type(letters);
  await popup.locator('[role="option"][aria-selected="true"][aria-disabled="false"]').waitFor();
  await popup.keyboard.press('Enter');
};

const tabs = v.array(v.object({ id: v.number() }));

/** Which tab stands in front, whether its address may be read or not. */
const inFront = async (scene: ExtensionScene, page: Page): Promise<number> => {
  await page.bringToFront();
  const [tab] = v.parse(tabs, await scene.inside<unknown>('chrome.tabs.query({ active: true })'));
  if (tab === undefined) throw new Error('no tab stands in front');
  return tab.id;
};

/**
 * The popup as it stands over a tab: the toolbar cannot be clicked from outside, so the browser's word on the tab
 * is given, its address too, which a click there shows even of a host that is not allowed (activeTab).
 */
const popupOver = async (scene: ExtensionScene, below: Page | undefined): Promise<Page> => {
  const { browser, language } = scene;
  const over = below && { id: await inFront(scene, below), url: below.url() };
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  if (over)
    await popup.addInitScript((tab) => {
      Reflect.get(globalThis, 'chrome').tabs.query = async (): Promise<unknown> => [tab];
    }, over);
  await popup.goto(`chrome-extension://${browser.id}/popup.html`);
  await popup.locator(`html[lang="${language}"] footer`).waitFor();
  return popup;
};

/** More than a popup has room for is scrolled; a picture shows all of it. */
const unroll =
  'for (const one of document.querySelectorAll("body, .scroll, .pane")) Object.assign(one.style, { maxHeight: "none", overflow: "visible" })';

export const popupCamera =
  (camera: Camera, scene: ExtensionScene) =>
  async ({ name, below, until = firstRow }: State): Promise<void> => {
    await scene.refresh();
    const popup = await popupOver(scene, below);
    await until(popup);
    if ((await popup.locator('.row').count()) === 0) await popup.evaluate(unroll);
    // Panes and their words come a moment after what was waited for.
    await popup.waitForTimeout(250);
    await camera.take(popup, { kind: 'popup', name, language: scene.language, width: 380 });
    await popup.close();
  };

/** What this browser keeps cannot be read. */
export const brokenPopup = async (camera: Camera, { browser, language }: ExtensionScene): Promise<void> => {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.addInitScript(
    'IDBFactory.prototype.open = () => { throw new DOMException("broken", "UnknownError"); }',
  );
  await popup.goto(`chrome-extension://${browser.id}/popup.html`);
  await popup.locator('button').first().waitFor();
  await camera.take(popup, { kind: 'popup', name: 'what is kept cannot be read', language, width: 380 });
  await popup.close();
};

const careContract = {
  en: 'Care contract',
  de: 'Wartungsvertrag',
  fr: 'Contrat d’entretien',
  es: 'Contrato de mantenimiento',
  it: 'Contratto di manutenzione',
} as const;

/** Nobody to open: nobody has shared, the partnership rests, or all clients do. */
export const emptyPopups = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const take = popupCamera(camera, scene);
  const { fake } = scene;
  const [organisation] = fake.me.organisations;
  if (organisation === undefined) throw new Error('There is no organisation.');
  fake.clients = [];
  await take({ name: 'no client yet', until: saying });
  organisation.partnership = 'suspended';
  await take({ name: 'the partnership rests', until: saying });
  organisation.partnership = 'authorized';
  fake.clients = ['Diaz Cycles', 'Café Rive Gauche'].map((customerName, at) =>
    fakeClient(fake, at + 1, { customerName, state: 'paused' }),
  );
  await take({ name: 'every client rests', until: saying });
};

/** A partner's list with all that can be done in it. */
export const partnerPopups = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const take = popupCamera(camera, scene);
  const { fake, language } = scene;
  fake.clients = someClients(fake);
  fake.invitations = someInvitations(fake);
  await scene.refresh();
  const marks = { mark: { colour: 'teal', group: careContract[language] } };
  for (const [at, type, more] of [
    [1, 'pin', { pinned: true }],
    [0, 'mark', marks],
    [1, 'mark', marks],
  ] as const) {
    const message = { type, deployment: fake.origin, grantId: fakeId('gra', at + 1), ...more };
    await scene.inside(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  }
  await take({ name: 'list with what waits' });
  await take({
    name: 'list, further down',
    until: async (popup) => {
      await firstRow(popup);
      for (let at = 0; at < 9; at += 1) await popup.keyboard.press('ArrowDown');
    },
  });
  await take({ name: 'what waits', until: (popup) => press(popup, '.waiting') });
  fake.invitations = [];
  await take({
    name: 'a group',
    until: (popup) => popup.locator('.groups select').selectOption({ index: 1 }),
  });
  await take({
    name: 'nothing fits',
    until: async (popup) => {
      await firstRow(popup);
      await popup.keyboard.type('zzz');
      await saying(popup);
    },
  });
  await take({
    name: 'menu of a row',
    until: async (popup) => {
      await firstRow(popup);
      await popup.keyboard.press('Shift+Enter');
      await popup.locator('form.marks fieldset').waitFor();
    },
  });
  await take({
    name: 'help',
    until: async (popup) => {
      await press(popup, 'footer .link');
      await popup.locator('dl > div').first().waitFor();
    },
  });
  await take({ name: 'user', until: (popup) => press(popup, 'button.user') });
  fake.support = () => ({
    digits: '12345678',
    expiresAt: Date.now() + 9.5 * minute,
    vip: [{ organisation: 'Studio Nord', digits: '87654321', phone: '+49 40 123456' }],
  });
  await take({
    name: 'support code',
    until: async (popup) => {
      await press(popup, 'button.user');
      await press(popup, '.account [aria-live] button');
      await popup.locator('.account [aria-live] b').first().waitFor();
    },
  });
  const honest = fake.opening;
  for (const code of ['grant_not_active', 'partner_suspended'] as const) {
    const answer = await refused(language, code);
    fake.opening = () => answer;
    await take({
      name: `refused, ${code}`,
      until: async (popup) => {
        await openByName(popup, 'diaz');
        await popup.locator('.say.failed').waitFor();
      },
    });
  }
  fake.opening = honest;
  fake.up = false;
  await take({ name: 'no answer, but a list', until: saying });
  fake.up = true;
  await scene.refresh();
};

/** A customer's side, alone and beside that of a partner. */
export const customerPopups = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const take = popupCamera(camera, scene);
  const { fake } = scene;
  const panel = { id: fakeId('pan', 1), kind: 'froxlor', name: 'Froxlor', origin: fake.froxlor };
  const [organisation] = fake.me.organisations;
  if (organisation === undefined) throw new Error('There is no organisation.');
  const shares = (popup: Page): Promise<void> => popup.locator('.share').first().waitFor();
  fake.clients = [];
  organisation.staffAccessUntil = Date.now() + 2 * day;
  fake.accounts = [ownAccount(panel, 'solo', someShares(fake))];
  await take({ name: 'who has access', until: shares });
  organisation.staffAccessUntil = null;
  await take({
    name: 'paused by one press',
    until: async (popup) => {
      await shares(popup);
      await press(popup, '.share .buttons button');
      await saying(popup);
    },
  });
  fake.accounts = [ownAccount(panel, 'solo', [])];
  await take({ name: 'nobody has access', until: (popup) => press(popup, 'section.account') });
  fake.accounts = [ownAccount(panel, 'solo', someShares(fake).slice(0, 2))];
  fake.clients = someClients(fake);
  await take({ name: 'clients and accounts', until: (popup) => press(popup, 'nav button') });
  await take({
    name: 'accounts and clients',
    until: async (popup) => {
      await popup.locator('nav button').nth(1).click();
      await shares(popup);
    },
  });
  fake.accounts = [];
  fake.clients = [];
  await scene.refresh();
  fake.up = false;
  await take({ name: 'no answer', until: saying });
  fake.up = true;
  await scene.refresh();
};
