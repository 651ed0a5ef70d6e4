import { createHash } from 'node:crypto';
import { day } from '../../../shared/domain/duration.ts';

/** A token of the extension as the Worker keeps it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const panelOrigin = 'https://terminal.bench.example';
export const shownAs = (account: number): string => `B-${account}`;
export const grantId = (grant: number): string => `grt_${String(grant).padStart(20, '0')}`;

export interface Scene {
  grants: number;
  /** How many of them are clients of the one whose token this is; every so many-th. */
  own: number;
  token: string;
}

export const bossId = 'per_bench00000000000000';
export const panelId = 'pan_bench00000000000000';
export const partnerId = 'org_benchpartner0000000';

/**
 * A partner with its clients among as many grants of a hundred other partners, on accounts of a
 * thousand customers, and an extension in which its representative is signed in.
 */
export const manyGrants = ({ grants, own, token }: Scene, now: number): string => `
INSERT INTO persons (id, email, name, language, created_at, version)
  VALUES ('${bossId}', 'boss@bench.example', 'Boss', 'en', ${now}, 1);
INSERT INTO devices (id, person_id, kind, name, secret_hash, scope, proven_at, passkey_at, created_at, last_seen_at, expires_at, version)
  VALUES ('dev_bench00000000000000', '${bossId}', 'extension', 'bench', 'bench', 'full', ${now}, ${now}, ${now}, ${now}, ${now + day}, 1);
INSERT INTO access_tokens (token_hash, device_id, expires_at)
  VALUES ('${hashOf(token)}', 'dev_bench00000000000000', ${now + day});
INSERT INTO organisations (id, client_id, name, created_at, version)
  VALUES ('${partnerId}', 'CID-BENCH000', 'Bench partner', ${now}, 1);
INSERT INTO members (organisation_id, person_id, role, since, version)
  VALUES ('${partnerId}', '${bossId}', 'legal_representative', ${now}, 1);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
INSERT INTO organisations (id, client_id, name, created_at, version)
  SELECT 'org_customer' || printf('%012d', i), 'CID-C' || printf('%07d', i), 'Customer ' || i, ${now}, 1 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
INSERT INTO organisations (id, client_id, name, created_at, version)
  SELECT 'org_partner' || printf('%012d', i), 'CID-P' || printf('%07d', i), 'Partner ' || i, ${now}, 1 FROM n;
INSERT INTO partnerships (organisation_id, state, partner_id, version)
  SELECT id, 'authorized', 'PID-' || substr(client_id, 5), 1 FROM organisations WHERE id LIKE 'org_partner%' OR id = '${partnerId}';
INSERT INTO panels (id, kind, name, origin, api_base, enabled, host_origin, created_at, version)
  VALUES ('${panelId}', 'internex', 'Terminal', '${panelOrigin}', '${panelOrigin}', 1, '${panelOrigin}', ${now}, 1);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${grants})
INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, proven_by, proven_at, version)
  SELECT 'acc_' || printf('%020d', i), 'org_customer' || printf('%012d', 1 + i % 1000), '${panelId}',
    'B-' || i, 'B-' || i, 'Account ' || i, 'admin', ${now}, 1 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${grants})
INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation, started_at, version)
  SELECT 'grt_' || printf('%020d', i), 'acc_' || printf('%020d', i), 'org_customer' || printf('%012d', 1 + i % 1000),
    CASE WHEN i % ${Math.floor(grants / own)} = 0 THEN '${partnerId}' ELSE 'org_partner' || printf('%012d', 1 + i % 100) END,
    CASE WHEN i % 2 = 0 THEN '{"kind":"full","payer":"customer"}' ELSE '${JSON.stringify({
      kind: 'limited',
      products: ['website', 'domain', 'mailbox'].map((category, number) => ({
        productId: `p${number}`,
        name: `Product ${number}`,
        category,
        actions: ['view', 'change'],
      })),
    })}' END,
    '[]', 'in_force', 1, ${now}, 1 FROM n;
`;

/** The number of one of the own grants. */
export const ownGrant = ({ grants, own }: Scene, index: number): number =>
  Math.floor(grants / own) * (1 + (index % own));
