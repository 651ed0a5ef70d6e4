import type { ChangeSet } from '../app/change-set.ts';
import type { Services } from '../ports.ts';

/** The head of a change-set that no person made. */
export const bySystem = ({ clock, ids }: Services): Pick<ChangeSet, 'actor' | 'requestId' | 'now'> => ({
  actor: { kind: 'system' },
  requestId: ids.id('job'),
  now: clock.now(),
});
