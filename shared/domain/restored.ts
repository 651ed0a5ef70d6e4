import { followPartnership } from './follow-partnership.ts';
import { type EndedBy, type Grant, type GrantChange, type GrantCommand, transitionGrant } from './grant.ts';
import type { PartnershipState } from './partnership.ts';

/** What became of a grant after a restore: `lost` began after the moment the database was set back to, and is not in it. */
export const restoreOutcomes = ['back', 'paused', 'ended', 'lost'] as const;
export type RestoreOutcome = (typeof restoreOutcomes)[number];

/** What is known outside the database about a grant that it has again as it once was (A8). */
export interface Forgotten {
  ended: EndedBy | null;
  /** In their order; data as the log has it. */
  events: readonly { event: string; data: Readonly<Record<string, unknown>> }[];
}

/** Events that change nothing of what a grant gives; after any other the customer looks first. */
const harmless: readonly string[] = [
  'client.opened',
  'client.card_opened',
  'client.secret_shown',
  'client.open_refused',
  'client.landed',
  'client.not_landed',
  'grant.reviewed',
  'grant.reminded',
  'grant.notices_on',
  'grant.notices_off',
  'grant.panel_in_force',
  'grant.panel_cut',
  'grant.panel_not_yet_cut',
];

/** Whether this hold of the host's was on the grant last, by the events the database has forgotten. */
const heldBy = ({ events }: Forgotten, hold: 'admin' | 'admins'): boolean =>
  events.findLast(
    ({ event, data }) => data['by'] === hold || (data['by'] === 'admins' && event === 'grant.unfrozen'),
  )?.event === 'grant.frozen';

/**
 * A8: a grant frozen by a restore, and what is known of it outside. What had ended ends; what was changed
 * in any way comes back paused and without the change that waited (X1), so that the customer looks at it
 * before anybody opens it; the rest goes on.
 * A hold that others had put on it is on it again.
 */
export const afterRestore = (
  grant: Grant,
  forgotten: Forgotten,
  partnership: PartnershipState,
  now: number,
): { outcome: Exclude<RestoreOutcome, 'lost'>; change: GrantChange } | null => {
  if (forgotten.ended !== null) {
    const ended = transitionGrant(grant, { type: 'end', by: forgotten.ended }, now);
    return ended.ok ? { outcome: 'ended', change: ended.value } : null;
  }
  const touched = forgotten.events.some(({ event }) => !harmless.includes(event));
  // What the partnership asks for comes first, so that nothing is active in between.
  let change: GrantChange = followPartnership(partnership, grant, now) ?? { grant, job: null };
  const commands: readonly GrantCommand[] = [
    ...(['admin', 'admins'] as const)
      .filter((hold) => heldBy(forgotten, hold) && !grant.frozen.includes(hold))
      .map((reason) => ({ type: 'freeze' as const, reason })),
    // X1: the change that waits may be the very thing that was stopped.
    ...(touched && change.grant.waiting?.change != null ? [{ type: 'drop_waiting' as const }] : []),
    ...(touched && change.grant.paused !== 'customer' ? [{ type: 'pause' as const }] : []),
    { type: 'unfreeze', reason: 'restore' },
  ];
  for (const command of commands) {
    const next = transitionGrant(change.grant, command, now);
    if (!next.ok) return null;
    change = { grant: next.value.grant, job: next.value.job ?? change.job };
  }
  return { outcome: touched ? 'paused' : 'back', change };
};
