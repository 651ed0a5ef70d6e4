import type { PersonActor } from '../../../shared/decision.ts';
import { freshProofLife } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { proofCounts } from '../grant/proof-address.ts';
import { provenSelf, self } from './self.ts';

/**
 * For acts that decide how a person proves itself from then on (address, passkeys, deletion): who has a
 * passkey uses it, because a mailbox that was taken over must not be enough (E24); who has none proves by a
 * code that counts (S15). Who has lost the passkey goes to staff (O6).
 */
export const bestProof = async (ctx: Context): Promise<Result<PersonActor, Refusal>> => {
  const person = self(ctx);
  if (!person.ok) return person;
  const { personId, passkeyAt } = person.value;
  if ((await ctx.store.persons.passkeys(personId)).length > 0) {
    const fresh = passkeyAt !== null && ctx.now - passkeyAt <= freshProofLife;
    return fresh ? person : refuse('passkey_required');
  }
  const proven = provenSelf(ctx);
  if (!proven.ok) return proven;
  const counts = await proofCounts(ctx);
  return counts.ok ? proven : counts;
};
