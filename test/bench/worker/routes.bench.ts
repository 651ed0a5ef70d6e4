import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
  v.strictObject({
    method: v.picklist(['GET', 'POST']),
    route: v.string(),
    path: v.string(),
    headers: v.record(v.string(), v.string()),
    body: v.string(),
  }),
);
type Asked = v.InferOutput<typeof asked>[number];

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

const questionOf = ({ method, route, path, headers, body }: Asked): Question => ({
  method,
  path: `${path}${queries[route] ?? ''}`,
  // An API's post is carried out once a key: each of these is one of its own.
  headers: method === 'POST' ? { ...headers, 'idempotency-key': crypto.randomUUID() } : headers,
  body,
});

/**
 * What `requests` answers took, and how many of them were not like the first: a post that was carried out is
 * often refused when it is asked again. Null where the Worker will not be asked so often.
 */
const costOf = async (deployment: Deployment, connection: Connection, route: Asked, status: number) => {
  let before = 0;
  let others = 0;
  for (let index = 0; index < warming + requests; index += 1) {
    if (index === warming) before = deployment.cpuMilliseconds();
    const answer = await connection.ask(questionOf(route));
    if (answer.status === 429) return null;
    if (answer.status >= 500 || (route.method === 'GET' && answer.status !== status))
      throw new Error(`${route.method} ${route.path} answered ${answer.status}`);
    if (index >= warming && answer.status !== status) others += 1;
  }
  return { cost: (deployment.cpuMilliseconds() - before) / requests, others };
};

/** Reports one route; its figure where there is one. */
const measure = async (
  deployment: Deployment,
  connection: Connection,
  route: Asked,
): Promise<number | null> => {
  const name = `CPU of an answer, ${requests} times: ${route.method} ${route.route}`;
  const { status } = await connection.ask(questionOf(route));
  if (route.method === 'GET' && status >= 400) {
    report(missing(name, 'ms', 'below 10', `answers ${status} in this scene`));
    return null;
  }
  const taken = await costOf(deployment, connection, route, status);
  if (taken === null) {
    report(missing(name, 'ms', 'below 10', 'may be asked only so often'));
    return null;
  }
  const { cost, others } = taken;
  const figure = below(name, cost, 'ms', 10);
  const note = `the first answer was ${status}${others > 0 ? `, ${others} of ${requests} another` : ''}`;
  report(route.method === 'POST' ? { ...figure, note } : figure);
  return cost;
};

/**
 * The CPU that workerd takes for each route's answer, the database's among it: 10 ms is the plan's limit without
 * it. What a post has done would be in the way of the next one: each has the scene to itself.
 */
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

    const costs: number[] = [];
    const measureAll = async (some: readonly Asked[], at: string): Promise<void> => {
      const deployment = await startDeployment(at);
      const connection = new Connection(deployment.port);
      try {
        for (const route of some) {
          const cost = await measure(deployment, connection, route);
          if (cost !== null) costs.push(cost);
        }
      } finally {
        connection.close();
        await deployment.stop();
      }
    };
    const posts = routes.filter(({ method }) => method === 'POST');
    for (const [index, post] of posts.entries()) {
      const copy = join(folder, `post-${index}`);
      cpSync(state, copy, { recursive: true });
      await measureAll([post], copy);
      rmSync(copy, { recursive: true });
    }
    await measureAll(
      routes.filter(({ method }) => method === 'GET'),
      state,
    );
    const costliest = `CPU of an answer, ${requests} times: the costliest of ${costs.length} routes`;
    report(below(costliest, Math.max(...costs), 'ms', 10));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
