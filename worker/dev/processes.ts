import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { CannotStart } from './preflight.ts';

export const root = join(import.meta.dirname, '../..');
const binaries = join(root, 'node_modules/.bin');

const environment = (more: Readonly<Record<string, string>>) => ({
  ...process.env,
  PATH: `${binaries}:${process.env['PATH'] ?? ''}`,
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  WXT_SKIP_TELEMETRY: '1',
  NO_COLOR: '1',
  ...more,
});

/** Runs a command of `node_modules/.bin` to its end; a failure tells what it printed. */
export const run = (
  command: string,
  parameters: readonly string[],
  more: Readonly<Record<string, string>> = {},
) =>
  new Promise<string>((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: environment(more),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(
          new CannotStart(`"${command} ${parameters.slice(0, 3).join(' ')}" failed:\n${output.slice(-3000)}`),
        );
    });
  });

/** A process that stays: `npm start` ends with it, and it ends with `npm start`. */
export interface Running {
  stop(): Promise<void>;
  /** Resolves with the last words when the process ends by itself. */
  ended: Promise<string>;
}

/** Starts a process in a group of its own, so that ending it ends everything it started. */
export const stay = (
  command: string,
  parameters: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running => {
  const child: ChildProcess = spawn(command, parameters, {
    cwd: root,
    env: environment(more),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let lastWords = '';
  const remember = (part: Buffer): void => {
    lastWords = (lastWords + part.toString()).slice(-4000);
    if (process.env['PANELSHARE_VERBOSE'] === '1') process.stderr.write(part);
  };
  child.stdout?.on('data', remember);
  child.stderr?.on('data', remember);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(lastWords));
  });
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // Already gone: that is what was wanted.
    }
  };
  return {
    ended,
    stop: async () => {
      signal('SIGTERM');
      const forced = setTimeout(() => signal('SIGKILL'), 3_000);
      await ended;
      clearTimeout(forced);
    },
  };
};

/** Waits until an address answers, or until what should answer there has ended. */
export const answering = async (address: string, running: Running, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1_000;
  let last: string | null = null;
  void running.ended.then((words) => {
    last = words;
  });
  while (Date.now() < until) {
    if (last !== null) throw new CannotStart(`What should answer at ${address} ended:\n${last}`);
    const up = await fetch(address, { signal: AbortSignal.timeout(2_000) })
      .then(() => true)
      .catch(() => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new CannotStart(`Nothing answered at ${address} within ${seconds} seconds.`);
};
