import { type Grant, type GrantChange, type GrantCommand, type PanelJob, transitionGrant } from './grant.ts';
import type { PartnershipState } from './partnership.ts';

/** What a live grant still has to do so that it agrees with the partnership of its partner. */
const commandsFor = (state: PartnershipState, grant: Grant): readonly GrantCommand[] => {
  const held = grant.frozen.includes('partnership');
  if (state === 'authorized') return held ? [{ type: 'unfreeze', reason: 'partnership' }] : [];
  const freeze: readonly GrantCommand[] = held ? [] : [{ type: 'freeze', reason: 'partnership' }];
  // A partnership that ended may begin anew one day. What the customer shared with the old one comes
  // back by the customer's own proof only, so it is left paused as well.
  const pause: readonly GrantCommand[] =
    state === 'ended' && grant.paused === null ? [{ type: 'pause' }] : [];
  return [...freeze, ...pause];
};

/**
 * P9, E1: a partner's grants freeze when the partnership is suspended or ended, and come back on
 * reinstatement unless something else holds them. Null when nothing is left to do, so that this can
 * be repeated until it is.
 */
export const followPartnership = (state: PartnershipState, grant: Grant, now: number): GrantChange | null => {
  if (grant.endedAt !== null) return null;
  let next = grant;
  let job: PanelJob = null;
  for (const command of commandsFor(state, grant)) {
    const step = transitionGrant(next, command, now);
    if (!step.ok) break;
    next = step.value.grant;
    job = step.value.job ?? job;
  }
  // However many commands it took, it is one write.
  return next === grant ? null : { grant: { ...next, version: grant.version + 1 }, job };
};
