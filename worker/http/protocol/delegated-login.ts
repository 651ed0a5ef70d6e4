import * as v from 'valibot';
import { grantStateAt } from '../../../shared/domain/grant.ts';
import { endGrantByHost } from '../../app/grant/end-by-host.ts';
import { authorizationDetails } from '../../connectors/delegated-login/details.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { answerRefusal } from '../answer.ts';
import { formInput } from '../input.ts';
import type { Http, Route } from '../route.ts';

/** The issuer's side of delegated login (vendors.md, section 4): what hosts read, and what they ask. */

const keyAge = 3600;

/** RFC 7662, section 2.1, and RFC 7009, section 2.1: the token here is the grant's id. */
const tokenForm = v.strictObject({
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  token_type_hint: v.optional(v.string()),
});

const json = (http: Http, body: unknown, cache: string): Response =>
  http.newResponse(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json',
      'cache-control': cache,
      'access-control-allow-origin': '*',
    },
  });

const metadata = (http: Http): Response => {
  const issuer = http.get('ctx').settings.deployment;
  return json(
    http,
    {
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      introspection_endpoint: `${issuer}/introspect`,
      revocation_endpoint: `${issuer}/revoke`,
    },
    `public, max-age=${keyAge}`,
  );
};

const keys = async (http: Http): Promise<Response> =>
  json(http, { keys: await http.get('ctx').signer.publicKeys() }, `public, max-age=${keyAge}`);

/**
 * A grant counts for the host that asks only while everything an opening depends on holds. The
 * panel must have followed, too: while a change of rights is on its way, an assertion that was
 * minted before it must not open what was just taken.
 */
const counts = (view: GrantView, ctx: Context): boolean =>
  ctx.actor.kind === 'panel' &&
  view.panel.id === ctx.actor.panelId &&
  view.panel.enabled &&
  view.partnership === 'authorized' &&
  view.grant.panelState === 'in_force' &&
  grantStateAt(view.grant, ctx.now) === 'active';

/**
 * RFC 7662. One statement on the primary. `authorization_details` are the rights as they are now:
 * a host takes what both these and the assertion name.
 */
const introspect = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, tokenForm);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const view = await ctx.store.grants.view(input.value.token);
  // Unknown, another host's, paused, ended: one answer, so that it tells nothing (RFC 7662, section 2.2).
  if (!view || !counts(view, ctx)) return http.json({ active: false }, 200, { 'cache-control': 'no-store' });
  return http.json(
    {
      active: true,
      iss: ctx.settings.deployment,
      grant_id: view.grant.id,
      sub: view.account.panelAccountId,
      authorization_details: authorizationDetails(view.grant.access, view.account.panelAccountId),
    },
    200,
    { 'cache-control': 'no-store' },
  );
};

/** RFC 7009: 200 for whatever is not, or no longer, a grant of this host; 503 asks it to try again (section 2.2.1). */
const revoke = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, tokenForm);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const ended = await endGrantByHost(ctx, input.value.token);
    if (ended.ok) return http.body(null, 200, { 'cache-control': 'no-store' });
    // Somebody changed the grant at the same moment: an end must not be lost to that.
    if (ended.error.code !== 'conflict') return answerRefusal(http, 'protocol', ended.error);
  }
  return http.body(null, 503, { 'retry-after': '5', 'cache-control': 'no-store' });
};

export const delegatedLoginRoutes: Route[] = [
  {
    method: 'GET',
    path: '/.well-known/openid-configuration',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'hosts discover the issuer' },
    handle: metadata,
  },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    surface: 'protocol',
    authorisation: { kind: 'public', why: 'public keys' },
    handle: keys,
  },
  {
    method: 'POST',
    path: '/introspect',
    surface: 'protocol',
    authorisation: { kind: 'host' },
    handle: introspect,
  },
  {
    method: 'POST',
    path: '/revoke',
    surface: 'protocol',
    authorisation: { kind: 'host' },
    handle: revoke,
  },
];
