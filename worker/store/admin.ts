import type { GrantsShown } from '../../shared/api/admin.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { ChainEnd, SealedEntry, SignedHead } from '../../shared/domain/log-chain.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { AuditRow, Panel } from '../app/records.ts';
import type { AlarmCause } from '../app/request/alarm.ts';
import type { SealedSecret } from '../ports.ts';
import type { AuditFilter, GrantView, InvitationView, OrganisationOf, Page } from '../store.ts';

export interface AuditReads {
  ofOrganisation(organisationId: string, filter: AuditFilter): Promise<Page<AuditRow>>;
  all(filter: AuditFilter): Promise<Page<AuditRow>>;
  /** The keys of what rows say of persons and client records; an erased one is missing (G2). */
  keys(subjects: readonly string[]): Promise<ReadonlyMap<string, SealedSecret>>;
  /** Entries of a chain in their order, behind one and up to another. */
  sealed(chain: string, after: ChainEnd, until: number, limit: number): Promise<readonly SealedEntry[]>;
  /** The signed heads of a chain in their order, behind one entry and up to another. */
  heads(chain: string, after: number, until: number): Promise<readonly SignedHead[]>;
  /** A restore of the database that is being matched, and how many grants still wait for it (A8). */
  restoring(): Promise<{ beganAt: number; frozen: number } | null>;
  chainEnd(chain: string): Promise<ChainEnd>;
  lastHead(chain: string): Promise<SignedHead | null>;
}

/** Lists and figures of the dashboard (A1, A3, A5). */
export interface AdminReads {
  counts(): Promise<AdminCounts>;
  /** E20: partners about whom there was an alarm since a moment, the latest first. */
  alarms(since: number): Promise<readonly PartnerAlarm[]>;
  organisations(words: string, after: string | null): Promise<Page<OrganisationOf>>;
  accounts(words: string, after: string | null): Promise<Page<AccountOf>>;
  invitations(words: string, after: string | null): Promise<Page<InvitationView>>;
  grants(words: string, show: GrantsShown, after: string | null): Promise<Page<GrantView>>;
  outbox(filter: OutboxFilter, after: string | null): Promise<Page<OutboxRow>>;
  /** What was given up, by what it was and its last error, the most first. */
  deadGroups(): Promise<readonly DeadGroup[]>;
}

export interface AdminCounts {
  applied: number;
  claims: number;
  proposals: number;
  authorized: number;
  active: number;
  notYetCut: number;
  waiting: number;
  dead: number;
}

export interface PartnerAlarm {
  organisationId: string;
  name: string;
  because: AlarmCause;
  at: number;
}

export interface AccountOf {
  account: Account;
  panel: Panel;
  organisation: Organisation;
}

export interface OutboxFilter {
  state: OutboxRow['state'];
  kind: OutboxRow['kind'] | null;
  /** The mail's template, or the connector's job. */
  what: string | null;
  /** The whole address. */
  address: string | null;
}

/** Entries that were given up for one reason. */
export interface DeadGroup {
  kind: OutboxRow['kind'];
  what: string;
  error: string | null;
  count: number;
  oldest: number;
}

/** An entry of the outbox as the dashboard shows it: whom and which template, never its words. */
export interface OutboxRow {
  id: string;
  kind: 'mail' | 'connector';
  state: 'waiting' | 'dead' | 'done';
  attempts: number;
  nextAt: number;
  lastError: string | null;
  createdAt: number;
  address: string | null;
  /** The mail's template, or the connector's job. */
  what: string;
  grantId: string | null;
}
