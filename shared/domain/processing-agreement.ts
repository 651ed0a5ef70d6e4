import type { Language } from '../messages/language.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** Whom the text names; kept as it was, so that the text that was hashed can be made again. */
export interface ProcessingParties {
  customer: string;
  clientId: string;
  partner: string;
  partnerId: string;
  account: string;
  panel: string;
}

/** What the customer and the partner agree on by it. */
export type ProcessingDocument =
  | { kind: 'template'; textVersion: string; language: Language; parties: ProcessingParties; title: '' }
  /** Their own: what they call it, and the hash of its file. */
  | { kind: 'own'; textVersion: null; language: null; parties: null; title: string };

/** The processing agreement beside a share (G1): chosen by the customer, confirmed by the partner. */
export type ProcessingAgreement = ProcessingDocument & {
  id: string;
  invitationId: string | null;
  grantId: string | null;
  customerId: string;
  partnerId: string;
  hash: string;
  chosenBy: string;
  chosenAt: number;
  confirmedBy: string | null;
  confirmedAt: number | null;
  replacedAt: number | null;
  version: number;
};

/** Of those beside one share, newest first: the one that counts, and the one that waits for the partner. */
export const standing = <One extends Pick<ProcessingAgreement, 'confirmedAt' | 'replacedAt'>>(
  all: readonly One[],
): { inForce: One | null; waiting: One | null } => {
  const current = all.filter((one) => one.replacedAt === null);
  return {
    inForce: current.find((one) => one.confirmedAt !== null) ?? null,
    waiting: current.find((one) => one.confirmedAt === null) ?? null,
  };
};

const replaced = (one: ProcessingAgreement, now: number): ProcessingAgreement => ({
  ...one,
  replacedAt: now,
  version: one.version + 1,
});

/** Another choice of the customer: what waited is replaced, what counts goes on counting until this is confirmed. */
export const choose = (all: readonly ProcessingAgreement[], now: number): readonly ProcessingAgreement[] =>
  all.filter((one) => one.replacedAt === null && one.confirmedAt === null).map((one) => replaced(one, now));

/** The partner's yes to the one it was shown; what counted before is replaced by it. */
export const confirm = (
  all: readonly ProcessingAgreement[],
  { id, personId }: { id: string; personId: string },
  now: number,
): Result<readonly ProcessingAgreement[], Refusal> => {
  const { inForce, waiting } = standing(all);
  if (waiting === null || waiting.id !== id) return refuse('conflict');
  return ok([
    { ...waiting, confirmedBy: personId, confirmedAt: now, version: waiting.version + 1 },
    ...(inForce ? [replaced(inForce, now)] : []),
  ]);
};
