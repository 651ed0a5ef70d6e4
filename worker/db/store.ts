import type { Store } from '../store.ts';
import { atomicOn } from './atomic.ts';
import { hostSettingReads } from './host-setting.ts';
import {
  accountListReads,
  adminReads,
  bookReads,
  directoryReads,
  ledgerReads,
  orderReads,
  tenderReads,
  watchReads,
} from './later.ts';
import { mailCopyReads } from './mail-copy.ts';
import { priceReads } from './price.ts';
import { processingReads } from './processing.ts';
import { proposalReads } from './proposal.ts';
import { providerReads } from './provider.ts';
import { accountReads } from './read-accounts.ts';
import { auditReads } from './read-audit.ts';
import { clientReads, projectReads } from './read-clients.ts';
import { dueReads } from './read-due.ts';
import { grantReads } from './read-grants.ts';
import { instructionReads } from './read-instructions.ts';
import { inventoryReads } from './read-inventory.ts';
import { invitationReads } from './read-invitations.ts';
import { lawReads } from './read-law.ts';
import { organisationReads } from './read-organisations.ts';
import { panelReads } from './read-panels.ts';
import { partnershipReads } from './read-partnerships.ts';
import { deviceReads, personReads } from './read-persons.ts';
import { agreementReads, partnerDomainReads, programmeReads } from './read-programme.ts';
import { proofReads } from './read-proof.ts';
import { requestReads } from './read-requests.ts';
import { supportReads } from './read-support.ts';
import { teamReads } from './read-teams.ts';
import { staffAccessReads } from './staff-access.ts';

/** Reads on the primary: what decides must not lag (models.md, D1 facts). */
export const storeOn = (database: D1Database): Store => {
  const db = database.withSession('first-primary');
  return {
    persons: personReads(db),
    devices: deviceReads(db),
    organisations: organisationReads(db),
    partnerships: partnershipReads(db),
    panels: panelReads(db),
    accounts: accountReads(db),
    accountList: accountListReads(db),
    proof: proofReads(db),
    teams: teamReads(db),
    mailCopies: mailCopyReads(db),
    invitations: invitationReads(db),
    grants: grantReads(db),
    clients: clientReads(db),
    projects: projectReads(db),
    requests: requestReads(db),
    due: dueReads(db),
    inventories: inventoryReads(db),
    instructions: instructionReads(db),
    audit: auditReads(db),
    support: supportReads(db),
    staffAccess: staffAccessReads(db),
    admin: adminReads(db),
    watch: watchReads(db),
    programme: programmeReads(db),
    agreements: agreementReads(db),
    partnerDomains: partnerDomainReads(db),
    directory: directoryReads(db),
    tenders: tenderReads(db),
    hostSettings: hostSettingReads(db),
    proposals: proposalReads(db),
    provider: providerReads(db),
    law: lawReads(db),
    processing: processingReads(db),
    prices: priceReads(db),
    ledger: ledgerReads(db),
    orders: orderReads(db),
    books: bookReads(db),
    atomic: atomicOn(db),
  };
};
