import type { DatabaseSync } from 'node:sqlite';
import { day } from '../../../../shared/domain/duration.ts';
import { hashOf } from '../rows.ts';

/** One table of the scene, as rows that any database takes. */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

export interface Asker {
  token: string;
  pages: readonly { origin: string; shown: string }[];
}

/** The same numbers on every machine (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(20, '0')}`;
const partners = 50;
const persons = 500;
const accounts = 20_000;
const teams = 100;
const products = Array.from({ length: 6 }, (_, number) => ({
  productId: `p${number}`,
  name: `Product ${number}`,
  category: 'website',
  actions: ['view', 'change'],
}));
const origins = Array.from({ length: 4 }, (_, number) => `https://panel${number}.bench.example`);

/**
 * Partners whose members have every role, grants in every state, collaborators assigned singly, by team,
 * to all, to some and to none of the products: whatever a decision about a page depends on.
 */
export const sceneOf = (now: number): { tables: Tables; askers: readonly Asker[] } => {
  const some = numbersFrom(7);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[some(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const several = () => products.filter(() => some(3) === 0);
  const company = (prefix: string) => (_: unknown, number: number) => ({
    id: id('org', prefix === 'P' ? number : 1_000 + number),
    client_id: `CID-${prefix}${String(number).padStart(7, '0')}`,
    name: `${prefix} ${number}`,
    created_at: now,
    version: 1,
  });
  const people = Array.from({ length: persons }, (_, number) => ({
    number,
    partner: number % partners,
    role:
      ['legal_representative', 'administrator', 'collaborator', 'collaborator', 'collaborator'][
        Math.floor(number / partners) % 5
      ] ?? 'collaborator',
    token: `bench-person-${String(number).padStart(20, '0')}`,
  }));
  const grants = Array.from({ length: accounts }, (_, number) => {
    const state = some(10);
    const limited = several();
    return {
      id: id('grt', number),
      account_id: id('acc', number),
      customer_id: id('org', 1_000 + (number % 100)),
      partner_id: id('org', some(partners)),
      access: JSON.stringify(
        some(2) === 0 || limited.length === 0
          ? { kind: 'full', payer: 'customer' }
          : { kind: 'limited', products: limited },
      ),
      paused: state === 0 ? pick(['customer', 'run_out']) : null,
      frozen: state === 1 ? '["admin"]' : '[]',
      ended_at: state === 2 ? now - some(3) * day : null,
      ends_at: state === 3 ? now - 1_000 : state === 4 ? now + day : null,
      waiting:
        state === 5
          ? JSON.stringify({
              id: 'wait',
              beginsAt: now + day,
              decidedBy: id('per', 0),
              change:
                some(2) === 0
                  ? null
                  : {
                      access: { kind: 'full', payer: 'customer' },
                      endsAt: null,
                      idleDays: null,
                      projectId: null,
                    },
            })
          : null,
      panel_state: 'in_force',
      panel_generation: 1,
      started_at: now - day,
      version: 1,
    };
  });
  const ofPartner = (partner: number) => grants.filter((one) => one.partner_id === id('org', partner));
  const assignedTo = () => (some(2) === 0 ? null : JSON.stringify(several()));
  const own = people.map(({ partner }) => ofPartner(partner));
  const tables: Tables = {
    persons: people.map(({ number }) => ({
      id: id('per', number),
      email: `p${number}@bench.example`,
      name: `Person ${number}`,
      language: 'en',
      created_at: now,
      version: 1,
    })),
    devices: people.map(({ number }) => ({
      id: id('dev', number),
      person_id: id('per', number),
      kind: 'extension',
      name: 'bench',
      secret_hash: `bench-${number}`,
      scope: 'full',
      proven_at: now,
      passkey_at: now,
      created_at: now,
      last_seen_at: now,
      expires_at: now + day,
      ended_at: null,
      version: 1,
    })),
    access_tokens: people.map(({ number, token }) => ({
      token_hash: hashOf(token),
      device_id: id('dev', number),
      expires_at: now + day,
    })),
    organisations: [
      ...Array.from({ length: partners }, company('P')),
      ...Array.from({ length: 100 }, company('C')),
    ],
    members: people.map(({ number, partner, role }) => ({
      organisation_id: id('org', partner),
      person_id: id('per', number),
      role,
      since: now,
      version: 1,
    })),
    partnerships: Array.from({ length: partners }, (_, number) => ({
      organisation_id: id('org', number),
      state: 'authorized',
      partner_id: `PID-${String(number).padStart(8, '0')}`,
      version: 1,
    })),
    panels: origins.map((origin, number) => ({
      id: id('pan', number),
      kind: 'internex',
      name: `Panel ${number}`,
      origin,
      api_base: origin,
      enabled: number === 3 ? 0 : 1,
      host_origin: origin,
      created_at: now,
      version: 1,
    })),
    accounts: grants.map(({ id: _, account_id, customer_id }, number) => ({
      id: account_id,
      organisation_id: customer_id,
      panel_id: id('pan', number % origins.length),
      panel_account_id: `B-${number}`,
      shown_as: `B-${number}`,
      name: `Account ${number}`,
      proven_by: 'admin',
      proven_at: now,
      version: 1,
    })),
    grants,
    teams: Array.from({ length: teams }, (_, number) => ({
      id: id('tea', number),
      organisation_id: id('org', number % partners),
      name: `Team ${number}`,
      created_at: now,
      version: 1,
    })),
    team_members: people
      .filter(({ number }) => number % 2 === 0)
      .map(({ number, partner }) => ({ team_id: id('tea', partner), person_id: id('per', number) })),
    assignments: people
      .filter(({ role }) => role === 'collaborator')
      .flatMap(({ number }) =>
        (own[number] ?? [])
          .filter(() => some(4) === 0)
          .map((grant) => ({ grant_id: grant.id, person_id: id('per', number), products: assignedTo() })),
      ),
    team_assignments: Array.from({ length: partners }, (_, number) =>
      ofPartner(number)
        .filter(() => some(4) === 0)
        .map((grant) => ({ grant_id: grant.id, team_id: id('tea', number), products: assignedTo() })),
    ).flat(),
  };
  const page = (number: number) => ({ origin: origins[number % origins.length] ?? '', shown: `B-${number}` });
  const askers = people.map(({ number, token }) => ({
    token,
    // Most are clients of the person's own partner; the others are strangers', or nobody's.
    pages: Array.from({ length: 20 }, () => {
      const mine = own[number] ?? [];
      if (some(4) > 0 && mine.length > 0) return page(Number(pick(mine).account_id.slice(4)));
      return page(some(accounts + 100));
    }),
  }));
  return { tables, askers };
};

export const fill = (database: DatabaseSync, tables: Tables): void => {
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    const statement = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
  }
};
