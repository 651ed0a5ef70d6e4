import { decide } from '../../../shared/decision.ts';
import type { AccessRequest } from '../../../shared/domain/access-request.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';

/** A request as one of its two sides may look at it. */
export interface RequestSight {
  request: AccessRequest;
  partner: Organisation;
  partnership: Partnership;
  /** P11: what the partner has proved. */
  domains: readonly string[];
  /** The share for which more time is asked (Q4). */
  extended: GrantView | null;
  side: 'partner' | 'customer';
}

const missing: { ok: false; error: Refusal } = fail({ code: 'not_found' });

/** As with invitations (E5): a link from before a resend is dead, one that was never made does not exist. */
const linkState = async (
  ctx: Context,
  { id, generation }: AccessRequest,
  token: string | null,
): Promise<'none' | 'valid' | 'replaced' | 'false'> => {
  if (token === null) return 'none';
  for (let made = generation; made >= 1; made -= 1) {
    if (ctx.secrets.same(token, await ctx.secrets.linkToken('access_request', id, made))) {
      return made === generation ? 'valid' : 'replaced';
    }
  }
  return 'false';
};

/** The organisation whose members look at a request because it concerns a share or an account of theirs. */
export const customerOf = (
  request: Pick<AccessRequest, 'customerId'>,
  extended: GrantView | null,
): string | null => extended?.grant.customerId ?? request.customerId;

const mayLook = async (
  ctx: Context,
  request: AccessRequest,
  extended: GrantView | null,
  token: string | null,
): Promise<Refusal | null> => {
  const { actor, now } = ctx;
  const customerId = customerOf(request, extended);
  if (customerId !== null) {
    const decision = decide(actor, 'request.look', customerId, now);
    if (decision.allow) return null;
    if (extended || decision.refusal.code !== 'not_found') return decision.refusal;
  }
  if (actor.kind !== 'person' || actor.session !== 'full') return { code: 'not_found' };
  const link = await linkState(ctx, request, token);
  if (link === 'replaced') return { code: 'link_replaced' };
  return link === 'valid' || (link === 'none' && actor.email === request.email)
    ? null
    : { code: 'not_found' };
};

/**
 * Who may look at a request: the partner's leaders; the signed-in person at its address, or with its
 * mailed link, because whoever proves an account answers whatever the address was (S2, S3); and the
 * customer's members once it concerns a share or an account of theirs.
 */
export const seeRequest = async (
  ctx: Context,
  { requestId, token }: { requestId: string; token: string | null },
): Promise<Result<RequestSight, Refusal>> => {
  const { store, actor, now } = ctx;
  const request = await store.requests.byId(requestId);
  if (!request || actor.kind !== 'person') return missing;
  const [partner, partnership, extended, verified] = await Promise.all([
    store.organisations.byId(request.partnerId),
    store.partnerships.of(request.partnerId),
    request.extendsGrantId === null ? null : store.grants.view(request.extendsGrantId),
    store.partnerDomains.verified([request.partnerId]),
  ]);
  if (!partner) return missing;
  const domains = verified.get(partner.id) ?? [];
  const sight = { request, partner, partnership, domains, extended };
  const asPartner = decide(actor, 'request.view', request.partnerId, now);
  if (asPartner.allow) return ok({ ...sight, side: 'partner' });
  if (asPartner.refusal.code !== 'not_found') return fail(asPartner.refusal);
  const refusal = await mayLook(ctx, request, extended, token);
  return refusal ? fail(refusal) : ok({ ...sight, side: 'customer' });
};

/** The same for what only the asked side does; the partner's members may not. */
export const seeAsCustomer = async (
  ctx: Context,
  input: { requestId: string; token: string | null },
): Promise<Result<RequestSight, Refusal>> => {
  const sight = await seeRequest(ctx, input);
  if (!sight.ok) return sight;
  const customerId = customerOf(sight.value.request, sight.value.extended);
  if (sight.value.side === 'partner') return fail({ code: 'not_allowed' });
  if (sight.value.extended && customerId !== null) {
    const decision = decide(ctx.actor, 'request.answer', customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
  }
  return sight;
};

/** What waits for this person's answer. */
export const waitingRequests = async (ctx: Context): Promise<readonly AccessRequest[]> => {
  const { actor, store, now } = ctx;
  if (actor.kind !== 'person' || actor.session !== 'full') return [];
  const mine = actor.memberships
    .filter(({ organisationId }) => decide(actor, 'request.look', organisationId, now).allow)
    .map(({ organisationId }) => organisationId);
  return store.requests.waitingFor(actor.email, mine, now);
};
