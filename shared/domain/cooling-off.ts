import type { Access } from './access.ts';
import type { Grant } from './grant.ts';

/** What a customer decided about a share, to hold from a moment on. */
export interface Terms {
  access: Access;
  endsAt: number | null;
  idleDays: number | null;
  projectId: string | null;
}

/** X1: what begins after the delay. Whoever is told of it has a link that stops it. */
export interface Waiting {
  /** Part of each link's token: a later decision kills the links of an earlier one. */
  id: string;
  beginsAt: number;
  /** The representative who decided; another one may let it begin at once. */
  decidedBy: string;
  /** A change of a share that is in force; null when the share itself has not begun. */
  change: Terms | null;
}

/** X1: full access, and another payer, begin later; limited access and everything that takes away never waits. */
export const coolsOff = (before: Access | null, after: Access): boolean =>
  after.kind === 'full' && (before?.kind !== 'full' || before.payer !== after.payer);

/** Whether the whole share waits: it opens nothing, and the panel holds nothing of it. */
export const hasNotBegun = ({ waiting }: Pick<Grant, 'waiting'>): boolean => waiting?.change === null;
