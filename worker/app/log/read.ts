import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditFilter, Page } from '../../store.ts';
import type { AuditRow } from '../records.ts';

/** One line of the log; the name is null for whoever is no person, or no longer known. */
export interface LogLine {
  row: AuditRow;
  personName: string | null;
}

/** A4: an organisation reads its own log, every admin's act on its data included (E14), with names (E18). */
export const organisationLog = async (
  ctx: Context,
  { organisationId, filter }: { organisationId: string; filter: AuditFilter },
): Promise<Result<Page<LogLine>, Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const page = await ctx.store.audit.ofOrganisation(organisationId, filter);
  return ok({ rows: await withNames(ctx, page.rows), next: page.next });
};

/** E18: a log names the person who acted, not only an id. */
export const withNames = async (ctx: Context, rows: readonly AuditRow[]): Promise<readonly LogLine[]> => {
  const ids = rows.flatMap((row) => (row.actorKind === 'person' && row.actorId ? [row.actorId] : []));
  const names = await ctx.store.persons.names([...new Set(ids)]);
  return rows.map((row) => ({ row, personName: names.get(row.actorId ?? '') ?? null }));
};
