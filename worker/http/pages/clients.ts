import { lazy, type Route } from '../route.ts';

const card = () => import('./clients/card.tsx');
const list = () => import('./clients/list.tsx');
const open = () => import('./clients/open.tsx');

const mayOpen = { kind: 'member', of: 'grant', action: 'grant.open' } as const;

/** A partner's work without the extension: its clients, opening one, the access card. */
export const clientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organisations/:organisation/clients',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'clients.list' },
    handle: lazy(list, 'showClients'),
  },
  {
    method: 'POST',
    path: '/grants/:grant/open',
    surface: 'page',
    authorisation: mayOpen,
    handle: lazy(open, 'open'),
  },
  {
    method: 'GET',
    path: '/grants/:grant/card',
    surface: 'page',
    authorisation: mayOpen,
    handle: lazy(card, 'showCard'),
  },
  {
    method: 'POST',
    path: '/grants/:grant/card/reveal',
    surface: 'page',
    authorisation: mayOpen,
    handle: lazy(card, 'reveal'),
  },
];
