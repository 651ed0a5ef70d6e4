import { accounts } from './accounts/es.ts';
import { es as admin } from './admin/es.ts';
import { es as aftercare } from './aftercare/es.ts';
import { es as book } from './book/es.ts';
import { es as clients } from './clients/es.ts';
import { es as coolingOff } from './cooling-off/es.ts';
import { es as dashboard } from './dashboard/es.ts';
import { es as frame } from './frame/es.ts';
import { es as grants } from './grants/es.ts';
import { es as hostList } from './host-list/es.ts';
import { es as incident } from './incident/es.ts';
import { invitations } from './invitations/es.ts';
import { es as keyRights } from './key-rights/es.ts';
import { es as log } from './log/es.ts';
import { es as mailCopy } from './mail-copy/es.ts';
import { es as members } from './members/es.ts';
import { es as ownerKey } from './owner-key/es.ts';
import { es as partner } from './partner/es.ts';
import { es as people } from './people/es.ts';
import { es as person } from './person/es.ts';
import { es as privacy } from './privacy/es.ts';
import { es as privacyAdmin } from './privacy-admin/es.ts';
import { es as processing } from './processing/es.ts';
import { es as programme } from './programme/es.ts';
import { es as programmeHost } from './programme-host/es.ts';
import { es as proof } from './proof/es.ts';
import { es as proposals } from './proposals/es.ts';
import { es as provider } from './provider/es.ts';
import { es as requests } from './requests/es.ts';
import { es as settings } from './settings/es.ts';
import { share } from './share/es.ts';
import { es as sharing } from './sharing/es.ts';
import { es as signIn } from './sign-in/es.ts';
import { es as staff } from './staff/es.ts';
import { es as support } from './support/es.ts';
import { es as teams } from './teams/es.ts';
import { es as vendorSteps } from './vendor-steps/es.ts';
import { es as verification } from './verification/es.ts';
import type { PageWords } from './words.ts';

export const es: PageWords = {
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
