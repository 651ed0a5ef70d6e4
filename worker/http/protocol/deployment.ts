import type { DeploymentDescription } from '../../../shared/api/deployment.ts';
import type { Http, Route } from '../route.ts';

/**
 * What joining a deployment reads (W8): public, because the extension reads it before anybody has
 * signed in, and because a host's customers can see its panels anyway.
 */
const describe = async (http: Http): Promise<Response> => {
  const { settings, store } = http.get('ctx');
  const panels = await store.panels.all();
  const { logo } = settings.face;
  const picture = logo === null ? null : await store.hostSettings.picture(logo.hash);
  const description: DeploymentDescription = {
    version: 1,
    deployment: settings.deployment,
    name: settings.hostName,
    ...(picture === null ? {} : { logo: `data:${picture.type};base64,${picture.bytes}` }),
    // A portal for agencies is one more place of the same panel.
    panels: panels.flatMap(({ id, kind, name, origin, agencyOrigin, enabled }) =>
      [origin, ...(agencyOrigin === null ? [] : [agencyOrigin])].map((place) => ({
        id,
        kind,
        name,
        origin: place,
        enabled,
      })),
    ),
    hosts: [...new Set(panels.map((panel) => panel.hostOrigin))],
  };
  return http.json(description, 200, {
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60',
  });
};

export const deploymentRoutes: Route[] = [
  {
    method: 'GET',
    path: '/.well-known/panelshare-deployment',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'read before joining; names panels, no people' },
    handle: describe,
  },
];
