import type { Payer, ProductCategory } from '../../../domain/access.ts';
import type { EndedBy, EndingRule, FreezeReason } from '../../../domain/grant.ts';
import type { InstructionAct } from '../../../domain/instruction.ts';

/** What became of an opening, as both sides read it (W7, E33). */
export type OpeningWord = 'started' | 'landed' | 'mismatch' | 'unknown' | 'card' | 'secret';

/** Words of the pages on which both sides live with a grant. */
export interface GrantWords {
  forPartner: (partner: string) => string;
  toCustomer: (customer: string) => string;
  labels: Record<
    'partner' | 'customer' | 'account' | 'panel' | 'since' | 'until' | 'access' | 'lastOpened',
    string
  >;
  state: {
    paused: (partner: string) => string;
    ranOut: (partner: string, renewBefore: string) => string;
    ranOutForGood: (partner: string) => string;
    frozen: Record<FreezeReason, string>;
    applying: string;
    givenUp: string;
    notYetCut: string;
    ended: Record<EndedBy, (when: string) => string>;
  };
  openings: {
    heading: string;
    when: string;
    who: string;
    outcome: string;
    none: string;
    older: string;
    outcomes: Record<OpeningWord, string>;
  };
  /** Customer-session mode (E51). */
  inYourPage: {
    own: Record<InstructionAct, (panel: string) => string>;
    other: Record<InstructionAct, string>;
    before: (panel: string) => string;
    gone: (panel: string) => string;
    toPanel: string;
  };
  acts: Record<
    | 'rights'
    | 'pause'
    | 'resume'
    | 'end'
    | 'disconnect'
    | 'open'
    | 'card'
    | 'receipt'
    | 'noticesOn'
    | 'noticesOff'
    | 'back'
    | 'prove',
    string
  >;
  notices: { heading: string; on: string; off: string };
  assign: Record<
    'heading' | 'hint' | 'none' | 'save' | 'everything' | 'some' | 'which' | 'toTeams',
    string
  > & { productsOf: (name: string) => string; team: (members: number) => string };
  rights: {
    title: string;
    what: string;
    full: Record<'customer' | 'partner', string>;
    fullHint: string;
    limited: string;
    limitedHint: string;
    /** Where the panel has clouds. */
    cloudHint: string;
    notOffered: string;
    until: string;
    untilOpen: string;
    untilDate: string;
    date: string;
    dateHint: string;
    wideningNeedsProof: string;
    wideningNotYours: string;
    never: string;
    neverList: string;
    save: string;
  };
  /** S12: the yearly look at a share without an end date. */
  review: { title: (partner: string) => string; due: string; notDue: string; keep: string; open: string };
  /** M2: who pays, on a page of its own. */
  payer: {
    link: string;
    title: string;
    now: string;
    after: string;
    text: (partner: string) => string;
    save: Record<Payer, string>;
  };
  /** M1: after a change, what it took away. */
  changed: {
    saved: string;
    taken: (partner: string) => string;
    full: string;
    confirmed: string;
    unconfirmed: string;
  };
  resume: { title: (partner: string) => string; text: (partner: string) => string; save: string };
  end: {
    title: (partner: string) => string;
    text: (partner: string) => string;
    panel: string;
    final: string;
    save: string;
    needsProof: string;
  };
  disconnect: {
    title: (customer: string) => string;
    text: (customer: string) => string;
    final: (customer: string) => string;
    save: string;
  };
  receipt: {
    title: string;
    ended: string;
    access: string;
    by: string;
    /** In place of a name, when a term of the share ended it (S12, X3). */
    byRule: string;
    /** The same, where it is known which term it was. */
    byRules: Record<EndingRule, string>;
    cut: string;
    cutSignIn: (partner: string) => string;
    cutPanel: string;
    notYetCut: string;
    stillLives: string;
    neverOpened: string;
    sessionsEnded: string;
    connections: string;
    idle: (lastOpened: string, idle: string) => string;
    idleUnknown: (lastOpened: string) => string;
    noLimit: string;
    byHand: string;
    recorded: (partner: string) => string;
    brokered: string;
    closeConnections: string;
    planted: string;
    secrets: string;
    secretsHint: (partner: string) => string;
    secretsOf: Record<ProductCategory | 'account', string>;
    print: string;
  };
}
