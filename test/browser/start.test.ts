import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../worker/dev/processes.ts';

const port = 10_100;

/** `npm start` as a newcomer types it; what it says is all a newcomer has. */
const start = (
  ...more: string[]
): { process: ChildProcess; said(words: string): Promise<string>; ended: Promise<number | null> } => {
  const process_ = spawn('npm', ['start', '--', '--headless', '--port', String(port), ...more], {
    cwd: root,
    detached: true,
  });
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (part: Buffer): void => {
    output += part.toString();
    for (const listener of listeners) listener();
  };
  process_.stdout.on('data', hear);
  process_.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => process_.once('close', resolve));
  return {
    process: process_,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (output.includes(words)) resolve(output);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without saying “${words}”:\n${output}`)));
      }),
  };
};

const free = (one: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(one, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

describe('npm start', () => {
  const first = start();
  afterAll(() => {
    if (first.process.exitCode === null) first.process.kill('SIGKILL');
  });

  test('says where everything is, who to be, and where mail lands', async () => {
    const said = await first.said('A Chromium without a window has the extension loaded and joined.');
    expect(said).toContain(`http://localhost:${port}/dev/mailbox`);
    expect(said).toContain('jonas@studio-nord.example');
    const sign = await fetch(`http://127.0.0.1:${port}/sign-in`);
    expect(sign.status).toBe(200);
  });

  test('a second start says so in a sentence and begins nothing', async () => {
    const second = start();
    await second.said('Panelshare is already running');
    expect(await second.ended).not.toBe(0);
  });

  test('Ctrl-C ends everything it started', async () => {
    if (first.process.pid === undefined) throw new Error('it never started');
    // What a terminal does: the signal goes to the whole foreground group.
    process.kill(-first.process.pid, 'SIGINT');
    await first.ended;
    await expect
      .poll(() => Promise.all([free(port), free(port + 2)]), { timeout: 15_000 })
      .toEqual([true, true]);
  });

  test('a port in use is said in a sentence', async () => {
    const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    const refused = start();
    await refused.said(`Port ${port} is in use by another program`);
    expect(await refused.ended).not.toBe(0);
    await new Promise((resolve) => other.close(resolve));
  });
});
