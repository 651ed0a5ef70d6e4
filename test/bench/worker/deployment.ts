import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { localKeys } from '../../../worker/dev/keys.ts';
import { root, run } from '../../../worker/dev/processes.ts';

/** A Worker in workerd alone: `wrangler dev` puts a proxy before it that costs more than most answers. */
export interface Deployment {
  port: number;
  /** A statement as the Worker's own database carries it out, with what that says it read. */
  read(
    sql: string,
    ...values: readonly (string | number)[]
  ): Promise<{ rows: readonly unknown[]; rowsRead: number }>;
  /** What workerd has used so far, all of its threads, the database's among them. */
  cpuMilliseconds(): number;
  stop(): Promise<void>;
}

/** The address that the Worker takes for its own. */
export const deploymentOrigin = 'http://localhost:9750';

export const productScript = join(root, 'dist/worker');

/** What is measured is what stands in the source now. */
let built: Promise<unknown> | null = null;
const buildProduct = (): Promise<unknown> => {
  built ??= run('node', ['worker/dev/build-worker.ts']);
  return built;
};

const keys = localKeys();

const optionsOf = (state: string, script: string) =>
  convertV4MiniflareOptions({
    modules: globSync('*.mjs', { cwd: script })
      .toSorted((a, b) => Number(b === 'index.mjs') - Number(a === 'index.mjs'))
      .map((name) => ({
        type: 'ESModule',
        path: join(script, name),
        contents: readFileSync(join(script, name), 'utf8'),
      })),
    modulesRoot: script,
    compatibilityDate: '2026-10-01',
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: { DB: 'panelshare' },
    durableObjects: { ORGANISATION: { className: 'OrganisationObject', useSQLite: true } },
    assets: {
      directory: join(root, 'dist/browser'),
      binding: 'ASSETS',
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
    },
    resourcePersistencePath: state,
    // What the Worker logs is not what a bench says.
    handleStructuredLogs: () => {},
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    bindings: {
      ...keys,
      DEPLOYMENT: deploymentOrigin,
      HOST_NAME: 'Bench Hosting',
      MAIL_FROM_NAME: 'Bench Hosting',
      MAIL_FROM_ADDRESS: 'share@hosting.example',
      MAIL_TRANSPORT: 'mailbox',
      PASSKEY_TO_OPEN: 'optional',
      DEVELOPMENT: '1',
      EXTENSION_REDIRECTS: '',
    },
  });

const childrenOf = (pid: number): readonly number[] =>
  globSync(`/proc/${pid}/task/*/children`).flatMap((file) =>
    readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number),
  );

/** Of user and system, in hundredths of a second, as Linux counts them. */
const cpuOf = (pid: number): number => {
  const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = afterName.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** Starts a script on a state that `prepare` has made. */
export const startDeployment = async (state: string, script = productScript): Promise<Deployment> => {
  await buildProduct();
  const before = new Set(childrenOf(process.pid));
  const workerd = new Miniflare(optionsOf(state, script));
  await workerd.ready;
  const address = await workerd.unsafeGetDirectURL();
  const pid = childrenOf(process.pid).find((one) => !before.has(one));
  const database = await workerd.getD1Database('DB');
  return {
    port: Number(address.port),
    read: async (sql, ...values) => {
      const { results, meta } = await database
        .prepare(sql)
        .bind(...values)
        .all();
      return { rows: results, rowsRead: meta.rows_read };
    },
    cpuMilliseconds: () => {
      if (pid === undefined) throw new Error('workerd was not found among the processes');
      return cpuOf(pid);
    },
    stop: () => workerd.dispose(),
  };
};

/**
 * A fresh state with the real migrations and whatever `fill` writes. Triggers and indexes come back after
 * it: what a million rows would note and sort one by one is not what is measured.
 */
export const prepare = async (state: string, fill: (database: DatabaseSync) => void): Promise<void> => {
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  // Makes the file where the Worker will look for it.
  const first = await startDeployment(state);
  await first.read('SELECT 1');
  await first.stop();
  const [file] = globSync(join(state, 'd1/*/*.sqlite')).filter((name) => !name.endsWith('metadata.sqlite'));
  if (file === undefined) throw new Error('workerd made no database');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -300000');
  for (const name of globSync('*.sql', { cwd: join(root, 'worker/db/migrations') }).toSorted())
    database.exec(readFileSync(join(root, 'worker/db/migrations', name), 'utf8'));
  const later = database
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .all()
    .toSorted((a, b) => (String(a['type']) < String(b['type']) ? -1 : 1));
  for (const { type, name } of later) database.exec(`DROP ${type} ${name}`);
  database.exec('BEGIN');
  fill(database);
  database.exec('COMMIT');
  for (const { sql } of later) database.exec(String(sql));
  database.exec('PRAGMA journal_mode = WAL');
  database.close();
};
