import type { Page } from 'playwright-core';
import type { Camera } from './screenshot-camera.ts';
import { type ExtensionScene, someClients, someDevices } from './screenshot-extension.ts';

/** The options page on a telephone and on a desk: it opens in a tab. */
const takeOptions = async (
  camera: Camera,
  { language }: ExtensionScene,
  page: Page,
  name: string,
): Promise<void> => {
  for (const width of camera.widths) {
    await page.setViewportSize({ width, height: 800 });
    await camera.take(page, { kind: 'options', name, language, width });
  }
};

export const optionsBeforeJoining = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const page = await scene.browser.open('options.html');
  await page.locator('#address').fill('not an address');
  await page.locator('.join .main').click();
  await page.locator('.join .failed').waitFor();
  await takeOptions(camera, scene, page, 'an address that is none');
  await page.close();
};

export const optionsOf = async (camera: Camera, scene: ExtensionScene): Promise<void> => {
  const { browser, fake } = scene;
  fake.clients = someClients(fake);
  fake.devices = someDevices();
  await scene.refresh();
  const page = await browser.open('options.html');
  await page.locator('.device').first().waitFor();
  await takeOptions(camera, scene, page, 'settings');
  const [first, second] = fake.clients;
  const deployments = {
    [fake.origin]: {
      name: 'Host nord',
      pins: [second?.grantId],
      marks: { [first?.grantId ?? '']: { colour: 'teal', group: 'Shops' } },
    },
    'https://elsewhere.example': { name: 'Elsewhere', pins: ['gra_x'], marks: {} },
  };
  const file = {
    panelshare: 'preferences',
    version: 1,
    language: scene.language,
    namesInTabs: true,
    endSessions: true,
    shortcuts: {},
    deployments,
  };
  await page.locator('input[type="file"]').setInputFiles({
    name: 'panelshare-settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.locator('[aria-live] li').first().waitFor();
  await takeOptions(camera, scene, page, 'a file to take over');
  await page.locator('[aria-live] .buttons .main').click();
  await page.locator('[aria-live] .success').waitFor();
  await takeOptions(camera, scene, page, 'a file was taken over');
  await page.locator('[aria-live] .plain').click();
  await page.locator('[aria-live] > .success').waitFor();
  await page.close();
};
