/**
 * A verification run: the whole round of a share with two test accounts of the host's own panel. Only
 * after it does an enforcement label count; until then it says *unverified* (glossary, A2).
 */
export const verificationSteps = [
  /** The panel answers, and the key is good. */
  'answers',
  /** Both test accounts are found, and are two. */
  'accounts',
  /** What one holds is not listed for the other. */
  'products_apart',
  'limited_opens',
  /** Something of the other account is refused under this account's grant. */
  'limits_hold',
  'limited_ends',
  'full_opens',
  'full_ends',
  /** A second end finds nothing, and nothing that carries the mark is listed. */
  'nothing_left',
] as const;
export type VerificationStep = (typeof verificationSteps)[number];

export interface StepResult {
  step: VerificationStep;
  /** `not_possible`: this kind of panel declares that it cannot, so nothing was promised. */
  outcome: 'passed' | 'failed' | 'not_possible';
  /** A word of ours for what was seen, such as `session_lives_on`; null when there is nothing to add. */
  detail: string | null;
  /** How long it took; for an end, from asking to the first refusal. */
  milliseconds: number;
}

/** A run counts when nothing failed and at least one way of access was really opened and ended. */
export const verificationPassed = (results: readonly StepResult[]): boolean => {
  const outcomes = new Map(results.map(({ step, outcome }) => [step, outcome]));
  return (
    results.every(({ outcome }) => outcome !== 'failed') &&
    (outcomes.get('limited_ends') === 'passed' || outcomes.get('full_ends') === 'passed')
  );
};

/** What each step showed, as the log keeps it: `passed|account_shown|240`. */
export const loggedSteps = (results: readonly StepResult[]): Record<string, string> =>
  Object.fromEntries(
    results.map(({ step, outcome, detail, milliseconds }) => [
      step,
      [outcome, detail ?? '', milliseconds].join('|'),
    ]),
  );
