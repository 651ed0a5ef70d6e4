import type { MemberRole } from '../../shared/domain/organisation.ts';

/** Which shares an incident is about; what is null leaves nothing out. */
export interface IncidentScope {
  from: number;
  to: number;
  organisationId: string | null;
  accountId: string | null;
  personId: string | null;
}

export interface IncidentGrant {
  id: string;
  customer: string;
  customerId: string;
  clientId: string;
  partner: string;
  partnerOrganisationId: string;
  partnerId: string | null;
  account: string;
  panelAccountId: string;
  panelId: string;
  panel: string;
  access: string;
  state: string;
  panelState: string;
  startedAt: number;
  endedAt: number | null;
}

/** One event of the log, once, with what an incident needs of it. */
export interface IncidentEvent {
  at: number;
  event: string;
  organisationId: string | null;
  actorId: string | null;
  subjectId: string;
  data: Readonly<Record<string, unknown>>;
}

export interface IncidentPerson {
  id: string;
  name: string;
  email: string;
}

/** What is kept about the shares of one part; whoever reads it works out who could open what when. */
export interface IncidentFacts {
  grants: readonly IncidentGrant[];
  events: readonly IncidentEvent[];
  members: readonly { organisationId: string; personId: string; role: MemberRole; since: number }[];
  assigned: readonly { grantId: string; personId: string }[];
  teamsAssigned: readonly { grantId: string; teamId: string }[];
  teamMembers: readonly { teamId: string; personId: string }[];
  partnerships: readonly { organisationId: string; state: string; authorizedAt: number | null }[];
  panels: readonly { id: string; enabled: boolean }[];
  openings: readonly {
    grantId: string;
    personId: string;
    at: number;
    way: string;
    outcome: string;
    deviceId: string | null;
  }[];
  staff: readonly {
    accountId: string;
    account: string;
    customerId: string;
    customer: string;
    clientId: string;
    panel: string;
    from: number;
    to: number;
  }[];
  persons: readonly IncidentPerson[];
  devices: readonly { id: string; name: string }[];
  /** False where the log of these shares is longer than one part may read. */
  complete: boolean;
}

export interface IncidentReads {
  organisation(words: string): Promise<string | null>;
  account(words: string): Promise<string | null>;
  person(words: string): Promise<string | null>;
  device(id: string): Promise<{ id: string; personId: string; createdAt: number; endedAt: number } | null>;
  /** Ids of the shares that stood in that time, or of which the panel still held something, in their order. */
  grants(scope: IncidentScope, most: number): Promise<readonly string[]>;
  /** `staff`: whether access of the host's staff belongs to this part. */
  facts(scope: IncidentScope, grantIds: readonly string[], staff: boolean): Promise<IncidentFacts>;
}
