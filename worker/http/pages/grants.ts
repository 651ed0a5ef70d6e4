import type { MemberAction } from '../../../shared/policy.ts';
import { anybody, member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./grants/acts.ts');
const assignment = () => import('./grants/assignment.tsx');
const byHand = () => import('./grants/by-hand.tsx');
const end = () => import('./grants/end.tsx');
const leftBehind = () => import('./grants/left-behind.tsx');
const mailCopy = () => import('./grants/mail-copy.tsx');
const payer = () => import('./grants/payer.tsx');
const receipt = () => import('./grants/receipt.tsx');
const recovery = () => import('./grants/recovery.tsx');
const resume = () => import('./grants/resume.tsx');
const review = () => import('./grants/review.tsx');
const rights = () => import('./grants/rights.tsx');
const show = () => import('./grants/show.tsx');
const waiting = () => import('./grants/waiting.tsx');

const mailed = anybody(
  'the mailed token is the key; who was robbed of the sign-in must be able to stop it (X1)',
);

const may = (action: MemberAction, otherSide?: MemberAction) => member('grant', action, otherSide);

/** Living with a grant, for both of its sides. */
export const grantRoutes: readonly Route[] = [
  page('GET', '/grants/:grant', may('grant.view', 'clients.list'), lazy(show, 'showGrant')),
  page('GET', '/grants/:grant/rights', may('grant.narrow'), lazy(rights, 'showRights')),
  page('POST', '/grants/:grant/rights', may('grant.narrow'), lazy(rights, 'saveRights')),
  page('GET', '/grants/:grant/payer', may('grant.widen'), lazy(payer, 'showPayer')),
  page('POST', '/grants/:grant/payer', may('grant.widen'), lazy(payer, 'savePayer')),
  page('POST', '/grants/:grant/begin', may('grant.begin'), lazy(waiting, 'begin')),
  page('POST', '/grants/:grant/stop-waiting', may('grant.stop_waiting'), lazy(waiting, 'stop')),
  page('GET', '/begins/:grant', mailed, lazy(waiting, 'showStop')),
  page('POST', '/begins/:grant', mailed, lazy(waiting, 'stopFromMail')),
  page('GET', '/grants/:grant/review', may('grant.narrow'), lazy(review, 'showReview')),
  page('POST', '/grants/:grant/review', may('grant.narrow'), lazy(review, 'keep')),
  page('POST', '/grants/:grant/pause', may('grant.pause'), lazy(acts, 'pause')),
  page('GET', '/grants/:grant/resume', may('grant.resume'), lazy(resume, 'showResume')),
  page('POST', '/grants/:grant/resume', may('grant.resume'), lazy(resume, 'performResume')),
  page('GET', '/grants/:grant/end', may('grant.end'), lazy(end, 'confirmEndForCustomer')),
  page('POST', '/grants/:grant/end', may('grant.end'), lazy(end, 'performEndForCustomer')),
  page('GET', '/grants/:grant/disconnect', may('grant.disconnect'), lazy(end, 'confirmEndForPartner')),
  page('POST', '/grants/:grant/disconnect', may('grant.disconnect'), lazy(end, 'performEndForPartner')),
  page('GET', '/grants/:grant/receipt', may('grant.view', 'clients.list'), lazy(receipt, 'showReceipt')),
  page('POST', '/grants/:grant/left-behind', may('grant.clean_up'), lazy(leftBehind, 'removeLeftBehind')),
  page('GET', '/grants/:grant/recovery', may('grant.clean_up'), lazy(recovery, 'showRecovery')),
  page('POST', '/grants/:grant/recovery', may('grant.clean_up'), lazy(recovery, 'performRecovery')),
  page('POST', '/grants/:grant/by-hand', may('grant.record'), lazy(byHand, 'sayDone')),
  page('POST', '/grants/:grant/notices', may('grant.narrow'), lazy(acts, 'notices')),
  page('POST', '/grants/:grant/mail-copy', may('mail_copy.switch'), lazy(mailCopy, 'switchCopy')),
  page('POST', '/grants/:grant/mail-copy/stop', may('mail_copy.stop'), lazy(mailCopy, 'stopCopy')),
  page('POST', '/grants/:grant/mail-copy/allow', may('mail_copy.allow'), lazy(mailCopy, 'allowCopy')),
  page('POST', '/grants/:grant/assign', may('grant.assign'), lazy(assignment, 'assign')),
  page('GET', '/grants/:grant/assign/products', may('grant.assign'), lazy(assignment, 'showProducts')),
  page('POST', '/grants/:grant/assign/products', may('grant.assign'), lazy(assignment, 'saveProducts')),
];
