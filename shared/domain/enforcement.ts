import type { Access } from './access.ts';

export const enforcements = ['enforced', 'brokered', 'recorded'] as const;
export type Enforcement = (typeof enforcements)[number];

/**
 * How a panel lets a partner in; `by_hand` where the vendor's own sharing does and we write it down,
 * `session` where the adapter makes a credential in the customer's own page: it opens a card, and what
 * the page says of it is a claim (E51).
 */
export type SignInWay = 'link' | 'form' | 'card' | 'session' | 'by_hand' | 'none';

/**
 * How a connector may act: with the host's key, with one that the customer makes for this purpose, or
 * through the adapter in the customer's own page.
 */
export const connectorModes = ['host', 'owner', 'customer_session'] as const;
export type ConnectorMode = (typeof connectorModes)[number];

/** Where a declaration comes from: seen on a running panel, read in its documentation, or inferred. */
export interface Evidence {
  how: 'ran' | 'documented' | 'assumed';
  /** The version it was seen on or documented for; null where vendors name none. */
  version: string | null;
  /** ISO date; null for an inference. */
  date: string | null;
}

/** What a connector declares about one panel; the product offers only what is declared (E40). */
export interface Capabilities {
  full: SignInWay;
  limited: SignInWay;
  /** The smallest thing the panel itself can limit to, or null when it cannot limit at all. */
  limitedBy: 'product' | 'role' | null;
  /** Categories that can be limited; a category not listed is not offered for limited access. */
  limitedCategories: readonly string[];
  /** Categories of which a product has room for one partner at a time; the second is told before it is shared. */
  onePartnerFor?: readonly string[];
  /**
   * True when limited access reaches further in the account than what was granted. It is offered only
   * where the host has allowed it, and the label says so.
   */
  limitsLeak: boolean;
  /** True when ending a grant ends a session that is open. */
  endsSessions: { full: boolean; limited: boolean };
  /** Idle time after which the panel ends a session by itself, in seconds; null when not known. */
  idleSeconds: number | null;
  /** True when the panel limits how long a session that stays in use may live. */
  boundsActiveSessions: boolean;
  /**
   * How an account is proved (S2); `mark` where customers can edit the contact themselves, `owner_key` by a
   * key that the panel itself confirms as the owner's.
   */
  ownership: 'contact_email' | 'mark' | 'approval' | 'owner_key' | 'admin';
  verified: Evidence;
}

/** Whether single products can be shared at all (E40). */
export const limitsProducts = ({ limited, limitedCategories }: Capabilities): boolean =>
  limited !== 'none' && limitedCategories.length > 0;

/** Enforcement in words of the glossary, and what a revoke cannot cut (S7, E30, E43). */
export interface EnforcementLabel {
  enforcement: Enforcement;
  /** False until a verification run with two test accounts of this host's panel was stored. */
  verified: boolean;
  idleSeconds: number | null;
  /**
   * True when nothing bounds a session that stays in use; with `enforced`, a connection that was
   * opened with a credential of the grant and outlives it.
   */
  unbounded: boolean;
  /** True when the panel does not keep limited access within what was granted. */
  leaks: boolean;
}

/** The words a label is shown by: limits that leak are never called *enforced* (E40). */
export const shownEnforcements = ['enforced', 'leaky', 'brokered', 'recorded'] as const;
export type ShownEnforcement = (typeof shownEnforcements)[number];
export const shownAs = (label: Pick<EnforcementLabel, 'enforcement' | 'leaks'>): ShownEnforcement =>
  label.leaks && label.enforcement === 'enforced' ? 'leaky' : label.enforcement;

export const enforcementOf = (
  access: Access['kind'],
  capabilities: Capabilities,
  verifiedAt: number | null,
): EnforcementLabel => {
  const way = capabilities[access];
  const ends = capabilities.endsSessions[access];
  // A credential made for the grant is removed with it, whatever is open through it at that moment.
  const byHand = way === 'none' || way === 'by_hand' || way === 'session';
  const enforcement = byHand ? 'recorded' : ends || way === 'card' ? 'enforced' : 'brokered';
  const livesOn = !byHand && !ends;
  return {
    enforcement,
    verified: verifiedAt !== null,
    idleSeconds: enforcement === 'brokered' ? capabilities.idleSeconds : null,
    unbounded: livesOn && (way === 'card' || !capabilities.boundsActiveSessions),
    leaks: access === 'limited' && capabilities.limitsLeak,
  };
};
