/** What data is kept for (G2): the register of what is kept, the page on privacy and docs/privacy.md name these. */
export const dataPurposes = [
  'person',
  'session',
  'organisation',
  'partnership',
  'account',
  'share',
  'opening',
  'client_book',
  'request',
  'tender',
  'mail',
  'log',
  'staff',
  'host',
  'operation',
] as const;
export type DataPurpose = (typeof dataPurposes)[number];
