import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../../shared/api/clients.ts';
import {
  type ExtensionBrowser,
  findChromium,
  joinDeployment,
  missingChromium,
  openBrowser,
} from '../../../worker/dev/browser.ts';
import { certificateFor } from '../../../worker/dev/real-hosts.ts';
import { type FakeDeployment, fakeClient, startFake } from '../../browser/popup-fake.ts';
import { buildExtension } from '../../extension/built.ts';

/** A Chromium with the extension as it ships, signed in to a deployment of as many clients as are wanted. */
export interface Release {
  browser: ExtensionBrowser;
  deployment: FakeDeployment;
  /** Switches the deployment's panels on, as a person does in the settings. */
  allowPanels(): Promise<void>;
  /** Lets the deployment have these clients, and waits until the extension has stored them. */
  have(clients: readonly Client[]): Promise<void>;
  close(): Promise<void>;
}

const floor = new URL('./floor/', import.meta.url).pathname;

export const startRelease = async (): Promise<Release> => {
  const executable = findChromium();
  if (executable === null) throw new Error(missingChromium);
  const folder = await mkdtemp(join(tmpdir(), 'panelshare-bench-'));
  const extension = await buildExtension('chrome');
  await cp(floor, extension, { recursive: true });
  const deployment = await startFake('nord', await certificateFor(['*.localhost']));
  const browser = await openBrowser({
    executable,
    profile: join(folder, 'profile'),
    extension,
    headless: true,
    language: 'en',
    arguments: ['--ignore-certificate-errors'],
  });
  await browser.allowHost(deployment.host, deployment.origin, deployment.froxlor, deployment.internex);
  deployment.clients = [fakeClient(deployment, 1)];
  const options = await joinDeployment(browser, deployment.host);
  await options.locator('section.card header .main').click();
  await options.getByText(deployment.me.email).waitFor();
  await options.close();

  return {
    browser,
    deployment,
    allowPanels: async () => {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.id}/options.html`);
      await page.locator('.switch input').first().waitFor();
      for (const box of await page.locator('.switch input').all()) await box.check();
      await page.close();
    },
    have: async (clients) => {
      deployment.clients = [...clients];
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.id}/popup.html`);
      const last = page.locator(`[role="option"][aria-setsize="${clients.length}"]`);
      await last.first().waitFor({ timeout: 120_000 });
      await page.close();
    },
    close: async () => {
      await browser.close();
      await deployment.close();
      await rm(folder, { recursive: true, force: true });
      await rm(extension, { recursive: true, force: true });
    },
  };
};
