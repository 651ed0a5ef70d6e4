import type { SupportCard } from '../../../shared/api/support.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { newSupportCode } from './own-code.ts';
import { ownVips } from './premium.ts';

/** H1, H2: what the extension shows of it: a new code at each asking, because its popup keeps nothing. */
export const supportCardOf = async (ctx: Context): Promise<Result<SupportCard, Refusal>> => {
  const code = await newSupportCode(ctx);
  if (!code.ok) return code;
  const organisations =
    ctx.actor.kind === 'person' ? await ctx.store.organisations.ofPerson(ctx.actor.personId) : [];
  const vips = await ownVips(ctx, organisations);
  return ok({
    ...code.value,
    vip: vips.map(({ organisation, vip }) => ({
      organisation: organisation.name,
      digits: vip.digits,
      phone: vip.offer?.phone ?? null,
    })),
  });
};
