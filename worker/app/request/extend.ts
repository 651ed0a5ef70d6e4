import { decide } from '../../../shared/decision.ts';
import { transitionRequest } from '../../../shared/domain/access-request.ts';
import { longestGrant } from '../../../shared/domain/duration.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { keepsProof, proofCounts } from '../grant/proof-address.ts';
import { changesOf, grantAsOf } from '../grant/write.ts';
import { shareWords } from '../share-words.ts';
import { seeAsCustomer } from './see.ts';

/** The live grant's connector may report back at the same moment: then once more from the start. */
const tries = 3;

/**
 * Q4: the customer gives more time: a legal representative with a fresh proof, as for every widening
 * (M1). Grant and request are one commit. A share that has run out meanwhile is renewed by it (S12).
 */
export const extendByRequest = async (
  ctx: Context,
  input: { requestId: string; token: string | null; endsAt: number },
): Promise<Result<{ grantId: string }, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await extendOnce(ctx, input);
    if (outcome.ok || outcome.error.code !== 'conflict' || attempt === tries) return outcome;
  }
};

const extendOnce = async (
  ctx: Context,
  input: { requestId: string; token: string | null; endsAt: number },
): Promise<Result<{ grantId: string }, Refusal>> => {
  const sight = await seeAsCustomer(ctx, input);
  if (!sight.ok) return sight;
  const { request, extended, partnership } = sight.value;
  if (!extended || ctx.actor.kind !== 'person') return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.widen', extended.grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  const refusal = partnerRefusal(partnership.state);
  if (refusal) return fail(refusal);
  const { endsAt } = input;
  const grant = grantAsOf(extended.grant, ctx.now);
  const longer = grant.endsAt !== null && endsAt > grant.endsAt;
  if (!longer || endsAt > ctx.now + longestGrant) return fail({ code: 'end_date_invalid' });
  const reachable = await ctx.store.accounts.products(extended.account.id);
  const stays = await keepsProof(ctx, grant.access, reachable);
  if (!stays.ok) return stays;
  const change = transitionGrant(
    grant,
    grant.paused === 'run_out'
      ? { type: 'resume', endsAt }
      : { type: 'change', access: grant.access, endsAt },
    ctx.now,
  );
  if (!change.ok) return change;
  const accepted = transitionRequest(
    request,
    {
      type: 'accept',
      personId: ctx.actor.personId,
      customerId: grant.customerId,
      accountId: grant.accountId,
      granted: grant.access,
      grantId: grant.id,
    },
    ctx.now,
  );
  if (!accepted.ok) return accepted;
  const { parts } = await changesOf(ctx, extended, {
    change: change.value,
    event: 'grant.rights_changed',
    data: { beforeEndsAt: extended.grant.endsAt, afterEndsAt: endsAt, request: request.id },
    mail: { template: 'rights_changed', grantId: grant.id, endsAt, ...shareWords(extended) },
  });
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    ...parts,
    writes: [...parts.writes, { do: 'update', kind: 'accessRequest', row: accepted.value }],
    audit: [
      ...parts.audit,
      {
        organisations: [grant.partnerId, grant.customerId],
        event: 'request.accepted',
        subject: { kind: 'request', id: request.id },
        data: { grant: grant.id, endsAt },
      },
    ],
  });
  return committed.ok ? ok({ grantId: grant.id }) : fail(committed.error);
};
