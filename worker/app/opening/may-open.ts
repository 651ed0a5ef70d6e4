import { accessOf, decideOpening, type PersonActor } from '../../../shared/decision.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/** Who opens, and what of the grant it may open: a collaborator only what is assigned (M6). */
export interface Opener {
  actor: PersonActor;
  access: Access;
}

/**
 * W6: asked of the primary each time, in one statement, at the moment of asking: nothing is
 * opened from a yes that was given earlier.
 */
export const mayOpen = async (ctx: Context, grantId: string): Promise<Result<Opener, Refusal>> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const facts = await ctx.store.grants.openingFacts(grantId, actor.personId);
  if (!facts) return fail({ code: 'not_found' });
  const decision = decideOpening(actor, facts, ctx.settings.passkeys, ctx.clock.now());
  if (!decision.allow) return fail(decision.refusal);
  const access = accessOf(actor, facts);
  return access ? ok({ actor, access }) : fail({ code: 'not_found' });
};

/** E44: how the person proved itself in this session, as the log keeps it. */
export const factorOf = (actor: PersonActor): 'passkey' | 'code' =>
  actor.passkeyAt === null ? 'code' : 'passkey';
