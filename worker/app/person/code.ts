import { codeAttempts, codeLife } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import type { Challenge } from '../records.ts';
import { newChallenge } from './challenge.ts';
import { mayMailCode, mayTry } from './limits.ts';

/** What a mailed code of this folder can be for. */
export type CodePurpose = 'sign_in' | 'safety' | 'proof' | 'new_address' | 'recovery' | 'reply_address';

const isCodeOf = (challenge: Challenge | null, purpose: CodePurpose): challenge is Challenge =>
  challenge !== null && challenge.purpose === purpose;

/** Mails a code. What happens and how long it takes does not depend on whether we know the address (E8). */
export const mailCode = async (
  ctx: Context,
  order: {
    purpose: CodePurpose;
    email: string;
    personId: string | null;
    language: Language;
    /** What the proof is for, where the purpose does not say it all. */
    subject?: string;
  },
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const allowed = await mayMailCode(ctx, order.email);
  if (!allowed.ok) return allowed;
  const { purpose, email, personId, subject = null } = order;
  const challenge = newChallenge(ctx, { purpose, email, personId, subject });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'challenge', row: challenge }],
    audit: [],
    mails: [codeMail(challenge, order.purpose, order.language)],
  });
  return committed.ok ? ok({ challengeId: challenge.id }) : committed;
};

const codeMail = (challenge: Challenge, purpose: CodePurpose, language: Language): MailOrder => ({
  to: challenge.email,
  language,
  template: 'code',
  challengeId: challenge.id,
  generation: challenge.generation,
  purpose,
});

/** Mails a new code for the same attempt; the one before no longer counts. */
export const mailCodeAgain = async (
  ctx: Context,
  challengeId: string,
  purpose: CodePurpose,
): Promise<Result<void, Refusal>> => {
  const challenge = await ctx.store.persons.challenge(challengeId);
  if (!isCodeOf(challenge, purpose) || challenge.state !== 'open' || !isOwn(ctx, challenge)) {
    return refuse('code_expired');
  }
  const allowed = await mayMailCode(ctx, challenge.email);
  if (!allowed.ok) return allowed;
  const next: Challenge = {
    ...challenge,
    generation: challenge.generation + 1,
    attempts: 0,
    expiresAt: ctx.now + codeLife,
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'challenge', row: next }],
    audit: [],
    mails: [codeMail(next, purpose, ctx.language)],
  });
};

/** A proof belongs to the person who asked for it; a sign-in belongs to nobody yet. */
const isOwn = (ctx: Context, challenge: Challenge): boolean =>
  challenge.personId === null || (ctx.actor.kind === 'person' && ctx.actor.personId === challenge.personId);

/**
 * Takes a code: counts the attempt first, in one statement, compares, and uses the challenge up, so that
 * a code works once and five guesses are all there are.
 */
export const takeCode = async (
  ctx: Context,
  given: { challengeId: string; code: string },
  purpose: CodePurpose,
): Promise<Result<Challenge, Refusal>> => {
  const allowed = await mayTry(ctx);
  if (!allowed.ok) return allowed;
  const found = await ctx.store.persons.challenge(given.challengeId);
  if (!isCodeOf(found, purpose) || !isOwn(ctx, found)) return refuse('code_expired');
  const challenge = await ctx.store.atomic.countAttempt(found.id, codeAttempts, ctx.now);
  if (!challenge) {
    const usedUp = found.state === 'open' && found.expiresAt > ctx.now;
    return refuse(usedUp ? 'code_used_up' : 'code_expired');
  }
  const expected = await ctx.secrets.code(challenge.id, challenge.generation);
  if (!ctx.secrets.same(expected, given.code)) {
    return refuse('code_wrong', { left: codeAttempts - challenge.attempts });
  }
  const used = await ctx.store.atomic.useChallenge(challenge.id, ctx.now);
  return used ? ok(challenge) : refuse('code_expired');
};

/** What the page of a running code may show: where it was sent. */
export const openCode = async (
  ctx: Context,
  challengeId: string,
  purpose: CodePurpose,
): Promise<{ email: string } | null> => {
  const challenge = await ctx.store.persons.challenge(challengeId);
  if (!isCodeOf(challenge, purpose) || challenge.state !== 'open' || !isOwn(ctx, challenge)) return null;
  return { email: challenge.email };
};
