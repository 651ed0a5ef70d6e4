import type { Route } from '../../../worker/http/route.ts';
import { routes } from '../../../worker/http/routes.ts';
import { deployment } from '../bindings.ts';
import { bodies } from './bodies.ts';
import { type Scene, scene } from './scene.ts';
import type { SignedIn } from './world.ts';

/**
 * The scene of the denial suite as a script of its own: the bench has it laid down in a database, and then asks
 * the real Worker there (`test/bench/worker/routes.bench.ts`).
 */
export { OrganisationObject } from '../../../worker/organisation/organisation-object.ts';

/** Somebody who may; null where it is no person, or nobody. */
export const whoMay = (stage: Scene, route: Route): SignedIn | null => {
  switch (route.authorisation.kind) {
    case 'member':
      return stage.representative(route);
    case 'person':
      return stage.partner.legal_representative;
    case 'admin':
      return stage.admin;
    case 'staff':
      return stage.staff;
    default:
      return null;
  }
};

const headersOf = (route: Route, who: SignedIn | null): Record<string, string> => {
  const page = route.surface === 'page';
  const session = who === null ? {} : page ? { cookie: who.cookie } : { authorization: who.bearer };
  if (route.method === 'GET') return session;
  return page
    ? {
        ...session,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: deployment,
      }
    : { ...session, 'content-type': 'application/json' };
};

/** What the denial suite posts there, as the route's surface takes it. */
const bodyOf = (route: Route): string => {
  if (route.method === 'GET') return '';
  const fields = bodies[`POST ${route.path}`] ?? {};
  if (route.surface !== 'page') return JSON.stringify(fields);
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
    ),
  ).toString();
};

export default {
  fetch: async (): Promise<Response> => {
    const stage = await scene();
    return Response.json(
      routes.map((route) => ({
        method: route.method,
        route: route.path,
        path: stage.pathOf(route),
        headers: headersOf(route, whoMay(stage, route)),
        body: bodyOf(route),
      })),
    );
  },
};
