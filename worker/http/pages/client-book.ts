import type { MemberAction } from '../../../shared/policy.ts';
import type { Route, Subject } from '../route.ts';
import { connect, exportAll, exportOne, group } from './clients/acts.ts';
import { performAskMany, showAskMany } from './clients/ask-many.tsx';
import { saveClient, saveNewClient, showEditClient, showNewClient } from './clients/form.tsx';
import { importLimit, performImport, showImport } from './clients/import.tsx';
import { makeProject, markState, saveProject, showProject, showProjects } from './clients/projects.tsx';
import { confirmDelete, performDelete } from './clients/remove.tsx';
import { showClient } from './clients/show.tsx';

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
  ofOrganisation('GET', `${clients}/new`, 'client.add', showNewClient),
  ofOrganisation('POST', `${clients}/new`, 'client.add', saveNewClient),
  ofOrganisation('GET', `${clients}/import`, 'client.add', showImport),
  {
    ...ofOrganisation('POST', `${clients}/import`, 'client.add', performImport),
    bodyLimit: importLimit,
  },
  ofOrganisation('GET', `${clients}/ask`, 'request.send', showAskMany),
  ofOrganisation('POST', `${clients}/ask`, 'request.send', performAskMany),
  ofOrganisation('POST', `${clients}/export`, 'client.edit', exportAll),
  ofOrganisation('POST', `${clients}/group`, 'client.edit', group),
  ofOrganisation('GET', '/organisations/:organisation/projects', 'project.manage', showProjects),
  ofClient('GET', '/clients/:client', 'clients.list', showClient),
  ofClient('GET', '/clients/:client/edit', 'client.edit', showEditClient),
  ofClient('POST', '/clients/:client/edit', 'client.edit', saveClient),
  ofClient('GET', '/clients/:client/delete', 'client.delete', confirmDelete),
  ofClient('POST', '/clients/:client/delete', 'client.delete', performDelete),
  ofClient('POST', '/clients/:client/export', 'client.edit', exportOne),
  ofClient('POST', '/clients/:client/projects', 'project.manage', makeProject),
  ofProject('GET', '/projects/:project', 'project.manage', showProject),
  ofProject('POST', '/projects/:project', 'project.manage', saveProject),
  ofProject('POST', '/projects/:project/state', 'project.manage', markState),
  route('grant')('POST', '/grants/:grant/client', 'client.edit', connect),
];
