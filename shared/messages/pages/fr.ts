import { accounts } from './accounts/fr.ts';
import { fr as admin } from './admin/fr.ts';
import { fr as aftercare } from './aftercare/fr.ts';
import { fr as book } from './book/fr.ts';
import { fr as clients } from './clients/fr.ts';
import { fr as coolingOff } from './cooling-off/fr.ts';
import { fr as dashboard } from './dashboard/fr.ts';
import { fr as frame } from './frame/fr.ts';
import { fr as grants } from './grants/fr.ts';
import { fr as hostList } from './host-list/fr.ts';
import { fr as incident } from './incident/fr.ts';
import { invitations } from './invitations/fr.ts';
import { fr as keyRights } from './key-rights/fr.ts';
import { fr as log } from './log/fr.ts';
import { fr as mailCopy } from './mail-copy/fr.ts';
import { fr as members } from './members/fr.ts';
import { fr as ownerKey } from './owner-key/fr.ts';
import { fr as partner } from './partner/fr.ts';
import { fr as people } from './people/fr.ts';
import { fr as person } from './person/fr.ts';
import { fr as privacy } from './privacy/fr.ts';
import { fr as privacyAdmin } from './privacy-admin/fr.ts';
import { fr as processing } from './processing/fr.ts';
import { fr as programme } from './programme/fr.ts';
import { fr as programmeHost } from './programme-host/fr.ts';
import { fr as proof } from './proof/fr.ts';
import { fr as proposals } from './proposals/fr.ts';
import { fr as provider } from './provider/fr.ts';
import { fr as requests } from './requests/fr.ts';
import { fr as settings } from './settings/fr.ts';
import { share } from './share/fr.ts';
import { fr as sharing } from './sharing/fr.ts';
import { fr as signIn } from './sign-in/fr.ts';
import { fr as staff } from './staff/fr.ts';
import { fr as support } from './support/fr.ts';
import { fr as teams } from './teams/fr.ts';
import { fr as vendorSteps } from './vendor-steps/fr.ts';
import { fr as verification } from './verification/fr.ts';
import type { PageWords } from './words.ts';

export const fr: PageWords = {
  accounts,
  admin,
  aftercare,
  book,
  clients,
  coolingOff,
  frame,
  grants,
  invitations,
  keyRights,
  incident,
  log,
  mailCopy,
  members,
  ownerKey,
  partner,
  people,
  person,
  programme,
  programmeHost,
  privacy,
  privacyAdmin,
  processing,
  proof,
  proposals,
  provider,
  requests,
  settings,
  share,
  sharing,
  signIn,
  vendorSteps,
  verification,
  staff,
  support,
  teams,
  hostList,
  dashboard,
};
