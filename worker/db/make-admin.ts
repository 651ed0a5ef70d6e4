import { normaliseEmail } from '../../shared/domain/email.ts';

/** A text as SQL writes it: this statement goes to `wrangler d1 execute`, which takes no parameters. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * O7: makes the person with this address an admin of the host, and the person itself if it has not signed
 * in yet. It gives no session: the person proves the address, or a passkey, like everybody, and needs a
 * passkey before the dashboard opens (decideAdmin). The log names the deployment's own command as the actor.
 */
export const makeAdminSql = (
  address: string,
  facts: { personId: string; auditId: string; now: number },
): string => {
  const email = normaliseEmail(address);
  const name = email.slice(0, email.lastIndexOf('@'));
  return `INSERT INTO persons (id, email, name, language, host_role, created_at, version)
VALUES (${quoted(facts.personId)}, ${quoted(email)}, ${quoted(name)}, 'en', 'admin', ${facts.now}, 1)
ON CONFLICT (email) DO UPDATE SET host_role = 'admin', version = version + 1;
INSERT INTO audit_events (id, organisation_id, at, actor_kind, actor_id, on_behalf_of, event, subject_kind, subject_id, data, request_id)
SELECT ${quoted(facts.auditId)}, NULL, ${facts.now}, 'system', NULL, NULL, 'admin.made', 'person', id, '{}', 'make-admin'
FROM persons WHERE email = ${quoted(email)};
`;
};
