import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const partner = () => import('./partner/acts.tsx');

const domains = '/organisations/:organisation/partner/domains';

/** How an organisation becomes an authorised partner (P1). */
export const partnerRoutes: readonly Route[] = [
  page('GET', '/partner', signedIn, lazy(partner, 'start')),
  page(
    'GET',
    '/organisations/:organisation/partner',
    member('organisation', 'partnership.view'),
    lazy(partner, 'partnershipPage'),
  ),
  page(
    'POST',
    '/organisations/:organisation/partner',
    member('organisation', 'partnership.apply'),
    lazy(partner, 'apply'),
  ),
  page(
    'POST',
    '/organisations/:organisation/partner/confirm',
    member('organisation', 'partnership.apply'),
    lazy(partner, 'confirm'),
  ),
  // P11.
  page('POST', domains, member('organisation', 'partnership.domains'), lazy(partner, 'domainAdd')),
  page(
    'POST',
    `${domains}/check`,
    member('organisation', 'partnership.domains'),
    lazy(partner, 'domainCheck'),
  ),
  page(
    'POST',
    `${domains}/remove`,
    member('organisation', 'partnership.domains'),
    lazy(partner, 'domainRemove'),
  ),
  page(
    'GET',
    '/organisations/:organisation/partner/agreement.txt',
    member('organisation', 'partnership.view'),
    lazy(partner, 'copy'),
  ),
];
