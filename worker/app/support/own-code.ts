import { hour } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import {
  closeCode,
  isOpenCode,
  type SupportCode,
  supportCodeLife,
} from '../../../shared/domain/support-code.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { self } from '../person/self.ts';
import { lookupOf, supportCodeOf } from './digits.ts';

/** The digits a person reads out, and until when they count. */
export interface OwnCode {
  digits: string;
  expiresAt: number;
}

const perHour = 20;
/** Two living codes are never the same; the second draw almost never meets one again. */
const draws = 5;

/** H1: the code the person has now, or null. */
export const ownSupportCode = async (ctx: Context): Promise<Result<OwnCode | null, Refusal>> => {
  const person = self(ctx);
  if (!person.ok) return person;
  const code = await ctx.store.support.openCodeOf(person.value.personId);
  if (!code || !isOpenCode(code, ctx.now)) return ok(null);
  return ok({ digits: await supportCodeOf(ctx.secrets, code.id), expiresAt: code.expiresAt });
};

/** H1, E27: another code at the person's wish; the one before no longer counts. */
export const newSupportCode = async (ctx: Context): Promise<Result<OwnCode, Refusal>> => {
  const person = self(ctx);
  if (!person.ok) return person;
  const { personId } = person.value;
  if (!(await ctx.limiter.take(`support-code:${personId}`, perHour, hour))) return refuse('rate_limited');
  for (let draw = 1; ; draw += 1) {
    const made = await drawCode(ctx, personId);
    if (made.ok || made.error.code !== 'conflict' || draw === draws) return made;
  }
};

const drawCode = async (ctx: Context, personId: string): Promise<Result<OwnCode, Refusal>> => {
  const before = await ctx.store.support.openCodeOf(personId);
  const replaced = before ? closeCode(before, { type: 'replace' }, ctx.now) : null;
  const id = ctx.ids.id('sup');
  const digits = await supportCodeOf(ctx.secrets, id);
  const code: SupportCode = {
    id,
    personId,
    lookup: await lookupOf(ctx.secrets, digits),
    state: 'open',
    expiresAt: ctx.now + supportCodeLife,
    createdAt: ctx.now,
    version: 1,
  };
  const writes: Write[] = [
    ...(replaced?.ok ? [{ do: 'update', kind: 'supportCode', row: replaced.value } as const] : []),
    { do: 'insert', kind: 'supportCode', row: code },
  ];
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes,
    audit: [],
  });
  return committed.ok ? ok({ digits, expiresAt: code.expiresAt }) : fail(committed.error);
};
