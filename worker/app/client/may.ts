import { decide } from '../../../shared/decision.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { MemberAction } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';

/** Work in the book needs a member's right and a partnership that stands (E1). */
export const mayWork = async (
  ctx: Context,
  action: MemberAction,
  partnerId: string,
): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, action, partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { state } = await ctx.store.partnerships.of(partnerId);
  const refusal = partnerRefusal(state);
  return refusal ? fail(refusal) : ok(undefined);
};

/** A record, for a member who may do that with it. */
export const clientFor = async (
  ctx: Context,
  action: MemberAction,
  clientId: string,
): Promise<Result<Client, Refusal>> => {
  const client = await ctx.store.clients.byId(clientId);
  if (!client) return fail({ code: 'not_found' });
  const may = await mayWork(ctx, action, client.partnerId);
  return may.ok ? ok(client) : may;
};
