import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { policy } from './cerbos.ts';
import type { Tables } from './questions.ts';

/** What runs for the time of a bench and is part of nothing else. */
export interface Peers {
  postgres: number;
  /** Null where its package could not be brought. */
  cerbos: number | null;
  stop(): Promise<void>;
}

const packages = ['pg@8.23.1', '@cerbos/cerbos-linux-x64@0.55.0'];
const json = new Set(['access', 'waiting', 'products']);
const indexes = [
  'access_tokens (token_hash)',
  'devices (id)',
  'panels (origin)',
  'accounts (panel_id, shown_as)',
  'grants (account_id)',
  'members (organisation_id, person_id)',
  'assignments (grant_id, person_id)',
  'team_assignments (grant_id)',
  'team_members (team_id, person_id)',
];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

const until = async (ready: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start`);
};

/** The rows of the product's own scene, each column as PostgreSQL would have it. */
const schemaOf = (tables: Tables): string =>
  Object.entries(tables)
    .map(([table, rows]) => {
      const [first = {}] = rows;
      const typeOf = (column: string): string =>
        json.has(column) ? 'jsonb' : rows.some((row) => typeof row[column] === 'number') ? 'bigint' : 'text';
      const columns = Object.keys(first).map((column) => `${column} ${typeOf(column)}`);
      const values = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            json.has(column) && typeof value === 'string' ? JSON.parse(value) : value,
          ]),
        ),
      );
      return `CREATE TABLE ${table} (${columns.join(', ')});
        INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $rows$${JSON.stringify(values)}$rows$);`;
    })
    .join('\n');

/** Why there are no peers here, or where they run. */
export const startPeers = async (folder: string, tables: Tables): Promise<Peers | string> => {
  const [binaries] = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed();
  if (binaries === undefined) return 'PostgreSQL is not installed (apt-get install postgresql)';
  try {
    execFileSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...packages],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    return 'the packages of the peers could not be installed';
  }
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('close', () => resolve());
            // For PostgreSQL: at once, without waiting for who is connected.
            child.kill('SIGINT');
          }),
      ),
    );
  };
  try {
    // PostgreSQL refuses to run as root.
    const asRoot = process.getuid?.() === 0;
    const numberOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString());
    const who = asRoot ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};
    const data = join(folder, 'postgres');
    mkdirSync(data);
    chmodSync(folder, 0o755);
    if (asRoot) chownSync(data, numberOf('-u'), numberOf('-g'));
    const options = { ...who, cwd: data, stdio: 'ignore' } as const;
    execFileSync(join(binaries, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bench', '--no-sync'], options);
    const postgres = await freePort();
    children.push(
      spawn(
        join(binaries, 'postgres'),
        [
          '-D',
          data,
          '-h',
          '127.0.0.1',
          '-p',
          String(postgres),
          '-c',
          'unix_socket_directories=',
          '-c',
          'fsync=off',
        ],
        options,
      ),
    );
    const run = (file: string): void => {
      execFileSync(
        join(binaries, 'psql'),
        [
          '-q',
          '-v',
          'ON_ERROR_STOP=1',
          '-h',
          '127.0.0.1',
          '-p',
          String(postgres),
          '-U',
          'bench',
          '-d',
          'postgres',
          '-f',
          file,
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
    };
    const sql = join(folder, 'scene.sql');
    writeFileSync(sql, 'SELECT 1');
    await until(() => {
      try {
        run(sql);
        return true;
      } catch {
        return false;
      }
    }, 'PostgreSQL');
    writeFileSync(
      sql,
      `${schemaOf(tables)}\n${indexes.map((one) => `CREATE INDEX ON ${one};`).join('\n')}\nANALYZE;`,
    );
    run(sql);

    const binary = join(folder, 'node_modules/@cerbos/cerbos-linux-x64/cerbos-linux-x64');
    if (!existsSync(binary)) return { postgres, cerbos: null, stop };
    const policies = join(folder, 'policies');
    mkdirSync(policies);
    writeFileSync(join(policies, 'page.yaml'), policy);
    const cerbos = await freePort();
    const grpc = await freePort();
    const settings = [
      `server.httpListenAddr=127.0.0.1:${cerbos}`,
      `server.grpcListenAddr=127.0.0.1:${grpc}`,
      'storage.driver=disk',
      `storage.disk.directory=${policies}`,
      'telemetry.disabled=true',
    ];
    children.push(
      spawn(binary, ['server', '--log-level=error', ...settings.map((one) => `--set=${one}`)], {
        stdio: 'ignore',
      }),
    );
    await until(
      () =>
        fetch(`http://127.0.0.1:${cerbos}/_cerbos/health`)
          .then((answer) => answer.ok)
          .catch(() => false),
      'Cerbos',
    );
    return { postgres, cerbos, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
