import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./invitations/acts.ts');

/** One address for everybody an invitation concerns, and the answers to it. */
export const invitationRoutes: readonly Route[] = [
  page(
    'GET',
    '/invitations/:invitation',
    member('invitation', 'invitation.view', 'account.view'),
    lazy(acts, 'show'),
  ),
  page(
    'POST',
    '/invitations/:invitation/accept',
    member('invitation', 'invitation.answer'),
    lazy(acts, 'accept'),
  ),
  page(
    'POST',
    '/invitations/:invitation/decline',
    member('invitation', 'invitation.answer'),
    lazy(acts, 'decline'),
  ),
  page(
    'POST',
    '/invitations/:invitation/claim',
    member('invitation', 'invitation.answer'),
    lazy(acts, 'claim'),
  ),
  page(
    'POST',
    '/invitations/:invitation/resend',
    member('invitation', 'invitation.resend'),
    lazy(acts, 'resend'),
  ),
  page(
    'POST',
    '/invitations/:invitation/cancel',
    member('invitation', 'invitation.cancel'),
    lazy(acts, 'cancel'),
  ),
];
