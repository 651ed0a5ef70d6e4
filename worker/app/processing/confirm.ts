import { decide } from '../../../shared/decision.ts';
import { confirm, type ProcessingAgreement } from '../../../shared/domain/processing-agreement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { besideThe } from './beside.ts';
import { processingMails } from './mails.ts';

const nameOf = async ({ store }: Context, organisationId: string): Promise<string> =>
  (await store.organisations.byId(organisationId))?.name ?? '';

/** Confirmed with the invitation it stands beside it is found at the share that came of it. */
const placeOf = async ({ store }: Context, { grantId, invitationId }: ProcessingAgreement) => {
  const invitation = invitationId === null ? null : await store.invitations.byId(invitationId);
  return { grantId: grantId ?? invitation?.grantId ?? null };
};

/** G1: the partner confirms the agreement it was shown; one that was chosen meanwhile is another. */
export const confirmProcessing = async (
  ctx: Context,
  { agreementId }: { agreementId: string },
): Promise<Result<void, Refusal>> => {
  const row = await ctx.store.processing.byId(agreementId);
  if (!row) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'processing.confirm', row.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const confirmed = confirm(
    await besideThe(ctx, row),
    { id: agreementId, personId: ctx.actor.personId },
    ctx.now,
  );
  if (!confirmed.ok) return confirmed;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: confirmed.value.map((one) => ({
      do: 'update' as const,
      kind: 'processingAgreement' as const,
      row: one,
    })),
    audit: [
      {
        organisations: [row.customerId, row.partnerId],
        event: 'processing.confirmed',
        subject:
          row.grantId === null
            ? { kind: 'invitation', id: row.invitationId ?? '' }
            : { kind: 'grant', id: row.grantId },
        data: { agreement: row.id, of: row.kind, text: row.textVersion ?? row.title, hash: row.hash },
      },
    ],
    mails: await processingMails(ctx, { ...row, ...(await placeOf(ctx, row)) }, 'processing_confirmed', {
      customer: await nameOf(ctx, row.customerId),
      partner: await nameOf(ctx, row.partnerId),
    }),
    tell: [row.customerId, row.partnerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
