import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../worker/http/app.ts';
import { routes } from '../../worker/http/routes.ts';
import { whoMay } from './support/route-scene.ts';
import { type Scene, scene } from './support/scene.ts';

/**
 * `npm run bench:gate`: how often a page goes to the database and waits. What is asked side by side is one way
 * (worker/db/query.ts), and each way costs what the database is away.
 */
const most = 6;
/** What a partner's page of a panel asks: who asks and which client it shows, in one. */
let once: Readonly<Record<string, string>> = {};

let stage: Scene;
beforeAll(async () => {
  stage = await scene();
  const page = v.parse(
    v.object({ origin: v.string(), shown: v.string() }),
    await env.DB.prepare(
      `SELECT l.origin, a.shown_as AS shown FROM grants g JOIN accounts a ON a.id = g.account_id
       JOIN panels l ON l.id = a.panel_id WHERE g.ended_at IS NULL`,
    ).first(),
  );
  once = {
    '/api/here': `?${new URLSearchParams(page)}`,
    '/api/pages': `?${new URLSearchParams({ pages: JSON.stringify([page]) })}`,
  };
});

let ways = 0;

/** The database, with its ways counted: a statement by itself, or several together. */
const counting = (() => {
  const session = (): D1DatabaseSession => {
    const real = env.DB.withSession('first-primary');
    return new Proxy(real, {
      get: (target, name) => {
        if (name === 'prepare')
          return (sql: string) => {
            ways += 1;
            return target.prepare(sql);
          };
        if (name === 'batch')
          return (asked: D1PreparedStatement[]) => {
            // Each was counted as a way of its own when it was made ready.
            ways -= asked.length - 1;
            return target.batch(asked);
          };
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return new Proxy(env.DB, {
    get: (target, name) => {
      if (name === 'withSession') return session;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
})();

describe('a page', () => {
  const read = routes.filter(({ method }) => method === 'GET').map((route) => [route.path, route] as const);
  test.each(read)(
    `%s goes to the database at most ${most} times, and a client’s page once`,
    async (path, route) => {
      const who = whoMay(stage, route);
      const asked = once[path];
      ways = 0;
      const ctx = createExecutionContext();
      const response = await createApp().fetch(
        new Request(`${env.DEPLOYMENT}${stage.pathOf(route)}${asked ?? ''}`, {
          headers:
            who === null
              ? {}
              : route.surface === 'page'
                ? { cookie: who.cookie }
                : { authorization: who.bearer },
        }),
        { ...env, DB: counting },
        ctx,
      );
      const answer = await response.text();
      const counted = ways;
      await waitOnExecutionContext(ctx);
      if (asked === undefined) expect(counted).toBeLessThanOrEqual(most);
      else {
        expect(answer).toContain('"grantId"');
        expect(counted).toBe(1);
      }
    },
  );
});
