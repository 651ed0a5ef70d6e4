import { decide } from '../../../shared/decision.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { endAll } from '../grant/end-all.ts';
import { proofCounts } from '../grant/proof-address.ts';
import type { Acting } from '../grant/write.ts';
import type { MailOrder } from '../mail-order.ts';

/** Grants of one batch: a batch is one transaction, and a transaction must stay short. */
const chunkSize = 50;
const tries = 5;

export interface RemovalView {
  name: string;
  given: readonly GrantView[];
  held: readonly GrantView[];
}

const liveOf = async ({ store }: Pick<Context, 'store'>, organisationId: string) => {
  const [given, held] = await Promise.all([
    store.grants.viewsOfCustomer(organisationId),
    store.grants.viewsOfPartner(organisationId),
  ]);
  const live = (views: readonly GrantView[]) => views.filter(({ grant }) => grant.endedAt === null);
  return { given: live(given), held: live(held) };
};

const mayRemove = async (ctx: Context, organisationId: string): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.delete', organisationId, ctx.now);
  return decision.allow ? proofCounts(ctx) : fail(decision.refusal);
};

/** What ends with the organisation, before anybody confirms (O8). */
export const viewRemoval = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<RemovalView, Refusal>> => {
  const allowed = await mayRemove(ctx, organisationId);
  if (!allowed.ok) return allowed;
  const [organisation, live] = await Promise.all([
    ctx.store.organisations.byId(organisationId),
    liveOf(ctx, organisationId),
  ]);
  return organisation ? ok({ name: organisation.name, ...live }) : refuse('not_found');
};

/** The next grants of an organisation that is going, as a part of a change-set. */
const nextChunk = async (ctx: Pick<Context, 'store' | 'now'>, organisationId: string) => {
  const { given, held } = await liveOf(ctx, organisationId);
  return endAll(ctx, [...given, ...held].slice(0, chunkSize), ({ grant }) =>
    grant.customerId === organisationId ? 'customer' : 'partner',
  );
};

/**
 * O8: members, offers, requests and links go, and the first of the grants end, in one batch; the others
 * follow right after, and from the minute's job whatever stops in between. From that batch on nobody is
 * a member, so nobody acts for it any more.
 */
export const removeOrganisation = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<void, Refusal>> => {
  const allowed = await mayRemove(ctx, organisationId);
  if (!allowed.ok) return allowed;
  for (let attempt = 1; ; attempt += 1) {
    const organisation = await ctx.store.organisations.byId(organisationId);
    if (!organisation) return refuse('not_found');
    const members = await ctx.store.organisations.members(organisationId);
    const chunk = await nextChunk(ctx, organisationId);
    const committed = await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: chunk.writes,
      sets: [...chunk.sets, { do: 'remove_organisation', organisationId, at: ctx.now }],
      audit: [
        {
          organisations: [organisationId],
          event: 'organisation.deleted',
          subject: { kind: 'organisation', id: organisationId },
        },
        ...chunk.audit,
      ],
      mails: [
        ...members.map(
          ({ person }): MailOrder => ({
            to: person.email,
            language: person.language,
            template: 'notice',
            notice: 'organisation_deleted',
            about: organisation.name,
            path: '/',
            reason: null,
            at: ctx.now,
          }),
        ),
        ...chunk.mails,
      ],
      jobs: chunk.jobs,
      tell: [organisationId, ...chunk.tell],
    });
    if (committed.ok) {
      await finishRemoval(ctx, organisationId);
      return ok(undefined);
    }
    if (committed.error.code !== 'conflict' || attempt === tries) return committed;
  }
};

/** Ends what is left, a batch at a time; safe to run again at any point. */
export const finishRemoval = async (ctx: Acting, organisationId: string): Promise<void> => {
  for (let lost = 0; lost < tries; ) {
    const chunk = await nextChunk(ctx, organisationId);
    if (chunk.writes.length === 0) return;
    const { actor, requestId, now } = ctx;
    const sets = [...chunk.sets, { do: 'remove_organisation' as const, organisationId, at: now }];
    const committed = await ctx.commit({ actor, requestId, now, ...chunk, sets });
    if (!committed.ok) lost += 1;
  }
};
