import { supportDigits, vipDigits } from '../../../shared/domain/support-code.ts';
import type { Secrets } from '../../ports.ts';

/** Digits are derived, like those of a mailed code; two draws of six give the longer ones. */
const drawn = async (secrets: Secrets, id: string, generation: number, length: number): Promise<string> =>
  `${await secrets.code(id, generation)}${await secrets.code(`${id} more`, generation)}`.slice(0, length);

export const supportCodeOf = (secrets: Secrets, id: string): Promise<string> =>
  drawn(secrets, id, 1, supportDigits);

export const vipCodeOf = (secrets: Secrets, organisationId: string, generation: number): Promise<string> =>
  drawn(secrets, `vip ${organisationId}`, generation, vipDigits);

/** By which typed digits are found: only who has the Worker's key can make it from a guess. */
export const lookupOf = (secrets: Secrets, digits: string): Promise<string> =>
  secrets.linkToken('support_code', digits, 1);
