import { normaliseEmail } from '../../../shared/domain/email.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type OpenedSession, openSession } from '../device/open-session.ts';
import type { Person } from '../records.ts';
import { addressProves } from './address.ts';
import { mailCode, takeCode } from './code.ts';
import { refreshProducts } from './refresh-products.ts';

/** First step of signing in (O1) or of a safety session (S15): a code to the address, known or not (E8). */
export const startSignIn = (
  ctx: Context,
  input: { email: string; purpose: 'sign_in' | 'safety' },
): Promise<Result<{ challengeId: string }, Refusal>> =>
  mailCode(ctx, {
    purpose: input.purpose,
    email: normaliseEmail(input.email),
    personId: null,
    language: ctx.language,
  });

/** What the first sign-in makes: the name is a start, the person changes it (O2). */
const newPerson = (ctx: Context, email: string): Person => ({
  id: ctx.ids.id('per'),
  email,
  name: cleanName(email.slice(0, email.lastIndexOf('@'))) || email,
  language: ctx.language,
  hostRole: null,
  createdAt: ctx.now,
  version: 1,
});

/** A8: an address that was left is nobody's sign-in, even where a restored database has it again. */
const addressStands = async (ctx: Context, person: Person | null): Promise<Result<void, Refusal>> =>
  person === null || (await ctx.safekeeping.addressStands(person))
    ? ok(undefined)
    : refuse('address_changed_recently');

/** Second step: the code. An address inside a shared account proves nothing, not even for a first sign-in (S15). */
export const signInWithCode = async (
  ctx: Context,
  input: { challengeId: string; code: string; deviceName: string },
): Promise<Result<OpenedSession, Refusal>> => {
  const challenge = await takeCode(ctx, input, 'sign_in');
  if (!challenge.ok) return challenge;
  const { email } = challenge.value;
  const known = await ctx.store.persons.byEmail(email);
  const stands = await addressStands(ctx, known);
  if (!stands.ok) return stands;
  if (known) await refreshProducts(ctx, known.id);
  const proves = await addressProves(ctx, email);
  if (!proves.ok) return proves;
  // O5: the old address can still take its person back, so nobody new begins with it.
  if (!known && (await ctx.store.proof.addressHeld(email, ctx.now)))
    return refuse('address_changed_recently');
  return openSession(ctx, {
    person: known ?? newPerson(ctx, email),
    known: known !== null,
    deviceName: input.deviceName,
    scope: 'full',
    factor: 'code',
  });
};

/** A session that can look and pause: safety is never blocked, whoever else may read that mailbox (S15). */
export const openSafetySession = async (
  ctx: Context,
  input: { challengeId: string; code: string; deviceName: string },
): Promise<Result<OpenedSession, Refusal>> => {
  const challenge = await takeCode(ctx, input, 'safety');
  if (!challenge.ok) return challenge;
  const person = await ctx.store.persons.byEmail(challenge.value.email);
  // Only who reads the mailbox gets this far, so it tells nothing to anybody else (E8).
  if (!person) return refuse('not_found');
  const stands = await addressStands(ctx, person);
  if (!stands.ok) return stands;
  return openSession(ctx, {
    person,
    known: true,
    deviceName: input.deviceName,
    scope: 'safety',
    factor: 'code',
  });
};
