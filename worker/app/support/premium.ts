import type { HostSettings } from '../../../shared/api/host-settings.ts';
import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import {
  isVip,
  type PremiumSupport,
  transitionPremium,
  vipValidUntil,
} from '../../../shared/domain/premium-support.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import { lookupOf, vipCodeOf } from './digits.ts';

/** What an organisation with premium support is shown (H2). */
export interface Vip {
  digits: string;
  validUntil: number;
  offer: HostSettings['premium'];
}

/** Null where the organisation has none, or its role is not told the code. */
export const vipOf = async (ctx: Context, organisationId: string): Promise<Vip | null> => {
  if (!decide(ctx.actor, 'vip_code.view', organisationId, ctx.now).allow) return null;
  const premium = await ctx.store.support.premiumOf(organisationId);
  if (premium?.state !== 'on') return null;
  const settings = await ctx.store.hostSettings.read('premium');
  return {
    digits: isVip(premium, ctx.now) ? await vipCodeOf(ctx.secrets, organisationId, premium.generation) : '',
    validUntil: vipValidUntil(premium),
    offer: settings('premium'),
  };
};

/** The codes of all organisations of a person in which its role is told them. */
export const ownVips = async (
  ctx: Context,
  organisations: readonly { organisation: Organisation }[],
): Promise<readonly { organisation: Organisation; vip: Vip }[]> => {
  const found = await Promise.all(
    organisations.map(async ({ organisation }) => ({ organisation, vip: await vipOf(ctx, organisation.id) })),
  );
  return found.flatMap(({ organisation, vip }) => (vip === null ? [] : [{ organisation, vip }]));
};

const draws = 5;

/** A new generation of the code; one that another organisation happens to have is drawn again. */
const written = async (
  ctx: Context,
  current: PremiumSupport,
  type: 'begin' | 'renew',
): Promise<Result<void, Refusal>> => {
  for (let skipped = 0; ; skipped += 1) {
    const from = { ...current, generation: current.generation + skipped };
    const digits = await vipCodeOf(ctx.secrets, current.organisationId, from.generation + 1);
    const next = transitionPremium(from, { type, lookup: await lookupOf(ctx.secrets, digits) }, ctx.now);
    if (!next.ok) return next;
    const isNew = next.value.version === 1;
    const committed = await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: isNew ? 'insert' : 'update', kind: 'premiumSupport', row: next.value }],
      audit: [
        {
          organisations: [current.organisationId],
          event: type === 'begin' ? 'premium.began' : 'premium.code_renewed',
          subject: { kind: 'organisation', id: current.organisationId },
        },
      ],
      tell: [current.organisationId],
    });
    if (committed.ok || skipped === draws) return committed.ok ? ok(undefined) : fail(committed.error);
  }
};

const none = (organisationId: string): PremiumSupport => ({
  organisationId,
  state: 'off',
  since: 0,
  generation: 0,
  lookup: '',
  renewedAt: 0,
  version: 0,
});

/** The host states who has premium support (H2). */
export const setPremium = async (
  ctx: Context,
  { organisationId, on }: { organisationId: string; on: boolean },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'premium.state');
  if (!admin.ok) return admin;
  if (!(await ctx.store.organisations.byId(organisationId))) return refuse('not_found');
  const current = (await ctx.store.support.premiumOf(organisationId)) ?? none(organisationId);
  if ((current.state === 'on') === on) return ok(undefined);
  if (on) return written(ctx, current, 'begin');
  const ended = transitionPremium(current, { type: 'end' }, ctx.now);
  if (!ended.ok) return ended;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'premiumSupport', row: ended.value }],
    audit: [
      {
        organisations: [organisationId],
        event: 'premium.ended',
        subject: { kind: 'organisation', id: organisationId },
      },
    ],
    tell: [organisationId],
  });
};

/** The organisation makes another VIP code, as when the old one was told to somebody. */
export const renewVip = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, 'vip_code.renew', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const current = await ctx.store.support.premiumOf(organisationId);
  return current?.state === 'on' ? written(ctx, current, 'renew') : refuse('not_found');
};
