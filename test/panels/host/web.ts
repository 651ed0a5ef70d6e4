/** What the page routes share: page context, forms with their CSRF token, cookies, and who may pass. */
import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { messagePage } from './door-pages.ts';
import type { Markup, PageContext } from './markup.ts';
import type { Host, HostContext, HostEnv } from './panel.ts';
import { clientAuthentication, verify } from './protocol.ts';
import type { Session } from './state.ts';

export function pageContext(c: HostContext, host: Host, session: Session | null): PageContext {
  const { control, accounts } = host.state;
  const shownId = session === null ? null : (control.shownAccount ?? session.accountId);
  return {
    lang: c.var.lang,
    langs: host.panel.langs,
    session,
    shownId,
    accountName: shownId === null ? null : (accounts.get(shownId)?.name ?? shownId),
    url: new URL(c.req.url),
  };
}

export type Status = 200 | 400 | 403 | 404 | 405 | 413 | 503;

export async function show(c: HostContext, markup: Markup, status: Status = 200): Promise<Response> {
  return c.html(await markup, status);
}

/** "Not there" and "not for this sign-in" are one answer: a delegated session learns nothing from the difference. */
export function notHere(c: HostContext, host: Host): Promise<Response> {
  return show(c, messagePage(host, pageContext(c, host, c.var.session), 'notFoundTitle', 'notFound'), 404);
}

export function setSessionCookie(c: HostContext, host: Host, session: Session): void {
  // Lax, not Strict: the browser must send it after the redirect that ends a cross-site sign-in.
  setCookie(c, host.cookieName, session.id, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: host.origin.startsWith('https:'),
  });
}

export function dropSession(c: HostContext, host: Host): void {
  const id = getCookie(c, host.cookieName);
  if (id === undefined) return;
  host.state.sessions.delete(id);
  deleteCookie(c, host.cookieName, { path: '/', secure: host.origin.startsWith('https:') });
}

/** Looks the session up on every request, so that an end takes hold on the very next one. */
export function withSession(host: Host): MiddlewareHandler<HostEnv> {
  return async (c, next) => {
    const found = host.state.findSession(getCookie(c, host.cookieName));
    if (found === 'ended') {
      dropSession(c, host);
      return c.redirect('/login?ended=1', 303);
    }
    c.set('session', found);
    return next();
  };
}

type SessionHandler = (c: HostContext, session: Session) => Response | Promise<Response>;

/** For signed-in people, the customer's own and the partner's. */
export function signedIn(
  host: Host,
  handler: SessionHandler,
): (c: HostContext) => Response | Promise<Response> {
  return (c) => {
    const { session } = c.var;
    if (session !== null) return handler(c, session);
    const url = new URL(c.req.url);
    const next = c.req.method === 'GET' ? url.pathname + url.search : '/';
    return c.redirect(`/login?${host.panel.returnParameter}=${encodeURIComponent(next)}`, 303);
  };
}

/** For the customer's own people only: account, members, moving, sharing do not exist in a delegated session (point 17). */
export function ownPeople(
  host: Host,
  handler: SessionHandler,
): (c: HostContext) => Response | Promise<Response> {
  return signedIn(host, (c, session) =>
    session.delegation === null ? handler(c, session) : notHere(c, host),
  );
}

/** The form of a page of ours, or `null` if it does not carry this session's token. */
export async function ownForm(c: HostContext, session: Session): Promise<URLSearchParams | null> {
  const form = new URLSearchParams(await c.req.text());
  return sameSecret(form.get('csrf') ?? '', session.csrf) ? form : null;
}

export function formExpired(c: HostContext, host: Host): Promise<Response> {
  return show(
    c,
    messagePage(host, pageContext(c, host, c.var.session), 'notAllowedTitle', 'formExpired'),
    403,
  );
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A path of this site, or a page of another origin of this replica; everything else leads to the start page. */
export function wayOn(host: Host, wish: string): string {
  const url = URL.parse(wish, host.origin);
  if (url === null || !host.origins.includes(url.origin) || url.pathname.startsWith('//')) return '/';
  return url.origin === host.origin ? url.pathname + url.search : url.origin + url.pathname + url.search;
}

/** RFC 7523: whether a request carries the issuer's own, unused assertion. */
export async function byIssuer(c: Context, host: Host): Promise<boolean> {
  const assertion = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const client = await verify(assertion, clientAuthentication, host.verifier);
  return client.ok && client.claims.sub === host.issuerOrigin;
}

export const notIssuer = (c: Context): Response =>
  c.json({ error: 'invalid_client' }, 401, { 'www-authenticate': 'Bearer error="invalid_token"' });
