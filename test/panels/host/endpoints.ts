/** The protocol's endpoints between issuer, browser and host: points 4a, 4b, 5–6, 13–16, 19–20, 22. */
import { Hono } from 'hono';
import { refusedPage } from './door-pages.ts';
import type { Host, HostContext, HostEnv } from './panel.ts';
import {
  type DelegatedLoginClaims,
  delegatedLogin,
  type Refusal,
  securityEvent,
  type Verified,
  verify,
} from './protocol.ts';
import { scopeFrom } from './scope.ts';
import type { Actor, Session } from './state.ts';
import { byIssuer, dropSession, notIssuer, pageContext, setSessionCookie, show } from './web.ts';
import { INVENTORY, RECOVERY } from './world.ts';

export function protocolRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { panel, state, issuer, verifier, origin, issuerOrigin } = host;

  app.get('/.well-known/panelshare', (c) =>
    c.json(
      {
        version: 1,
        name: panel.name,
        deployment: issuerOrigin,
        link_endpoint: `${origin}/partner-link`,
        link_token_endpoint: `${origin}/partner-link/token`,
        login_endpoint: `${origin}/partner-login`,
        backchannel_endpoint: `${origin}/partner-backchannel`,
        accounts_endpoint: `${origin}/panelshare/accounts`,
        limits: ['account', 'product'],
        actions: panel.actions,
        unit: panel.unit,
        ends_sessions: true,
        inventory: INVENTORY,
        recovery: RECOVERY,
      },
      200,
      { 'access-control-allow-origin': '*' },
    ),
  );

  // --- Reads (4b): only linked accounts; anything else is a 404, whether it exists or not ---

  app.get('/panelshare/accounts/:id', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const account = state.accounts.get(c.req.param('id'));
    if (account === undefined || state.linkOf(account.id) === undefined)
      return c.json({ error: 'not_found' }, 404);
    return c.json({
      id: account.id,
      name: account.name,
      contact_email: account.contactEmail,
      contact_editable: false,
    });
  });

  app.get('/panelshare/accounts/:id/products', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const id = c.req.param('id');
    if (state.linkOf(id) === undefined) return c.json({ error: 'not_found' }, 404);
    const products = state
      .productsOf(id)
      .map(({ id: productId, parent, category, name, shareable, actions }) => ({
        id: productId,
        parent,
        category,
        name,
        shareable,
        actions,
      }));
    return c.json({ products });
  });

  // --- Sign-in (5–16) ---

  /** Neutral page and code (22). No session is shown: whose account the browser is in is not for a refused caller. */
  function refuse(c: HostContext, code: Refusal): Promise<Response> {
    const status =
      code === 'unreachable' ? 503 : code === 'malformed' || code === 'foreign_target' ? 400 : 403;
    return show(c, refusedPage(host, pageContext(c, host, null), code), status);
  }

  /** Same origin or refused; same origin but not on the list leads to the start page. */
  function readTarget(wish: string | null): string | null {
    if (wish === null || wish === '') return `${origin}/`;
    const url = URL.parse(wish, origin);
    if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') return null;
    return panel.targets.test(url.pathname) ? `${origin}${url.pathname}` : `${origin}/`;
  }

  async function open(assertion: string): Promise<Verified<Session>> {
    const verified = await verify(assertion, delegatedLogin, verifier);
    if (!verified.ok) return verified;
    const { sub, iat, grant_id: grantId, act, amr, authorization_details: asked } = verified.claims;

    // The host decides ownership (4): no link with this issuer, no account.
    if (state.linkOf(sub) === undefined) return { ok: false, code: 'unknown_account' };
    const known = state.grants.get(grantId);
    if (known !== undefined && (known.accountId !== sub || known.ended.startsWith('by-customer')))
      return { ok: false, code: 'revoked' };

    // What was minted before an end ends with it, even if the grant is in force again by now. Both
    // times are the issuer's; of the same second, which came first cannot be told.
    const { count, lastEventAt } = state.endingsOf(grantId);
    if (iat <= lastEventAt) return { ok: false, code: 'revoked' };

    const current = await issuer.introspect(grantId, sub);
    if (current === 'unreachable') return { ok: false, code: 'unreachable' };
    // An end, or a cut link, that came in while we asked is newer than the answer.
    if (current === 'inactive' || state.endingsOf(grantId).count !== count || state.linkOf(sub) === undefined)
      return { ok: false, code: 'revoked' };

    const scope = scopeFrom(asked, current, sub, state.productsOf(sub));
    if (scope === null) return { ok: false, code: 'nothing_shared' };

    const actor = readActor(act);
    state.grants.set(grantId, {
      id: grantId,
      accountId: sub,
      actor,
      scope,
      lastLoginAt: host.clock(),
      ended: 'no',
    });
    const delegation = { issuer: issuerOrigin, grantId, actor, amr: amr ?? [] };
    const session = state.startSession({ accountId: sub, email: actor.email, role: null, delegation, scope });
    return { ok: true, claims: session };
  }

  // No check of Origin or Sec-Fetch-Site here: a form post from an extension page arrives with
  // `Origin: null`, cross-site and without cookies. What is proved is proved by the assertion.
  app.post('/partner-login', async (c) => {
    if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return refuse(c, 'malformed');
    const form = new URLSearchParams(await c.req.text());
    const assertions = form.getAll('assertion');
    const assertion = assertions[0];
    if (assertion === undefined || assertions.length !== 1) return refuse(c, 'malformed');
    const target = readTarget(form.get('target_link_uri'));
    if (target === null) return refuse(c, 'foreign_target');

    const opened = await open(assertion);
    if (!opened.ok) return refuse(c, opened.code);
    const session = opened.claims;
    const { delegation } = session;
    state.record({
      accountId: session.accountId,
      actor: `${session.email} of ${delegation?.actor.organisationName ?? ''}`,
      grantId: delegation?.grantId ?? null,
      action: 'delegated sign-in',
      target: delegation?.amr.join(' ') ?? '',
    });
    // 15: whoever this browser was before, it no longer is. The same cookie name overwrites the
    // browser's copy even where the cross-site post did not bring it along.
    dropSession(c, host);
    setSessionCookie(c, host, session);
    return c.redirect(target, 303);
  });

  // Never by address: a token in a query string ends up in histories and logs (5).
  app.get('/partner-login', async (c) => {
    const answer = await refuse(c, 'malformed');
    return new Response(answer.body, {
      status: 405,
      headers: { 'content-type': 'text/html; charset=UTF-8', allow: 'POST' },
    });
  });

  // --- Back channel (19–20) ---

  app.post('/partner-backchannel', async (c) => {
    if (c.req.header('content-type')?.split(';')[0]?.trim() !== 'application/secevent+jwt')
      return c.json({ err: 'invalid_request' }, 400);
    const event = await verify(await c.req.text(), securityEvent, verifier);
    if (!event.ok) {
      // Our own trouble is not the token's fault: with 503 the issuer tries again.
      return event.code === 'unreachable'
        ? c.json({ err: 'unavailable' }, 503)
        : c.json({ err: eventError(event.code), description: event.code }, 400);
    }
    const { grant_id: grantId, sub, iat } = event.claims;
    const ended = state.endGrant(grantId, 'by-issuer', iat);
    state.record({
      accountId: sub,
      actor: issuerOrigin,
      grantId,
      action: 'end by issuer',
      target: String(ended),
    });
    return c.json({ ended });
  });

  return app;
}

function readActor(act: DelegatedLoginClaims['act']): Actor {
  return {
    organisation: act.sub,
    organisationName: act.name ?? act.sub,
    email: act.email,
    person: act.person,
  };
}

/** The error words of RFC 8935, section 2.4. */
function eventError(code: Refusal): string {
  switch (code) {
    case 'unknown_key':
    case 'wrong_algorithm':
      return 'invalid_key';
    case 'bad_signature':
      return 'authentication_failed';
    case 'wrong_issuer':
      return 'invalid_issuer';
    case 'wrong_audience':
      return 'invalid_audience';
    default:
      return 'invalid_request';
  }
}
