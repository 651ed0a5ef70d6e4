import type { AccountWords } from './accounts/en.ts';
import type { AdminWords } from './admin/words.ts';
import type { AftercareWords } from './aftercare/words.ts';
import type { BookWords } from './book/words.ts';
import type { ClientWords } from './clients/words.ts';
import type { CoolingOffWords } from './cooling-off/words.ts';
import type { DashboardWords } from './dashboard/words.ts';
import type { FrameWords } from './frame/words.ts';
import type { GrantWords } from './grants/words.ts';
import type { HostListWords } from './host-list/words.ts';
import type { IncidentWords } from './incident/words.ts';
import type { InvitationWords } from './invitations/en.ts';
import type { KeyRightsWords } from './key-rights/words.ts';
import type { LogWords } from './log/words.ts';
import type { MailCopyWords } from './mail-copy/words.ts';
import type { MembersWords } from './members/words.ts';
import type { OwnerKeyWords } from './owner-key/words.ts';
import type { PartnerWords } from './partner/words.ts';
import type { PeopleWords } from './people/words.ts';
import type { PersonWords } from './person/words.ts';
import type { PrivacyWords } from './privacy/words.ts';
import type { PrivacyAdminWords } from './privacy-admin/words.ts';
import type { ProcessingWords } from './processing/words.ts';
import type { ProgrammeWords } from './programme/en.ts';
import type { ProgrammeHostWords } from './programme-host/en.ts';
import type { ProofWords } from './proof/words.ts';
import type { ProposalWords } from './proposals/words.ts';
import type { ProviderWords } from './provider/words.ts';
import type { RequestWords } from './requests/words.ts';
import type { SettingsWords } from './settings/words.ts';
import type { ShareWordsOnPage } from './share/en.ts';
import type { SharingWords } from './sharing/words.ts';
import type { SignInWords } from './sign-in/words.ts';
import type { StaffWords } from './staff/words.ts';
import type { SupportWords } from './support/words.ts';
import type { TeamWords } from './teams/words.ts';
import type { VendorStepsWords } from './vendor-steps/words.ts';
import type { VerificationWords } from './verification/words.ts';

/**
 * Words of the web pages in one language, one section an area. A new section is a folder with
 * `words.ts` (its type) and a file for each language; it is named here and in `en.ts` to `it.ts`
 * beside this file, which do not compile without it. Pages read `pageWords[language].section`.
 */
export interface PageWords {
  accounts: AccountWords;
  admin: AdminWords;
  aftercare: AftercareWords;
  book: BookWords;
  clients: ClientWords;
  coolingOff: CoolingOffWords;
  frame: FrameWords;
  grants: GrantWords;
  invitations: InvitationWords;
  incident: IncidentWords;
  log: LogWords;
  keyRights: KeyRightsWords;
  mailCopy: MailCopyWords;
  members: MembersWords;
  ownerKey: OwnerKeyWords;
  partner: PartnerWords;
  people: PeopleWords;
  person: PersonWords;
  programme: ProgrammeWords;
  programmeHost: ProgrammeHostWords;
  privacy: PrivacyWords;
  privacyAdmin: PrivacyAdminWords;
  processing: ProcessingWords;
  proof: ProofWords;
  proposals: ProposalWords;
  provider: ProviderWords;
  requests: RequestWords;
  settings: SettingsWords;
  share: ShareWordsOnPage;
  sharing: SharingWords;
  signIn: SignInWords;
  vendorSteps: VendorStepsWords;
  verification: VerificationWords;
  staff: StaffWords;
  support: SupportWords;
  teams: TeamWords;
  hostList: HostListWords;
  dashboard: DashboardWords;
}
