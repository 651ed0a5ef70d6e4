import type { KeyExcess } from '../../../domain/key-excess.ts';

/** Kinds whose key an admin makes; the others are asked in ways that need none. */
export const keyedKinds = ['froxlor', 'hestia', 'ispconfig', 'virtualmin'] as const;
export type KeyedKind = (typeof keyedKinds)[number];

/** What a panel's key needs, and what one was seen to be able to do beyond it (E50). */
export interface KeyRightsWords {
  needs: string;
  least: Record<KeyedKind, string>;
  guide: (path: string) => string;
  tooMuch: string;
  excess: Record<KeyExcess, string>;
  advice: string;
  unknown: string;
}
