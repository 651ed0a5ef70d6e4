import { anybody, member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const post = () => import('./tenders/post.tsx');
const author = () => import('./tenders/author.tsx');
const list = () => import('./tenders/list.tsx');
const one = () => import('./tenders/one.tsx');
const settings = () => import('./tenders/settings.tsx');

const ofPartner = '/organisations/:organisation/tenders';
const byLink = anybody('the token of the mailed link says whose tender it is');

/** T1–T4: an author without an account on one side, authorized partners on the other. */
export const tenderRoutes: readonly Route[] = [
  page('GET', '/tenders/new', anybody('an empty form'), lazy(post, 'form')),
  page('POST', '/tenders', anybody('read by nobody before the address is confirmed'), lazy(post, 'send')),
  page('GET', '/tenders/sent', anybody('what to do next'), lazy(post, 'sent')),
  page('GET', '/tenders/:tender', byLink, lazy(author, 'show')),
  page('POST', '/tenders/:tender/publish', byLink, lazy(author, 'publish')),
  page('POST', '/tenders/:tender/cancel', byLink, lazy(author, 'cancel')),
  page('POST', '/tenders/:tender/pick', byLink, lazy(author, 'pick')),
  page('GET', ofPartner, member('organisation', 'tender.view'), lazy(list, 'tenders')),
  page(
    'GET',
    `${ofPartner}/settings`,
    member('organisation', 'tender.settings'),
    lazy(settings, 'preferences'),
  ),
  page('POST', `${ofPartner}/settings`, member('organisation', 'tender.settings'), lazy(settings, 'save')),
  page('GET', `${ofPartner}/:tender`, member('organisation', 'tender.view'), lazy(one, 'show')),
  page('POST', `${ofPartner}/:tender/open`, member('organisation', 'tender.open'), lazy(one, 'open')),
  page('POST', `${ofPartner}/:tender/offer`, member('organisation', 'tender.offer'), lazy(one, 'offer')),
];
