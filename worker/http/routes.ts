import { accountApiRoutes } from './api/accounts.ts';
import { clientApiRoutes } from './api/clients.ts';
import { instructionApiRoutes } from './api/instructions.ts';
import { liveRoutes } from './api/live.ts';
import { personApiRoutes } from './api/person.ts';
import { accountRoutes } from './pages/accounts.ts';
import { adminRoutes } from './pages/admin/routes.ts';
import { clientBookRoutes } from './pages/client-book.ts';
import { clientRoutes } from './pages/clients.ts';
import { directoryRoutes } from './pages/directory.ts';
import { faceRoutes } from './pages/face.ts';
import { grantRoutes } from './pages/grants.ts';
import { homeRoutes } from './pages/home.ts';
import { invitationRoutes } from './pages/invitations.ts';
import { linkRoutes } from './pages/link.ts';
import { logRoutes } from './pages/log.ts';
import { mailboxRoutes } from './pages/mailbox.ts';
import { memberRoutes } from './pages/members.ts';
import { moneyRoutes } from './pages/money.ts';
import { partnerRoutes } from './pages/partner.ts';
import { personRoutes } from './pages/person.ts';
import { previewRoutes } from './pages/preview.ts';
import { privacyRoutes } from './pages/privacy.ts';
import { processingRoutes } from './pages/processing.ts';
import { proofRoutes } from './pages/proof.ts';
import { requestRoutes } from './pages/requests.ts';
import { shareRoutes } from './pages/share.ts';
import { signInRoutes } from './pages/sign-in.ts';
import { staffRoutes } from './pages/staff.ts';
import { supportRoutes } from './pages/support.ts';
import { teamRoutes } from './pages/teams.ts';
import { tenderRoutes } from './pages/tenders.ts';
import { delegatedLoginRoutes } from './protocol/delegated-login.ts';
import { deploymentRoutes } from './protocol/deployment.ts';
import { hostRoutes } from './protocol/host.ts';
import { oauthRoutes } from './protocol/oauth.ts';
import type { Route } from './route.ts';

/** Every route of the Worker. The denial suite runs over this list; a route that is not here does not exist. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...faceRoutes,
  ...signInRoutes,
  ...personRoutes,
  ...memberRoutes,
  ...privacyRoutes,
  ...processingRoutes,
  ...proofRoutes,
  ...moneyRoutes,
  ...partnerRoutes,
  ...directoryRoutes,
  ...tenderRoutes,
  ...accountRoutes,
  ...shareRoutes,
  ...previewRoutes,
  ...linkRoutes,
  ...requestRoutes,
  ...invitationRoutes,
  ...clientBookRoutes,
  ...clientRoutes,
  ...grantRoutes,
  ...teamRoutes,
  ...logRoutes,
  ...adminRoutes,
  ...staffRoutes,
  ...supportRoutes,
  ...personApiRoutes,
  ...clientApiRoutes,
  ...accountApiRoutes,
  ...instructionApiRoutes,
  ...liveRoutes,
  ...oauthRoutes,
  ...delegatedLoginRoutes,
  ...hostRoutes,
  ...deploymentRoutes,
  ...mailboxRoutes,
];
