/** Words of the link a partner hands to customers, and of its QR code (S14). */
export interface LinkWords {
  title: string;
  lead: string;
  field: string;
  hint: string;
  code: string;
  /** Read out in the place of the picture: where it leads. */
  alt: (url: string) => string;
  codeHint: string;
  save: string;
  notYet: string;
  toPartnership: string;
  /** Where the page is linked from. */
  open: string;
  request: {
    title: string;
    hint: (email: string) => string;
    extendHint: string;
  };
}
