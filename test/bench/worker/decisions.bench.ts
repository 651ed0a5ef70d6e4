import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientsHereSelect, openingFactsSelect } from '../../../worker/db/read-grants.ts';
import { pagesAsJson } from '../../../worker/db/shown-pages.ts';
import { alternating, atMost, beside, median, p95, ratio, report } from '../figure.ts';
import { Connection, type Question } from './asking.ts';
import { type Deployment, prepare, startDeployment } from './deployment.ts';
import { bossId, grantId, manyGrants, ownGrant, panelOrigin, type Scene, shownAs } from './rows.ts';

const rounds = 5;
const perRound = 100;
/** As many pages as the product asks about in one question. */
const several = 20;

const sceneOf = (grants: number): Scene => ({
  grants,
  own: 500,
  token: randomBytes(32).toString('base64url'),
});

/** A decision about a page (W3), and about several at once. */
const questions = (scene: Scene) => {
  const headers = { authorization: `Bearer ${scene.token}` };
  const page = (index: number) => ({
    origin: panelOrigin,
    // Steps through all clients, so that no question finds what the last one left warm.
    shown: shownAs(ownGrant(scene, index * 37)),
  });
  return {
    /** The same route for nobody: all of the Worker's own work before a question, and nothing read. */
    nothing: (): Question => ({ path: `/api/here?${new URLSearchParams(page(0))}` }),
    one: (index: number): Question => ({
      path: `/api/here?${new URLSearchParams(page(index))}`,
      headers,
    }),
    many: (index: number): Question => ({
      path: `/api/pages?${new URLSearchParams({
        pages: JSON.stringify(Array.from({ length: several }, (_, at) => page(index * several + at))),
      })}`,
      headers,
    }),
  };
};

/** The most rows that a decision reads, over many clients; and whether it walks through a table. */
const readsOf = async (deployment: Deployment, scene: Scene) => {
  const opening: number[] = [];
  const here: number[] = [];
  const tokenHash = createHash('sha256').update(scene.token).digest('hex');
  for (let index = 0; index < 50; index += 1) {
    const grant = ownGrant(scene, index * 7);
    opening.push((await deployment.read(openingFactsSelect, grantId(grant), bossId)).rowsRead);
    const pages = pagesAsJson([{ origin: panelOrigin, shown: shownAs(grant) }]);
    here.push((await deployment.read(clientsHereSelect, tokenHash, pages, 0, Date.now())).rowsRead);
  }
  const plan = await deployment.read(`EXPLAIN QUERY PLAN ${openingFactsSelect}`, 'g', 'p');
  const scans = plan.rows.filter((row) => /"detail":"SCAN (?!CONSTANT)/.test(JSON.stringify(row)));
  return { opening: Math.max(...opening), here: Math.max(...here), scans: scans.length };
};

/** How what a decision costs grows with the grants of the deployment, and with how many are asked for. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-bench-'));
  const running: { close(): unknown }[] = [];
  try {
    const start = async (grants: number) => {
      const scene = sceneOf(grants);
      const state = join(folder, String(grants));
      await prepare(state, (database) => database.exec(manyGrants(scene, Date.now())));
      const deployment = await startDeployment(state);
      const connection = new Connection(deployment.port);
      running.push({ close: () => connection.close() }, { close: () => deployment.stop() });
      return { scene, deployment, connection, ask: questions(scene) };
    };
    const few = await start(1_000);
    const many = await start(1_000_000);

    for (const { scene, deployment } of [few, many]) {
      const reads = await readsOf(deployment, scene);
      const at = `at ${scene.grants.toLocaleString('en')} grants`;
      report(atMost(`decision: rows read ${at}`, reads.opening, 'rows', 10));
      report(atMost(`decision: tables walked through ${at}`, reads.scans, 'tables', 0));
      report(beside(`what a page is to me: rows read ${at}`, reads.here, 'rows'));
    }

    const taken = await alternating(rounds, {
      nothing: () => many.connection.times(perRound, many.ask.nothing, 401),
      few: () => few.connection.times(perRound, few.ask.one),
      many: () => many.connection.times(perRound, many.ask.one),
      several: () => many.connection.times(perRound, many.ask.many),
    });
    const [nothing, one, twenty] = [taken('nothing'), taken('many'), taken('several')];
    report(atMost('decision: 1,000,000 grants against 1,000', ratio(one, taken('few')), 'times', 1.3));
    report(atMost('decision: against a route that reads nothing', ratio(one, nothing), 'times', 6));
    report(atMost(`${several} decisions in one request against one`, ratio(twenty, one), 'times', 1.5));
    for (const [name, samples] of [
      ['a route that reads nothing', nothing],
      ['a decision', one],
      [`${several} decisions`, twenty],
    ] as const) {
      report(beside(`${name}: median`, median(samples.flat()), 'ms'));
      report(beside(`${name}: p95`, p95(samples.flat()), 'ms'));
    }
  } finally {
    for (const one of running) await one.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
