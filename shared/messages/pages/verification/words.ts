import type { StepResult, VerificationStep } from '../../../domain/verification.ts';

/** The verification run on a panel's page in the dashboard (A2). */
export interface VerificationWords {
  heading: string;
  text: string;
  opened: string;
  openedHint: string;
  other: string;
  otherHint: string;
  run: string;
  runHint: string;
  inUse: string;
  never: string;
  passed: (at: string, version: string) => string;
  failed: (at: string) => string;
  step: string;
  outcome: string;
  time: string;
  outcomes: Record<StepResult['outcome'], string>;
  steps: Record<VerificationStep, string>;
  /** Details a run can add; any other is a word of a failure, shown as it is. */
  details: Record<
    | 'credential_made'
    | 'sign_in_made'
    | 'signed_in'
    | 'account_shown'
    | 'session_ended'
    | 'session_lives_on'
    | 'removed'
    | 'panel_cannot_limit'
    | 'panel_has_no_full_access'
    | 'no_product_to_limit_to'
    | 'no_product_to_refuse'
    | 'opens_nothing'
    | 'not_listed'
    | 'other_account_opened'
    | 'another_account',
    string
  >;
  /** `session_lives_on` where the label says that the end works at once. */
  outlives: string;
  leakyLimited: string;
}
