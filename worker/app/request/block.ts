import { decide } from '../../../shared/decision.ts';
import { mailboxOf } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Block } from '../../store.ts';
import { countCause } from './alarm.ts';
import { seeAsCustomer } from './see.ts';

const change = (
  ctx: Context,
  { addressee, partnerId, blocked }: { addressee: string; partnerId: string; blocked: boolean },
): Promise<Result<void, Refusal>> => {
  const { actor, requestId, now } = ctx;
  if (actor.kind !== 'person') return Promise.resolve(fail({ code: 'sign_in_required' }));
  const ofOrganisation = !addressee.includes('@');
  return ctx.commit({
    actor,
    requestId,
    now,
    sets: [{ do: 'block_partner', addressee, partnerId, personId: actor.personId, at: now, blocked }],
    audit: [
      {
        // The partner is not told, so that nobody is asked why.
        organisations: ofOrganisation ? [addressee] : [],
        event: blocked ? 'request.partner_blocked' : 'request.partner_allowed',
        subject: { kind: 'partnership', id: partnerId },
      },
    ],
  });
};

/**
 * Q5: this partner shall not ask again: not at the address the request went to, or, by a leader, not at
 * any address of the organisation. Without an end, and lifted only by whom it protects.
 */
export const blockPartner = async (
  ctx: Context,
  input: { requestId: string; token: string | null; organisationId: string | null },
): Promise<Result<void, Refusal>> => {
  const sight = await seeAsCustomer(ctx, input);
  if (!sight.ok) return sight;
  const { request } = sight.value;
  if (input.organisationId !== null) {
    const decision = decide(ctx.actor, 'request.answer', input.organisationId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
  }
  const addressee = input.organisationId ?? mailboxOf(request.email);
  const blocked = await change(ctx, { addressee, partnerId: request.partnerId, blocked: true });
  if (blocked.ok && ctx.actor.kind === 'person') {
    await countCause(ctx, request.partnerId, 'blocked', ctx.actor.personId);
  }
  return blocked;
};

/** What this person blocked for its own addresses. */
export const ownBlocks = async (ctx: Context): Promise<readonly Block[]> =>
  ctx.actor.kind === 'person'
    ? ctx.store.requests.blocks([mailboxOf(ctx.actor.email)], ctx.actor.personId)
    : [];

/** What an organisation's leaders blocked for it. */
export const organisationBlocks = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<readonly Block[], Refusal>> => {
  const decision = decide(ctx.actor, 'request.answer', organisationId, ctx.now);
  return decision.allow
    ? ok(await ctx.store.requests.blocks([organisationId], null))
    : fail(decision.refusal);
};

/** Q5: the partner may ask again. */
export const allowPartner = async (
  ctx: Context,
  { addressee, partnerId }: { addressee: string; partnerId: string },
): Promise<Result<void, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (addressee.includes('@')) {
    const mine = await ownBlocks(ctx);
    if (!mine.some((one) => one.addressee === addressee && one.partner.id === partnerId)) {
      return fail({ code: 'not_found' });
    }
  } else {
    const decision = decide(ctx.actor, 'request.answer', addressee, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
  }
  return change(ctx, { addressee, partnerId, blocked: false });
};
