import { decideOpening, type PersonActor } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/**
 * W6: asked of the primary each time, in one statement, at the moment of asking: nothing is
 * opened from a yes that was given earlier.
 */
export const mayOpen = async (ctx: Context, grantId: string): Promise<Result<PersonActor, Refusal>> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const facts = await ctx.store.grants.openingFacts(grantId, actor.personId);
  if (!facts) return fail({ code: 'not_found' });
  const decision = decideOpening(actor, facts, ctx.settings.passkeys, ctx.clock.now());
  return decision.allow ? ok(actor) : fail(decision.refusal);
};

/** E44: how the person proved itself in this session, as the log keeps it. */
export const factorOf = (actor: PersonActor): 'passkey' | 'code' =>
  actor.passkeyAt === null ? 'code' : 'passkey';
