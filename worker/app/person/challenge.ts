import { codeLife } from '../../../shared/domain/duration.ts';
import type { Context } from '../../ports.ts';
import type { Challenge } from '../records.ts';

/** A challenge that waits to be met once, as long as a mailed code lives unless it says otherwise. */
export const newChallenge = (
  ctx: Pick<Context, 'ids' | 'now'>,
  {
    life = codeLife,
    ...of
  }: Pick<Challenge, 'purpose' | 'email' | 'personId' | 'subject'> & { life?: number },
): Challenge => ({
  ...of,
  id: ctx.ids.id('chl'),
  generation: 1,
  attempts: 0,
  state: 'open',
  expiresAt: ctx.now + life,
  createdAt: ctx.now,
});
