/** The Sharing Partner Agreement in one language. Headings are numbered when it is shown. */
export interface AgreementText {
  title: string;
  /** Who agrees with whom. */
  parties: string;
  /** The word before the version, as in "Version 2026-11". */
  version: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

/**
 * Every version of the Sharing Partner Agreement that was ever in force (P2). A version is never
 * edited once somebody can have confirmed it: its hash is kept with the confirmation. A new text is
 * a new folder.
 */
export const agreementVersions = ['2026-11'] as const;
