import { accessOf, decideOpening, type PersonActor } from '../../../shared/decision.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
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

/** A8, E56: whether the database has forgotten nothing that is known outside it about the grant; if it has, it was restored. */
export const stillKnown = (
  { safekeeping }: Pick<Context, 'safekeeping'>,
  { id, customerId, partnerId }: Pick<Grant, 'id' | 'customerId' | 'partnerId'>,
): Promise<boolean> => safekeeping.agrees({ customerId, partnerId, grantId: id });

/** E44: how the person proved itself in this session, as the log keeps it. */
export const factorOf = (actor: PersonActor): 'passkey' | 'code' =>
  actor.passkeyAt === null ? 'code' : 'passkey';
