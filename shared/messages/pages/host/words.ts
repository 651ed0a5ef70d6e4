import type { AdminWords } from '../admin/words.ts';
import type { DashboardWords } from '../dashboard/words.ts';
import type { IncidentWords } from '../incident/words.ts';
import type { KeyRightsWords } from '../key-rights/words.ts';
import type { OrdersWords } from '../orders/words.ts';
import type { PeopleWords } from '../people/words.ts';
import type { PricesWords } from '../prices/words.ts';
import type { PrivacyAdminWords } from '../privacy-admin/words.ts';
import type { ProgrammeHostWords } from '../programme-host/en.ts';
import type { ProposalWords } from '../proposals/words.ts';
import type { VerificationWords } from '../verification/words.ts';

/** Words of the pages of the host's own people, one section an area (`../words.ts` says how to add to them). */
export interface HostWords {
  admin: AdminWords;
  dashboard: DashboardWords;
  incident: IncidentWords;
  keyRights: KeyRightsWords;
  orders: OrdersWords;
  people: PeopleWords;
  prices: PricesWords;
  privacyAdmin: PrivacyAdminWords;
  programmeHost: ProgrammeHostWords;
  proposals: ProposalWords;
  verification: VerificationWords;
}
