import type { MemberAction } from '../../../shared/policy.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./invitations/acts.ts');

const post = (act: string, action: MemberAction, handle: Route['handle']): Route => ({
  method: 'POST',
  path: `/invitations/:invitation/${act}`,
  surface: 'page',
  authorisation: { kind: 'member', of: 'invitation', action },
  handle,
});

/** One address for everybody an invitation concerns, and the answers to it. */
export const invitationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invitations/:invitation',
    surface: 'page',
    authorisation: {
      kind: 'member',
      of: 'invitation',
      action: 'invitation.view',
      otherSide: 'account.view',
    },
    handle: lazy(acts, 'show'),
  },
  post('accept', 'invitation.answer', lazy(acts, 'accept')),
  post('decline', 'invitation.answer', lazy(acts, 'decline')),
  post('claim', 'invitation.answer', lazy(acts, 'claim')),
  post('resend', 'invitation.resend', lazy(acts, 'resend')),
  post('cancel', 'invitation.cancel', lazy(acts, 'cancel')),
];
