import { accounts } from './accounts/de.ts';
import { de as clients } from './clients/de.ts';
import { de as coolingOff } from './cooling-off/de.ts';
import { de as frame } from './frame/de.ts';
import { invitations } from './invitations/de.ts';
import { de as mailCopy } from './mail-copy/de.ts';
import { de as members } from './members/de.ts';
import { de as ownerKey } from './owner-key/de.ts';
import { de as partner } from './partner/de.ts';
import { de as person } from './person/de.ts';
import { de as processing } from './processing/de.ts';
import { de as programme } from './programme/de.ts';
import { de as provider } from './provider/de.ts';
import { share } from './share/de.ts';
import { de as sharing } from './sharing/de.ts';
import { de as signIn } from './sign-in/de.ts';
import { de as support } from './support/de.ts';
import { de as teams } from './teams/de.ts';
import { de as vendorSteps } from './vendor-steps/de.ts';
import type { PageWords } from './words.ts';

export const de: PageWords = {
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
