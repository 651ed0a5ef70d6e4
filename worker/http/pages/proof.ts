import type { Route } from '../route.ts';
import { addressPages } from './proof/address.tsx';
import { claimPages } from './proof/claim.tsx';
import { leavingPages } from './proof/leaving.tsx';
import { recoveryPages } from './proof/recovery.tsx';

/** Proofs that take other people's time, and the end of a person or an organisation (S2, E34, O5, O6, O8). */
export const proofRoutes: readonly Route[] = [
  ...claimPages,
  ...addressPages,
  ...recoveryPages,
  ...leavingPages,
];
