import { partLimit } from '../../../../shared/api/account-import-limit.ts';
import { ordersLimit } from '../../../../shared/api/orders-limit.ts';
import { admin, page } from '../../page-route.ts';
import { lazy, type Route } from '../../route.ts';
import { proposalRoutes } from './proposals/routes.ts';
import { settingsRoutes } from './settings/routes.ts';

const accountImport = () => import('./account-import.tsx');
const accountList = () => import('./account-list.tsx');
const applications = () => import('./applications.tsx');
const audit = () => import('./audit.tsx');
const books = () => import('./books.tsx');
const claims = () => import('./claims.tsx');
const evidence = () => import('./evidence.ts');
const details = () => import('./details.tsx');
const figures = () => import('./figures.tsx');
const grants = () => import('./grants.tsx');
const health = () => import('./health.tsx');
const incident = () => import('./incident.tsx');
const lists = () => import('./lists.tsx');
const orders = () => import('./orders.tsx');
const organisations = () => import('./organisations.tsx');
const outbox = () => import('./outbox.tsx');
const overview = () => import('./overview.tsx');
const panels = () => import('./panels.tsx');
const people = () => import('./people.tsx');
const prices = () => import('./prices.tsx');
const search = () => import('./search.tsx');

const look = admin('admin.look');
const decide = admin('partnership.decide');
const decideClaim = admin('claim.decide');
const freeze = admin('grant.freeze');
const manage = admin('panel.manage');
const pricing = admin('prices.manage');
const importing = admin('accounts.import');

