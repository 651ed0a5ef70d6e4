/** Words of the processing agreement beside a share (G1). */
export interface ProcessingWords {
  title: string;
  lead: string;
  none: string;
  /** On the share's page, in one line. */
  states: Record<'none' | 'waiting' | 'inForce', string>;
  link: string;
  missing: Record<'customer' | 'partner', string>;
  inForce: string;
  waiting: string;
  waitingFor: Record<'customer' | 'partner', string>;
  earlier: string;
  what: string;
  kinds: { template: (version: string) => string; own: (title: string) => string };
  hash: string;
  chosen: string;
  confirmed: string;
  notYet: string;
  by: (name: string, when: string) => string;
  somebody: string;
  download: string;
  readText: string;
  confirm: string;
  confirmHint: string;
  onlyRepresentative: string;
  choose: string;
  template: string;
  templateHint: string;
  language: string;
  templateGo: string;
  own: string;
  ownHint: string;
  ownTitle: string;
  ownTitleHint: string;
  ownFile: string;
  ownFileMissing: string;
  ownGo: string;
  back: string;
  /** On the page on which a share is made, and on that on which it is accepted. */
  consent: { label: string; hint: string; demanded: string };
  accept: { label: string; hint: string };
}
