import { type Grant, grantStateAt } from '../../../shared/domain/grant.ts';
import type { InstructionAct } from '../../../shared/domain/instruction.ts';
import type { Services } from '../../ports.ts';
import type { ProductCredential } from '../records.ts';

/** One act that the customer's page still has to carry out for a grant, and about what. */
export type DueAct =
  | { act: Extract<InstructionAct, 'make'>; productId: string }
  | { act: Extract<InstructionAct, 'remove'>; productId: string; username: string };

type Named = Pick<ProductCredential, 'productId' | 'username'>;

/**
 * Customer-session mode: what the panel must hold less what was made there. Taking away comes first: a grant
 * that is paused, frozen or ended keeps nothing, one that was narrowed keeps what is left, and `leftovers` go
 * before anything is made again: what an act may have made whose report never came (E46), and users whose
 * secrets somebody knew who may not any more (E18).
 */
export const dueActs = (
  grant: Grant,
  credentials: readonly Named[],
  leftovers: readonly Named[],
  now: number,
): readonly DueAct[] => {
  const holds =
    grantStateAt(grant, now) === 'active' && grant.access.kind === 'limited' ? grant.access.products : [];
  const wanted = new Set(holds.map(({ productId }) => productId));
  const made = new Set(credentials.map(({ productId }) => productId));
  const surplus = credentials.filter(({ productId }) => !wanted.has(productId));
  return [
    ...[...leftovers, ...surplus].map(
      ({ productId, username }): DueAct => ({ act: 'remove', productId, username }),
    ),
    ...[...wanted]
      .filter((productId) => !made.has(productId))
      .map((productId): DueAct => ({ act: 'make', productId })),
  ];
};

/** The same from what is stored now. */
export const actsDue = async (
  { store }: Pick<Services, 'store'>,
  grant: Grant,
  now: number,
): Promise<readonly DueAct[]> => {
  const [credentials, retired, unreported] = await Promise.all([
    store.grants.productCredentials(grant.id),
    store.grants.retiredCredentials(grant.id),
    store.instructions.unreportedMakes(grant.id),
  ]);
  return dueActs(grant, credentials, [...unreported, ...retired], now);
};

/** A share that is paused by an instruction not yet carried out is told so; null where the page owes nothing. */
export const nextAct = (acts: readonly DueAct[]): InstructionAct | null => acts[0]?.act ?? null;
