import * as v from 'valibot';
import { endGrantByHost } from '../../../app/grant/end-by-host.ts';
import {
  introspectionOf,
  issuerMetadata,
  verificationIntrospection,
} from '../../../connectors/delegated-login/issuer.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';

/** The issuer's side of delegated login (vendors.md, section 4): what hosts read, and what they ask. */

const keyAge = 3600;

/** The token is the grant's id. Other parameters are ignored, as OAuth demands (RFC 6749, section 3.2). */
const tokenForm = v.object({
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

export const metadata = (http: Http): Response =>
  json(http, issuerMetadata(http.get('ctx').settings.deployment), `public, max-age=${keyAge}`);

export const keys = async (http: Http): Promise<Response> =>
  json(http, { keys: await http.get('ctx').signer.publicKeys() }, `public, max-age=${keyAge}`);

/** One statement on the primary; a second only for what is no customer's grant. */
export const introspect = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, tokenForm);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  if (ctx.actor.kind !== 'panel') return answerRefusal(http, 'protocol', { code: 'sign_in_required' });
  const view = await ctx.store.grants.view(input.value.token);
  const { panelId } = ctx.actor;
  const { deployment } = ctx.settings;
  const answer = view
    ? introspectionOf(view, panelId, deployment, ctx.now)
    : verificationIntrospection(
        (await ctx.store.panels.verificationGrant(input.value.token, ctx.now)) ??
          (await ctx.store.staffAccess.asGrant(input.value.token, ctx.now)),
        panelId,
        deployment,
      );
  return http.json(answer, 200, { 'cache-control': 'no-store' });
};

/** RFC 7009: 200 for whatever is not, or no longer, a grant of this host; 503 asks it to try again (section 2.2.1). */
export const revoke = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, tokenForm);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const ended = await endGrantByHost(ctx, { grantId: input.value.token });
  if (ended.ok) return http.body(null, 200, { 'cache-control': 'no-store' });
  if (ended.error.code !== 'conflict') return answerRefusal(http, 'protocol', ended.error);
  return http.body(null, 503, { 'retry-after': '5', 'cache-control': 'no-store' });
};
