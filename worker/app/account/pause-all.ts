import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, ConnectorJob, Write } from '../change-set.ts';
import { mailBothSides } from '../grant/write.ts';
import type { MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';

/** A connector may report back at the same moment; that must not make a person's safety fail (E15). */
const tries = 5;

/**
 * M8: one click pauses every grant of an account, in one commit, without a proof and also from a
 * safety session (S15). A grant that is on hold is paused as well, so that lifting the hold opens nothing.
 */
export const pauseAll = async (
  ctx: Context,
  { accountId }: { accountId: string },
): Promise<Result<{ paused: number }, Refusal>> => {
  const account = await ctx.store.accounts.byId(accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'account.pause_all', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const grants = await ctx.store.grants.ofAccount(accountId);
  return pauseGrants(
    ctx,
    grants.map(({ id }) => id),
    { data: { everything: true } },
  );
};

/** What stands beside the pauses of one act, where somebody else than the customer does it (H5). */
interface Besides {
  data: NonNullable<AuditEvent['data']>;
  audit?: readonly AuditEvent[];
  mails?: readonly MailOrder[];
}

/** Pauses these grants in one commit; what is paused already stays as it is. */
export const pauseGrants = async (
  ctx: Context,
  grantIds: readonly string[],
  besides: Besides,
): Promise<Result<{ paused: number }, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await pauseOnce(ctx, grantIds, besides);
    if (outcome.ok || outcome.error.code !== 'conflict' || attempt === tries) return outcome;
  }
};

const pauseOnce = async (
  ctx: Context,
  grantIds: readonly string[],
  besides: Besides,
): Promise<Result<{ paused: number }, Refusal>> => {
  const writes: Write[] = [];
  const audit: AuditEvent[] = [];
  const mails: MailOrder[] = [];
  const jobs: ConnectorJob[] = [];
  const tell = new Set<string>();
  for (const id of grantIds) {
    const view = await ctx.store.grants.view(id);
    if (!view || view.grant.paused !== null) continue;
    const change = transitionGrant(view.grant, { type: 'pause' }, ctx.now);
    if (!change.ok) continue;
    const { grant, job } = change.value;
    writes.push({ do: 'update', kind: 'grant', row: grant });
    if (job) jobs.push({ job, grantId: grant.id, generation: grant.panelGeneration });
    audit.push({
      organisations: [grant.customerId, grant.partnerId],
      event: 'grant.paused',
      subject: { kind: 'grant', id: grant.id },
      data: besides.data,
    });
    mails.push(
      ...(await mailBothSides(ctx, view, { template: 'paused', grantId: grant.id, ...shareWords(view) })),
    );
    tell.add(grant.customerId).add(grant.partnerId);
  }
  if (writes.length === 0) return ok({ paused: 0 });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes,
    audit: [...audit, ...(besides.audit ?? [])],
    mails: [...mails, ...(besides.mails ?? [])],
    jobs,
    tell: [...tell],
  });
  return committed.ok ? ok({ paused: writes.length }) : fail(committed.error);
};
