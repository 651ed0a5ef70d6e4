import { Hono } from 'hono';
import { decideAdmin, decideStaff } from '../../shared/decision.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { answerRefusal } from './answer.ts';
import { apiCors } from './middleware/cors.ts';
import { securityHeaders } from './middleware/headers.ts';
import { idempotent } from './middleware/idempotency.ts';
import { identify } from './middleware/identify.ts';
import { bodyLimit, sameOrigin } from './middleware/request.ts';
import type { Env, Http, Route } from './route.ts';
import { routes } from './routes.ts';

/** The coarse part of authorisation, the same for every route; `member` is the use case's (route.ts). */
const gate = async (http: Http, route: Route): Promise<Refusal | null> => {
  const { actor, now, settings } = http.get('ctx');
  const { authorisation } = route;
  switch (authorisation.kind) {
    case 'public':
      return null;
    case 'host':
      return actor.kind === 'panel' ? null : { code: 'sign_in_required' };
    case 'person':
      if (actor.kind !== 'person') return { code: 'sign_in_required' };
      if (actor.session === 'host') return authorisation.host ? null : { code: 'host_session_only' };
      return actor.session === 'full' || authorisation.safety ? null : { code: 'safety_session_only' };
    case 'member':
      return actor.kind === 'person' ? null : { code: 'sign_in_required' };
    case 'admin': {
      const decision = decideAdmin(actor, authorisation.action, settings.adminPasskeys, now);
      return decision.allow ? null : decision.refusal;
    }
    case 'staff': {
      const decision = decideStaff(actor, authorisation.action, settings.adminPasskeys, now);
      return decision.allow ? null : decision.refusal;
    }
  }
};

/** Every route of the list, each behind the same middleware for its surface. */
export const createApp = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.use(securityHeaders);
  app.options('/api/*', apiCors);
  app.options('/oauth/*', apiCors);
  for (const route of routes) {
    app.on(route.method, route.path, bodyLimit(route.bodyLimit), async (http) => {
      const begun = await identify(http, route);
      // The extension's background calls these two from its own origin, without cookies.
      const byExtension = route.surface === 'api' || route.path.startsWith('/oauth/');
      if (byExtension) await apiCors(http, async () => {});
      const crossSite = route.surface === 'page' && route.method === 'POST' ? sameOrigin(http) : null;
      const refusal = crossSite ?? (await gate(http, route));
      if (refusal) return answerRefusal(http, route.surface, refusal);
      if (begun) return begun(http);
      // Without a token nothing is begun.
      if ('ahead' in route) return answerRefusal(http, route.surface, { code: 'sign_in_required' });
      if (route.surface === 'api' && route.method === 'POST') return idempotent(http, route);
      return route.handle(http);
    });
  }
  app.notFound(async (http) => {
    const surface = surfaceOf(http.req.path);
    await identify(http, { surface });
    return answerRefusal(http, surface, { code: 'not_found' });
  });
  app.onError((error, http) => {
    console.error(
      JSON.stringify({
        at: 'unhandled',
        requestId: http.get('ctx')?.requestId ?? null,
        error: error.name,
        message: error.message,
      }),
    );
    return answerRefusal(http, surfaceOf(http.req.path), { code: 'internal' });
  });
  return app;
};

const surfaceOf = (path: string): Route['surface'] =>
  path.startsWith('/api/')
    ? 'api'
    : path.startsWith('/oauth/') || path.startsWith('/.well-known/')
      ? 'protocol'
      : 'page';
