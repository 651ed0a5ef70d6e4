import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { pagesHere } from '../../../shared/api/clients.ts';
import { alternating, beside, type Figure, median, missing, p95, ratio, report } from '../figure.ts';
import { Connection, type Question } from './asking.ts';
import { prepare, startDeployment } from './deployment.ts';
import { type Asker, fill, sceneOf } from './peers/questions.ts';
import { startPeers } from './peers/start.ts';

const rounds = 5;
const perRound = 60;

const questionOf = ({ token, pages }: Asker): Question => ({
  path: `/api/pages?${new URLSearchParams({ pages: JSON.stringify(pages) })}`,
  headers: { authorization: `Bearer ${token}` },
});

/** What the product says of each page, as a peer says it: whether the person may act there now. */
const ours = (body: string): readonly boolean[] =>
  v
    .parse(pagesHere, JSON.parse(body))
    .pages.map(({ panel, client }) => panel?.enabled === true && client?.state === 'active');
const theirs = (body: string): readonly boolean[] =>
  v.parse(v.object({ allowed: v.array(v.boolean()) }), JSON.parse(body)).allowed;

/** A peer's server as a process of its own, as the product's is. */
const startServer = (parameters: readonly string[]) =>
  new Promise<{ port: number; stop(): void }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'peers/server.ts'), ...parameters], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error('a peer ended')));
    child.stdout.once('data', (said) => resolve({ port: Number(String(said)), stop: () => child.kill() }));
  });

const faster = (name: string, value: number): Figure => ({
  name,
  value: Number(value.toFixed(3)),
  unit: 'times',
  goal: 'below 1',
  met: value < 1,
});

/**
 * Ten thousand questions, twenty a request, to the product, to SQL on PostgreSQL, and to Cerbos with facts
 * from PostgreSQL. All must agree before anything is timed.
 */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-peers-'));
  const { tables, askers } = sceneOf(Date.now());
  const ending: (() => unknown)[] = [];
  try {
    const peers = await startPeers(folder, tables);
    if (typeof peers === 'string') {
      for (const name of ['PostgreSQL', 'PostgreSQL and Cerbos'])
        report(missing(`20 decisions in one request against ${name}`, 'times', 'below 1', peers));
      return;
    }
    ending.push(peers.stop);
    const state = join(folder, 'product');
    await prepare(state, (database) => fill(database, tables));
    const deployment = await startDeployment(state);
    ending.push(deployment.stop);
    const database = `postgresql://bench@127.0.0.1:${peers.postgres}/postgres`;
    const servers: { name: string; port: number; read(body: string): readonly boolean[] }[] = [
      { name: 'product', port: deployment.port, read: ours },
    ];
    const postgres = await startServer([folder, database]);
    ending.push(postgres.stop);
    servers.push({ name: 'PostgreSQL', port: postgres.port, read: theirs });
    if (peers.cerbos === null) {
      const name = '20 decisions in one request against PostgreSQL and Cerbos';
      report(missing(name, 'times', 'below 1', 'the Cerbos server could not be installed'));
    } else {
      const cerbos = await startServer([folder, database, `http://127.0.0.1:${peers.cerbos}`]);
      ending.push(cerbos.stop);
      servers.push({ name: 'PostgreSQL and Cerbos', port: cerbos.port, read: theirs });
    }

    const connections = new Map(servers.map(({ name, port }) => [name, new Connection(port)]));
    ending.push(() => {
      for (const one of connections.values()) one.close();
    });
    const connectionOf = (name: string): Connection => {
      const found = connections.get(name);
      if (!found) throw new Error(`nothing answers as ${name}`);
      return found;
    };
    let questions = 0;
    let yes = 0;
    let apart = 0;
    for (const asker of askers) {
      const [said = [], ...others] = await Promise.all(
        servers.map(async ({ name, read }) => {
          const answer = await connectionOf(name).ask(questionOf(asker));
          if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${answer.body}`);
          return read(answer.body);
        }),
      );
      questions += said.length;
      yes += said.filter(Boolean).length;
      for (const other of others) apart += said.filter((one, at) => one !== other[at]).length;
    }
    report({
      name: `questions of ${questions.toLocaleString('en')} that the peers answer otherwise`,
      value: apart,
      unit: 'questions',
      goal: 'at most 0',
      met: apart === 0,
      note: `${yes} are allowed`,
    });
    // Who does not decide the same is not faster or slower at it.
    if (apart > 0) return;

    const taken = await alternating(
      rounds,
      Object.fromEntries(
        servers.map(({ name }) => [
          name,
          () => {
            const from = Math.floor(Math.random() * askers.length);
            return connectionOf(name).times(perRound, (index) => {
              const asker = askers[(from + index) % askers.length];
              if (!asker) throw new Error('nobody asks');
              return questionOf(asker);
            });
          },
        ]),
      ),
    );
    for (const { name } of servers) {
      report(beside(`20 decisions in one request, ${name}: median`, median(taken(name).flat()), 'ms'));
      report(beside(`20 decisions in one request, ${name}: p95`, p95(taken(name).flat()), 'ms'));
      if (name !== 'product')
        report(faster(`20 decisions in one request against ${name}`, ratio(taken('product'), taken(name))));
    }
  } finally {
    for (const end of ending.toReversed()) await end();
    rmSync(folder, { recursive: true, force: true });
  }
};
