/** The Sharing Partner Agreement in one language. Headings are numbered when it is shown. */
export interface AgreementText {
  title: string;
  /** Who agrees with whom. */
  parties: string;
  /** The word before the version, as in "Version 2026-11". */
  version: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}
