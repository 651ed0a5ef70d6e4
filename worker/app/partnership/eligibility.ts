import { day } from '../../../shared/domain/duration.ts';
import {
  type EligibilityEvidence,
  type EligibilityRules,
  type JudgedCriterion,
  judgeEligibility,
  type Volume,
} from '../../../shared/domain/eligibility.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { type DecisionInput, factsForEvidence } from './facts.ts';
import { partnershipEvent } from './notices.ts';

/** P7: the criteria as the host has set them. */
export const eligibilityRules = async (ctx: Pick<Context, 'store'>): Promise<EligibilityRules> =>
  (await ctx.store.hostSettings.read('eligibility'))('eligibility');

/**
 * P7: the volume of the last year by our own books, in the currency in which it reaches furthest. Books that are
 * younger than a year say nothing against anybody: then only a volume that is reached counts.
 */
const volumeByBooks = async (
  ctx: Pick<Context, 'store' | 'now'>,
  organisationId: string,
  { criteria, leastVolume }: EligibilityRules,
): Promise<readonly EligibilityEvidence[]> => {
  const asked = criteria.filter(({ kind }) => kind === 'volume');
  if (asked.length === 0) return [];
  const year = 365 * day;
  const { since, volumes } = await ctx.store.ledger.volumes(organisationId, ctx.now - year);
  const [best] = volumes
    .map(({ currency, amount }) => ({ currency, amount: Math.floor(amount / 100) }))
    .toSorted(
      (one, other) => other.amount * leastVolume[one.currency] - one.amount * leastVolume[other.currency],
    );
  if (best === undefined || since === null) return [];
  const met = best.amount >= leastVolume[best.currency];
  if (!met && since > ctx.now - year) return [];
  return asked.map(({ id }) => ({
    organisationId,
    criterion: id,
    source: 'ledger',
    met,
    volume: best,
    note: '',
    at: ctx.now,
    personId: null,
    version: 1,
  }));
};

/** P7: each criterion with its evidence, as it stands now. */
export const eligibilityOf = async (
  ctx: Pick<Context, 'store' | 'now'>,
  partnership: Partnership,
): Promise<readonly JudgedCriterion[]> => eligibilityBy(ctx, partnership, await eligibilityRules(ctx));

/** The same by rules that were read already. */
export const eligibilityBy = async (
  ctx: Pick<Context, 'store' | 'now'>,
  { organisationId, evidence }: Partnership,
  rules: EligibilityRules,
): Promise<readonly JudgedCriterion[]> => {
  const [byBooks, found] = await Promise.all([
    volumeByBooks(ctx, organisationId, rules),
    ctx.store.programme.evidence(organisationId),
  ]);
  return judgeEligibility(rules, evidence?.answers ?? null, [...byBooks, ...found]);
};

type Found = Pick<EligibilityEvidence, 'criterion' | 'source' | 'met' | 'volume' | 'note' | 'personId'>;

/** The latest evidence of a source takes the place of the one before. */
const written = async (
  ctx: Pick<Context, 'store' | 'now'>,
  organisationId: string,
  found: Found,
): Promise<Write> => {
  const before = (await ctx.store.programme.evidence(organisationId)).find(
    (one) => one.criterion === found.criterion && one.source === found.source,
  );
  return {
    do: before ? 'update' : 'insert',
    kind: 'eligibilityEvidence',
    row: { organisationId, ...found, at: ctx.now, version: (before?.version ?? 0) + 1 },
  };
};

/** P7: an active website is one that answers when the Worker asks it; when and with which status is kept. */
const lookAtWebsite = async (
  ctx: Pick<Context, 'store' | 'now' | 'outside' | 'commit' | 'actor' | 'requestId'>,
  partnership: Partnership,
): Promise<Result<void, Refusal>> => {
  const { evidence, organisationId } = partnership;
  if (!evidence) return fail({ code: 'partnership_state', detail: { state: partnership.state } });
  const { status, reason } = await ctx.outside.website(evidence.website);
  const met = status !== null && status < 400;
  const found: Found = {
    criterion: 'website',
    source: 'checked',
    met,
    volume: null,
    note: reason,
    personId: null,
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [await written(ctx, organisationId, found)],
    audit: [partnershipEvent(partnership, 'partnership.website_checked', { answered: met, result: reason })],
  });
};

export const checkWebsite = async (
  ctx: Context,
  input: Pick<DecisionInput, 'organisationId'>,
): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, input);
  return facts.ok ? lookAtWebsite(ctx, facts.value.partnership) : facts;
};

/** The minute's job: whoever has applied since the last look. */
export const checkNewWebsites = async (
  ctx: Parameters<typeof lookAtWebsite>[0],
  limit: number,
): Promise<void> => {
  for (const organisationId of await ctx.store.programme.websitesToCheck(limit)) {
    await lookAtWebsite(ctx, await ctx.store.partnerships.of(organisationId));
  }
};

export interface StatedEvidence extends Pick<DecisionInput, 'organisationId'> {
  criterion: string;
  met: boolean;
  /** Stated for a volume; what follows from it is judged by the host's own limits. */
  volume: Volume | null;
  /** What the admin saw, and where. */
  note: string;
}

/** P7: what an admin found out, beside what the applicant says. It counts for more, and names who stated it. */
export const stateEvidence = async (ctx: Context, input: StatedEvidence): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, input);
  if (!facts.ok) return facts;
  const { criterion, met, volume, note } = input;
  const rules = await eligibilityRules(ctx);
  const known = rules.criteria.find(({ id, asked }) => asked && id === criterion);
  if (!known || (known.kind === 'volume') !== (volume !== null)) return fail({ code: 'invalid_input' });
  const found: Found = {
    criterion,
    source: 'stated',
    met,
    volume,
    note,
    personId: facts.value.admin.personId,
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [await written(ctx, input.organisationId, found)],
    audit: [
      partnershipEvent(facts.value.partnership, 'partnership.evidence_stated', {
        criterion,
        ...(volume ? { amount: volume.amount, currency: volume.currency } : { met }),
        note,
      }),
    ],
  });
};
