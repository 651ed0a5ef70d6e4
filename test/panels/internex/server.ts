/** Puts the replica together: the host side (verifier) of the delegated-login protocol behind terminal-like pages. */
import { createServer as createTlsServer } from 'node:https';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { accountRoutes } from './account.ts';
import { script, stylesheet } from './assets.ts';
import { controlRoutes } from './control.ts';
import { doorRoutes } from './door.ts';
import { messagePage } from './door-pages.ts';
import { protocolRoutes } from './endpoints.ts';
import type { Host, HostEnv } from './host.ts';
import { createIssuer, type Fetch } from './issuer.ts';
import { linkingRoutes } from './linking.ts';
import { createState, type LinkSeed, type State } from './state.ts';
import { terminalRoutes } from './terminal.ts';
import { chooseLang } from './texts.ts';
import { notHere, pageContext, show, withSession } from './web.ts';

export interface ReplicaOptions {
  /** What the browser sees and what assertions name as their audience. */
  readonly origin: string;
  /** The Panelshare deployment, as tokens name it. */
  readonly issuer: string;
  /** Where the replica calls the issuer, if not at `issuer` itself. */
  readonly issuerBase?: string;
  /** The host's bearer token at the issuer's introspection and revocation endpoints. */
  readonly hostToken: string;
  readonly name?: string;
  /** Accounts that are linked from the start, for demo data. */
  readonly links?: readonly LinkSeed[];
  /** Switches the `/_control` handles on. */
  readonly control?: boolean;
  /** Now, in milliseconds. */
  readonly clock?: () => number;
  readonly fetch?: Fetch;
  /** How long the issuer may take to answer. */
  readonly timeoutMs?: number;
}

export interface ListenOptions {
  readonly port: number;
  readonly hostname?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface InternexReplica {
  readonly origin: string;
  readonly app: Hono<HostEnv>;
  readonly state: State;
  /** Resolves with the port once the replica answers. */
  readonly listen: (options: ListenOptions) => Promise<number>;
  readonly close: () => Promise<void>;
}

export function createInternexReplica(options: ReplicaOptions): InternexReplica {
  const origin = asOrigin(options.origin);
  const issuerOrigin = asOrigin(options.issuer);
  const clock = options.clock ?? Date.now;
  const state = createState({ clock, issuer: issuerOrigin, links: options.links ?? [] });
  const issuer = createIssuer({
    issuer: issuerOrigin,
    issuerBase: asOrigin(options.issuerBase ?? issuerOrigin),
    hostToken: options.hostToken,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    clock,
    timeoutMs: options.timeoutMs ?? 3_000,
  });
  const host: Host = {
    name: options.name ?? 'internex terminal (replica)',
    origin,
    issuerOrigin,
    // The prefix needs a secure origin; on plain http the replica does without.
    cookieName: origin.startsWith('https:') ? '__Host-terminal' : 'terminal',
    clock,
    state,
    issuer,
    verifier: { issuer: issuerOrigin, audience: origin, key: issuer.key, clock, consume: state.consume },
  };
  const app = createApp(host, options.control ?? false);
  return { origin, app, state, ...listener(app) };
}

function createApp(host: Host, control: boolean): Hono<HostEnv> {
  const app = new Hono<HostEnv>();

  app.use(bodyLimit({ maxSize: 65_536, onError: (c) => c.text('Too large', 413) }));

  if (control) app.route('/', controlRoutes(host));

  app.use(async (c, next) => {
    const asked = c.req.query('lang');
    const lang = chooseLang(asked, getCookie(c, 'lang'), c.req.header('accept-language'));
    c.set('lang', lang);
    c.set('session', null);
    if (asked === lang)
      setCookie(c, 'lang', lang, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 });
    if (host.state.control.down)
      return show(c, messagePage(pageContext(c, host, null), 'notAllowedTitle', 'down'), 503);
    await next();
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'same-origin');
    c.header('x-content-type-options', 'nosniff');
    // form-action names the issuer because the approval ends in a redirect there, and browsers check that too.
    // Inline styles stay allowed, as panels have it: the extension's shadow root must work under either.
    c.header(
      'content-security-policy',
      `default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'; form-action 'self' ${host.issuerOrigin}; frame-ancestors 'none'; base-uri 'none'`,
    );
    return undefined;
  });

  app.get('/assets/terminal.css', (c) =>
    c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/assets/terminal.js', (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));

  // Before the session is looked up: these know no cookies, and an ended one must not stand in their way.
  app.route('/', protocolRoutes(host));
  app.route('/', doorRoutes(host));

  app.use(withSession(host));
  app.route('/', linkingRoutes(host));
  app.route('/', accountRoutes(host));
  app.route('/', terminalRoutes(host));
  app.notFound((c) => notHere(c, host));
  return app;
}

function listener(app: Hono<HostEnv>): Pick<InternexReplica, 'listen' | 'close'> {
  let server: ServerType | null = null;
  return {
    listen: ({ port, hostname = '127.0.0.1', tls }) =>
      new Promise((resolve, reject) => {
        const secure =
          tls === undefined
            ? {}
            : { createServer: createTlsServer, serverOptions: { key: tls.key, cert: tls.cert } };
        const started = serve({ fetch: app.fetch, port, hostname, ...secure }, (address) =>
          resolve(address.port),
        );
        started.once('error', reject);
        server = started;
      }),
    close: () =>
      new Promise((resolve) => {
        if (server === null) return resolve();
        server.close(() => resolve());
        // A browser keeps its connections open; waiting for it would hang the caller.
        if ('closeAllConnections' in server) server.closeAllConnections();
        server = null;
      }),
  };
}

/** Tokens name origins exactly; a path or a trailing slash here would make every one of them wrong. */
function asOrigin(address: string): string {
  const { origin } = new URL(address);
  if (origin === 'null') throw new Error('An origin is needed, such as http://localhost:8787.');
  return origin;
}
