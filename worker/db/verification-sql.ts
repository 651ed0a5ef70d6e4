import { loggedSteps, type StepResult } from '../../shared/domain/verification.ts';

/** A text as SQL writes it: this statement goes to `wrangler d1 execute`, which takes no parameters. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A2: stores the outcome of a verification run that was made from a command line, as the dashboard does. */
export const verificationSql = (
  panelId: string,
  run: {
    auditId: string;
    now: number;
    passed: boolean;
    version: string | null;
    opened: string;
    other: string;
    results: readonly StepResult[];
  },
): string => {
  const { auditId, now, passed, version, opened, other } = run;
  const data = JSON.stringify({ opened, other, version, ...loggedSteps(run.results) });
  const shown = passed && version !== null ? quoted(version) : 'NULL';
  return `UPDATE panels SET verified_at = ${passed ? now : 'NULL'}, verified_version = ${shown}, version = version + 1
WHERE id = ${quoted(panelId)};
INSERT INTO audit_events (id, organisation_id, at, actor_kind, actor_id, on_behalf_of, event, subject_kind, subject_id, data, request_id)
SELECT ${quoted(auditId)}, NULL, ${now}, 'system', NULL, NULL, ${quoted(passed ? 'panel.verified' : 'panel.verification_failed')}, 'panel', id, ${quoted(data)}, 'verify-connector'
FROM panels WHERE id = ${quoted(panelId)};
`;
};
