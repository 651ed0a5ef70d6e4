import { accounts } from './accounts/en.ts';
import { en as clients } from './clients/en.ts';
import { en as coolingOff } from './cooling-off/en.ts';
import { en as frame } from './frame/en.ts';
import { invitations } from './invitations/en.ts';
import { en as mailCopy } from './mail-copy/en.ts';
import { en as members } from './members/en.ts';
import { en as ownerKey } from './owner-key/en.ts';
import { en as partner } from './partner/en.ts';
import { en as person } from './person/en.ts';
import { en as processing } from './processing/en.ts';
import { en as programme } from './programme/en.ts';
import { en as provider } from './provider/en.ts';
import { share } from './share/en.ts';
import { en as sharing } from './sharing/en.ts';
import { en as signIn } from './sign-in/en.ts';
import { en as support } from './support/en.ts';
import { en as teams } from './teams/en.ts';
import { en as vendorSteps } from './vendor-steps/en.ts';
import type { PageWords } from './words.ts';

export const en: PageWords = {
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
