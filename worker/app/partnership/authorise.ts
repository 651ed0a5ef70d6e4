import { identifierFrom } from '../../../shared/domain/identifier.ts';
import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { claimAllHeld } from '../invitation/claim-held.ts';
import { type DecisionInput, factsForDecision } from './facts.ts';
import { followAll } from './follow.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';

/** P5: seven letters or digits, each as likely as any other, and a check character. */
const drawPartnerId = (ctx: Context): string => {
  const bytes: number[] = [];
  while (bytes.length < 7) bytes.push(...[...ctx.ids.bytes(16)].filter((byte) => byte < 252));
  return identifierFrom('PID', bytes);
};

/** Two partners drawing the same ID happens once in eighty billion; five times in a row does not happen. */
const draws = 5;

/** P4: the status, the Partner-ID and the confirmation mail are one batch: all at the same moment. */
export const authorisePartner = async (
  ctx: Context,
  input: DecisionInput,
): Promise<Result<Partnership, Refusal>> => {
  for (let draw = 1; ; draw += 1) {
    const facts = await factsForDecision(ctx, input);
    if (!facts.ok) return facts;
    const { organisation } = facts.value;
    const authorised = transitionPartnership(
      facts.value.partnership,
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
      audit: [partnershipEvent(partnership, 'partnership.authorised', { partnerId })],
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
