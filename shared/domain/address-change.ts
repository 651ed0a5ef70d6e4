import { addressChangeNotice } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** A person's change of address (O5). While it is open the old address can undo it, and codes prove nothing (E24). */
export interface AddressChange {
  id: string;
  personId: string;
  oldEmail: string;
  newEmail: string;
  state: 'open' | 'confirmed' | 'undone';
  changedAt: number;
  /** From then on it stands, and codes count again. */
  until: number;
  version: number;
}

export const changeAddress = (
  facts: Pick<AddressChange, 'id' | 'personId' | 'oldEmail' | 'newEmail'>,
  now: number,
): AddressChange => ({
  ...facts,
  state: 'open',
  changedAt: now,
  until: now + addressChangeNotice,
  version: 1,
});

/** What the old address answers: that it was me, or that it was not. */
export const answerAddressChange = (
  current: AddressChange,
  answer: 'confirmed' | 'undone',
  now: number,
): Result<AddressChange, Refusal> =>
  current.state === 'open' && now < current.until
    ? ok({ ...current, state: answer, version: current.version + 1 })
    : refuse('link_expired');
