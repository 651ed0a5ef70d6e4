import type { Access } from '../../../shared/domain/access.ts';
import { coolsOff, type Terms, type Waiting } from '../../../shared/domain/cooling-off.ts';
import { hour } from '../../../shared/domain/duration.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder, ShareWords } from '../mail-order.ts';

/** The purpose of the links that stop what waits; each representative has one of its own. */
export const stopPurpose = 'cooling_off';
export const stopLinkId = (waitingId: string, personId: string): string => `${waitingId} ${personId}`;

/**
 * X1: the delay that the host has switched on, or null where this begins at once: limited access, what
 * takes away, and an emergency that the host's staff has verified.
 */
export const waitFor = async (
  ctx: Pick<Context, 'store' | 'ids' | 'now'>,
  decided: {
    customerId: string;
    by: string;
    before: Access | null;
    after: Access;
    /** The terms of a change; null where the share itself begins. */
    change: Terms | null;
  },
): Promise<Waiting | null> => {
  if (!coolsOff(decided.before, decided.after)) return null;
  const { hours } = (await ctx.store.hostSettings.read('coolingOff'))('coolingOff');
  if (hours === null || (await ctx.store.organisations.emergencyUntil(decided.customerId, ctx.now)) !== null)
    return null;
  const { by: decidedBy, change } = decided;
  return { id: ctx.ids.id('wai'), beginsAt: ctx.now + hours * hour, decidedBy, change };
};

/** X1: to every legal representative of the customer, each with a link that stops it (E24). */
export const mailWaiting = async (
  { store }: Pick<Context, 'store'>,
  { id: grantId, customerId }: Pick<Grant, 'id' | 'customerId'>,
  waiting: Waiting,
  words: ShareWords,
): Promise<readonly MailOrder[]> => {
  const members = await store.organisations.members(customerId);
  return members
    .filter(({ member }) => member.role === 'legal_representative')
    .map(({ person }) => ({
      to: person.email,
      language: person.language,
      template: 'waits',
      grantId,
      waitingId: waiting.id,
      personId: person.id,
      beginsAt: waiting.beginsAt,
      ...words,
    }));
};
