import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';
import { passkeyAlias } from '../../../worker/dev/passkey-alias.ts';
import { root } from '../../../worker/dev/processes.ts';
import { below, missing, report } from '../figure.ts';
import { Connection, type Question } from './asking.ts';
import { type Deployment, prepare, startDeployment } from './deployment.ts';

const requests = process.env['BENCH_QUICK'] === '1' ? 50 : 500;
const warming = 20;

const asked = v.array(
  v.strictObject({ route: v.string(), path: v.string(), headers: v.record(v.string(), v.string()) }),
);

/** Routes that answer nothing without a question. */
const queries: Readonly<Record<string, string>> = {
  '/api/here': '?origin=https%3A%2F%2Fpanel.example&shown=anna',
  '/api/pages': `?pages=${encodeURIComponent('[{"origin":"https://panel.example","shown":"anna"}]')}`,
};

const buildScene = (target: string) =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: [
        passkeyAlias,
        { find: 'cloudflare:test', replacement: join(import.meta.dirname, 'no-tests.ts') },
      ],
    },
    ssr: {
      noExternal: true,
      resolve: { conditions: ['workerd', 'worker', 'browser', 'module', 'production'] },
    },
    build: {
      ssr: true,
      outDir: target,
      emptyOutDir: true,
      target: 'es2024',
      rolldownOptions: {
        input: { index: join(root, 'test/worker/support/route-scene.ts') },
        external: /^(?:cloudflare:(?!test)|node:)/,
        platform: 'browser',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });

/** Null where the Worker will not be asked so often. */
const costOf = async (
  deployment: Deployment,
  connection: Connection,
  question: Question,
  status: number,
): Promise<number | null> => {
  let before = 0;
  for (let index = 0; index < warming + requests; index += 1) {
    if (index === warming) before = deployment.cpuMilliseconds();
    const answer = await connection.ask(question);
    if (answer.status === 429) return null;
    if (answer.status !== status) throw new Error(`${question.path} answered ${answer.status}`);
  }
  return (deployment.cpuMilliseconds() - before) / requests;
};

/** The CPU that workerd takes for each route's answer, the database's among it: 10 ms is the plan's limit without it. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-bench-'));
  try {
    const state = join(folder, 'state');
    const script = join(folder, 'scene');
    await buildScene(script);
    await prepare(state, () => {});
    const scene = await startDeployment(state, script);
    const setting = new Connection(scene.port);
    const laid = await setting.ask({ path: '/' });
    setting.close();
    await scene.stop();
    const routes = v.parse(asked, JSON.parse(laid.body));

    const deployment = await startDeployment(state);
    const connection = new Connection(deployment.port);
    const costs: number[] = [];
    try {
      for (const { route, path, headers } of routes) {
        const question = { path: `${path}${queries[route] ?? ''}`, headers };
        const name = `CPU of an answer, ${requests} times: GET ${route}`;
        const { status } = await connection.ask(question);
        if (status >= 400) {
          report(missing(name, 'ms', 'below 10', `answers ${status} in this scene`));
          continue;
        }
        const cost = await costOf(deployment, connection, question, status);
        if (cost === null) {
          report(missing(name, 'ms', 'below 10', 'may be asked only so often'));
          continue;
        }
        costs.push(cost);
        report(below(name, cost, 'ms', 10));
      }
      report(
        below(
          `CPU of an answer, ${requests} times: the costliest of ${costs.length} routes`,
          Math.max(...costs),
          'ms',
          10,
        ),
      );
    } finally {
      connection.close();
      await deployment.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
