/** The replica of IONOS: the customer's panel, and the agency's portal under a name of its own. */
import type { Panel } from '../host/panel.ts';
import { createReplica, type Replica, type ReplicaOptions } from '../host/server.ts';
import { stylesheet } from './assets.ts';
import { labels, ranks } from './labels.ts';
import { panelLayout, portalLayout, settingsLayout } from './layout.ts';
import { panelRoutes } from './panel-routes.ts';
import { portalRoutes } from './portal.ts';
import { createSharing } from './sharing.ts';
import { AGENCY, demoWorld } from './world.ts';

/** `my.ionos.de` is the panel, `partnerportal.ionos.de` the portal; elsewhere alike. */
export function portalOrigin(panelOrigin: string): string {
  const url = new URL(panelOrigin);
  url.hostname = `partnerportal.${url.hostname.replace(/^my\./, '')}`;
  return url.origin;
}

export function ionos(): Panel {
  const sharing = createSharing();
  return {
    name: 'IONOS (replica)',
    cookieName: 'ionos',
    langs: ['en', 'de', 'fr'],
    actions: ['change'],
    unit: { en: 'product', de: 'Produkt', fr: 'produit', es: 'producto', it: 'prodotto' },
    accountWord: labels.customerNumber,
    ranks,
    logWords: {
      'revoke permissions': {
        en: 'Revoked access permissions',
        de: 'Zugriffsberechtigungen entzogen',
        fr: 'Autorisations d’accès révoquées',
      },
    },
    targets: /^\/(?:products\/[\w-]+|domains)?$/,
    returnParameter: 'redirect_url',
    world: demoWorld,
    reset: sharing.reset,
    site: {
      shell: (page, { title, body, area }) =>
        area === 'account' ? settingsLayout(page, title, body) : panelLayout(page, title, body),
      stylesheet,
      routes: (host) => panelRoutes(host, sharing),
    },
    besides: (origin) => [
      {
        origin: portalOrigin(origin),
        site: {
          shell: (page, { title, body }) => portalLayout(page, sharing.invitations.size, title, body),
          stylesheet,
          routes: (host) => portalRoutes(host, sharing, origin),
          admits: (person) => person.accountId === AGENCY.accountId,
        },
      },
    ],
  };
}

export const createIonosReplica = (options: ReplicaOptions): Replica => createReplica(ionos(), options);
