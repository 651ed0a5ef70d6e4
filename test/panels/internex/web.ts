/** What the page routes share: page context, forms with their CSRF token, cookies, and who may pass. */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { messagePage } from './door-pages.ts';
import type { Host, HostContext, HostEnv } from './host.ts';
import type { Markup, PageContext } from './layout.ts';
import type { Session } from './state.ts';

export function pageContext(c: HostContext, host: Host, session: Session | null): PageContext {
  const { control, accounts } = host.state;
  const shownId = session === null ? null : (control.shownAccount ?? session.accountId);
  return {
    lang: c.var.lang,
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
  return show(c, messagePage(pageContext(c, host, c.var.session), 'notFoundTitle', 'notFound'), 404);
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
export function signedIn(handler: SessionHandler): (c: HostContext) => Response | Promise<Response> {
  return (c) => {
    const { session } = c.var;
    if (session !== null) return handler(c, session);
    const url = new URL(c.req.url);
    const next = c.req.method === 'GET' ? url.pathname + url.search : '/';
    return c.redirect(`/login?next=${encodeURIComponent(next)}`, 303);
  };
}

/** For the customer's own people only: account, members, moving, sharing do not exist in a delegated session (point 17). */
export function ownPeople(
  host: Host,
  handler: SessionHandler,
): (c: HostContext) => Response | Promise<Response> {
  return signedIn((c, session) => (session.delegation === null ? handler(c, session) : notHere(c, host)));
}

/** The form of a page of ours, or `null` if it does not carry this session's token. */
export async function ownForm(c: HostContext, session: Session): Promise<URLSearchParams | null> {
  const form = new URLSearchParams(await c.req.text());
  return sameSecret(form.get('csrf') ?? '', session.csrf) ? form : null;
}

export function formExpired(c: HostContext, host: Host): Promise<Response> {
  return show(c, messagePage(pageContext(c, host, c.var.session), 'notAllowedTitle', 'formExpired'), 403);
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Only a path on this very origin; everything else leads to the start page. */
export function localPath(host: Host, wish: string): string {
  const url = URL.parse(wish, host.origin);
  return url !== null && url.origin === host.origin && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : '/';
}
