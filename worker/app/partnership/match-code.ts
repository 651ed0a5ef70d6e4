import { matchCode, matchDay } from '../../../shared/domain/match-code.ts';
import type { Context } from '../../ports.ts';

/**
 * X2: the words of a partner for today, the same wherever it is shown to its customers and to itself.
 * Made of our key and the organisation: whoever copies a name, a logo or a mail has other words.
 */
export const matchCodeOf = async (
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
  organisationId: string,
): Promise<string> => matchCode(await secrets.linkToken('match_code', organisationId, matchDay(now)));
