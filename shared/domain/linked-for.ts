/**
 * What an account is linked for, where the consent page begins once it is. Kept by ids, which are looked at
 * again when they count; a link is derived anew then, so no token is kept.
 */
export type Aim =
  /** Q3: an access request is answered. */
  | { kind: 'answer'; requestId: string; generation: number }
  /** T4, T5: the share began with its partner, at an entry of the directory or as the winner of a tender. */
  | { kind: 'share'; partnerId: string; tenderId: string | null };

/** What waits while the account is proved, in whatever way and however long that takes (S2). */
export interface LinkedFor {
  /** A product to offer first: a hint of the page where it began. */
  product: string | null;
  aim: Aim | null;
}
