/**
 * A partner with many clients among as many strangers' grants, and a signed-in extension of one of
 * its representatives, as SQL that makes its own rows.
 */
export const manyGrants = (count: number, tokenHash: string, now: number): string => `
INSERT INTO devices (id, person_id, kind, name, secret_hash, scope, proven_at, passkey_at, created_at, last_seen_at, expires_at, version)
  VALUES ('dev_bench00000000000000', 'per_demoauthorized000000', 'extension', 'bench', 'bench', 'full', ${now}, ${now}, ${now}, ${now}, ${now + 86_400_000}, 1);
INSERT INTO access_tokens (token_hash, device_id, expires_at) VALUES ('${tokenHash}', 'dev_bench00000000000000', ${now + 86_400_000});
INSERT INTO organisations (id, client_id, name, created_at, version)
  VALUES ('org_benchpartner00000000', 'CID-BENCH000', 'Other partner', ${now}, 1);
INSERT INTO partnerships (organisation_id, state, partner_id, version) VALUES ('org_benchpartner00000000', 'authorized', 'PID-BENCH000', 1);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, proven_by, proven_at, version)
  SELECT 'acc_bench' || printf('%015d', i), 'org_democustomer00000000', 'pan_demointernex00000000', 'BENCH-' || i, 'BENCH-' || i,
    'Account ' || i, 'admin', ${now}, 1 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation, started_at, version)
  SELECT 'grt_bench' || printf('%015d', i), 'acc_bench' || printf('%015d', i), 'org_democustomer00000000',
    CASE WHEN i <= 500 THEN 'org_demoauthorized000000' ELSE 'org_benchpartner00000000' END,
    '{"kind":"full","payer":"customer"}', '[]', 'in_force', 1, ${now}, 1 FROM n;
`;
