import type { Proposal, ProposalState } from '../../shared/domain/proposal.ts';
import type { PartnerFlag } from '../app/records.ts';
import type { Page } from '../store.ts';

/** A6: what waits for a second admin. */
export interface ProposalReads {
  byId(id: string): Promise<Proposal | null>;
  page(state: ProposalState, after: string | null): Promise<Page<Proposal>>;
  /** The open one about the same thing, if any. */
  about(about: string): Promise<Proposal | null>;
  /** What the clock has to do: carried out, come due or lapsed. */
  due(now: number, limit: number): Promise<readonly Proposal[]>;
  /** Open ones that wait for another admin and not for the day. */
  unconfirmed(limit: number): Promise<readonly Proposal[]>;
  /** Who gave each of these people its role, where a person did so alone; by whom it was given. */
  appointedBy(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  flag(organisationId: string): Promise<PartnerFlag | null>;
}
