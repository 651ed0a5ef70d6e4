import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditFilter, Page } from '../../store.ts';
import { type LogLine, withNames } from '../log/read.ts';
import { mayAdmin } from './may.ts';

/** With a restore of the database that is being matched, if there is one (A8). */
export interface AnyLog extends Page<LogLine> {
  restoring: { beganAt: number; frozen: number } | null;
}

/** A4: the whole log, or one organisation's, for the host's admins. */
export const readLog = async (
  ctx: Context,
  { organisationId, filter }: { organisationId: string | null; filter: AuditFilter },
): Promise<Result<AnyLog, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const { audit } = ctx.store;
  const [page, restoring] = await Promise.all([
    organisationId === null ? audit.all(filter) : audit.ofOrganisation(organisationId, filter),
    audit.restoring(),
  ]);
  return ok({ rows: await withNames(ctx, page.rows), next: page.next, restoring });
};
