import type { Route } from '../../../worker/http/route.ts';
import { routes } from '../../../worker/http/routes.ts';
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

export default {
  fetch: async (): Promise<Response> => {
    const stage = await scene();
    return Response.json(
      routes
        .filter(({ method }) => method === 'GET')
        .map((route) => {
          const who = whoMay(stage, route);
          return {
            route: route.path,
            path: stage.pathOf(route),
            headers:
              who === null
                ? {}
                : route.surface === 'page'
                  ? { cookie: who.cookie }
                  : { authorization: who.bearer },
          };
        }),
    );
  },
};
