import type { DirectoryEntry, WorkCategory } from '../../shared/domain/directory.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Page, PartnerFound } from '../store.ts';

export interface ListedPartner extends PartnerFound {
  entry: DirectoryEntry;
}

export interface DirectoryFilter {
  words: string;
  language: Language | null;
  region: string | null;
  category: WorkCategory | null;
  after: string | null;
}

/** T5: who is listed is asked here and nowhere else: with an entry, and authorized now. */
export interface DirectoryReads {
  /** An organisation's own entry, whether it is shown now or not. */
  entry(organisationId: string): Promise<DirectoryEntry | null>;
  search(filter: DirectoryFilter): Promise<Page<ListedPartner>>;
  byPartnerId(partnerId: string): Promise<ListedPartner | null>;
  /** S4: listed partners of whose names each word begins a word. */
  named(words: string): Promise<readonly PartnerFound[]>;
  /** Partner-IDs of all that are listed, for search engines. */
  partnerIds(most: number): Promise<readonly string[]>;
  /** Countries that somebody listed names. */
  regions(): Promise<readonly string[]>;
}
