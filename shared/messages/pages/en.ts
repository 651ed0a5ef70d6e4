import { accounts } from './accounts/en.ts';
import { en as admin } from './admin/en.ts';
import { en as aftercare } from './aftercare/en.ts';
import { en as book } from './book/en.ts';
import { en as clients } from './clients/en.ts';
import { en as coolingOff } from './cooling-off/en.ts';
import { en as dashboard } from './dashboard/en.ts';
import { en as frame } from './frame/en.ts';
import { en as grants } from './grants/en.ts';
import { en as hostList } from './host-list/en.ts';
import { en as incident } from './incident/en.ts';
import { invitations } from './invitations/en.ts';
import { en as keyRights } from './key-rights/en.ts';
import { en as log } from './log/en.ts';
import { en as mailCopy } from './mail-copy/en.ts';
import { en as members } from './members/en.ts';
import { en as ownerKey } from './owner-key/en.ts';
import { en as partner } from './partner/en.ts';
import { en as people } from './people/en.ts';
import { en as person } from './person/en.ts';
import { en as privacy } from './privacy/en.ts';
import { en as privacyAdmin } from './privacy-admin/en.ts';
import { en as processing } from './processing/en.ts';
import { en as programme } from './programme/en.ts';
import { en as programmeHost } from './programme-host/en.ts';
import { en as proof } from './proof/en.ts';
import { en as proposals } from './proposals/en.ts';
import { en as provider } from './provider/en.ts';
import { en as requests } from './requests/en.ts';
import { en as settings } from './settings/en.ts';
import { share } from './share/en.ts';
import { en as sharing } from './sharing/en.ts';
import { en as signIn } from './sign-in/en.ts';
import { en as staff } from './staff/en.ts';
import { en as support } from './support/en.ts';
import { en as teams } from './teams/en.ts';
import { en as vendorSteps } from './vendor-steps/en.ts';
import { en as verification } from './verification/en.ts';
import type { PageWords } from './words.ts';

export const en: PageWords = {
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
