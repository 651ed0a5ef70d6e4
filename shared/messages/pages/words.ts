import type { AccountWords } from './accounts/en.ts';
import type { ClientWords } from './clients/words.ts';
import type { CoolingOffWords } from './cooling-off/words.ts';
import type { FrameWords } from './frame/words.ts';
import type { InvitationWords } from './invitations/en.ts';
import type { MailCopyWords } from './mail-copy/words.ts';
import type { MembersWords } from './members/words.ts';
import type { OwnerKeyWords } from './owner-key/words.ts';
import type { PartnerWords } from './partner/words.ts';
import type { PersonWords } from './person/words.ts';
import type { ProcessingWords } from './processing/words.ts';
import type { ProgrammeWords } from './programme/en.ts';
import type { ProviderWords } from './provider/words.ts';
import type { ShareWordsOnPage } from './share/en.ts';
import type { SharingWords } from './sharing/words.ts';
import type { SignInWords } from './sign-in/words.ts';
import type { SupportWords } from './support/words.ts';
import type { TeamWords } from './teams/words.ts';
import type { VendorStepsWords } from './vendor-steps/words.ts';

/**
 * Words of the web pages in one language, by section. A new section is a folder with `words.ts` (its
 * type) and a file for each language; it is named here and in `en.ts` to `it.ts` beside this file,
 * which do not compile without it. Pages read `pageWords[language].section`.
 *
 * What only the host's own people see is named in `host/` instead (`hostWords[language].section`), and a
 * large section of few pages is an area of its own, with an `index.ts` (`logWords[language]`): a request
 * loads the areas that its page imports, and no other.
 */
export interface PageWords {
  accounts: AccountWords;
  clients: ClientWords;
  coolingOff: CoolingOffWords;
  frame: FrameWords;
  invitations: InvitationWords;
  mailCopy: MailCopyWords;
  members: MembersWords;
  ownerKey: OwnerKeyWords;
  partner: PartnerWords;
  person: PersonWords;
  programme: ProgrammeWords;
  processing: ProcessingWords;
  provider: ProviderWords;
  share: ShareWordsOnPage;
  sharing: SharingWords;
  signIn: SignInWords;
  vendorSteps: VendorStepsWords;
  support: SupportWords;
  teams: TeamWords;
}
