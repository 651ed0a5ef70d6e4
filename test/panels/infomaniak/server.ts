/** The replica of the Infomaniak Manager: what the vendor's panel adds to the host side. */
import { Hono } from 'hono';
import type { HostEnv, Panel } from '../host/panel.ts';
import { createReplica, type Replica, type ReplicaOptions } from '../host/server.ts';
import { ACTIONS } from '../host/world.ts';
import { stylesheet } from './assets.ts';
import { labels, ranks } from './labels.ts';
import { layout } from './layout.ts';
import { managerRoutes } from './manager.ts';
import { partnerRoutes } from './partner.ts';
import { resellerRoutes } from './reseller.ts';
import { createVendor, homeOf } from './vendor.ts';
import { frameOf } from './web.ts';
import { demoWorld } from './world.ts';

/** A panel of its own at each call, because the vendor's partnerships are remembered beside the host side's state. */
export function infomaniak(): Panel {
  const vendor = createVendor();
  return {
    name: 'Infomaniak Manager (replica)',
    cookieName: 'manager',
    langs: ['en', 'de', 'fr'],
    actions: ACTIONS,
    unit: { en: 'product', de: 'Produkt', fr: 'produit', es: 'producto', it: 'prodotto' },
    accountWord: labels.organisation,
    ranks,
    logWords: {
      order: { en: 'Ordered', de: 'Bestellt', fr: 'Commandé' },
      renew: { en: 'Renewed', de: 'Verlängert', fr: 'Renouvelé' },
      'vendor share': {
        en: 'Partner in the Manager',
        de: 'Partner im Manager',
        fr: 'Partenaire dans le Manager',
      },
      'vendor payment': { en: 'Payment changed', de: 'Zahlung geändert', fr: 'Paiement modifié' },
      'vendor end': {
        en: 'Collaboration stopped',
        de: 'Zusammenarbeit beendet',
        fr: 'Collaboration arrêtée',
      },
    },
    targets: /^\/v3\/(?:\d+\/ng\/home|([a-z]+)\/\d+\/\1\/\d+\/dash)$/,
    returnParameter: 'next',
    world: demoWorld,
    reset: vendor.reset,
    site: {
      shell: (page, part) => {
        const { session } = page;
        return layout(page, session === null ? null : frameOf(vendor, session, homeOf(session)), part);
      },
      stylesheet,
      routes: (host) =>
        new Hono<HostEnv>()
          .route('/', managerRoutes(host, vendor))
          .route('/', partnerRoutes(host, vendor))
          .route('/', resellerRoutes(host, vendor)),
    },
  };
}

export const createInfomaniakReplica = (options: ReplicaOptions): Replica =>
  createReplica(infomaniak(), options);
