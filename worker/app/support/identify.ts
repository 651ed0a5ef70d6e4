import { hour } from '../../../shared/domain/duration.ts';
import { isVip } from '../../../shared/domain/premium-support.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { closeCode, supportDigits, typedDigits, vipDigits } from '../../../shared/domain/support-code.ts';
import type { Context } from '../../ports.ts';
import { mayStaff } from '../admin/may.ts';
import type { AuditEvent, Write } from '../change-set.ts';
import { lookupOf } from './digits.ts';

/** Who calls: a person by its support code, or somebody of an organisation by the VIP code. */
export type Identified = { kind: 'person'; id: string } | { kind: 'organisation'; id: string };

/** E27: tries in an hour, right or wrong, of one member of the staff and of all together. */
export const tries = { each: 30, all: 300 } as const;

const mayTry = async (ctx: Context, staffId: string): Promise<Result<void, Refusal>> => {
  // One after the other: whoever has none left takes none of the others'.
  const may =
    (await ctx.limiter.take(`identify:${staffId}`, tries.each, hour)) &&
    (await ctx.limiter.take('identify:all', tries.all, hour));
  return may ? ok(undefined) : refuse('rate_limited');
};

interface Found {
  who: Identified;
  writes: readonly Write[];
  audit: AuditEvent;
}

const byPerson = async (ctx: Context, lookup: string): Promise<Result<Found, Refusal>> => {
  const code = await ctx.store.support.codeBy(lookup);
  const used = code ? closeCode(code, { type: 'use' }, ctx.now) : refuse('support_code_wrong');
  if (!used.ok) return used;
  const { personId } = used.value;
  const organisations = await ctx.store.organisations.ofPerson(personId);
  return ok({
    who: { kind: 'person', id: personId },
    writes: [{ do: 'update', kind: 'supportCode', row: used.value }],
    audit: {
      organisations: organisations.map(({ organisation }) => organisation.id),
      event: 'support.identified',
      subject: { kind: 'person', id: personId },
    },
  });
};

const byOrganisation = async (ctx: Context, lookup: string): Promise<Result<Found, Refusal>> => {
  const premium = await ctx.store.support.premiumBy(lookup);
  if (!premium || !isVip(premium, ctx.now)) return refuse('support_code_wrong');
  const { organisationId } = premium;
  return ok({
    who: { kind: 'organisation', id: organisationId },
    writes: [],
    audit: {
      organisations: [organisationId],
      event: 'support.vip_identified',
      subject: { kind: 'organisation', id: organisationId },
    },
  });
};

const find = async (ctx: Context, digits: string): Promise<Result<Found, Refusal>> => {
  if (!/^\d+$/.test(digits)) return refuse('support_code_wrong');
  const lookup = await lookupOf(ctx.secrets, digits);
  if (digits.length === supportDigits) return byPerson(ctx, lookup);
  return digits.length === vipDigits ? byOrganisation(ctx, lookup) : refuse('support_code_wrong');
};

/**
 * H1, H2, E27: staff enters what a caller reads out. Every try counts and stands in the log; a support
 * code answers once, and what it opens for this member of the staff lasts for the call.
 */
export const identify = async (
  ctx: Context,
  { code }: { code: string },
): Promise<Result<Identified, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.identify');
  if (!staff.ok) return staff;
  const { personId: staffId } = staff.value;
  const may = await mayTry(ctx, staffId);
  if (!may.ok) return may;
  const found = await find(ctx, typedDigits(code));
  const { actor, requestId, now } = ctx;
  if (!found.ok) {
    const event = {
      organisations: [],
      event: 'support.code_wrong',
      subject: { kind: 'person', id: staffId },
    };
    await ctx.commit({ actor, requestId, now, audit: [event] });
    return found;
  }
  const { who, writes, audit } = found.value;
  const row = {
    id: ctx.ids.id('idn'),
    staffId,
    personId: who.kind === 'person' ? who.id : null,
    organisationId: who.kind === 'organisation' ? who.id : null,
    at: now,
  };
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [...writes, { do: 'insert', kind: 'identification', row }],
    audit: [audit],
  });
  if (committed.ok) return ok(who);
  // Two who typed the same code at once: it identified for one of them.
  return fail(committed.error.code === 'conflict' ? { code: 'support_code_wrong' } : committed.error);
};
