import type { MemberAction } from '../../../shared/policy.ts';
import { lazy, type Route, type Subject } from '../route.ts';
import { askManyLimit, importLimit } from './clients/import-limit.ts';

const acts = () => import('./clients/acts.ts');
const askMany = () => import('./clients/ask-many.tsx');
const entry = () => import('./clients/entry.ts');
const form = () => import('./clients/form.tsx');
const importing = () => import('./clients/import.tsx');
const projects = () => import('./clients/projects.tsx');
const remove = () => import('./clients/remove.tsx');
const show = () => import('./clients/show.tsx');

const route =
  (of: Subject) =>
  (method: Route['method'], path: string, action: MemberAction, handle: Route['handle']): Route => ({
    method,
    path,
    surface: 'page',
    authorisation: { kind: 'member', of, action },
    handle,
  });

const ofOrganisation = route('organisation');
const ofClient = route('client');
const ofProject = route('project');
const clients = '/organisations/:organisation/clients';

/** The partner's book: records, files of them, projects (Q1, Q6, Q7, M7). */
export const clientBookRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/clients',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(entry, 'enterBook'),
  },
  ofOrganisation('GET', `${clients}/new`, 'client.add', lazy(form, 'showNewClient')),
  ofOrganisation('POST', `${clients}/new`, 'client.add', lazy(form, 'saveNewClient')),
  ofOrganisation('GET', `${clients}/import`, 'client.add', lazy(importing, 'showImport')),
  {
    ...ofOrganisation('POST', `${clients}/import`, 'client.add', lazy(importing, 'performImport')),
    bodyLimit: importLimit,
  },
  ofOrganisation('GET', `${clients}/ask`, 'request.send', lazy(askMany, 'showAskMany')),
  {
    ...ofOrganisation('POST', `${clients}/ask`, 'request.send', lazy(askMany, 'performAskMany')),
    bodyLimit: askManyLimit,
  },
  ofOrganisation('POST', `${clients}/export`, 'client.edit', lazy(acts, 'exportAll')),
  ofOrganisation('POST', `${clients}/group`, 'client.edit', lazy(acts, 'group')),
  ofOrganisation(
    'GET',
    '/organisations/:organisation/projects',
    'project.manage',
    lazy(projects, 'showProjects'),
  ),
  ofClient('GET', '/clients/:client', 'clients.list', lazy(show, 'showClient')),
  ofClient('GET', '/clients/:client/edit', 'client.edit', lazy(form, 'showEditClient')),
  ofClient('POST', '/clients/:client/edit', 'client.edit', lazy(form, 'saveClient')),
  ofClient('GET', '/clients/:client/delete', 'client.delete', lazy(remove, 'confirmDelete')),
  ofClient('POST', '/clients/:client/delete', 'client.delete', lazy(remove, 'performDelete')),
  ofClient('POST', '/clients/:client/export', 'client.edit', lazy(acts, 'exportOne')),
  ofClient('POST', '/clients/:client/projects', 'project.manage', lazy(projects, 'makeProject')),
  ofProject('GET', '/projects/:project', 'project.manage', lazy(projects, 'showProject')),
  ofProject('POST', '/projects/:project', 'project.manage', lazy(projects, 'saveProject')),
  ofProject('POST', '/projects/:project/state', 'project.manage', lazy(projects, 'markState')),
  route('grant')('POST', '/grants/:grant/client', 'client.edit', lazy(acts, 'connect')),
];
