/** Point 3: the customer, signed in here, approves the issuer once. The approval is the ownership proof. */
import { Hono } from 'hono';
import { linkPage, messagePage } from './door-pages.ts';
import type { Host, HostContext, HostEnv } from './panel.ts';
import { type Link, type Session, secret } from './state.ts';
import { byIssuer, formExpired, notHere, notIssuer, ownForm, pageContext, show, signedIn } from './web.ts';
import type { TextKey } from './words.ts';

const CODE_LIFETIME_MS = 60_000;

interface LinkRequest {
  readonly redirectUri: string;
  readonly state: string;
}

export function linkingRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts, links, linkCodes } = host.state;

  /** The way back must lie on the issuer's own origin, or this page would be an open redirect that leaks codes. */
  function readRequest(parameter: (name: string) => string | null | undefined): LinkRequest | null {
    const redirectUri = URL.parse(parameter('redirect_uri') ?? '');
    const state = parameter('state') ?? '';
    const known = parameter('client_id') === host.issuerOrigin;
    if (!known || redirectUri === null || redirectUri.origin !== host.issuerOrigin) return null;
    if (redirectUri.username !== '' || redirectUri.password !== '' || redirectUri.hash !== '') return null;
    return state === '' || state.length > 2048 ? null : { redirectUri: redirectUri.href, state };
  }

  function back(c: HostContext, request: LinkRequest, answer: Record<string, string>): Response {
    const url = new URL(request.redirectUri);
    for (const [name, value] of Object.entries({ ...answer, state: request.state }))
      url.searchParams.set(name, value);
    return c.redirect(url.href, 303);
  }

  /** Point 17, never onward: a share, even a full one, is no ownership. Nor is any rank below owner. */
  function obstacle(session: Session): TextKey | null {
    if (session.delegation !== null) return 'linkDelegated';
    return session.role === 'owner' ? null : 'linkOwnerOnly';
  }

  function refuse(c: HostContext, message: TextKey, status: 400 | 403): Promise<Response> {
    return show(
      c,
      messagePage(host, pageContext(c, host, c.var.session), 'notAllowedTitle', message),
      status,
    );
  }

  app.get(
    '/partner-link',
    signedIn(host, (c, session) => {
      const request = readRequest((name) => c.req.query(name));
      if (request === null) return refuse(c, 'linkBadRequest', 400);
      const hindered = obstacle(session);
      if (hindered !== null) return refuse(c, hindered, 403);
      const account = accounts.get(session.accountId);
      if (account === undefined) return notHere(c, host);
      return show(
        c,
        linkPage(host, pageContext(c, host, session), session, account, {
          issuer: host.issuerOrigin,
          ...request,
        }),
      );
    }),
  );

  const decision = (answer: (c: HostContext, session: Session, request: LinkRequest) => Response) =>
    signedIn(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const request = readRequest((name) => form.get(name));
      if (request === null) return refuse(c, 'linkBadRequest', 400);
      const hindered = obstacle(session);
      return hindered === null ? answer(c, session, request) : refuse(c, hindered, 403);
    });

  app.post(
    '/partner-link/approve',
    decision((c, session, request) => {
      const link: Link = host.state.linkOf(session.accountId) ?? {
        id: `lnk_${secret().slice(0, 22)}`,
        issuer: host.issuerOrigin,
        accountId: session.accountId,
        approvedBy: session.email,
        approvedAt: host.clock(),
      };
      const code = secret();
      linkCodes.set(code, { link, issuer: host.issuerOrigin, expiresAt: host.clock() + CODE_LIFETIME_MS });
      host.state.record({
        accountId: session.accountId,
        actor: session.email,
        grantId: null,
        action: 'approve connection',
        target: host.issuerOrigin,
      });
      return back(c, request, { code });
    }),
  );

  app.post(
    '/partner-link/refuse',
    decision((c, _session, request) => back(c, request, { error: 'access_denied' })),
  );

  /** The link counts from here on: an approval whose code never arrives links nothing. */
  app.post('/partner-link/token', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const code = new URLSearchParams(await c.req.text()).get('code') ?? '';
    const held = linkCodes.get(code);
    linkCodes.delete(code);
    if (held === undefined || held.issuer !== host.issuerOrigin || host.clock() >= held.expiresAt)
      return c.json({ error: 'invalid_grant' }, 400);
    // Two approvals may have been under way; the account keeps one link.
    const link = host.state.linkOf(held.link.accountId) ?? held.link;
    links.set(link.id, link);
    return c.json({ link_id: link.id, account_id: link.accountId });
  });

  return app;
}
