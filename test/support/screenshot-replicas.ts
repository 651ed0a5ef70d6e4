import type { Page } from 'playwright-core';
import type { Panel } from '../../shared/api/deployment.ts';
import type { Language } from '../../shared/messages/language.ts';
import { logInHere, openMenu, type panelPeople } from '../browser/support/panel.ts';
import { startFroxlor } from '../panels/froxlor/server.ts';
import { startHestiaReplica } from '../panels/hestia/replica.ts';
import { createReplica, type Replica } from '../panels/host/server.ts';
import { infomaniak } from '../panels/infomaniak/server.ts';
import { internex } from '../panels/internex/server.ts';
import { ionos, portalOrigin } from '../panels/ionos/server.ts';
import { startIspconfigReplica } from '../panels/ispconfig/replica.ts';
import { startVirtualminReplica } from '../panels/virtualmin/replica.ts';

/** A panel of which pictures are taken. */
export interface PicturedPanel extends Panel {
  /** Signs a customer in, and stands where the account's products are listed. */
  enter(page: Page, language: Language): Promise<void>;
  /** Opens what folds away the account's own menu, where something does. */
  unfold(page: Page): Promise<void>;
}

/** The replicas of all kinds of panel, without a Worker behind them. */
export interface Replicas {
  panels: readonly PicturedPanel[];
  terminal: Replica;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

/** *Mein Konto & Logout* at my.ionos, *Partnerkonto* in the portal. */
const openIonosMenu = async (page: Page): Promise<void> => {
  const menu = page.locator('#account-menu-button');
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
};

const byPassword =
  (origin: string, who: keyof typeof panelPeople, path: string | null) =>
  async (page: Page, language: Language): Promise<void> => {
    await page.goto(`${origin}/login?lang=${language}`);
    await logInHere(page, who);
    if (path !== null) await page.goto(origin + path);
  };

export const startReplicas = async (port: number): Promise<Replicas> => {
  const here = (name: string, at: number): string => `http://${name}.localhost:${port + at}`;
  // Nobody is linked or signed in through us here, so nobody is asked there.
  const settings = { issuer: `http://127.0.0.1:${port + 9}`, hostToken: 'pictures' };
  const origins = {
    internex: here('terminal.internex', 0),
    ionos: here('my.ionos', 1),
    infomaniak: here('manager.infomaniak', 2),
  };
  const terminal = createReplica(internex, { origin: origins.internex, ...settings });
  const further = [
    createReplica(ionos(), { origin: origins.ionos, ...settings }),
    createReplica(infomaniak(), { origin: origins.infomaniak, ...settings }),
  ];
  await Promise.all([terminal, ...further].map((one, at) => one.listen({ port: port + at })));
  const froxlor = await startFroxlor(port + 3);
  const hestia = await startHestiaReplica(port + 4);
  const ispconfig = await startIspconfigReplica(port + 5);
  const virtualmin = await startVirtualminReplica(port + 6);

  const panel = (
    number: number,
    named: Pick<Panel, 'kind' | 'name' | 'origin'>,
    acts: Pick<PicturedPanel, 'enter'> & Partial<Pick<PicturedPanel, 'unfold'>>,
  ): PicturedPanel => ({
    id: `pan_picture${String(number).padStart(9, '0')}`,
    enabled: true,
    unfold: nothing,
    ...named,
    ...acts,
  });
  const portal = portalOrigin(origins.ionos);
  return {
    terminal,
    panels: [
      panel(
        1,
        { kind: 'internex', name: 'internex terminal', origin: origins.internex },
        { enter: byPassword(origins.internex, 'lena', '/clouds'), unfold: openMenu },
      ),
      panel(
        2,
        { kind: 'ionos', name: 'IONOS', origin: origins.ionos },
        { enter: byPassword(origins.ionos, 'anna', '/'), unfold: openIonosMenu },
      ),
      panel(
        3,
        { kind: 'ionos', name: 'IONOS Partner Portal', origin: portal },
        { enter: byPassword(portal, 'sofia', '/customers'), unfold: openIonosMenu },
      ),
      panel(
        4,
        { kind: 'infomaniak', name: 'Infomaniak Manager', origin: origins.infomaniak },
        { enter: byPassword(origins.infomaniak, 'claire', null) },
      ),
      panel(
        5,
        { kind: 'froxlor', name: 'Froxlor', origin: froxlor.origin },
        {
          enter: async (page) => {
            await page.goto(froxlor.origin + (await froxlor.linkTo('anna')));
            await page.goto(`${froxlor.origin}/customer_domains.php?page=domains`);
          },
        },
      ),
      panel(
        6,
        { kind: 'hestia', name: 'HestiaCP', origin: hestia.origin },
        {
          enter: async (page) => {
            await page.goto(hestia.origin);
            for (const [field, value] of [
              ['Name', 'hstanna'],
              ['Password', 'a-password-of-theirs'],
            ] as const) {
              await page.getByLabel(field).fill(value);
              await page.keyboard.press('Enter');
            }
            await page.waitForURL(/\/list\/web/);
          },
        },
      ),
      panel(
        7,
        { kind: 'ispconfig', name: 'ISPConfig', origin: ispconfig.origin },
        {
          enter: async (page) => {
            await page.goto(`${ispconfig.origin}/login/`);
            await page.locator('#username').fill('anna');
            await page.locator('#password').fill('a-password-of-theirs');
            await page.keyboard.press('Enter');
            await page.waitForURL(/index\.php/);
            await page.getByRole('link', { name: 'Websites', exact: true }).click();
          },
        },
      ),
      panel(
        8,
        { kind: 'virtualmin', name: 'Virtualmin', origin: virtualmin.origin },
        {
          enter: async (page) => {
            await page.goto(virtualmin.origin);
            await page.getByLabel('Name').fill('acme');
            await page.getByRole('button', { name: 'Sign in' }).click();
            await page.getByRole('link', { name: 'All servers' }).click();
          },
        },
      ),
    ],
    close: async () => {
      await Promise.all(
        [terminal, ...further, froxlor, hestia, ispconfig, virtualmin].map((one) => one.close()),
      );
    },
  };
};
