import { relative } from 'node:path';
import * as v from 'valibot';
import { root } from '../../worker/dev/processes.ts';

/** One test of a run. */
export interface Outcome {
  file: string;
  title: string;
  passed: boolean;
  /** A browser's test that failed first and passed when it was run again. */
  again?: boolean;
}

const report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string()),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.array(v.string()) }),
      ),
    }),
  ),
});

/** Reads the JSON report of a run. Skipped tests prove nothing and fail nothing. */
export const outcomesFrom = (text: string): Outcome[] =>
  v.parse(report, JSON.parse(text)).testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const tests = file.assertionResults
      .filter((one) => one.status === 'passed' || one.status === 'failed')
      .map((one) => ({
        file: name,
        title: one.fullName,
        passed: one.status === 'passed',
        again: one.status === 'passed' && one.failureMessages.length > 0,
      }));
    const brokeOutside = file.status === 'failed' && tests.every((one) => one.passed);
    return brokeOutside
      ? [...tests, { file: name, title: file.message ?? 'did not load', passed: false }]
      : tests;
  });
