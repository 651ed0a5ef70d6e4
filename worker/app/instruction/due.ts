import { type Grant, grantStateAt } from '../../../shared/domain/grant.ts';
import type { Instruction, InstructionAct } from '../../../shared/domain/instruction.ts';
import type { ProductCredential } from '../records.ts';

/** One act that the customer's page still has to carry out for a grant, and about what. */
export type DueAct =
  | { act: Extract<InstructionAct, 'make'>; productId: string }
  | { act: Extract<InstructionAct, 'remove'>; productId: string; username: string };

/**
 * Customer-session mode: what the panel must hold less what was made there. Taking away comes first: a grant
 * that is paused, frozen or ended keeps nothing, one that was narrowed keeps what is left, and what an
 * act may have made whose report never came goes before it is made again (E46).
 */
export const dueActs = (
  grant: Grant,
  credentials: readonly Pick<ProductCredential, 'productId' | 'username'>[],
  unreported: readonly Pick<Instruction, 'productId' | 'username'>[],
  now: number,
): readonly DueAct[] => {
  const holds =
    grantStateAt(grant, now) === 'active' && grant.access.kind === 'limited' ? grant.access.products : [];
  const wanted = new Set(holds.map(({ productId }) => productId));
  const made = new Set(credentials.map(({ productId }) => productId));
  const surplus = credentials.filter(({ productId }) => !wanted.has(productId));
  return [
    ...[...unreported, ...surplus].map(
      ({ productId, username }): DueAct => ({ act: 'remove', productId, username }),
    ),
    ...[...wanted]
      .filter((productId) => !made.has(productId))
      .map((productId): DueAct => ({ act: 'make', productId })),
  ];
};

/** A share that is paused by an instruction not yet carried out is told so; null where the page owes nothing. */
export const nextAct = (acts: readonly DueAct[]): InstructionAct | null => acts[0]?.act ?? null;
