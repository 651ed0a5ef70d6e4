import { hour, second } from '../../shared/domain/duration.ts';

/** After so many tries an entry lies among the dead letters, where an admin sees it (A5). */
export const lastAttempt = 12;

const first = 15 * second;
const longest = 2 * hour;

/** Wait before the next try: doubles from 15 seconds to two hours; twelve tries cover about six hours. */
export const waitAfter = (attempts: number): number => Math.min(longest, first * 2 ** (attempts - 1));
