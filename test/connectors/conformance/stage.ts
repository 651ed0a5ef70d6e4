import type { PanelKind } from '../../../shared/api/deployment.ts';
import type { GrantedProduct } from '../../../shared/domain/access.ts';
import type { ConnectorParts } from '../../../worker/connectors/registry.ts';
import type { TestPanel } from '../stage.ts';

/** A trap a double can be set to; each is something a running panel of some kind was seen doing. */
export type Trap =
  /** A list ignores its filter and names everybody's rows. */
  | 'unfiltered'
  /** One row of somebody else's stands among the right ones. */
  | 'foreignRow'
  /** Every row and answer carries secrets that nobody asked for, each text with `PLANTED-` in it. */
  | 'planted'
  /** The key lacks a right: the panel says so in its own way. */
  | 'denied'
  /** An error in the panel's own words inside what looks like an answer. */
  | 'errorInside'
  /** Taking away is answered with yes, and nothing is taken away. */
  | 'keeps'
  /** The next thing asked for is made, and the answer to it is lost. */
  | 'losesAnswer'
  /** The first account is gone, and another one has its name. */
  | 'recreated';

export interface ConformanceAccount {
  id: string;
  shownAs: string;
  /** Something of this account that the panel can limit to; null where it cannot limit. */
  limitable: GrantedProduct | null;
  /** A name of this account's that must never appear in an answer about another. */
  secretName: string;
}

/** One kind of panel, as the conformance suite sees it: a double with two accounts, and its traps. */
export interface ConformanceDouble {
  panel: TestPanel;
  accounts: readonly [ConformanceAccount, ConformanceAccount];
  send: (request: Request) => Promise<Response>;
  parts?: Partial<ConnectorParts>;
  /** Sets a trap; a trap that this kind of panel cannot fall into is missing, with the reason. */
  traps: Partial<Record<Trap, () => void>>;
  without: Partial<Record<Trap, string>>;
  /** How many things the panel now holds that were made for a grant. */
  made: (grantId: string) => number;
}

export interface ConformanceStage {
  kind: PanelKind;
  double: () => Promise<ConformanceDouble>;
}
