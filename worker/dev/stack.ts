import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, addressesAt } from './addresses.ts';
import { type DemoPanel, demoData } from './demo-data.ts';
import { chromiumId, redirectAddresses } from './extension-id.ts';
import { localKeys } from './keys.ts';
import { checkPorts } from './preflight.ts';
import { answering, type Running, root, run, stay } from './processes.ts';
import { serveRealHosts } from './real-hosts.ts';
import { type ReplicaName, replicas } from './replicas.ts';

export interface StackOptions {
  port: number;
  /** Folder for state; emptied first. */
  folder: string;
  /** Further settings of the Worker, over those of local work. */
  settings?: Readonly<Record<string, string>>;
  /** Which vendors' replicas run; the internex terminal alone unless said otherwise. */
  replicas?: readonly ReplicaName[];
  /** Serves them under the vendors' real names, to browsers that get `browserArguments`. */
  realHosts?: boolean;
  /** Panels beside the replicas. */
  panels?: readonly DemoPanel[];
  /** Rows beyond the demo scene, as SQL (benchmarks). */
  rows?: string;
  /** Whether the replica answers its test control routes. */
  replicaControl?: boolean;
  say?: (line: string) => void;
}

/** A Worker with migrated D1 and demo data, and replicas of panels, all on this machine. */
export interface Stack {
  addresses: Addresses;
  extension: string;
  /** What a browser's command line needs to find the panels. */
  browserArguments: readonly string[];
  /** Where the local database lies, and the settings by which wrangler finds it. */
  database: { state: string; config: string };
  /** Resolves, with the last words, when a part ends by itself. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export const extensionFolder = join(root, '.output/chrome-mv3-dev');
export const firefoxFolder = join(root, '.output/firefox-mv3-dev');

/** Builds what the browser gets: the extension in its development mode, and the page scripts. */
export const build = async (): Promise<void> => {
  await Promise.all([
    run('wxt', ['build', '--mode', 'development']),
    run('vite', ['build', '--config', 'worker/browser/vite.config.ts']),
  ]);
};

/** The same extension for Firefox, which only the tests load. */
export const buildForFirefox = (): Promise<string> =>
  run('wxt', ['build', '-b', 'firefox', '--mode', 'development']);

/** Values with JSON in them survive an env file only in single quotes. */
const envFile = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}='${value}'`)
    .join('\n');

/**
 * The real migrations and the demo scene, as one: wrangler takes its time for each, and on a busy machine
 * sixty of them were four minutes.
 */
const prepareDatabase = async (folder: string, state: string, scene: string): Promise<void> => {
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations, { recursive: true });
  const real = join(root, 'worker/db/migrations');
  const scripts = readdirSync(real)
    .toSorted()
    .map((name) => readFileSync(join(real, name), 'utf8'));
  writeFileSync(join(migrations, '0001_everything.sql'), [...scripts, scene].join('\n'));
  const config = join(folder, 'database.toml');
  writeFileSync(
    config,
    `name = "panelshare"
compatibility_date = "2026-10-01"
[[d1_databases]]
binding = "DB"
database_name = "panelshare"
database_id = "00000000-0000-0000-0000-000000000000"
migrations_dir = "migrations"
`,
  );
  await run('wrangler', [
    'd1',
    'migrations',
    'apply',
    'panelshare',
    '--local',
    '--persist-to',
    state,
    '--config',
    config,
  ]);
};

export const startStack = async (options: StackOptions): Promise<Stack> => {
  const say = options.say ?? (() => {});
  const names = options.replicas ?? ['internex'];
  const addresses = addressesAt(options.port, names, options.realHosts);
  await checkPorts(addresses);
  rmSync(options.folder, { recursive: true, force: true });
  mkdirSync(options.folder, { recursive: true });
  const state = join(options.folder, 'state');
  const tokens = new Map(names.map((name) => [name, randomBytes(32).toString('base64url')]));
  const tokenOf = (name: ReplicaName): string => tokens.get(name) ?? '';
  const variables = join(options.folder, 'variables.env');
  const redirects = redirectAddresses(chromiumId(extensionFolder));
  writeFileSync(
    variables,
    envFile({
      ...localKeys(),
      DEPLOYMENT: addresses.deployment,
      HOST_NAME: 'Demo Hosting',
      MAIL_FROM_NAME: 'Demo Hosting',
      MAIL_FROM_ADDRESS: 'share@hosting.example',
      MAIL_TRANSPORT: 'mailbox',
      MAIL_COPY_DOMAIN: 'copies.hosting.example',
      PASSKEY_TO_OPEN: 'optional',
      DEVELOPMENT: '1',
      EXTENSION_REDIRECTS: redirects.join(' '),
      ...options.settings,
    }),
  );

  say('Preparing the database …');
  await prepareDatabase(
    options.folder,
    state,
    demoData(
      [
        ...addresses.panels.map(({ name, origin, base, further }) => ({
          kind: replicas[name].kind,
          name: replicas[name].name,
          origin,
          agencyOrigin: further[0],
          apiBase: base,
          hostTokenHash: createHash('sha256').update(tokenOf(name)).digest('hex'),
        })),
        ...(options.panels ?? []),
      ],
      Date.now(),
    ) + (options.rows ?? ''),
  );

  say('Starting the Worker and the panels …');
  const parts: Running[] = [];
  const stop = async (): Promise<void> => {
    clearInterval(minute);
    await Promise.all([...parts.map((part) => part.stop()), realHosts?.close()]);
  };
  const realHosts = options.realHosts
    ? await serveRealHosts(
        Object.fromEntries(
          addresses.panels.flatMap(({ name, port }) => replicas[name].hosts.map((host) => [host, port])),
        ),
        addresses.realHostsPort,
      )
    : null;
  // Locally nothing fires the cron, so the launcher does.
  const minute = setInterval(() => {
    void fetch(`${addresses.deploymentBase}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => {});
  }, 15_000);
  try {
    const panels = addresses.panels.map(({ name, origin, base, port, further }) => {
      const process = stay('node', [replicas[name].script], {
        ORIGIN: origin,
        FURTHER_ORIGINS: further.join(','),
        ISSUER: addresses.deployment,
        ISSUER_BASE: addresses.deploymentBase,
        HOST_TOKEN: tokenOf(name),
        PORT: String(port),
        LINKED: replicas[name].linked,
        REPLICA_CONTROL: options.replicaControl ? '1' : '',
      });
      parts.push(process);
      return { process, base };
    });
    const worker = stay('wrangler', [
      'dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(addresses.deploymentPort),
      '--inspector-port',
      '0',
      '--persist-to',
      state,
      '--env-file',
      variables,
      '--show-interactive-dev-session=false',
    ]);
    parts.push(worker);
    await Promise.all([
      answering(`${addresses.deploymentBase}/.well-known/panelshare-deployment`, worker, 40),
      ...panels.map(({ process, base }) => answering(`${base}/.well-known/panelshare`, process, 20)),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    addresses,
    extension: extensionFolder,
    browserArguments: realHosts?.browserArguments ?? [],
    database: { state, config: join(options.folder, 'database.toml') },
    ended: Promise.race(parts.map((part) => part.ended)),
    stop,
  };
};
