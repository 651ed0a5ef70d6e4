import type { MemberAction } from '../../../shared/policy.ts';
import { type Authorisation, lazy, type Route } from '../route.ts';

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

const may = (action: MemberAction, otherSide?: MemberAction): Authorisation => ({
  kind: 'member',
  of: 'grant',
  action,
  ...(otherSide ? { otherSide } : {}),
});

const route = (
  method: Route['method'],
  path: string,
  authorisation: Authorisation,
  handle: Route['handle'],
): Route => ({ method, path, surface: 'page', authorisation, handle });

/** Living with a grant, for both of its sides. */
export const grantRoutes: readonly Route[] = [
  route('GET', '/grants/:grant', may('grant.view', 'clients.list'), lazy(show, 'showGrant')),
  route('GET', '/grants/:grant/rights', may('grant.narrow'), lazy(rights, 'showRights')),
  route('POST', '/grants/:grant/rights', may('grant.narrow'), lazy(rights, 'saveRights')),
  route('GET', '/grants/:grant/payer', may('grant.widen'), lazy(payer, 'showPayer')),
  route('POST', '/grants/:grant/payer', may('grant.widen'), lazy(payer, 'savePayer')),
  route('GET', '/grants/:grant/review', may('grant.narrow'), lazy(review, 'showReview')),
  route('POST', '/grants/:grant/review', may('grant.narrow'), lazy(review, 'keep')),
  route('POST', '/grants/:grant/pause', may('grant.pause'), lazy(acts, 'pause')),
  route('GET', '/grants/:grant/resume', may('grant.resume'), lazy(resume, 'showResume')),
  route('POST', '/grants/:grant/resume', may('grant.resume'), lazy(resume, 'performResume')),
  route('GET', '/grants/:grant/end', may('grant.end'), lazy(end, 'confirmEndForCustomer')),
  route('POST', '/grants/:grant/end', may('grant.end'), lazy(end, 'performEndForCustomer')),
  route('GET', '/grants/:grant/disconnect', may('grant.disconnect'), lazy(end, 'confirmEndForPartner')),
  route('POST', '/grants/:grant/disconnect', may('grant.disconnect'), lazy(end, 'performEndForPartner')),
  route('GET', '/grants/:grant/receipt', may('grant.view', 'clients.list'), lazy(receipt, 'showReceipt')),
  route('POST', '/grants/:grant/left-behind', may('grant.clean_up'), lazy(leftBehind, 'removeLeftBehind')),
  route('GET', '/grants/:grant/recovery', may('grant.clean_up'), lazy(recovery, 'showRecovery')),
  route('POST', '/grants/:grant/recovery', may('grant.clean_up'), lazy(recovery, 'performRecovery')),
  route('POST', '/grants/:grant/by-hand', may('grant.record'), lazy(byHand, 'sayDone')),
  route('POST', '/grants/:grant/notices', may('grant.narrow'), lazy(acts, 'notices')),
  route('POST', '/grants/:grant/mail-copy', may('mail_copy.switch'), lazy(mailCopy, 'switchCopy')),
  route('POST', '/grants/:grant/mail-copy/stop', may('mail_copy.stop'), lazy(mailCopy, 'stopCopy')),
  route('POST', '/grants/:grant/mail-copy/allow', may('mail_copy.allow'), lazy(mailCopy, 'allowCopy')),
  route('POST', '/grants/:grant/assign', may('grant.assign'), lazy(assignment, 'assign')),
  route('GET', '/grants/:grant/assign/products', may('grant.assign'), lazy(assignment, 'showProducts')),
  route('POST', '/grants/:grant/assign/products', may('grant.assign'), lazy(assignment, 'saveProducts')),
];
