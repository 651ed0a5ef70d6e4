import { decide } from '../../../shared/decision.ts';
import { hostChain, type SignedHead } from '../../../shared/domain/log-chain.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditFilter, Page } from '../../store.ts';
import type { AuditRow } from '../records.ts';
import { logFieldContext, logKeyContext } from '../sealed.ts';

/** One line of the log; the name is null for whoever is no person, or no longer known. */
export interface LogLine {
  row: AuditRow;
  personName: string | null;
  /** Fields whose names or addresses were erased (G2); the others stand in the row's data. */
  erased: readonly string[];
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

/** How far a log is sealed, and its last signed head; null before the first. */
export interface LogChain {
  sequence: number;
  head: SignedHead | null;
}

/** For whoever may read the log; `null` is the host's own. */
export const logChain = async (
  { store }: Pick<Context, 'store'>,
  organisationId: string | null,
): Promise<LogChain> => {
  const chain = organisationId ?? hostChain;
  const [{ sequence }, head] = await Promise.all([store.audit.chainEnd(chain), store.audit.lastHead(chain)]);
  return { sequence, head };
};

/** E18: a log names the person who acted, not only an id; and shows what is sealed of people while its key lives (G2). */
export const withNames = async (
  ctx: Pick<Context, 'store' | 'secrets'>,
  rows: readonly AuditRow[],
): Promise<readonly LogLine[]> => {
  const ids = rows.flatMap((row) => (row.actorKind === 'person' && row.actorId ? [row.actorId] : []));
  const [names, keys] = await Promise.all([ctx.store.persons.names([...new Set(ids)]), keysOf(ctx, rows)]);
  return Promise.all(
    rows.map(async (row) => {
      const opened = await Promise.all(
        Object.entries(row.personal).map(async ([name, field]) => {
          const key = keys.get(field.of);
          const text = key ? await ctx.secrets.openWith(key, field, logFieldContext(field.of)) : null;
          return [name, text] as const;
        }),
      );
      const readable = opened.filter(([, text]) => text !== null);
      return {
        row: { ...row, data: { ...row.data, ...Object.fromEntries(readable) } },
        personName: names.get(row.actorId ?? '') ?? null,
        erased: opened.flatMap(([name, text]) => (text === null ? [name] : [])),
      };
    }),
  );
};

const keysOf = async (
  ctx: Pick<Context, 'store' | 'secrets'>,
  rows: readonly AuditRow[],
): Promise<ReadonlyMap<string, string>> => {
  const subjects = rows.flatMap((row) => Object.values(row.personal).map(({ of }) => of));
  const sealed = await ctx.store.audit.keys([...new Set(subjects)]);
  const opened = await Promise.all(
    [...sealed].map(
      async ([subject, key]) => [subject, await ctx.secrets.open(key, logKeyContext(subject))] as const,
    ),
  );
  return new Map(opened.flatMap(([subject, key]) => (key === null ? [] : [[subject, key] as const])));
};
