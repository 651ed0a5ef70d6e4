import { createServer } from 'node:http';
import { signInAtPanel, until } from '../browser/popup-stage.ts';
import type { Camera } from './screenshot-camera.ts';
import { type ExtensionScene, someClients } from './screenshot-extension.ts';
import { firstRow, openByName, popupCamera, saying } from './screenshot-popup.ts';

/** What the popup says of the tab below it, and of tabs that are open at panels. */
export const popupsOverTabs = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const take = popupCamera(camera, scene);
  const { browser, fake } = scene;
  fake.clients = someClients(fake);
  await scene.refresh();

  const acting = await signInAtPanel(browser, fake, 'client1');
  const frames = acting.locator('panelshare-control[data-place="frame"]');
  await until(async () => (await frames.count()) === 1, 'the tab acts for a client');
  await take({ name: 'over a client’s tab', below: acting });
  await take({
    name: 'asked first, for another client is open there',
    until: async (popup) => {
      await openByName(popup, 'großmann');
      await popup.locator('.say.asks').waitFor();
    },
  });
  await acting.close();
  await take({ name: 'a session was left open', until: saying });

  for (const page of browser.context.pages()) if (!page.url().startsWith('chrome-')) await page.close();
  await browser.context.clearCookies();

  const changed = await signInAtPanel(browser, fake, 'solo');
  const places = changed.locator('panelshare-control');
  await until(async () => (await places.count()) > 0, 'the tab is known');
  await changed.evaluate('document.querySelector(".dropdown-menu").remove()');
  await until(
    async () => (await changed.locator('panelshare-control[data-place="docked"]').count()) === 1,
    'what has no place any more stands docked',
  );
  await until(async () => {
    const kept = await scene.inside<unknown>('chrome.storage.local.get("missing-anchors")');
    return JSON.stringify(kept).includes(fake.froxlor);
  }, 'the place is noted as missing');
  await take({ name: 'over a panel that has changed', below: changed, until: saying });
  await changed.close();
  await overForeignPanel(take, scene);

  const pattern = JSON.stringify({ origins: [`http://${new URL(fake.internex).hostname}/*`] });
  await scene.inside(`chrome.permissions.remove(${pattern})`);
  const unused = await browser.context.newPage();
  await unused.goto(fake.internex);
  await take({ name: 'over a panel that is not switched on', below: unused, until: saying });
  await unused.close();

  let release = (): void => undefined;
  const hangs = new Promise<void>((resolve) => {
    release = resolve;
  });
  await browser.context.route(/index\.php/, async (route) => {
    await hangs;
    await route.abort().catch(() => undefined);
  });
  await take({
    name: 'opening',
    until: async (popup) => {
      await openByName(popup, 'diaz');
      await saying(popup);
    },
  });
  release();
  await browser.context.unroute(/index\.php/);
};

/** A panel that no host has named: the host is written to. */
const overForeignPanel = async (
  take: ReturnType<typeof popupCamera>,
  { browser }: ExtensionScene,
): Promise<void> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><html lang="en"><title>x</title><body id="app"><input name="loginname">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://elsewhere.localhost:${address.port}`;
  // Stands in for activeTab, which only a click in the toolbar gives.
  await browser.grant(origin);
  const page = await browser.open('options.html');
  await page.evaluate(() => {
    document.body.addEventListener('click', () => {
      const origins = ['http://elsewhere.localhost/*'];
      void Reflect.get(globalThis, 'chrome').permissions.request({ origins });
    });
  });
  await page.locator('h1').click();
  await page.close();
  const below = await browser.context.newPage();
  await below.goto(origin);
  await take({ name: 'over a panel that no host has named', below, until: saying });
  await take({
    name: 'what to write to its host',
    below,
    until: async (popup) => {
      await firstRow(popup);
      await popup.locator('.say button').first().click();
      await popup.locator('.quote').waitFor();
    },
  });
  await below.close();
  await new Promise((resolve) => server.close(resolve));
};
