/** The replica of the internex terminal: what the vendor's panel adds to the host side. */
import { Hono } from 'hono';
import type { HostEnv, Panel } from '../host/panel.ts';
import { createReplica, type Replica, type ReplicaOptions } from '../host/server.ts';
import { ACTIONS } from '../host/world.ts';
import { accountRoutes } from './account.ts';
import { area } from './account-pages.ts';
import { stylesheet } from './assets.ts';
import { labels, ranks } from './labels.ts';
import { layout } from './layout.ts';
import { terminalRoutes } from './terminal.ts';
import { demoWorld } from './world.ts';

export const internex: Panel = {
  name: 'internex terminal (replica)',
  cookieName: 'terminal',
  langs: ['en', 'de'],
  actions: ACTIONS,
  unit: { en: 'cloud', de: 'Cloud', fr: 'cloud', es: 'nube', it: 'cloud' },
  accountWord: labels.internexAccount,
  ranks,
  logWords: {
    'create cloud': { en: 'Created cloud', de: 'Cloud erstellt' },
    order: { en: 'Ordered', de: 'Bestellt' },
    move: { en: 'Moved', de: 'Verschoben' },
  },
  targets: /^\/(?:clouds(?:\/[\w-]+)?|products\/[\w-]+|domains)?$/,
  returnParameter: 'next',
  world: demoWorld,
  site: {
    shell: (page, { title, body, area: place }) =>
      place === 'account' ? area(page, title, body) : layout(page, title, body),
    stylesheet,
    routes: (host) => new Hono<HostEnv>().route('/', accountRoutes(host)).route('/', terminalRoutes(host)),
  },
};

export const createInternexReplica = (options: ReplicaOptions): Replica => createReplica(internex, options);
