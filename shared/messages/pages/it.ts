import { accounts } from './accounts/it.ts';
import { it as clients } from './clients/it.ts';
import { it as coolingOff } from './cooling-off/it.ts';
import { it as frame } from './frame/it.ts';
import { invitations } from './invitations/it.ts';
import { it as mailCopy } from './mail-copy/it.ts';
import { it as members } from './members/it.ts';
import { it as ownerKey } from './owner-key/it.ts';
import { it as partner } from './partner/it.ts';
import { it as person } from './person/it.ts';
import { it as processing } from './processing/it.ts';
import { it as programme } from './programme/it.ts';
import { it as provider } from './provider/it.ts';
import { share } from './share/it.ts';
import { it as sharing } from './sharing/it.ts';
import { it as signIn } from './sign-in/it.ts';
import { it as support } from './support/it.ts';
import { it as teams } from './teams/it.ts';
import { it as vendorSteps } from './vendor-steps/it.ts';
import type { PageWords } from './words.ts';

export const it: PageWords = {
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
