import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, addressesAt } from './addresses.ts';
import { type DemoPanel, demoData } from './demo-data.ts';
import { chromiumId, redirectAddress } from './extension-id.ts';
import { localKeys } from './keys.ts';
import { answering, type Running, root, run, stay } from './processes.ts';

export interface StackOptions {
  port: number;
  /** Folder for state; emptied first. */
  folder: string;
  /** Further settings of the Worker, over those of local work. */
  settings?: Readonly<Record<string, string>>;
  /** Panels beside the replica. */
  panels?: readonly DemoPanel[];
  /** Rows beyond the demo scene, as SQL (benchmarks). */
  rows?: string;
  /** Whether the replica answers its test control routes. */
  replicaControl?: boolean;
  say?: (line: string) => void;
}

/** A Worker with migrated D1 and demo data, and the panel replica, all on this machine. */
export interface Stack {
  addresses: Addresses;
  extension: string;
  /** Where the local database lies, and the settings by which wrangler finds it. */
  database: { state: string; config: string };
  /** Resolves, with the last words, when a part ends by itself. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export const extensionFolder = join(root, '.output/chrome-mv3-dev');

/** Builds what the browser gets: the extension in its development mode, and the page scripts. */
export const build = async (): Promise<void> => {
  await Promise.all([
    run('wxt', ['build', '--mode', 'development']),
    run('vite', ['build', '--config', 'worker/browser/vite.config.ts']),
  ]);
};

/** Values with JSON in them survive an env file only in single quotes. */
const envFile = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}='${value}'`)
    .join('\n');

/**
 * The real migrations, and the demo scene as one more after them: one start of wrangler instead
 * of two, which is half of what a person waits for.
 */
const prepareDatabase = async (folder: string, state: string, scene: string): Promise<void> => {
  const migrations = join(folder, 'migrations');
  cpSync(join(root, 'worker/db/migrations'), migrations, { recursive: true });
  writeFileSync(join(migrations, '9999_demo.sql'), scene);
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
  const addresses = addressesAt(options.port);
  rmSync(options.folder, { recursive: true, force: true });
  mkdirSync(options.folder, { recursive: true });
  const state = join(options.folder, 'state');
  const hostToken = randomBytes(32).toString('base64url');
  const variables = join(options.folder, 'variables.env');
  const redirect = redirectAddress(chromiumId(extensionFolder));
  writeFileSync(
    variables,
    envFile({
      ...localKeys(),
      DEPLOYMENT: addresses.deployment,
      HOST_NAME: 'Demo Hosting',
      MAIL_FROM_NAME: 'Demo Hosting',
      MAIL_FROM_ADDRESS: 'share@hosting.example',
      MAIL_TRANSPORT: 'mailbox',
      PASSKEY_TO_OPEN: 'optional',
      DEVELOPMENT: '1',
      EXTENSION_REDIRECTS: redirect,
      ...options.settings,
    }),
  );

  say('Preparing the database …');
  await prepareDatabase(
    options.folder,
    state,
    demoData(
      [
        {
          kind: 'internex',
          name: 'internex terminal',
          origin: addresses.panel,
          apiBase: addresses.panelBase,
          hostTokenHash: createHash('sha256').update(hostToken).digest('hex'),
        },
        ...(options.panels ?? []),
      ],
      Date.now(),
    ) + (options.rows ?? ''),
  );

  say('Starting the Worker and the panel …');
  const parts: Running[] = [];
  const stop = async (): Promise<void> => {
    clearInterval(minute);
    await Promise.all(parts.map((part) => part.stop()));
  };
  // Locally nothing fires the cron, so the launcher does.
  const minute = setInterval(() => {
    void fetch(`${addresses.deploymentBase}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => {});
  }, 15_000);
  try {
    const replica = stay('node', ['test/panels/internex/serve.ts'], {
      ORIGIN: addresses.panel,
      ISSUER: addresses.deployment,
      ISSUER_BASE: addresses.deploymentBase,
      HOST_TOKEN: hostToken,
      PORT: String(addresses.panelPort),
      LINKED: 'CID-D5E6F7G8=lnk_demo',
      REPLICA_CONTROL: options.replicaControl ? '1' : '',
    });
    parts.push(replica);
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
      answering(`${addresses.panelBase}/.well-known/panelshare`, replica, 20),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    addresses,
    extension: extensionFolder,
    database: { state, config: join(options.folder, 'database.toml') },
    ended: Promise.race(parts.map((part) => part.ended)),
    stop,
  };
};
