import { decide } from '../../../shared/decision.ts';
import { transitionRequest } from '../../../shared/domain/access-request.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { toLeaders } from '../invitation/mails.ts';
import { partiesOf } from './deliver.ts';
import { customerOf, seeAsCustomer } from './see.ts';

/**
 * Q3, Q5: the customer's no, with or without a word. It silences that partner for this address, and
 * for the whole organisation when the no is given for one (E20).
 */
export const declineRequest = async (
  ctx: Context,
  input: { requestId: string; token: string | null; organisationId: string | null; note: string },
): Promise<Result<void, Refusal>> => {
  const sight = await seeAsCustomer(ctx, input);
  if (!sight.ok) return sight;
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const { request, extended } = sight.value;
  const customerId = customerOf(request, extended) ?? input.organisationId;
  if (customerId !== null) {
    const decision = decide(ctx.actor, 'request.answer', customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
  }
  const note = input.note.trim();
  const declined = transitionRequest(
    request,
    { type: 'decline', personId: ctx.actor.personId, customerId, note },
    ctx.now,
  );
  if (!declined.ok) return declined;
  const client = request.clientId === null ? null : await ctx.store.clients.byId(request.clientId);
  const organisations = partiesOf(request, customerId);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'accessRequest', row: declined.value }],
    audit: [{ organisations, event: 'request.declined', subject: { kind: 'request', id: request.id } }],
    mails: await toLeaders(ctx, request.partnerId, {
      template: 'request_declined',
      requestId: request.id,
      clientName: extended?.customer.name ?? client?.name ?? request.email,
      note,
    }),
    tell: organisations,
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
