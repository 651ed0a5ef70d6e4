import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';
import { askManyLimit, importLimit } from './clients/import-limit.ts';

const acts = () => import('./clients/acts.ts');
const askMany = () => import('./clients/ask-many.tsx');
const entry = () => import('./clients/entry.ts');
const form = () => import('./clients/form.tsx');
const importing = () => import('./clients/import.tsx');
const projects = () => import('./clients/projects.tsx');
const remove = () => import('./clients/remove.tsx');
const show = () => import('./clients/show.tsx');

const clients = '/organisations/:organisation/clients';

/** The partner's book: records, files of them, projects (Q1, Q6, Q7, M7). */
export const clientBookRoutes: readonly Route[] = [
  page('GET', '/clients', signedIn, lazy(entry, 'enterBook')),
  page('GET', `${clients}/new`, member('organisation', 'client.add'), lazy(form, 'showNewClient')),
  page('POST', `${clients}/new`, member('organisation', 'client.add'), lazy(form, 'saveNewClient')),
  page('GET', `${clients}/import`, member('organisation', 'client.add'), lazy(importing, 'showImport')),
  {
    ...page(
      'POST',
      `${clients}/import`,
      member('organisation', 'client.add'),
      lazy(importing, 'performImport'),
    ),
    bodyLimit: importLimit,
  },
  page('GET', `${clients}/ask`, member('organisation', 'request.send'), lazy(askMany, 'showAskMany')),
  {
    ...page(
      'POST',
      `${clients}/ask`,
      member('organisation', 'request.send'),
      lazy(askMany, 'performAskMany'),
    ),
    bodyLimit: askManyLimit,
  },
  page('POST', `${clients}/export`, member('organisation', 'client.edit'), lazy(acts, 'exportAll')),
  page('POST', `${clients}/group`, member('organisation', 'client.edit'), lazy(acts, 'group')),
  page(
    'GET',
    '/organisations/:organisation/projects',
    member('organisation', 'project.manage'),
    lazy(projects, 'showProjects'),
  ),
  page('GET', '/clients/:client', member('client', 'clients.list'), lazy(show, 'showClient')),
  page('GET', '/clients/:client/edit', member('client', 'client.edit'), lazy(form, 'showEditClient')),
  page('POST', '/clients/:client/edit', member('client', 'client.edit'), lazy(form, 'saveClient')),
  page('GET', '/clients/:client/delete', member('client', 'client.delete'), lazy(remove, 'confirmDelete')),
  page('POST', '/clients/:client/delete', member('client', 'client.delete'), lazy(remove, 'performDelete')),
  page('POST', '/clients/:client/export', member('client', 'client.edit'), lazy(acts, 'exportOne')),
  page(
    'POST',
    '/clients/:client/projects',
    member('client', 'project.manage'),
    lazy(projects, 'makeProject'),
  ),
  page('GET', '/projects/:project', member('project', 'project.manage'), lazy(projects, 'showProject')),
  page('POST', '/projects/:project', member('project', 'project.manage'), lazy(projects, 'saveProject')),
  page('POST', '/projects/:project/state', member('project', 'project.manage'), lazy(projects, 'markState')),
  page('POST', '/grants/:grant/client', member('grant', 'client.edit'), lazy(acts, 'connect')),
];
