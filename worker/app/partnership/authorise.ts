import { unmet } from '../../../shared/domain/eligibility.ts';
import { identifierFrom } from '../../../shared/domain/identifier.ts';
import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { claimAllHeld } from '../invitation/claim-held.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import { eligibilityOf } from './eligibility.ts';
import { type DecisionInput, factsForDecision, factsOfDecided } from './facts.ts';
import { followAll } from './follow.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';
import { reasonsForSecond } from './second-look.ts';

/** P5: seven letters or digits, each as likely as any other, and a check character. */
const drawPartnerId = (ctx: Pick<Context, 'ids'>): string => {
  const bytes: number[] = [];
  while (bytes.length < 7) bytes.push(...[...ctx.ids.bytes(16)].filter((byte) => byte < 252));
  return identifierFrom('PID', bytes);
};

/** Two partners drawing the same ID happens once in eighty billion; five times in a row does not happen. */
const draws = 5;

interface Authorising extends DecisionInput {
  /** P7: why it is done where a criterion is missing or not met. */
  reason: string;
}

/** What stands against it whoever decides: an affiliate (P8), or a missing criterion nobody explains (P7). */
const judged = async (
  ctx: Pick<Context, 'store' | 'now'>,
  partnership: Partnership,
  reason: string,
): Promise<Result<readonly string[], Refusal>> => {
  if (await ctx.store.programme.affiliate(partnership.organisationId)) {
    return fail({ code: 'affiliate_not_partner' });
  }
  const missing = unmet(await eligibilityOf(ctx, partnership));
  if (missing.length > 0 && reason === '') {
    return fail({ code: 'criteria_missing', detail: { missing: missing.length } });
  }
  return ok(missing.map(({ criterion }) => criterion.id));
};

/** P4: an admin authorises; where two have to (A6), what comes back is what waits for the second. */
export const authorisePartner = async (
  ctx: Context,
  { known = false, ...input }: Authorising & { known?: boolean },
): Promise<Result<Partnership | Proposal, Refusal>> => {
  const facts = await factsForDecision(ctx, input);
  if (!facts.ok) return facts;
  const { admin, organisation, partnership } = facts.value;
  const because = await reasonsForSecond(ctx, facts.value, known);
  if (because.length === 0) return authoriseNow(ctx, input);
  // What cannot be done is said now and not to the second admin.
  const possible = transitionPartnership(partnership, { type: 'authorise', partnerId: '' }, ctx.now);
  if (!possible.ok) return possible;
  const sound = await judged(ctx, partnership, input.reason);
  if (!sound.ok) return sound;
  const act = { kind: 'authorise_partner', ...input } as const;
  return propose(ctx, admin, { act, because, organisationId: organisation.id });
};

/** P4: the status, the Partner-ID and the confirmation mail are one batch: all at the same moment. */
export const authoriseNow = async (
  ctx: Carrying,
  { organisationId, version, reason }: Authorising,
): Promise<Result<Partnership, Refusal>> => {
  for (let draw = 1; ; draw += 1) {
    const facts = await factsOfDecided(ctx, { organisationId, version });
    if (!facts.ok) return facts;
    const { organisation, partnership: before } = facts.value;
    const sound = await judged(ctx, before, reason);
    if (!sound.ok) return sound;
    const missing = sound.value;
    const authorised = transitionPartnership(
      before,
      { type: 'authorise', partnerId: drawPartnerId(ctx) },
      ctx.now,
    );
    if (!authorised.ok) return authorised;
    const partnership = authorised.value;
    const partnerId = partnership.partnerId ?? '';
    const committed = await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: 'update', kind: 'partnership', row: partnership }],
      audit: [
        partnershipEvent(partnership, 'partnership.authorised', {
          partnerId,
          ...(missing.length > 0 ? { missing: missing.join(' '), reason } : {}),
        }),
      ],
      mails: await mailLeaders(ctx, organisation.id, {
        template: 'authorized',
        organisationName: organisation.name,
        organisationId: organisation.id,
        partnerId,
      }),
      tell: [organisation.id],
    });
    if (committed.ok) {
      // Shares of an earlier, ended partnership lose that hold and stay paused for their customers.
      await followAll(ctx, organisation.id);
      // S4: what customers shared with it before it was a partner reaches it now.
      await claimAllHeld(ctx, organisation.id);
      return ok(partnership);
    }
    // A conflict is either the ID, drawn twice, or the partnership, which the next round finds changed.
    if (committed.error.code !== 'conflict' || draw === draws) return fail(committed.error);
  }
};
