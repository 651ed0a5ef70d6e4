import { createHash } from 'node:crypto';
import { day } from '../../../shared/domain/duration.ts';
import { demoId } from '../../../worker/dev/demo-data.ts';

/** Partners that all act for the one account the replica has linked, each with a signed-in extension. */
export interface Partner {
  grantId: string;
  token: string;
}

/** Clients of the demo's own partner, whose extension is a real one: accounts that only the page has to name. */
export interface NamedClient {
  grantId: string;
  shownAs: string;
  customer: string;
}

/** A token as the Worker keeps it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const number = (at: number): string => String(at).padStart(16, '0');

export const partnersOf = (count: number): Partner[] =>
  Array.from({ length: count }, (_, at) => ({
    grantId: `grt_${number(at)}`,
    token: `bench-token-of-partner-${at}`,
  }));

export const namedClientsOf = (count: number): NamedClient[] =>
  Array.from({ length: count }, (_, at) => ({
    grantId: `grt_named${String(at).padStart(11, '0')}`,
    shownAs: `CID-BENCH${String(at).padStart(3, '0')}`,
    customer: 'Diaz Cycles',
  }));

const customer = demoId('org', 'sharing');
const full = '{"kind":"full","payer":"customer"}';

const grant = (id: string, account: string, partner: string, now: number): string =>
  `INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation, started_at, version)
  VALUES ('${id}', '${account}', '${customer}', '${partner}', '${full}', '[]', 'in_force', 1, ${now}, 1);`;

const partnerRows = ({ grantId, token }: Partner, at: number, now: number): string => {
  const [person, organisation, device] = ['per', 'org', 'dev'].map(
    (prefix) => `${prefix}_bench${number(at).slice(5)}`,
  );
  return `INSERT INTO persons (id, email, name, language, created_at, version)
  VALUES ('${person}', 'p${at}@bench.example', 'P${at}', 'en', ${now}, 1);
INSERT INTO devices (id, person_id, kind, name, secret_hash, scope, proven_at, passkey_at, created_at, last_seen_at, expires_at, version)
  VALUES ('${device}', '${person}', 'extension', 'bench', '${hashOf(`secret-${at}`)}', 'full', ${now}, ${now}, ${now}, ${now}, ${now + day}, 1);
INSERT INTO access_tokens (token_hash, device_id, expires_at) VALUES ('${hashOf(token)}', '${device}', ${now + day});
INSERT INTO organisations (id, client_id, name, created_at, version)
  VALUES ('${organisation}', 'CID-P${String(at).padStart(7, '0')}', 'Partner ${at}', ${now}, 1);
INSERT INTO members (organisation_id, person_id, role, since, version)
  VALUES ('${organisation}', '${person}', 'legal_representative', ${now}, 1);
INSERT INTO partnerships (organisation_id, state, partner_id, version)
  VALUES ('${organisation}', 'authorized', 'PID-P${String(at).padStart(7, '0')}', 1);
${grant(grantId, demoId('acc', 'diaz'), organisation ?? '', now)}`;
};

const namedRows = ({ grantId, shownAs }: NamedClient, at: number, now: number): string => {
  const account = `acc_named${String(at).padStart(11, '0')}`;
  return `INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, proven_by, proven_at, version)
  VALUES ('${account}', '${customer}', '${demoId('pan', 'internex0')}', '${shownAs}', '${shownAs}', 'Account ${at}', 'admin', ${now}, 1);
${grant(grantId, account, demoId('org', 'authorized'), now)}`;
};

export const endsScene = (partners: readonly Partner[], named: readonly NamedClient[], now: number): string =>
  [
    '',
    ...partners.map((one, at) => partnerRows(one, at, now)),
    ...named.map((one, at) => namedRows(one, at, now)),
  ].join('\n');
