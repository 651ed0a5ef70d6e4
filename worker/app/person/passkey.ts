import type { PasskeyUse } from '../../../shared/api/passkey.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import type { Passkey } from '../records.ts';
import { newChallenge } from './challenge.ts';
import { mayTry } from './limits.ts';

/** Opens a passkey ceremony: its challenge is kept here and works once. */
export const openCeremony = async (
  ctx: Context,
  purpose: 'passkey_use' | 'passkey_register',
  personId: string | null,
): Promise<Result<{ challengeId: string; challenge: string }, Refusal>> => {
  const allowed = await mayTry(ctx);
  if (!allowed.ok) return allowed;
  const challenge = ctx.ids.token();
  const row = newChallenge(ctx, { purpose, email: '', personId, subject: challenge });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'challenge', row }],
    audit: [],
  });
  return committed.ok ? ok({ challengeId: row.id, challenge }) : committed;
};

/** Takes a ceremony's challenge, once, if it is of this kind and this person's. */
export const takeCeremony = async (
  ctx: Context,
  challengeId: string,
  purpose: 'passkey_use' | 'passkey_register',
  personId: string | null,
): Promise<string | null> => {
  const row = await ctx.store.persons.challenge(challengeId);
  if (row?.purpose !== purpose || row.personId !== personId) return null;
  return (await ctx.store.atomic.useChallenge(row.id, ctx.now)) ? row.subject : null;
};

/** Checks a used passkey; comes back with it and with the write that keeps its counter. */
export const checkPasskey = async (
  ctx: Context,
  input: { challengeId: string; use: PasskeyUse },
  personId: string | null,
): Promise<Result<{ passkey: Passkey; write: Write }, Refusal>> => {
  const allowed = await mayTry(ctx);
  if (!allowed.ok) return allowed;
  const challenge = await takeCeremony(ctx, input.challengeId, 'passkey_use', personId);
  if (challenge === null) return refuse('passkey_failed');
  const passkey = await ctx.store.persons.passkeyByCredential(input.use.id);
  if (!passkey || (personId !== null && passkey.personId !== personId)) return refuse('passkey_failed');
  const verified = await ctx.passkeys.verifyUse(input.use, challenge, passkey);
  if (!verified) return refuse('passkey_failed');
  // A8: one that was removed is no proof, even where a restored database has it again.
  if (!(await ctx.safekeeping.passkeyStands(passkey.id))) return refuse('passkey_failed');
  const row = { ...passkey, counter: verified.counter, lastUsedAt: ctx.now };
  return ok({ passkey: row, write: { do: 'update', kind: 'passkey', row } });
};
