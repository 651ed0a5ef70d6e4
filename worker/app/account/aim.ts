import type { Aim } from '../../../shared/domain/linked-for.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { PartnerFound } from '../../store.ts';
import { partnerOfId } from '../invitation/find-partner.ts';
import { seeAsCustomer } from '../request/see.ts';
import { type ByLink, wonTender } from '../tender/by-link.ts';

/** As an address or a form names it. */
export interface NamedAim {
  request: { requestId: string; token: string | null } | null;
  partner: { partnerId: string; tender: ByLink | null } | null;
}

export interface AimSeen {
  aim: Aim | null;
  partner: PartnerFound | null;
}

/** The aim if this person may see all that it names; a wrong one leads nowhere. */
export const aimOf = async (ctx: Context, named: NamedAim): Promise<Result<AimSeen, Refusal>> => {
  if (named.request) {
    const { requestId } = named.request;
    const sight = await seeAsCustomer(ctx, named.request);
    if (!sight.ok) return sight;
    const { generation } = sight.value.request;
    return ok({ aim: { kind: 'answer', requestId, generation }, partner: null });
  }
  if (!named.partner) return ok({ aim: null, partner: null });
  const { partnerId, tender } = named.partner;
  const partner = await partnerOfId(ctx, partnerId);
  if (!partner.ok) return partner;
  if (tender) {
    const won = await wonTender(ctx, tender, partner.value.organisation.id);
    if (!won.ok) return won;
  }
  return ok({
    aim: { kind: 'share', partnerId, tenderId: tender?.tenderId ?? null },
    partner: partner.value,
  });
};
