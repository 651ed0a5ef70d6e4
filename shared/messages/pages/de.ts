import { accounts } from './accounts/de.ts';
import { de as admin } from './admin/de.ts';
import { de as aftercare } from './aftercare/de.ts';
import { de as book } from './book/de.ts';
import { de as clients } from './clients/de.ts';
import { de as coolingOff } from './cooling-off/de.ts';
import { de as dashboard } from './dashboard/de.ts';
import { de as frame } from './frame/de.ts';
import { de as grants } from './grants/de.ts';
import { de as hostList } from './host-list/de.ts';
import { de as incident } from './incident/de.ts';
import { invitations } from './invitations/de.ts';
import { de as keyRights } from './key-rights/de.ts';
import { de as log } from './log/de.ts';
import { de as mailCopy } from './mail-copy/de.ts';
import { de as members } from './members/de.ts';
import { de as ownerKey } from './owner-key/de.ts';
import { de as partner } from './partner/de.ts';
import { de as people } from './people/de.ts';
import { de as person } from './person/de.ts';
import { de as privacy } from './privacy/de.ts';
import { de as privacyAdmin } from './privacy-admin/de.ts';
import { de as processing } from './processing/de.ts';
import { de as programme } from './programme/de.ts';
import { de as programmeHost } from './programme-host/de.ts';
import { de as proof } from './proof/de.ts';
import { de as proposals } from './proposals/de.ts';
import { de as provider } from './provider/de.ts';
import { de as requests } from './requests/de.ts';
import { de as settings } from './settings/de.ts';
import { share } from './share/de.ts';
import { de as sharing } from './sharing/de.ts';
import { de as signIn } from './sign-in/de.ts';
import { de as staff } from './staff/de.ts';
import { de as support } from './support/de.ts';
import { de as teams } from './teams/de.ts';
import { de as vendorSteps } from './vendor-steps/de.ts';
import { de as verification } from './verification/de.ts';
import type { PageWords } from './words.ts';

export const de: PageWords = {
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
