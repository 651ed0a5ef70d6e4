import { type Following, followAll } from './follow.ts';

/**
 * The net under P9: whatever stopped a suspension or reinstatement half-way, the minute's job
 * finishes it. Decisions never waited for this: they ask the partnership itself.
 */
export const settlePartnerships = async (ctx: Following): Promise<void> => {
  for (const organisationId of await ctx.store.partnerships.outOfStep(20)) {
    await followAll(ctx, organisationId);
  }
};
