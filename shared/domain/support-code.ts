import { minute } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** Lives as long as a mailed code (E27, ASVS 6.5.5). */
export const supportCodeLife = 10 * minute;
/** How long a caller counts as identified for the member of the staff who took the code. */
export const identifiedFor = 60 * minute;

/** Digits that identify a caller to the host's staff (H1). */
export interface SupportCode {
  id: string;
  personId: string;
  /** A keyed hash of the digits, by which a typed code is found. */
  lookup: string;
  /** `replaced`: the person has asked for another one. */
  state: 'open' | 'used' | 'replaced';
  expiresAt: number;
  createdAt: number;
  version: number;
}

export const isOpenCode = ({ state, expiresAt }: SupportCode, now: number): boolean =>
  state === 'open' && now < expiresAt;

/** A code identifies once, and not after its time. */
export const closeCode = (
  code: SupportCode,
  command: { type: 'use' | 'replace' },
  now: number,
): Result<SupportCode, Refusal> => {
  if (code.state !== 'open') return refuse('support_code_wrong');
  if (command.type === 'use' && !isOpenCode(code, now)) return refuse('support_code_wrong');
  return ok({ ...code, state: command.type === 'use' ? 'used' : 'replaced', version: code.version + 1 });
};

export const supportDigits = 8;
/** Longer, because a VIP code lives longer (H2). */
export const vipDigits = 10;

/** In two groups, as it is read out. */
export const spoken = (digits: string): string => {
  const half = Math.ceil(digits.length / 2);
  return `${digits.slice(0, half)} ${digits.slice(half)}`;
};

/** What a member of the staff typed, without the spaces and dashes of a dictation. */
export const typedDigits = (text: string): string => text.replace(/[\s-]/g, '');
