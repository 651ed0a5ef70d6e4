import { drawnName } from '../password.ts';

/**
 * FTP and database users have no field for a note, so their names are the marks: the grant's id and
 * four characters of each try's own, so that a name stands for one password and no other (E46).
 * Whoever is in the account can give a user such a name: a mark alone counts for nothing (E39).
 */

/** MySQL takes 32 characters, and the panel letters, digits and `_`. */
export const canMark = (grantId: string): boolean => /^grt_[0-9a-z]{1,23}$/.test(grantId);

export const nameFor = (grantId: string): string => `${grantId}_${drawnName(4)}`;

/** The grant that a name claims to be of. */
export const markIn = (name: string): string | null =>
  /^(grt_[0-9a-z]{1,23})_[0-9a-z]{4}$/.exec(name)?.[1] ?? null;
