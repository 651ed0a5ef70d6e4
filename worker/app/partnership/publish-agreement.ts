import { type Agreement, readAgreement } from '../../../shared/domain/agreement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

export interface WrittenVersion {
  name: string;
  fromAt: number;
  confirmBy: number | null;
  texts: Readonly<Record<string, string>>;
}

/** Which part of what was written cannot be published, in words of ours for the page. */
export type VersionFault = 'name' | 'from' | 'confirm_by' | 'texts';

const faultOf = (
  { fromAt, confirmBy, texts }: WrittenVersion,
  others: readonly Agreement[],
  now: number,
): VersionFault | null => {
  // A date that has come would put words into the mouth of whoever confirmed the page just now.
  if (fromAt < now || others.some((one) => one.fromAt === fromAt)) return 'from';
  if (confirmBy !== null && confirmBy <= fromAt) return 'confirm_by';
  const written = Object.values(texts);
  return written.length === 0 || written.some((text) => readAgreement(text) === null) ? 'texts' : null;
};

const wrong = (field: VersionFault): { ok: false; error: Refusal } =>
  fail({ code: 'invalid_input', detail: { field } });

/**
 * P10: the host writes a new version, with the date from which it counts and the one until which partners
 * confirm it again. It can be changed until its date; `seen` is null for a new one.
 */
export const writeVersion = async (
  ctx: Context,
  input: WrittenVersion,
  seen: number | null,
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'host.settings');
  if (!admin.ok) return admin;
  const all = await ctx.store.agreements.all();
  const before = all.find(({ name }) => name === input.name);
  if (seen === null && before) return wrong('name');
  if (seen !== null && !before) return fail({ code: 'not_found' });
  if (before && before.version !== seen) return fail({ code: 'conflict' });
  if (before && before.fromAt <= ctx.now) return fail({ code: 'agreement_in_force' });
  const others = all.filter(({ name }) => name !== input.name);
  const fault = faultOf(input, others, ctx.now);
  if (fault) return wrong(fault);
  const { name, fromAt, confirmBy, texts } = input;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: before ? 'update' : 'insert',
        kind: 'agreement',
        row: {
          name,
          fromAt,
          confirmBy,
          texts,
          changedBy: admin.value.personId,
          changedAt: ctx.now,
          version: (before?.version ?? 0) + 1,
        },
      },
    ],
    audit: [
      {
        organisations: [],
        event: before ? 'agreement.changed' : 'agreement.written',
        subject: { kind: 'agreement', id: name },
        data: { from: fromAt, confirmBy, languages: Object.keys(texts).join(' ') },
      },
    ],
  });
};

/** A version that nobody can have confirmed yet is taken back. */
export const dropVersion = async (
  ctx: Context,
  { name, seen }: { name: string; seen: number },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'host.settings');
  if (!admin.ok) return admin;
  const before = await ctx.store.agreements.byName(name);
  if (!before) return fail({ code: 'not_found' });
  if (before.version !== seen) return fail({ code: 'conflict' });
  if (before.fromAt <= ctx.now) return fail({ code: 'agreement_in_force' });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'agreement', row: before }],
    audit: [{ organisations: [], event: 'agreement.dropped', subject: { kind: 'agreement', id: name } }],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
