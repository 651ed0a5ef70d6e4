import { listWords } from '../../extension/controls/lists/words.ts';
import type { Client } from '../../shared/api/clients.ts';
import { controlWords } from '../../shared/messages/panel/index.ts';
import { press, says } from '../browser/support/controls.ts';
import type { Camera } from './screenshot-camera.ts';
import { type ExtensionScene, sharesToFinish, someClients, someShares } from './screenshot-extension.ts';
import { client, filled, named, openList, own, type PanelTab, panelTab, read } from './screenshot-panels.ts';
import type { Replicas } from './screenshot-replicas.ts';
import type { Shade } from './screenshot-sheets.ts';

/** Every state of what we put into a panel, on one of them. */

const products = (many: number): Client['access'] => ({
  kind: 'limited',
  products: Array.from({ length: many }, (_, at) => ({
    productId: `p${at}`,
    name: `Shop ${at}`,
    category: 'website',
    actions: ['view'],
  })),
});

/** Before anybody is signed in to us. */
export const signedOutPanel = async (
  camera: Camera,
  scene: ExtensionScene,
  { panels }: Replicas,
  shade: Shade,
): Promise<void> => {
  const [panel] = panels;
  if (panel === undefined) return;
  const tab = await panelTab(camera, scene, panel, shade);
  await panel.unfold(tab.page);
  await says(tab.page, 'menu', controlWords[scene.language].signIn);
  await tab.take('nobody signed in to us');
  await tab.close();
};

export const everyState = async (
  camera: Camera,
  scene: ExtensionScene,
  { panels, terminal }: Replicas,
  shade: Shade,
): Promise<void> => {
  const [panel] = panels;
  if (panel === undefined) return;
  const tab = await panelTab(camera, scene, panel, shade);
  await listsOf(scene, tab);
  await framesOf(scene, tab);
  await warningsOf(scene, tab, terminal);
  await tab.close();
  await dockedAt(camera, scene, tab, shade);
};

const listsOf = async (scene: ExtensionScene, tab: PanelTab): Promise<void> => {
  const { fake, language } = scene;
  const { page, panel } = tab;
  const [words, lists] = [controlWords[language], listWords[language]];
  await tab.becomes(own(scene, tab, sharesToFinish(fake)), 'menu', words.toFinish);
  await panel.unfold(page);
  await openList(page, 'menu', words.toFinish, lists.inPage.make);
  await tab.take('shares to finish here');
  await page.keyboard.press('Escape');
  // The open menu throws its shadow on what stands beside it, and a control that is covered obeys nobody.
  await page.locator('h1').click();

  await tab.becomes(own(scene, tab), 'switcher', words.clients);
  await openList(page, 'switcher', words.clients, 'Diaz Cycles');
  await tab.take('clients');
  await page.keyboard.type('zzz');
  await says(page, 'list', read(lists.nothingFound));
  await tab.take('no client of that name');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await tab.becomes(own(scene, tab, someShares(fake).slice(0, 1)), 'row', '1');
  await openList(page, 'row', filled(words.whoHasAccess, { count: 1 }), 'Atelier Süd');
  await tab.take('who has access to one product');
  await page.keyboard.press('Escape');

  await page.goto(`${panel.origin}/account/internex/sharing-partner`);
  await says(page, 'partner', words.terms.internex.partner);
  await tab.take('the vendor’s page for partners');
  await page.goto(`${panel.origin}/clouds`);
};

const framesOf = async (scene: ExtensionScene, tab: PanelTab): Promise<void> => {
  const { language } = scene;
  const { page } = tab;
  const words = controlWords[language];
  const acting = filled(words.acting, { name: 'Bäckerei Großmann' });
  const enforced = {
    enforcement: 'enforced',
    verified: false,
    idleSeconds: null,
    unbounded: false,
    leaks: true,
  } as const;
  await tab.becomes(
    client(scene, tab, { access: products(3), endsAt: null, enforcement: enforced }),
    'frame',
    acting,
  );
  await tab.take('acting, three products, unverified');
  await openList(page, 'frame', words.switchClient, 'Yacht Club Lac');
  await tab.take('switching');
  await page.keyboard.press('Escape');
  await tab.becomes(
    client(scene, tab, { access: products(1), endsAt: null, endsBy: 'idle' }),
    'frame',
    acting,
  );
  await press(page, 'frame', words.toBottom);
  await page.mouse.move(600, 300);
  await tab.take('acting, moved to the bottom');
  await press(page, 'frame', words.toTop);
  for (const [name, more] of [
    ['ended', { state: 'ended' }],
    ['paused', { state: 'paused' }],
    ['accessData', { way: 'card' }],
  ] as const) {
    const said = filled(words[name], { name: 'Bäckerei Großmann' });
    await tab.becomes(client(scene, tab, more), 'frame', said);
    await tab.take(name);
  }
};

const warningsOf = async (
  scene: ExtensionScene,
  tab: PanelTab,
  terminal: Replicas['terminal'],
): Promise<void> => {
  const { fake, language } = scene;
  const { page, panel } = tab;
  const words = controlWords[language];
  const acting = filled(words.acting, { name: 'Bäckerei Großmann' });
  const expected = { ...someClients(fake)[0], shownAs: 'CID-D5E6F7G8', panel: named(panel) };
  const opened = {
    client: { deployment: fake.origin, deploymentName: 'Host nord', client: expected, pinned: false },
    tabId: 0,
    landed: true,
    at: Date.now(),
  };
  const value = { version: 1, value: { [panel.origin]: opened } };
  await scene.inside(`chrome.storage.session.set({ expectations: ${JSON.stringify(value)} })`);
  await tab.becomes(own(scene, tab), 'frame', 'CID-D5E6F7G8');
  await panel.unfold(page);
  await tab.take('another account than was opened');
  await scene.inside('chrome.storage.session.remove("expectations")');

  await tab.becomes(client(scene, tab), 'frame', acting);
  let answer = (): void => undefined;
  fake.beforeHere = new Promise((resolve) => {
    answer = resolve;
  });
  await page.evaluate('document.querySelector("#client-id").textContent = "CID-X0Y1Z2A3"');
  await says(page, 'frame', words.checking);
  await tab.take('being checked');
  answer();
  fake.beforeHere = Promise.resolve();
  await page.goto(`${panel.origin}/clouds`);
  await says(page, 'frame', acting);

  fake.up = false;
  await tab.becomes(() => undefined, 'frame', filled(words.lastKnown, { name: '' }).slice(0, 8));
  await tab.take('no answer');
  fake.up = true;
  await tab.becomes(client(scene, tab), 'frame', acting);

  terminal.state.control.down = true;
  await press(page, 'frame', words.leave);
  await says(page, 'docked', words.close);
  await tab.take('leaving has failed');
  terminal.state.control.down = false;
};

const dockedAt = async (
  camera: Camera,
  scene: ExtensionScene,
  { panel }: PanelTab,
  shade: Shade,
): Promise<void> => {
  const tab = await panelTab(camera, scene, panel, shade);
  await tab.becomes(own(scene, tab), 'menu', filled(controlWords[scene.language].whoHasAccess, { count: 5 }));
  await tab.page.evaluate('document.querySelector("#user-menu ul.user-menu-list").remove()');
  await says(tab.page, 'docked', controlWords[scene.language].share);
  await tab.take('docked, for want of a menu');
  await tab.close();
};
