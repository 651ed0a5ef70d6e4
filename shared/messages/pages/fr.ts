import { accounts } from './accounts/fr.ts';
import { fr as clients } from './clients/fr.ts';
import { fr as coolingOff } from './cooling-off/fr.ts';
import { fr as frame } from './frame/fr.ts';
import { invitations } from './invitations/fr.ts';
import { fr as mailCopy } from './mail-copy/fr.ts';
import { fr as members } from './members/fr.ts';
import { fr as ownerKey } from './owner-key/fr.ts';
import { fr as partner } from './partner/fr.ts';
import { fr as person } from './person/fr.ts';
import { fr as processing } from './processing/fr.ts';
import { fr as programme } from './programme/fr.ts';
import { fr as provider } from './provider/fr.ts';
import { share } from './share/fr.ts';
import { fr as sharing } from './sharing/fr.ts';
import { fr as signIn } from './sign-in/fr.ts';
import { fr as support } from './support/fr.ts';
import { fr as teams } from './teams/fr.ts';
import { fr as vendorSteps } from './vendor-steps/fr.ts';
import type { PageWords } from './words.ts';

export const fr: PageWords = {
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