/** The dashboard of the host's admins; to everybody else none of it exists. */
export const adminRoutes: readonly Route[] = [
  page('GET', '/admin', look, lazy(overview, 'overview')),

  page('GET', '/admin/search', look, lazy(search, 'search')),
  page('GET', '/admin/figures', look, lazy(figures, 'figures')),
  page('GET', '/admin/health', look, lazy(health, 'health')),
  page('POST', '/admin/health', admin('host.settings'), lazy(health, 'setThresholds')),

  page('GET', '/admin/applications', look, lazy(applications, 'queue')),
  page('GET', '/admin/applications/:organisation', look, lazy(applications, 'detail')),
  page('POST', '/admin/applications/:organisation/authorise', decide, lazy(applications, 'authorise')),
  page('POST', '/admin/applications/:organisation/reject', decide, lazy(applications, 'reject')),
  page('POST', '/admin/applications/:organisation/suspend', decide, lazy(applications, 'suspend')),
  page('POST', '/admin/applications/:organisation/reinstate', decide, lazy(applications, 'reinstate')),
  page('POST', '/admin/applications/:organisation/end', decide, lazy(applications, 'end')),
  // P7, P8, P11, E57: what an admin adds to the evidence.
  page('POST', '/admin/applications/:organisation/website', decide, lazy(evidence, 'lookAtWebsite')),
  page('POST', '/admin/applications/:organisation/evidence', decide, lazy(evidence, 'state')),
  page('POST', '/admin/applications/:organisation/affiliate', decide, lazy(evidence, 'affiliate')),
  page('POST', '/admin/applications/:organisation/relation', decide, lazy(evidence, 'relation')),
  page('POST', '/admin/applications/:organisation/name', decide, lazy(evidence, 'name')),

  page('GET', '/admin/organisations', look, lazy(organisations, 'list')),
  page('GET', '/admin/organisations/:organisation', look, lazy(organisations, 'detail')),
  page(
    'POST',
    '/admin/organisations/:organisation/premium',
    admin('premium.state'),
    lazy(organisations, 'setPremiumSupport'),
  ),
  page('GET', '/admin/accounts', look, lazy(lists, 'accounts')),
  page('GET', '/admin/accounts/:account', look, lazy(details, 'account')),
  page('GET', '/admin/invitations', look, lazy(lists, 'invitations')),
  page('GET', '/admin/invitations/:invitation', look, lazy(details, 'invitation')),

  // S2, S16: accounts that the host confirms, because no code can.
  page('GET', '/admin/claims', look, lazy(claims, 'list')),
  page('GET', '/admin/claims/:claim', look, lazy(claims, 'detail')),
  page('POST', '/admin/claims/:claim/confirm', decideClaim, lazy(claims, 'confirm')),
  page('POST', '/admin/claims/:claim/refuse', decideClaim, lazy(claims, 'refuse')),

  page('GET', '/admin/grants', look, lazy(grants, 'list')),
  page('GET', '/admin/grants/:grant', look, lazy(grants, 'detail')),
  page('POST', '/admin/grants/:grant/freeze', freeze, lazy(grants, 'freeze')),
  page('POST', '/admin/grants/:grant/unfreeze', freeze, lazy(grants, 'unfreeze')),

  // O7, H5: who works for the host.
  page('GET', '/admin/people', look, lazy(people, 'list')),
  page('POST', '/admin/people', admin('host.people'), lazy(people, 'appoint')),
  page('POST', '/admin/people/:person/remove', admin('host.people'), lazy(people, 'remove')),

  page('GET', '/admin/panels', look, lazy(panels, 'list')),
  page('GET', '/admin/panels/new', look, lazy(panels, 'addPage')),
  page('POST', '/admin/panels/switch-off', manage, lazy(panels, 'switchKind')),
  page('GET', '/admin/panels/:panel', look, lazy(panels, 'detail')),
  page('POST', '/admin/panels', manage, lazy(panels, 'add')),
  page('POST', '/admin/panels/:panel/health', manage, lazy(panels, 'health')),
  page('POST', '/admin/panels/:panel/enable', manage, lazy(panels, 'enable')),
  page('POST', '/admin/panels/:panel/disable', manage, lazy(panels, 'disable')),
  page('POST', '/admin/panels/:panel/verify', manage, lazy(panels, 'verify')),
  page('POST', '/admin/panels/:panel/rules', manage, lazy(panels, 'setRules')),
  page('POST', '/admin/panels/:panel/credential', manage, lazy(panels, 'storeKey')),
  page('POST', '/admin/panels/:panel/credential/remove', manage, lazy(panels, 'removeKey')),
  page('POST', '/admin/panels/:panel/host-token', manage, lazy(panels, 'hostToken')),

  // B5: orders from a file.
  page('GET', '/admin/panels/:panel/orders', look, lazy(orders, 'form')),
  {
    ...page('POST', '/admin/panels/:panel/orders', admin('orders.book'), lazy(orders, 'post')),
    bodyLimit: ordersLimit,
  },
  {
    ...page('POST', '/admin/panels/:panel/orders/part', admin('orders.book'), lazy(orders, 'part')),
    bodyLimit: ordersLimit,
  },

  // B5: the books.
  page('GET', '/admin/books', admin('books.view'), lazy(books, 'balances')),
  page('GET', '/admin/books/own', admin('books.view'), lazy(books, 'own')),
  page('GET', '/admin/books/:organisation', admin('books.view'), lazy(books, 'organisation')),
  page('POST', '/admin/books/export', admin('books.export'), lazy(books, 'download')),

  // B1: the host's prices.
  page('GET', '/admin/prices', look, lazy(prices, 'list')),
  page('GET', '/admin/prices/new', look, lazy(prices, 'detail')),
  page('GET', '/admin/prices/:priceList', look, lazy(prices, 'detail')),
  page('POST', '/admin/prices', pricing, lazy(prices, 'post')),
  page('POST', '/admin/prices/:priceList', pricing, lazy(prices, 'post')),
  page('POST', '/admin/prices/:priceList/drop', pricing, lazy(prices, 'drop')),

  ...proposalRoutes,
  ...settingsRoutes,

  // S2: the host's own list of a panel's accounts.
  page('GET', '/admin/panels/:panel/accounts', importing, lazy(accountList, 'list')),
  page('POST', '/admin/panels/:panel/accounts/remove', importing, lazy(accountList, 'remove')),
  page('GET', '/admin/panels/:panel/accounts/import', importing, lazy(accountList, 'uploadForm')),
  {
    ...page('POST', '/admin/panels/:panel/accounts/import', importing, lazy(accountList, 'upload')),
    bodyLimit: partLimit,
  },
  page('GET', '/admin/imports/:import', importing, lazy(accountImport, 'detail')),
  {
    ...page('POST', '/admin/imports/:import/part', importing, lazy(accountImport, 'addPart')),
    bodyLimit: partLimit,
  },
  page('POST', '/admin/imports/:import/apply', importing, lazy(accountImport, 'apply')),
  page('POST', '/admin/imports/:import/drop', importing, lazy(accountImport, 'drop')),

  // G3: who could open and who did open whose account.
  page('GET', '/admin/incident', look, lazy(incident, 'ask')),
  page('POST', '/admin/incident', admin('incident.export'), lazy(incident, 'download')),

  page('GET', '/admin/audit', look, lazy(audit, 'audit')),
  page(
    'POST',
    '/admin/audit/export',
    look,
    lazy(() => import('../log/download.ts'), 'downloadAny'),
  ),
  page('GET', '/admin/outbox', look, lazy(outbox, 'outbox')),
  page('POST', '/admin/outbox/retry', admin('outbox.retry'), lazy(outbox, 'retryGroup')),
  page('POST', '/admin/outbox/:outbox/retry', admin('outbox.retry'), lazy(outbox, 'retry')),
];
