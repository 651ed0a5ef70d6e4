import { admin, page } from '../../../page-route.ts';
import { lazy, type Route } from '../../../route.ts';

const list = () => import('./list.tsx');
const show = () => import('./show.tsx');
const acts = () => import('./acts.tsx');

const look = admin('admin.look');
const decide = admin('proposal.decide');

/** A6: what one admin decided and a second one confirms. */
export const proposalRoutes: readonly Route[] = [
  page('GET', '/admin/proposals', look, lazy(list, 'list')),
  page('GET', '/admin/proposals/:proposal', look, lazy(show, 'detail')),
  page('POST', '/admin/proposals/:proposal/confirm', decide, lazy(show, 'confirm')),
  page('POST', '/admin/proposals/:proposal/stop', decide, lazy(show, 'stop')),

  page('POST', '/admin/organisations/:organisation/shares', admin('grant.freeze'), lazy(acts, 'shares')),
  page('POST', '/admin/applications/:organisation/flag', admin('partnership.decide'), lazy(acts, 'flag')),
];
