import { env, exports } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { deploymentDescription } from '../../shared/api/deployment.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import type { Panel } from '../../worker/app/records.ts';
import { deployment } from './bindings.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

/** The issuer's routes as a host meets them: its own token, its own grants, and nothing of another host's. */
let host: Panel & { hostToken: string };
let otherHost: Panel & { hostToken: string };
let held: Grant;
let panelAccountId: string;

beforeAll(async () => {
  const [lena, nils] = [await person('Lena'), await person('Nils')];
  const shop = await organisation('Shop', [[lena, 'legal_representative']]);
  const studio = await partner('Studio', [[nils, 'legal_representative']]);
  host = await panel('internex');
  otherHost = await panel('internex');
  const linked = await account(shop, host);
  panelAccountId = linked.panelAccountId;
  held = await grant(linked, studio);
});

const get = (path: string): Promise<Response> => exports.default.fetch(new Request(`${deployment}${path}`));
const post = (
  path: string,
  body: string,
  token: string | null = host.hostToken,
  contentType = 'application/x-www-form-urlencoded',
): Promise<Response> =>
  exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    }),
  );
const asked = async (id: string, token?: string | null): Promise<unknown> =>
  (await post('/introspect', `token=${id}`, token)).json();

describe('what everybody may read', () => {
  test('the issuer and its endpoints, all on its own origin', async () => {
    const answer = await get('/.well-known/openid-configuration');
    expect(await answer.json()).toEqual({
      issuer: deployment,
      jwks_uri: `${deployment}/.well-known/jwks.json`,
      introspection_endpoint: `${deployment}/introspect`,
      revocation_endpoint: `${deployment}/revoke`,
    });
  });

  test('[E52] public keys only, cached an hour at most', async () => {
    const answer = await get('/.well-known/jwks.json');
    expect(Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1])).toBeLessThanOrEqual(
      3600,
    );
    const text = await answer.text();
    expect(text).toContain('"kid":"test-1"');
    expect(text).not.toContain('"d":');
  });

  test('[W8] the deployment: panels, no people, from any origin', async () => {
    const answer = await get('/.well-known/panelshare-deployment');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const description = v.parse(deploymentDescription, await answer.json());
    expect(description.deployment).toBe(deployment);
    expect(description.panels.find(({ id }) => id === host.id)).toEqual({
      id: host.id,
      kind: 'internex',
      name: host.name,
      origin: host.origin,
      enabled: true,
    });
    expect(description.hosts).toContain(host.hostOrigin);
  });
});

describe('[E52] a host asks about a grant', () => {
  test('its own live grant: who, and which rights, as they are now', async () => {
    expect(await asked(held.id)).toEqual({
      active: true,
      iss: deployment,
      grant_id: held.id,
      sub: panelAccountId,
      authorization_details: [
        { type: 'hosting_account', identifier: panelAccountId, actions: ['view', 'change', 'order'] },
      ],
    });
  });

  test('[S12] not beyond its end date, whether or not a job has written so', async () => {
    const until = (endsAt: number | null) =>
      env.DB.prepare('UPDATE grants SET ends_at = ? WHERE id = ?').bind(endsAt, held.id).run();
    await until(Date.now() - 1);
    expect(await asked(held.id)).toEqual({ active: false });
    await until(Date.now() + 60_000);
    expect(await asked(held.id)).toMatchObject({ active: true });
    await until(null);
  });

  test("[E17] another host's grant, and none at all, are the same bare no", async () => {
    expect(await asked(held.id, otherHost.hostToken)).toEqual({ active: false });
    expect(await asked('grt_00000000000000000000')).toEqual({ active: false });
  });

  test.each([null, 'x'.repeat(43)])('without its token nobody is told anything', async (token) => {
    for (const path of ['/introspect', '/revoke']) {
      expect((await post(path, `token=${held.id}`, token)).status).toBe(401);
    }
    expect(await asked(held.id)).toMatchObject({ active: true });
  });

  test('forms only, with one token', async () => {
    for (const path of ['/introspect', '/revoke']) {
      expect((await post(path, '{"token":"x"}', host.hostToken, 'application/json')).status).toBe(415);
      expect((await post(path, `token=${held.id}&token=x`)).status).toBe(400);
      expect((await post(path, 'token_type_hint=x')).status).toBe(400);
    }
  });
});

describe('[M3] the customer ends a share at the host', () => {
  const stored = async (): Promise<Grant | null> => (await services()).store.grants.byId(held.id);

  test('another host ends nothing, and is not told so', async () => {
    expect((await post('/revoke', `token=${held.id}`, otherHost.hostToken)).status).toBe(200);
    expect((await stored())?.endedAt).toBeNull();
  });

  test('ten times at once: one end, by the host, in the log of both sides', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('/revoke', `token=${held.id}`)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await stored()).toMatchObject({ endedBy: 'host' });
    expect(await asked(held.id)).toEqual({ active: false });
    const { store } = await services();
    for (const organisationId of [held.customerId, held.partnerId]) {
      const filter = { event: 'grant.ended', subject: held.id, after: null };
      const { rows } = await store.audit.ofOrganisation(organisationId, filter);
      expect(rows.map((row) => [row.actorKind, row.actorId])).toEqual([['panel', host.id]]);
    }
  });

  test('an unknown grant is as good as ended', async () => {
    expect((await post('/revoke', 'token=grt_00000000000000000000')).status).toBe(200);
  });
});
