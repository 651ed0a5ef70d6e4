/** Words of the admins' export for an incident (G3). */
export interface IncidentWords {
  title: string;
  lead: string;
  from: string;
  to: string;
  utc: string;
  fields: Record<'organisation' | 'account' | 'person' | 'device', string>;
  hints: Record<'organisation' | 'account' | 'person' | 'device', string>;
  wrong: Record<'organisation' | 'account' | 'person' | 'device' | 'to', string>;
  look: string;
  found: string;
  shares: (count: number, parts: number) => string;
  nobody: string;
  tooMany: (count: number) => string;
  part: (part: number, of: number) => string;
  csv: string;
  json: string;
  proveLead: string;
  prove: string;
  logged: string;
}
