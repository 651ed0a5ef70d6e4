import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const card = () => import('./clients/card.tsx');
const list = () => import('./clients/list.tsx');
const open = () => import('./clients/open.tsx');

const mayOpen = member('grant', 'grant.open');

/** A partner's work without the extension: its clients, opening one, the access card. */
export const clientRoutes: readonly Route[] = [
  page(
    'GET',
    '/organisations/:organisation/clients',
    member('organisation', 'clients.list'),
    lazy(list, 'showClients'),
  ),
  page('POST', '/grants/:grant/open', mayOpen, lazy(open, 'open')),
  page('GET', '/grants/:grant/card', mayOpen, lazy(card, 'showCard')),
  page('POST', '/grants/:grant/card/reveal', mayOpen, lazy(card, 'reveal')),
];
