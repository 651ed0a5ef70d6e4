import type { PasskeyUse } from '../../../shared/api/passkey.ts';
import { hasFreshProof } from '../../../shared/decision.ts';
import { freshProofLife } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { codeProves } from './address.ts';
import { newChallenge } from './challenge.ts';
import { mailCode, takeCode } from './code.ts';
import { checkPasskey, openCeremony } from './passkey.ts';
import { type RecordedProof, recordProof, waitingExtension } from './record-proof.ts';
import { refreshProducts } from './refresh-products.ts';
import { provenSelf, prover } from './self.ts';
import type { PasskeyStart } from './sign-in-passkey.ts';

export interface ProofChoices {
  /** Why a code proves nothing now: the address lies in a shared account (S15) or was just changed (E24). */
  code: Refusal | null;
  passkeys: number;
  /** The extension waiting for this proof. */
  extension: string | null;
  /** True when a proof given just now on this session can be used for that extension by one click. */
  alreadyProven: boolean;
}

/** What a person can prove itself with now. */
export const proofChoices = async (
  ctx: Context,
  input: { proofId: string | null; passkey: boolean },
): Promise<Result<ProofChoices, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const extension = await waitingExtension(ctx, person.value, input.proofId);
  if (input.proofId !== null && !extension) return refuse('link_expired');
  const byCode = await codeProves(ctx, person.value);
  const { passkeyAt } = person.value;
  const byPasskey = passkeyAt !== null && ctx.now - passkeyAt <= freshProofLife;
  return ok({
    code: byCode.ok ? null : byCode.error,
    passkeys: (await ctx.store.persons.passkeys(person.value.personId)).length,
    extension: extension?.name ?? null,
    alreadyProven: extension !== null && (input.passkey ? byPasskey : hasFreshProof(person.value, ctx.now)),
  });
};

/** Mails a code to the person's own address, if that proves anything (S15). */
export const startProof = async (ctx: Context): Promise<Result<{ challengeId: string }, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const proves = await codeProves(ctx, person.value);
  if (!proves.ok) return proves;
  return mailCode(ctx, {
    purpose: 'proof',
    email: person.value.email,
    personId: person.value.personId,
    language: ctx.language,
  });
};

/** A fresh proof by code; the address is judged again now, not only when the code was mailed (S15). */
export const proveWithCode = async (
  ctx: Context,
  input: { challengeId: string; code: string; proofId: string | null },
): Promise<Result<RecordedProof, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const challenge = await takeCode(ctx, input, 'proof');
  if (!challenge.ok) return challenge;
  if (challenge.value.subject !== null) return refuse('code_expired');
  await refreshProducts(ctx, person.value.personId);
  const proves = await codeProves(ctx, person.value);
  if (!proves.ok) return proves;
  return recordProof(ctx, person.value, { provenAt: ctx.now, passkeyAt: null, proofId: input.proofId });
};

export const startPasskeyProof = async (ctx: Context): Promise<Result<PasskeyStart, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const opened = await openCeremony(ctx, 'passkey_use', person.value.personId);
  if (!opened.ok) return opened;
  const passkeys = await ctx.store.persons.passkeys(person.value.personId);
  const options = await ctx.passkeys.useOptions(opened.value.challenge, passkeys);
  return ok({ challenge: opened.value.challengeId, options });
};

/** A fresh proof by passkey: counts as both kinds. */
export const proveWithPasskey = async (
  ctx: Context,
  input: { challengeId: string; use: PasskeyUse; proofId: string | null },
): Promise<Result<RecordedProof, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const checked = await checkPasskey(ctx, input, person.value.personId);
  if (!checked.ok) return checked;
  return recordProof(ctx, person.value, {
    provenAt: ctx.now,
    passkeyAt: ctx.now,
    proofId: input.proofId,
    writes: [checked.value.write],
  });
};

/** Lets a proof of the last minutes, given on this session, count for the extension that waits, by one click. */
export const proveExtension = async (
  ctx: Context,
  input: { proofId: string },
): Promise<Result<RecordedProof, Refusal>> => {
  const person = provenSelf(ctx);
  if (!person.ok) return person;
  const { provenAt, passkeyAt } = person.value;
  return recordProof(ctx, person.value, {
    provenAt: provenAt ?? ctx.now,
    passkeyAt,
    proofId: input.proofId,
  });
};

/** `POST /api/proofs`: an extension asks for a fresh proof; the person gives it on our page. */
export const requestProof = async (
  ctx: Context,
  input: { passkey: boolean },
): Promise<Result<{ url: string }, Refusal>> => {
  const person = prover(ctx);
  if (!person.ok) return person;
  const { email, personId, deviceId: subject } = person.value;
  const row = newChallenge(ctx, { purpose: 'proof', email, personId, subject });
  const committed = await ctx.commit({
    actor: person.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'challenge', row }],
    audit: [],
  });
  if (!committed.ok) return committed;
  return ok({ url: `${ctx.settings.deployment}/prove?for=${row.id}${input.passkey ? '&passkey=1' : ''}` });
};
