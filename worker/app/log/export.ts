import { decide } from '../../../shared/decision.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { beforeFirst, type ChainEnd, hostChain } from '../../../shared/domain/log-chain.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { type EndClaims, endType, lineOf } from '../../../shared/log-file/format.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/** A log to be taken along: its lines come as they are read, so that a long one needs no more room than a short one. */
export interface LogFile {
  chain: string;
  lines(): AsyncGenerator<string>;
}

/** Each reads a whole log, and stands in it. */
const exportsPerHour = 20;

/** Entries read at a time. */
const perRead = 500;

/** A4: a customer takes along its own log, and every admin's act on its data with it. */
export const exportOwnLog = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<LogFile, Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.view', organisationId, ctx.now);
  return decision.allow ? exportOf(ctx, organisationId, 'member') : fail(decision.refusal);
};

/** A4: the host's own log, or an organisation's; that stands in the organisation's log as well (E14). */
export const exportAnyLog = async (
  ctx: Context,
  { organisationId }: { organisationId: string | null },
): Promise<Result<LogFile, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  if (organisationId !== null && !(await ctx.store.organisations.byId(organisationId))) {
    return fail({ code: 'not_found' });
  }
  return exportOf(ctx, organisationId, 'admin');
};

const exportOf = async (
  ctx: Context,
  organisationId: string | null,
  by: 'member' | 'admin',
): Promise<Result<LogFile, Refusal>> => {
  const chain = organisationId ?? hostChain;
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const mayTake = await ctx.limiter.take(`log_export:${ctx.actor.personId}`, exportsPerHour, hour);
  if (!mayTake) return fail({ code: 'rate_limited' });
  const written = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: organisationId === null ? [] : [organisationId],
        event: 'log.exported',
        subject: organisationId === null ? { kind: 'log', id: chain } : { kind: 'organisation', id: chain },
        data: { by },
      },
    ],
  });
  if (!written.ok) return fail(written.error);
  const { state, ...end } = await ctx.safekeeping.seal(chain);
  // The database was restored: what it has lost of the log comes back within minutes (A8).
  if (state === 'ahead') return fail({ code: 'conflict' });
  return ok({ chain, lines: () => linesOf(ctx, chain, end, state === 'level') });
};

/** A log that does not fit its chain is exported as it is stored, as evidence, and not signed. */
async function* linesOf(ctx: Context, chain: string, end: ChainEnd, signed: boolean): AsyncGenerator<string> {
  const { audit } = ctx.store;
  const { deployment } = ctx.settings;
  yield lineOf({ kind: 'log', format: 1, deployment, chain, after: beforeFirst });
  let last = beforeFirst;
  let entries = 0;
  let heads = 0;
  while (last.sequence < end.sequence) {
    const read = await audit.sealed(chain, last, end.sequence, perRead);
    const until = read.at(-1)?.sequence ?? end.sequence;
    const signedHeads = await audit.heads(chain, last.sequence, until);
    for (const entry of read) {
      yield lineOf({ kind: 'entry', ...entry });
      for (const head of signedHeads.filter(({ sequence }) => sequence === entry.sequence)) {
        yield lineOf({ kind: 'head', signed: head.signed });
        heads += 1;
      }
    }
    entries += read.length;
    const [latest] = read.slice(-1);
    if (!latest) break;
    last = { sequence: latest.sequence, hash: latest.hash };
  }
  if (!signed) return;
  const claims: EndClaims = {
    iss: deployment,
    chain,
    after: beforeFirst,
    sequence: end.sequence,
    hash: end.hash,
    entries,
    heads,
    iat: Math.floor(ctx.now / 1000),
  };
  yield lineOf({ kind: 'end', signed: await ctx.signer.sign({ typ: endType }, claims) });
}
