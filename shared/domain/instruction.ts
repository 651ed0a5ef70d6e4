import { minute } from './duration.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * Customer-session mode: one act at the panel that the adapter carries out in the customer's own page,
 * after the customer's click (E51). What the page reports is a claim; it is kept as one, with what it
 * showed, and never makes a label say more than *recorded*.
 */
export const instructionActs = ['make', 'remove'] as const;
export type InstructionAct = (typeof instructionActs)[number];

export interface Instruction {
  id: string;
  grantId: string;
  accountId: string;
  /** The grant's `panelGeneration` when it was issued: rights that changed since make it void. */
  generation: number;
  act: InstructionAct;
  productId: string;
  /** For `make` the name asked for; for `remove` the name to take away. */
  username: string;
  state: 'issued' | 'done' | 'failed';
  /** What the page said, for the log of both sides; null until it reported. */
  evidence: InstructionEvidence | null;
  issuedTo: string;
  issuedAt: number;
  expiresAt: number;
  version: number;
}

export const instructionFailures = [
  'signed_out',
  'wrong_account',
  'not_offered',
  /** A form of the panel stands open there, which ours would spoil. */
  'form_open',
  'limit_reached',
  'refused',
  'not_listed',
  'still_listed',
  'unreachable',
] as const;
export type InstructionFailure = (typeof instructionFailures)[number];

export interface InstructionEvidence {
  /** The account that the freshly fetched page of the panel showed. */
  shown: string | null;
  /** Names in the panel's own list before and after; the second reading is what counts, not a status. */
  before: readonly string[];
  after: readonly string[];
  /** Under which name the panel made it; some put the account's name in front. */
  madeAs: string | null;
  failure: InstructionFailure | null;
}

/** Long enough for two slow pages, too short to be of use elsewhere. */
export const instructionLife = 3 * minute;

export type ReportRefusal = 'instruction_used' | 'instruction_expired' | 'report_unbelievable';

/**
 * The report on an instruction, judged once. "Done" must fit what the page says it saw: this account, and a
 * list in which the name came or went. A report that contradicts itself is refused, and the act counts as
 * not done.
 */
export const reportInstruction = (
  instruction: Instruction,
  evidence: InstructionEvidence,
  expected: { shownAs: string },
  now: number,
): Result<Instruction, ReportRefusal> => {
  if (instruction.state !== 'issued') return fail('instruction_used');
  if (instruction.expiresAt <= now) return fail('instruction_expired');
  const settled = { ...instruction, evidence, version: instruction.version + 1 };
  if (evidence.failure !== null) return ok({ ...settled, state: 'failed' });
  if (evidence.shown !== expected.shownAs) return fail('report_unbelievable');
  if (instruction.act === 'remove') {
    return evidence.after.includes(instruction.username)
      ? fail('report_unbelievable')
      : ok({ ...settled, state: 'done' });
  }
  const { madeAs } = evidence;
  const came = madeAs !== null && evidence.after.includes(madeAs) && !evidence.before.includes(madeAs);
  return came ? ok({ ...settled, state: 'done' }) : fail('report_unbelievable');
};
