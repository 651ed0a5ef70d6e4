import type { MemberAction } from '../../../shared/policy.ts';
import type { Authorisation, Route } from '../route.ts';
import { notices, pause } from './grants/acts.ts';
import { assign, saveProducts, showProducts } from './grants/assignment.tsx';
import { sayDone } from './grants/by-hand.tsx';
import { confirmEnd, performEnd } from './grants/end.tsx';
import { removeLeftBehind } from './grants/left-behind.tsx';
import { allowCopy, stopCopy, switchCopy } from './grants/mail-copy.tsx';
import { savePayer, showPayer } from './grants/payer.tsx';
import { showReceipt } from './grants/receipt.tsx';
import { performRecovery, showRecovery } from './grants/recovery.tsx';
import { performResume, showResume } from './grants/resume.tsx';
import { keep, showReview } from './grants/review.tsx';
import { saveRights, showRights } from './grants/rights.tsx';
import { showGrant } from './grants/show.tsx';

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
  route('GET', '/grants/:grant', may('grant.view', 'clients.list'), showGrant),
  route('GET', '/grants/:grant/rights', may('grant.narrow'), showRights),
  route('POST', '/grants/:grant/rights', may('grant.narrow'), saveRights),
  route('GET', '/grants/:grant/payer', may('grant.widen'), showPayer),
  route('POST', '/grants/:grant/payer', may('grant.widen'), savePayer),
  route('GET', '/grants/:grant/review', may('grant.narrow'), showReview),
  route('POST', '/grants/:grant/review', may('grant.narrow'), keep),
  route('POST', '/grants/:grant/pause', may('grant.pause'), pause),
  route('GET', '/grants/:grant/resume', may('grant.resume'), showResume),
  route('POST', '/grants/:grant/resume', may('grant.resume'), performResume),
  route('GET', '/grants/:grant/end', may('grant.end'), confirmEnd('customer')),
  route('POST', '/grants/:grant/end', may('grant.end'), performEnd('customer')),
  route('GET', '/grants/:grant/disconnect', may('grant.disconnect'), confirmEnd('partner')),
  route('POST', '/grants/:grant/disconnect', may('grant.disconnect'), performEnd('partner')),
  route('GET', '/grants/:grant/receipt', may('grant.view', 'clients.list'), showReceipt),
  route('POST', '/grants/:grant/left-behind', may('grant.clean_up'), removeLeftBehind),
  route('GET', '/grants/:grant/recovery', may('grant.clean_up'), showRecovery),
  route('POST', '/grants/:grant/recovery', may('grant.clean_up'), performRecovery),
  route('POST', '/grants/:grant/by-hand', may('grant.record'), sayDone),
  route('POST', '/grants/:grant/notices', may('grant.narrow'), notices),
  route('POST', '/grants/:grant/mail-copy', may('mail_copy.switch'), switchCopy),
  route('POST', '/grants/:grant/mail-copy/stop', may('mail_copy.stop'), stopCopy),
  route('POST', '/grants/:grant/mail-copy/allow', may('mail_copy.allow'), allowCopy),
  route('POST', '/grants/:grant/assign', may('grant.assign'), assign),
  route('GET', '/grants/:grant/assign/products', may('grant.assign'), showProducts),
  route('POST', '/grants/:grant/assign/products', may('grant.assign'), saveProducts),
];
