import { type AccessRequest, type Asked, requestState } from '../../../shared/domain/access-request.ts';
import { extendPeriod, longestGrant, requestLife } from '../../../shared/domain/duration.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { requestMails, takesRequests, withinLimits } from './deliver.ts';
import { mayAsk } from './may-ask.ts';
import { unanswered } from './send.ts';

const askedAlready = ({ access }: Grant): Asked =>
  access.kind === 'full'
    ? { kind: 'full', payer: access.payer }
    : {
        kind: 'limited',
        categories: [...new Set(access.products.map((product) => product.category))],
        names: access.products.map((product) => product.name),
      };

/** When the partner may ask for more time under this grant again; null when it may now (Q4). */
export const nextExtension = async (ctx: Context, grantId: string): Promise<number | null> => {
  const latest = await ctx.store.requests.latestExtension(grantId);
  const next = latest ? latest.createdAt + extendPeriod : 0;
  return next > ctx.now ? next : null;
};

/** Q4: while connected a partner asks for one thing only, more time, and once a period. */
export const askExtension = async (
  ctx: Context,
  input: { grantId: string; endsAt: number; message: string },
): Promise<Result<{ requestId: string }, Refusal>> => {
  const view = await ctx.store.grants.view(input.grantId);
  if (!view) return fail({ code: 'not_found' });
  const { grant } = view;
  const asking = await mayAsk(ctx, grant.partnerId);
  if (!asking.ok) return asking;
  const { partner, partnership, personId } = asking.value;
  if (grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  const longer = grant.endsAt !== null && input.endsAt > grant.endsAt;
  if (!longer || input.endsAt <= ctx.now || input.endsAt > ctx.now + longestGrant) {
    return fail({ code: 'end_date_invalid' });
  }
  const latest = await ctx.store.requests.latestExtension(grant.id);
  const waits = latest !== null && requestState(latest, ctx.now) === 'pending';
  if (waits || (await nextExtension(ctx, grant.id)) !== null) return fail({ code: 'rate_limited' });
  const leaders = await ctx.store.organisations.members(grant.customerId);
  const email = leaders.find(({ member }) => member.role === 'legal_representative')?.person.email ?? '';
  const mayMail = await withinLimits(ctx, { partnerId: partner.id, clientId: grant.clientId, email });
  if (!mayMail.ok) return mayMail;
  const takes = await takesRequests(ctx, partner.id, { email, organisationIds: [grant.customerId] }, null);
  if (!takes.ok) return takes;
  const request: AccessRequest = {
    ...unanswered,
    id: ctx.ids.id('req'),
    partnerId: partner.id,
    clientId: grant.clientId,
    extendsGrantId: grant.id,
    email,
    asked: askedAlready(grant),
    endsAt: input.endsAt,
    projectId: null,
    message: input.message.trim(),
    replyTo: null,
    expiresAt: ctx.now + requestLife,
    createdBy: personId,
    createdAt: ctx.now,
  };
  const organisations = [partner.id, grant.customerId];
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'accessRequest', row: request }],
    audit: [
      {
        organisations,
        event: 'request.extension_asked',
        subject: { kind: 'request', id: request.id },
        data: { grant: grant.id, endsAt: input.endsAt },
      },
    ],
    mails: await requestMails(ctx, { request, partner, partnership, extended: view }),
    tell: organisations,
  });
  return committed.ok ? ok({ requestId: request.id }) : fail(committed.error);
};
