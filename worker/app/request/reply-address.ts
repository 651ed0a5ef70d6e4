import { decide } from '../../../shared/decision.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mailCode, openCode, takeCode } from '../person/code.ts';

/** E19: the addresses this partner has proved. */
export const replyAddresses = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<readonly string[], Refusal>> => {
  const decision = decide(ctx.actor, 'request.send', organisationId, ctx.now);
  return decision.allow
    ? ok(await ctx.store.requests.replyAddresses(organisationId))
    : fail(decision.refusal);
};

/** Q2: mails a code to the address that shall stand as Reply-To. */
export const startReplyAddress = async (
  ctx: Context,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const decision = decide(ctx.actor, 'request.send', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  return mailCode(ctx, {
    purpose: 'reply_address',
    email: normaliseEmail(email),
    personId: ctx.actor.personId,
    subject: organisationId,
    language: ctx.language,
  });
};

/** Where the code of a running proof went. */
export const replyAddressInProof = async (ctx: Context, challengeId: string): Promise<string | null> =>
  (await openCode(ctx, challengeId, 'reply_address'))?.email ?? null;

/** The code proves that the partner reads that mailbox; the proof counts for this organisation only. */
export const proveReplyAddress = async (
  ctx: Context,
  input: { organisationId: string; challengeId: string; code: string },
): Promise<Result<void, Refusal>> => {
  const { organisationId } = input;
  const decision = decide(ctx.actor, 'request.send', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const taken = await takeCode(ctx, input, 'reply_address');
  if (!taken.ok) return taken;
  if (taken.value.subject !== organisationId) return fail({ code: 'code_expired' });
  return change(ctx, organisationId, taken.value.email, true);
};

export const removeReplyAddress = async (
  ctx: Context,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, 'request.send', organisationId, ctx.now);
  return decision.allow ? change(ctx, organisationId, email, false) : fail(decision.refusal);
};

const change = async (
  ctx: Context,
  organisationId: string,
  email: string,
  kept: boolean,
): Promise<Result<void, Refusal>> => {
  const { actor, requestId, now } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  return ctx.commit({
    actor,
    requestId,
    now,
    sets: [{ do: 'keep_reply_address', organisationId, email, personId: actor.personId, at: now, kept }],
    audit: [
      {
        organisations: [organisationId],
        event: kept ? 'request.sender_proved' : 'request.sender_removed',
        subject: { kind: 'organisation', id: organisationId },
        personal: { email: { of: actor.personId, text: email } },
      },
    ],
  });
};
