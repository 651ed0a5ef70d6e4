import { type IdentifierPrefix, identifierFrom } from '../../../shared/domain/identifier.ts';
import type { Ids } from '../../ports.ts';

/** A random Client-ID or Partner-ID; bytes that would favour some letters are drawn again (P5). */
export const newIdentifier = (ids: Ids, prefix: IdentifierPrefix): string => {
  const drawn: number[] = [];
  while (drawn.length < 7) drawn.push(...[...ids.bytes(16)].filter((byte) => byte < 252));
  return identifierFrom(prefix, drawn);
};
