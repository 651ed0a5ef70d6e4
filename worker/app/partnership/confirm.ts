import { decide } from '../../../shared/decision.ts';
import { transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type ConfirmedText, confirmationOf } from './agreements.ts';
import { partnershipEvent } from './notices.ts';

/** P10: a legal representative confirms a newer version; the partnership stays what it is. */
export const confirmAgreement = async (
  ctx: Context,
  input: ConfirmedText & { organisationId: string /** The box on the page. */; confirmed: boolean },
): Promise<Result<void, Refusal>> => {
  const { organisationId } = input;
  const decision = decide(ctx.actor, 'partnership.apply', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (!input.confirmed) return fail({ code: 'invalid_input', detail: { field: 'confirm' } });
  const confirmation = await confirmationOf(ctx, input);
  if (!confirmation.ok) return confirmation;
  const current = await ctx.store.partnerships.of(organisationId);
  // Twice in a row, or by two representatives: it is confirmed, and the first confirmation stands.
  if (current.confirmation?.agreementVersion === input.agreementVersion) return ok(undefined);
  const confirmed = transitionPartnership(
    current,
    { type: 'confirm', confirmation: confirmation.value },
    ctx.now,
  );
  if (!confirmed.ok) return confirmed;
  const { agreementVersion, agreementHash, language } = confirmation.value;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'partnership', row: confirmed.value },
      { do: 'insert', kind: 'agreementConfirmed', row: { organisationId, ...confirmation.value } },
    ],
    audit: [
      partnershipEvent(confirmed.value, 'partnership.agreement_confirmed', {
        agreementVersion,
        agreementHash,
        language,
      }),
    ],
    tell: [organisationId],
  });
};
