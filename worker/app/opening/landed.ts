import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Opening } from '../records.ts';

export interface Landing {
  openingId: string;
  /** What account the panel's page says it shows; null when it could not be read. */
  shown: string | null;
}

/** A page that could not be read is no landing: success is never told before the match (E33). */
const outcomeOf = (shown: string | null, shownAs: string): Opening['outcome'] =>
  shown === null ? 'failed' : shown === shownAs ? 'landed' : 'mismatch';

/** E33: where an opening landed, told once, by the person who opened. */
export const reportLanding = async (
  ctx: Context,
  { openingId, shown }: Landing,
): Promise<Result<{ matches: boolean }, Refusal>> => {
  const opening = await ctx.store.grants.opening(openingId);
  const view = opening ? await ctx.store.grants.view(opening.grantId) : null;
  if (!opening || !view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.open', view.grant.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person' || ctx.actor.personId !== opening.personId) {
    return fail({ code: 'not_found' });
  }
  if (opening.way === 'card' || opening.outcome !== 'minted') return fail({ code: 'conflict' });
  const outcome = outcomeOf(shown, view.account.shownAs);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'opening', row: { ...opening, outcome, landedAt: ctx.now } }],
    audit: [
      {
        organisations: [view.grant.customerId, view.grant.partnerId],
        event: `client.${outcome === 'failed' ? 'not_landed' : outcome}`,
        subject: { kind: 'grant', id: view.grant.id },
        onBehalfOf: view.grant.customerId,
        // Whose account the page showed instead is another customer's business and stays out of both logs.
        data: { openingId },
      },
    ],
    tell: [view.grant.customerId],
  });
  if (!committed.ok) return fail(committed.error);
  await ctx.store.atomic.unlockOpening(view.account.id, opening.personId);
  return ok({ matches: outcome === 'landed' });
};
