/** Handles for tests of other parts. They exist only when switched on; a real host has nothing like them. */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Host, HostEnv } from './panel.ts';

const ShowAccount = v.object({ id: v.nullable(v.string()) });

export function controlRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { state } = host;

  app.post('/_control/reset', (c) => {
    state.reset();
    host.panel.reset?.();
    return c.json({ ok: true });
  });

  app.post('/_control/down', (c) => {
    state.control.down = true;
    return c.json({ ok: true });
  });

  app.post('/_control/up', (c) => {
    state.control.down = false;
    return c.json({ ok: true });
  });

  /** Makes the pages show another account than the session's: for the wrong-account guard (E33). `null` ends it. */
  app.post('/_control/show-account', async (c) => {
    const body = v.safeParse(v.pipe(v.string(), v.parseJson(), ShowAccount), await c.req.text());
    if (!body.success) return c.json({ error: 'malformed' }, 400);
    state.control.shownAccount = body.output.id;
    return c.json({ ok: true });
  });

  app.get('/_control/state', (c) =>
    c.json({
      links: [...state.links.values()],
      grants: [...state.grants.values()],
      sessions: [...state.sessions.values()].map(({ accountId, email, delegation, ended }) => ({
        accountId,
        email,
        grant_id: delegation?.grantId ?? null,
        ended,
      })),
      audit: state.audit,
    }),
  );

  return app;
}
