import { decide } from '../../../shared/decision.ts';
import {
  type Access,
  type AccessChoice,
  type Payer,
  type Product,
  takenAway,
} from '../../../shared/domain/access.ts';
import { hasNotBegun, type Terms, type Waiting } from '../../../shared/domain/cooling-off.ts';
import { longestGrant } from '../../../shared/domain/duration.ts';
import { changeNeeds, type Grant, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { relatedFlag } from '../partnership/related.ts';
import { accessWords, shareWords } from '../share-words.ts';
import { mailWaiting, waitFor } from './cooling-off.ts';
import { accessFrom, heldOffer, type Offer, offerFor } from './offer.ts';
import { obeysPanelRules } from './panel-rule.ts';
import { keepsProof, proofCounts } from './proof-address.ts';
import { takenText } from './taken.ts';
import { type GrantPlan, type GrantWritten, grantAsOf, writeGrant } from './write.ts';

export interface RightsWanted {
  grantId: string;
  /** Made from what the panel lists at that moment: a category means what lies in it now (M1). */
  access: (products: readonly Product[]) => AccessChoice;
  endsAt: number | null;
  /** X3; left out, it stays as it is. */
  idleDays?: number | null | undefined;
  /** The generation the form was made from: whoever decided on older rights decides again. */
  seen: number;
}

const endDate = (grant: Grant, endsAt: number | null, now: number): Result<void, Refusal> => {
  if (endsAt === null || endsAt === grant.endsAt) return ok(undefined);
  return endsAt > now && endsAt <= now + longestGrant ? ok(undefined) : fail({ code: 'end_date_invalid' });
};

const same = (grant: Grant, next: Pick<Grant, 'access' | 'endsAt' | 'idleDays'>): boolean =>
  next.endsAt === grant.endsAt &&
  next.idleDays === grant.idleDays &&
  JSON.stringify(next.access) === JSON.stringify(grant.access);

/** M2: a change of nothing but who pays has a mail and a line in the log of its own, so that it cannot pass unseen (E22). */
const payerChange = (before: Access, after: Access): { before: Payer; after: Payer } | null =>
  before.kind === 'full' && after.kind === 'full' && before.payer !== after.payer
    ? { before: before.payer, after: after.payer }
    : null;

/** M1, M2: to widen, a legal representative with a fresh proof; to narrow, an administrator is enough. */
const mayChange = (ctx: Context, grant: Grant, needs: 'widen' | 'narrow'): Result<void, Refusal> => {
  const decision = decide(
    ctx.actor,
    needs === 'widen' ? 'grant.widen' : 'grant.narrow',
    grant.customerId,
    ctx.now,
  );
  return decision.allow ? ok(undefined) : fail(decision.refusal);
};

/** S15: the proof given must count, and what is given must leave the person a way to prove itself again. */
const proofHolds = async (
  ctx: Context,
  access: Access,
  offer: Result<Offer, Refusal>,
): Promise<Result<void, Refusal>> => {
  const counts = await proofCounts(ctx);
  return counts.ok && offer.ok ? keepsProof(ctx, access, offer.value.products) : counts;
};

/**
 * M1: full ↔ limited, product by product, end date, payer. What is chosen is compared with what
 * the panel lists now; the panel then gets a job for the new generation.
 */
export const changeRights = async (
  ctx: Context,
  wanted: RightsWanted,
): Promise<Result<GrantWritten, Refusal>> => {
  const view = await ctx.store.grants.view(wanted.grantId);
  if (!view) return fail({ code: 'not_found' });
  // Before the panel is asked anything for somebody who may not change it at all.
  const may = mayChange(ctx, view.grant, 'narrow');
  if (!may.ok) return may;
  const offer = await offerFor(ctx, view);
  return writeGrant(ctx, wanted.grantId, async (now) => {
    const allowed = mayChange(ctx, now.grant, 'narrow');
    if (!allowed.ok) return allowed;
    const grant = grantAsOf(now.grant, ctx.now);
    if (now.grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
    if (now.grant.panelGeneration !== wanted.seen) return fail({ code: 'conflict' });
    const listed = offer.ok ? offer.value.products : heldOffer(grant.access).products;
    const access = accessFrom(wanted.access(listed), grant.access, offer);
    if (!access.ok) return access;
    const idleDays = wanted.idleDays === undefined ? grant.idleDays : wanted.idleDays;
    const terms = { access: access.value, endsAt: wanted.endsAt, idleDays };
    if (same(grant, terms)) return ok(null);
    const until = endDate(grant, wanted.endsAt, ctx.now);
    if (!until.ok) return until;
    const needs = changeNeeds(grant, access.value, wanted.endsAt, { idleDays });
    const authority = mayChange(ctx, grant, needs);
    if (!authority.ok) return authority;
    if (needs === 'widen') {
      const proof = await proofHolds(ctx, access.value, offer);
      if (!proof.ok) return proof;
      const ruled = await obeysPanelRules(ctx, grant.accountId, grant.partnerId, access.value, listed);
      if (!ruled.ok) return ruled;
    }
    const later = await comesLater(ctx, grant, { ...terms, projectId: grant.projectId });
    if (later) return laterPlan(ctx, now, grant, later);
    const changed = transitionGrant(grant, { type: 'change', ...terms }, ctx.now);
    if (!changed.ok) return changed;
    const anew = await waitsAnew(ctx, grant, access.value);
    const change = anew
      ? { ...changed.value, grant: { ...changed.value.grant, waiting: anew } }
      : changed.value;
    const after = { ...now, grant: change.grant };
    const copyEnded = grant.mailCopy === 'on' && change.grant.mailCopy !== 'on';
    const payer = payerChange(grant.access, access.value);
    const related =
      grant.access.kind === 'full' ? [] : await relatedFlag(ctx, { ...grant, access: access.value });
    return ok({
      change,
      also: {
        audit: related,
        mails: anew ? await mailWaiting(ctx, grant, anew, shareWords(after)) : [],
      },
      event: payer ? 'grant.payer_changed' : 'grant.rights_changed',
      data: {
        ...(copyEnded ? { mailCopyEnded: true } : {}),
        ...accessData('before', grant),
        ...accessData('after', change.grant),
        taken: takenText(takenAway(grant.access, access.value)),
      },
      mail: payer
        ? { template: 'payer_changed', grantId: grant.id, ...payer, ...shareWords(after) }
        : {
            template: 'rights_changed',
            grantId: grant.id,
            ...(copyEnded ? { copyEnded } : {}),
            endsAt: wanted.endsAt,
            idleDays,
            ...shareWords(after),
          },
      sets: offer.ok
        ? [
            {
              do: 'replace_products',
              accountId: now.account.id,
              products: offer.value.products,
              at: ctx.now,
            },
          ]
        : [],
    });
  });
};

/** X1: what this change waits for; null where it holds at once. A share that is still to begin waits already. */
const comesLater = async (
  ctx: Context,
  grant: Grant,
  change: Terms,
): Promise<(Waiting & { change: Terms }) | null> => {
  if (hasNotBegun(grant) || ctx.actor.kind !== 'person') return null;
  const { customerId, access: before } = grant;
  const by = ctx.actor.personId;
  const waiting = await waitFor(ctx, { customerId, by, before, after: change.access, change });
  return waiting && { ...waiting, change };
};

/** X1: another payer of a share that is still to begin was not in the notice, so the time and the links begin anew. */
const waitsAnew = async (ctx: Context, grant: Grant, after: Access): Promise<Waiting | null> => {
  if (!hasNotBegun(grant) || ctx.actor.kind !== 'person') return null;
  const { customerId, access: before } = grant;
  return waitFor(ctx, { customerId, by: ctx.actor.personId, before, after, change: null });
};

const laterPlan = async (
  ctx: Context,
  view: GrantView,
  grant: Grant,
  waiting: Waiting & { change: Terms },
): Promise<Result<GrantPlan, Refusal>> => {
  const change = transitionGrant(grant, { type: 'change_later', waiting }, ctx.now);
  if (!change.ok) return change;
  const words = { ...shareWords(view), access: accessWords(waiting.change.access) };
  return ok({
    change: change.value,
    event: 'grant.change_waits',
    data: {
      ...accessData('before', grant),
      ...accessData('after', { ...grant, ...waiting.change }),
      beginsAt: waiting.beginsAt,
    },
    also: { mails: await mailWaiting(ctx, grant, waiting, words) },
  });
};

/** Before and after, as the log shows them: short, and without anything secret. */
const accessData = (when: 'before' | 'after', { access, endsAt, idleDays }: Grant) => ({
  [when]:
    access.kind === 'full'
      ? `full, paid by the ${access.payer}`
      : `limited: ${access.products.map((one) => `${one.name} (${one.actions.join(', ')})`).join('; ')}`.slice(
          0,
          1000,
        ),
  [`${when}EndsAt`]: endsAt,
  [`${when}IdleDays`]: idleDays,
});
