import { accounts } from './accounts/es.ts';
import { es as clients } from './clients/es.ts';
import { es as coolingOff } from './cooling-off/es.ts';
import { es as frame } from './frame/es.ts';
import { invitations } from './invitations/es.ts';
import { es as mailCopy } from './mail-copy/es.ts';
import { es as members } from './members/es.ts';
import { es as ownerKey } from './owner-key/es.ts';
import { es as partner } from './partner/es.ts';
import { es as person } from './person/es.ts';
import { es as processing } from './processing/es.ts';
import { es as programme } from './programme/es.ts';
import { es as provider } from './provider/es.ts';
import { share } from './share/es.ts';
import { es as sharing } from './sharing/es.ts';
import { es as signIn } from './sign-in/es.ts';
import { es as support } from './support/es.ts';
import { es as teams } from './teams/es.ts';
import { es as vendorSteps } from './vendor-steps/es.ts';
import type { PageWords } from './words.ts';

export const es: PageWords = {
  accounts,
  clients,
  coolingOff,
  frame,
  invitations,
  mailCopy,
  members,
  ownerKey,
  partner,
  person,
  programme,
  processing,
  provider,
  share,
  sharing,
  signIn,
  vendorSteps,
  support,
  teams,
};
