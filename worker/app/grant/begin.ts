import { decide } from '../../../shared/decision.ts';
import type { Waiting } from '../../../shared/domain/cooling-off.ts';
import { secondVoiceAge } from '../../../shared/domain/duration.ts';
import { type Grant, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { shareWords } from '../share-words.ts';
import { stopLinkId, stopPurpose } from './cooling-off.ts';
import { proofCounts } from './proof-address.ts';
import { type Acting, type GrantPlan, type GrantWritten, writeGrant } from './write.ts';

const nothingWaits = fail({ code: 'nothing_waits' } as const);

/** What waited begins; null where nothing waits, or its end date came first. */
const beginning = (
  view: GrantView,
  now: number,
  data: NonNullable<GrantPlan['data']>,
): Result<GrantPlan, Refusal> => {
  const { grant } = view;
  if (grant.waiting === null) return nothingWaits;
  const change = transitionGrant(grant, { type: 'begin' }, now);
  if (!change.ok) return change;
  const after = { ...view, grant: change.value.grant };
  const [before, then] = [grant.access, after.grant.access];
  const paid = before.kind === 'full' && then.kind === 'full' && before.payer !== then.payer;
  const words = { grantId: grant.id, ...shareWords(after) };
  return ok({
    change: change.value,
    event: paid ? 'grant.payer_changed' : grant.waiting.change ? 'grant.rights_changed' : 'grant.begun',
    data: { ...data, access: then.kind },
    mail:
      paid && before.kind === 'full' && then.kind === 'full'
        ? { template: 'payer_changed', before: before.payer, after: then.payer, ...words }
        : { template: 'begun', ...words },
  });
};

/** It does not come: a change is dropped, a share that had not begun has ended. */
const stopping = (view: GrantView, now: number, by: string): Result<GrantPlan, Refusal> => {
  const { grant } = view;
  if (grant.waiting === null || grant.endedAt !== null) return nothingWaits;
  const { change: terms } = grant.waiting;
  const change = transitionGrant(
    grant,
    terms === null ? { type: 'end', by: 'customer' } : { type: 'drop_waiting' },
    now,
  );
  if (!change.ok) return change;
  const words = { grantId: grant.id, ...shareWords(view) };
  return ok({
    change: change.value,
    event: terms === null ? 'grant.ended' : 'grant.change_stopped',
    data: { by: 'customer', stoppedBy: by },
    mail:
      terms === null
        ? { template: 'ended', endedAt: now, endedBy: 'customer', ...words }
        : { template: 'waiting_stopped', ...words },
  });
};

/** X1: the delay is over. Whoever acted in the same moment was first. */
export const beginDue = (ctx: Acting, grantId: string): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const { waiting } = view.grant;
    if (waiting === null || waiting.beginsAt > ctx.now || view.grant.endedAt !== null) return ok(null);
    if (view.grant.frozen.includes('restore')) return ok(null);
    const begun = beginning(view, ctx.now, { after: 'delay' });
    // Its own end date came first: then there is nothing left to begin.
    return begun.ok ? begun : stopping(view, ctx.now, 'end_date');
  });

/**
 * X1: a second voice is that of somebody else, who was a representative before all this: whoever stole
 * one's session could otherwise appoint the second (E24).
 */
const isSecond = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  customerId: string,
  personId: string,
  { decidedBy }: Waiting,
): Promise<boolean> => {
  if (personId === decidedBy) return false;
  const before = now - secondVoiceAge;
  const members = await store.organisations.members(customerId);
  const since = members.find(({ person }) => person.id === personId)?.member.since ?? now;
  const { rows } = await store.audit.ofOrganisation(customerId, {
    event: 'member.role_changed',
    subject: personId,
    after: null,
  });
  return since <= before && rows.every(({ at }) => at <= before);
};

/**
 * X1: at once, because a second representative wants it too, with a proof of its own; or because the
 * host's staff has verified an emergency, which spares the second and never the proof.
 */
export const beginNow = (ctx: Context, grantId: string): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const { customerId, waiting } = view.grant;
    const decision = decide(ctx.actor, 'grant.begin', customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    if (ctx.actor.kind !== 'person' || waiting === null) return nothingWaits;
    const proof = await proofCounts(ctx);
    if (!proof.ok) return proof;
    const emergency = (await ctx.store.organisations.emergencyUntil(customerId, ctx.now)) !== null;
    if (!emergency && !(await isSecond(ctx, customerId, ctx.actor.personId, waiting))) {
      return fail({ code: 'second_representative_needed' });
    }
    return beginning(view, ctx.now, { after: emergency ? 'emergency' : 'second_representative' });
  });

/** X1: one of the customer's leaders stops it; taking away asks for no proof. */
export const stopWaiting = (ctx: Context, grantId: string): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, 'grant.stop_waiting', view.grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    return ctx.actor.kind === 'person' ? stopping(view, ctx.now, ctx.actor.personId) : nothingWaits;
  });

interface ByLink {
  grantId: string;
  personId: string;
  token: string;
}

const linkHolds = async (
  { secrets }: Pick<Context, 'secrets'>,
  { waiting }: Grant,
  { personId, token }: ByLink,
): Promise<boolean> =>
  waiting !== null &&
  secrets.same(token, await secrets.linkToken(stopPurpose, stopLinkId(waiting.id, personId), 1));

/** What the holder of a mailed link may see: the share it stops, as long as it still waits. */
export const seeByLink = async (ctx: Context, input: ByLink): Promise<Result<GrantView, Refusal>> => {
  const view = await ctx.store.grants.view(input.grantId);
  return view && (await linkHolds(ctx, view.grant, input)) ? ok(view) : fail({ code: 'link_expired' });
};

/** The link is enough: who was robbed of the sign-in must be able to stop what was done with it (E24). */
export const stopByLink = async (ctx: Context, input: ByLink): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, input.grantId, async (view) =>
    (await linkHolds(ctx, view.grant, input))
      ? stopping(view, ctx.now, input.personId)
      : fail({ code: 'link_expired' }),
  );
