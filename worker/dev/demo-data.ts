import { randomBytes } from 'node:crypto';
import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Client } from '../../shared/domain/client.ts';
import { day } from '../../shared/domain/duration.ts';
import { startGrant } from '../../shared/domain/grant.ts';
import { identifierFrom } from '../../shared/domain/identifier.ts';
import type { MemberRole, Organisation } from '../../shared/domain/organisation.ts';
import { rulesOfKind } from '../../shared/domain/panel-rule.ts';
import type { Panel, Person } from '../app/records.ts';
import { client } from '../db/client.ts';
import type { Codec, SqlValue } from '../db/codec.ts';
import { grant, opening } from '../db/grant.ts';
import { member, organisation, partnership } from '../db/organisation.ts';
import { account, panel } from '../db/panel.ts';
import { person } from '../db/person.ts';

/** A demo person, as `npm start` prints it. */
export interface DemoPerson {
  email: string;
  name: string;
  is: string;
}

export const demoPersons = {
  admin: { email: 'admin@hosting.example', name: 'Ada Admin', is: 'admin of the host' },
  agency: {
    email: 'jonas@studio-nord.example',
    name: 'Jonas Nord',
    is: 'Studio Nord, an agency that is no partner yet',
  },
  authorized: {
    email: 'sofia@atelier-sued.example',
    name: 'Sofia Süd',
    is: 'Atelier Süd, an authorized partner with a client',
  },
  customer: { email: 'lena.berg@post.example', name: 'Lena Berg', is: 'customer, Berg Bakery' },
  sharing: {
    email: 'maria.diaz@post.example',
    name: 'Maria Diaz',
    is: 'customer, Diaz Cycles, already sharing',
  },
} as const satisfies Record<string, DemoPerson>;

/** A panel to register, with the secret its connector needs, sealed or hashed by the caller. */
export interface DemoPanel {
  kind: PanelKind;
  name: string;
  origin: string;
  /** The vendor's portal for agencies, where there is one. */
  agencyOrigin?: string | undefined;
  apiBase: string;
  hostTokenHash: string | null;
}

const literal = (value: SqlValue): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** A row as SQL, for scenes. */
export const insert = <Row>(codec: Codec<Row>, row: Row): string => {
  const values = codec.encode(row);
  return `INSERT INTO ${codec.table} (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).map(literal).join(', ')});`;
};

/** Bytes without modulo bias for `identifierFrom`. */
const identifierBytes = (): number[] => [...randomBytes(64)].filter((byte) => byte < 252).slice(0, 7);

/** The same id in every fresh database, so that a test or a screenshot can name it. */
export const demoId = (prefix: string, name: string): string => `${prefix}_demo${name.padEnd(16, '0')}`;

/**
 * The scene of the local replica: a host with an admin, an agency that has yet to apply, an
 * authorized partner that already acts for one customer, and a customer who has shared nothing.
 */
export const demoData = (panels: readonly DemoPanel[], now: number): string => {
  const persons = new Map<string, Person>();
  const lines: string[] = [];
  for (const [key, one] of Object.entries(demoPersons)) {
    const row: Person = {
      id: demoId('per', key),
      email: one.email,
      name: one.name,
      language: 'en',
      hostRole: key === 'admin' ? 'admin' : null,
      createdAt: now,
      version: 1,
    };
    persons.set(key, row);
    lines.push(insert(person, row));
  }
  const company = (key: string, name: string, role: MemberRole = 'legal_representative'): Organisation => {
    const row = {
      id: demoId('org', key),
      clientId: identifierFrom('CID', identifierBytes()),
      name,
      createdAt: now,
      version: 1,
    };
    lines.push(insert(organisation, row));
    lines.push(
      insert(member, { organisationId: row.id, personId: demoId('per', key), role, since: now, version: 1 }),
    );
    return row;
  };
  company('agency', 'Studio Nord');
  const partner = company('authorized', 'Atelier Süd');
  company('customer', 'Berg Bakery');
  const customer = company('sharing', 'Diaz Cycles');
  lines.push(
    insert(partnership, {
      organisationId: partner.id,
      state: 'authorized',
      partnerId: identifierFrom('PID', identifierBytes()),
      confirmation: {
        agreementVersion: '2026-11',
        agreementHash: '0'.repeat(64),
        language: 'en',
        personId: demoId('per', 'authorized'),
        at: now - 30 * day,
        address: '127.0.0.1',
      },
      evidence: { website: 'https://atelier-sued.example', about: 'Websites and shops for small companies.' },
      reason: null,
      appliedAt: now - 30 * day,
      authorizedAt: now - 29 * day,
      version: 2,
    }),
  );
  const rows = panels.map(
    (one, index): Panel => ({
      ...one,
      id: demoId('pan', one.kind + String(index)),
      leakyLimited: false,
      agencyOrigin: one.agencyOrigin ?? null,
      enabled: true,
      hostOrigin: one.origin,
      verifiedAt: null,
      verifiedVersion: null,
      connection: 'connected',
      ...rulesOfKind(one.kind),
      createdAt: now,
      version: 1,
    }),
  );
  for (const row of rows) lines.push(insert(panel, row));
  const terminal = rows.find((row) => row.kind === 'internex');
  if (terminal) {
    const owned = {
      id: demoId('acc', 'diaz'),
      organisationId: customer.id,
      panelId: terminal.id,
      panelAccountId: 'CID-D5E6F7G8',
      shownAs: 'CID-D5E6F7G8',
      name: 'Diaz Cycles',
      pinnedEmail: demoPersons.sharing.email,
      provenBy: 'panel_approval' as const,
      provenAt: now - 20 * day,
      linkId: 'lnk_demo',
      version: 1,
    };
    lines.push(insert(account, owned));
    const record: Client = {
      id: demoId('cli', 'diaz'),
      partnerId: partner.id,
      name: customer.name,
      contact: demoPersons.sharing.name,
      email: demoPersons.sharing.email,
      phone: '',
      address: '',
      notes: '',
      groupName: 'Care contract',
      createdAt: now - 20 * day,
      version: 1,
    };
    lines.push(insert(client, record));
    const started = startGrant(
      {
        id: demoId('grt', 'diaz'),
        accountId: owned.id,
        customerId: customer.id,
        partnerId: partner.id,
        access: { kind: 'full', payer: 'customer' },
        endsAt: now + 345 * day,
        clientId: record.id,
      },
      now - 20 * day,
    ).grant;
    lines.push(insert(grant, { ...started, panelState: 'in_force' }));
    lines.push(
      insert(opening, {
        id: demoId('opn', 'diaz'),
        grantId: started.id,
        personId: demoId('per', 'authorized'),
        at: now - 3 * day,
        way: 'form',
        outcome: 'landed',
        landedAt: now - 3 * day,
        deviceId: null,
      }),
    );
  }
  return lines.join('\n');
};
