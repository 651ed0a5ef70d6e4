import { beforeAll, describe, expect, test } from 'vitest';
import { memberRoles } from '../../shared/domain/organisation.ts';
import { policy } from '../../shared/policy.ts';
import { usualBody } from '../../worker/http/middleware/request.ts';
import type { Route } from '../../worker/http/route.ts';
import { routes } from '../../worker/http/routes.ts';
import { bodies } from './support/bodies.ts';
import { type Scene, scene } from './support/scene.ts';
import { call, person, type SignedIn, submit, visit } from './support/world.ts';

/**
 * One suite over the list of all routes: no session, every role, the other tenant, a safety
 * session, a stale proof. A new route joins by itself; one whose declaration is not what it does fails.
 */
let stage: Scene;
beforeAll(async () => {
  stage = await scene();
});

const title = (route: Route): string => `${route.method} ${route.path}`;
const named = routes.map((route) => [title(route), route] as const);
const memberRoutes = named.filter(([, route]) => route.authorisation.kind === 'member');

const knock = async (route: Route, as?: SignedIn): Promise<Response> => {
  const path = stage.pathOf(route);
  if (route.surface === 'page')
    return route.method === 'GET' ? visit(path, as) : submit(path, bodies[title(route)] ?? {}, as);
  return call(route.method, path, as, bodies[title(route)] ?? {});
};

/** The reason in a refusal, whatever its surface: a problem's code, or where a page leads instead. */
const reasonOf = async (response: Response): Promise<string> => {
  const location = response.headers.get('location');
  if (location?.startsWith('/sign-in')) return 'sign_in_required';
  if (location?.startsWith('/prove'))
    return location.includes('passkey') ? 'passkey_required' : 'step_up_required';
  const text = await response.text();
  const code = /"code":"([a-z_]+)"/.exec(text)?.[1] ?? /data-code="([a-z_]+)"/.exec(text)?.[1];
  return code ?? String(response.status);
};

test('every route is declared once, and every parameter is a subject the scene knows', () => {
  const titles = routes.map(title);
  expect(titles.filter((one, index) => titles.indexOf(one) !== index)).toEqual([]);
  for (const route of routes) expect(() => stage.pathOf(route)).not.toThrow();
});

describe('[E17] without a session', () => {
  test.each(named.filter(([, route]) => route.authorisation.kind !== 'public'))(
    '%s asks to sign in',
    async (_, route) => {
      expect(await reasonOf(await knock(route))).toBe('sign_in_required');
    },
  );
});

describe('[A3] [H5] as somebody who is nobody at the host, or not enough', () => {
  test.each(named.filter(([, route]) => ['admin', 'staff'].includes(route.authorisation.kind)))(
    '%s does not exist',
    async (_, route) => {
      expect((await knock(route, stage.customer.legal_representative)).status).toBe(404);
      if (route.authorisation.kind === 'admin') expect((await knock(route, stage.staff)).status).toBe(404);
    },
  );
});

describe('[E17] as the other tenant', () => {
  test.each(memberRoutes)('%s does not exist', async (_, route) => {
    for (const stranger of [stage.stranger, stage.otherPartner]) {
      const response = await knock(route, stranger);
      expect(response.status).toBe(404);
    }
  });
});

describe('[E17] as a member whose role does not allow it', () => {
  test.each(memberRoutes)('%s is refused', async (_, route) => {
    if (route.authorisation.kind !== 'member') return;
    const { action, otherSide } = route.authorisation;
    for (const [side, members] of stage.sides(route)) {
      const acting = [action, otherSide].find(
        (one) => one !== undefined && stage.sideOf(route, policy[one].side) === side,
      );
      for (const role of memberRoles) {
        const allowed = acting !== undefined && policy[acting].roles.some((one) => one === role);
        if (allowed) continue;
        const response = await knock(route, members[role]);
        expect([side, role, [403, 404].includes(response.status)]).toEqual([side, role, true]);
      }
    }
  });
});

describe('[S15] in a safety session', () => {
  test.each(
    named.filter(
      ([, route]) =>
        (route.authorisation.kind === 'member' && !policy[route.authorisation.action].safety) ||
        (route.authorisation.kind === 'person' && !route.authorisation.safety) ||
        route.authorisation.kind === 'admin' ||
        route.authorisation.kind === 'staff',
    ),
  )('%s is refused', async (_, route) => {
    const response = await knock(route, stage.inSafetySession(route));
    expect(['safety_session_only', 'not_found', '404']).toContain(await reasonOf(response));
  });
});

describe('[M3] with a proof that is not fresh', () => {
  test.each(
    memberRoutes.filter(
      ([, route]) =>
        route.method === 'POST' &&
        route.authorisation.kind === 'member' &&
        policy[route.authorisation.action].proof === 'fresh' &&
        route.authorisation.otherSide === undefined,
    ),
  )('%s asks for one', async (_, route) => {
    expect(await reasonOf(await knock(route, stage.staleRepresentative(route)))).toBe('step_up_required');
  });
});

const whoMay = (route: Route): SignedIn => {
  if (route.authorisation.kind === 'admin') return stage.admin;
  return route.authorisation.kind === 'staff' ? stage.staff : stage.representative(route);
};

describe('[E31] bad input', () => {
  const posts = named.filter(([, route]) => route.method === 'POST' && route.surface !== 'protocol');
  test.each(posts)(
    '%s refuses an unknown field, another type of content and a body that is too large',
    async (_, route) => {
      const who = whoMay(route);
      const path = stage.pathOf(route);
      const asPage = route.surface === 'page';
      const unknown = asPage
        ? await submit(path, { ...(bodies[title(route)] ?? {}), unexpected_field: 'x' }, who)
        : await call('POST', path, who, { ...(bodies[title(route)] ?? {}), unexpected_field: 'x' });
      expect(unknown.status).toBe(400);
      const headers: Record<string, string> = asPage
        ? { 'content-type': 'text/plain' }
        : { 'content-type': 'text/plain' };
      const otherType = asPage
        ? await submit(path, {}, who, headers)
        : await call('POST', path, who, {}, headers);
      expect(otherType.status).toBe(415);
      const large = asPage
        ? await submit(path, { filler: 'x'.repeat((route.bodyLimit ?? usualBody) + 4_000) }, who)
        : await call('POST', path, who, { filler: 'x'.repeat(70_000) });
      expect(large.status).toBe(413);
    },
  );
});

test('a signed-in person without any organisation sees nobody’s things', async () => {
  const nobody = await person('Nobody');
  for (const [, route] of memberRoutes) expect((await knock(route, nobody)).status).toBe(404);
});
