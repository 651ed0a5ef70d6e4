import type { Row } from './lists.ts';
import type { Marks } from './marks.ts';

/** What this browser remembers of a person's clients. It only moves and marks them. */
export interface Habits {
  /** Pinned grants by deployment. */
  pins: Readonly<Record<string, readonly string[]>>;
  /** Openings from this browser by deployment and grant; the Worker's own are in the rows. */
  recents: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Colours and groups, which move nothing. */
  marks: Marks;
}

export const keyOf = (row: Pick<Row, 'deployment' | 'grantId'>): string => `${row.deployment} ${row.grantId}`;

export const openedAt = (row: Row, habits: Habits): number | null => {
  const here = habits.recents[row.deployment]?.[row.grantId] ?? null;
  if (here === null || row.openedAt === null) return here ?? row.openedAt;
  return Math.max(here, row.openedAt);
};
