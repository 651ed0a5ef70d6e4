import { anybody, member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const list = () => import('./directory/list.tsx');
const entry = () => import('./directory/entry.tsx');
const own = () => import('./directory/own.tsx');
const machines = () => import('./directory/machines.ts');

const ownPath = '/organisations/:organisation/directory';

/** T5: the public directory of partners, and each partner's own entry. */
export const directoryRoutes: readonly Route[] = [
  page('GET', '/partners', anybody('what partners publish of themselves'), lazy(list, 'directory')),
  page('GET', '/partners/:partner', anybody('what a partner publishes of itself'), lazy(entry, 'show')),
  page('GET', '/sitemap.xml', anybody('addresses of public pages'), lazy(machines, 'sitemap')),
  page('GET', '/robots.txt', anybody('which pages search engines may read'), lazy(machines, 'robots')),
  page('GET', ownPath, member('organisation', 'directory.edit'), lazy(own, 'ownEntry')),
  page('POST', ownPath, member('organisation', 'directory.edit'), lazy(own, 'publish')),
  page('POST', `${ownPath}/leave`, member('organisation', 'directory.edit'), lazy(own, 'leave')),
];
