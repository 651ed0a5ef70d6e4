import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const pages = () => import('./preview/pages.tsx');
const share = () => import('./preview/share.tsx');

/** What the partner sees, for the customer to look at (S7, S11). */
export const previewRoutes: readonly Route[] = [
  page('GET', '/accounts/:account/share/preview', member('account', 'grant.share'), lazy(share, 'ofChoices')),
  page(
    'GET',
    '/invitations/:invitation/preview',
    member('invitation', 'account.view'),
    lazy(pages, 'ofInvitation'),
  ),
  page('GET', '/grants/:grant/preview', member('grant', 'grant.view'), lazy(pages, 'ofGrant')),
];
