import { accounts } from './accounts/it.ts';
import { it as admin } from './admin/it.ts';
import { it as aftercare } from './aftercare/it.ts';
import { it as book } from './book/it.ts';
import { it as clients } from './clients/it.ts';
import { it as coolingOff } from './cooling-off/it.ts';
import { it as dashboard } from './dashboard/it.ts';
import { it as frame } from './frame/it.ts';
import { it as grants } from './grants/it.ts';
import { it as hostList } from './host-list/it.ts';
import { it as incident } from './incident/it.ts';
import { invitations } from './invitations/it.ts';
import { it as keyRights } from './key-rights/it.ts';
import { it as log } from './log/it.ts';
import { it as mailCopy } from './mail-copy/it.ts';
import { it as members } from './members/it.ts';
import { it as ownerKey } from './owner-key/it.ts';
import { it as partner } from './partner/it.ts';
import { it as people } from './people/it.ts';
import { it as person } from './person/it.ts';
import { it as privacy } from './privacy/it.ts';
import { it as privacyAdmin } from './privacy-admin/it.ts';
import { it as processing } from './processing/it.ts';
import { it as programme } from './programme/it.ts';
import { it as programmeHost } from './programme-host/it.ts';
import { it as proof } from './proof/it.ts';
import { it as proposals } from './proposals/it.ts';
import { it as provider } from './provider/it.ts';
import { it as requests } from './requests/it.ts';
import { it as settings } from './settings/it.ts';
import { share } from './share/it.ts';
import { it as sharing } from './sharing/it.ts';
import { it as signIn } from './sign-in/it.ts';
import { it as staff } from './staff/it.ts';
import { it as support } from './support/it.ts';
import { it as teams } from './teams/it.ts';
import { it as vendorSteps } from './vendor-steps/it.ts';
import { it as verification } from './verification/it.ts';
import type { PageWords } from './words.ts';

export const it: PageWords = {
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
