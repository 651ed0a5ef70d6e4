import type { Route } from '../route.ts';
import { reveal, showCard } from './clients/card.tsx';
import { showClients } from './clients/list.tsx';
import { open } from './clients/open.tsx';

const mayOpen = { kind: 'member', of: 'grant', action: 'grant.open' } as const;

/** A partner's work without the extension: its clients, opening one, the access card. */
export const clientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organisations/:organisation/clients',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'clients.list' },
    handle: showClients,
  },
  { method: 'POST', path: '/grants/:grant/open', surface: 'page', authorisation: mayOpen, handle: open },
  { method: 'GET', path: '/grants/:grant/card', surface: 'page', authorisation: mayOpen, handle: showCard },
  {
    method: 'POST',
    path: '/grants/:grant/card/reveal',
    surface: 'page',
    authorisation: mayOpen,
    handle: reveal,
  },
];
