import type { DataPurpose } from '../../../domain/data-purpose.ts';

/** Spans of the register in words of this language, such as "90 days": by the name of what ends. */
export type Spans = (name: string) => string;

/** Words of the public page on privacy (G1, G2, G4) and of a person's own data. */
export interface PrivacyWords {
  title: string;
  lead: (host: string) => string;
  roles: {
    heading: string;
    /** Who answers for what; the host by its name. */
    lines: (host: string) => readonly { who: string; what: string }[];
    agreement: string;
  };
  contact: {
    heading: string;
    controller: string;
    officer: string;
    /** Where the host has named nobody. */
    writeTo: (host: string) => string;
  };
  data: {
    heading: string;
    lead: string;
    columns: { what: string; why: string; until: string };
    bases: Record<'contract' | 'interest', string>;
    purposes: Record<DataPurpose, { name: string; what: string; until: (spans: Spans) => string }>;
  };
  recipients: {
    heading: string;
    lines: readonly string[];
    processors: string;
    columns: { name: string; purpose: string; location: string };
    platform: { purpose: string; location: Record<'eu' | 'anywhere', string> };
    none: string;
  };
  location: { heading: string; eu: string; anywhere: string };
  rights: {
    heading: string;
    copy: string;
    copyLink: string;
    correct: string;
    correctLink: string;
    erase: string;
    eraseLink: string;
    end: string;
    object: (contact: string) => string;
    complain: string;
  };
  security: { heading: string; lines: readonly string[] };
  /** The page before a person downloads its own data. */
  own: {
    title: string;
    lead: string;
    holds: readonly string[];
    without: string;
    download: string;
    back: string;
    others: string;
    toPrivacy: string;
    /** On the profile. */
    heading: string;
    text: string;
    button: string;
  };
}
