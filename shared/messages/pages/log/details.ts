/** The details of events that an organisation's own log names in its reader's words; the rest keeps the name it has in the export. */
export const logDetails = [
  'factor',
  'reason',
  'by',
  'name',
  'kind',
  'endsAt',
  'because',
  'role',
  'access',
  'before',
  'after',
  'state',
  'account',
  'panelAccount',
  'lastOpenedAt',
  'version',
  'domain',
  'panelState',
  'products',
  'way',
] as const;
export type LogDetail = (typeof logDetails)[number];

export const isLogDetail = (name: string): name is LogDetail => logDetails.some((one) => one === name);
