/** Puts a replica together: the host side (verifier) of the delegated-login protocol behind a vendor's pages. */
import { createServer as createTlsServer } from 'node:https';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { accessRoutes } from './access.ts';
import { aftercareRoutes } from './aftercare.ts';
import { baseStyles, script } from './assets.ts';
import { controlRoutes } from './control.ts';
import { doorRoutes } from './door.ts';
import { messagePage } from './door-pages.ts';
import { protocolRoutes } from './endpoints.ts';
import { createIssuer, type Fetch } from './issuer.ts';
import { linkingRoutes } from './linking.ts';
import type { Host, HostEnv, Panel } from './panel.ts';
import { createState, type LinkSeed, type State } from './state.ts';
import { notHere, pageContext, show, withSession } from './web.ts';
import { chooseLang } from './words.ts';

export interface ReplicaOptions {
  /** What the browser sees and what assertions name as their audience. */
  readonly origin: string;
  /** The Panelshare deployment, as tokens name it. */
  readonly issuer: string;
  /** Where the replica calls the issuer, if not at `issuer` itself. */
  readonly issuerBase?: string;
  /** The host's bearer token at the issuer's introspection and revocation endpoints. */
  readonly hostToken: string;
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

export interface Replica {
  readonly origin: string;
  readonly app: Hono<HostEnv>;
  readonly state: State;
  /** Resolves with the port once the replica answers. */
  readonly listen: (options: ListenOptions) => Promise<number>;
  readonly close: () => Promise<void>;
}

export function createReplica(panel: Panel, options: ReplicaOptions): Replica {
  const origin = asOrigin(options.origin);
  const issuerOrigin = asOrigin(options.issuer);
  const clock = options.clock ?? Date.now;
  const state = createState({ clock, issuer: issuerOrigin, world: panel.world, links: options.links ?? [] });
  const issuer = createIssuer({
    issuer: issuerOrigin,
    issuerBase: asOrigin(options.issuerBase ?? issuerOrigin),
    hostToken: options.hostToken,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    clock,
    timeoutMs: options.timeoutMs ?? 3_000,
  });
  const besides = panel.besides?.(origin) ?? [];
  const host: Host = {
    panel,
    site: panel.site,
    origin,
    origins: [origin, ...besides.map((one) => one.origin)],
    issuerOrigin,
    // The prefix needs a secure origin; on plain http the replica does without.
    cookieName: origin.startsWith('https:') ? `__Host-${panel.cookieName}` : panel.cookieName,
    clock,
    state,
    issuer,
    verifier: { issuer: issuerOrigin, audience: origin, key: issuer.key, clock, consume: state.consume },
  };

  const app = new Hono<HostEnv>();
  app.use(bodyLimit({ maxSize: 65_536, onError: (c) => c.text('Too large', 413) }));
  if (options.control) app.route('/', controlRoutes(host));
  const others = besides.map((one) => ({
    name: new URL(one.origin).host,
    app: siteApp({ ...host, ...one }),
  }));
  const main = siteApp(
    host,
    protocolRoutes(host),
    aftercareRoutes(host),
    linkingRoutes(host),
    accessRoutes(host),
  );
  app.all('*', (c) => {
    const name = new URL(c.req.url).host;
    return (others.find((other) => other.name === name)?.app ?? main).fetch(c.req.raw, c.env);
  });
  return { origin, app, state, ...listener(app) };
}

/** The pages of one origin. `open` know no cookies; `signedIn` are the host side's own pages. */
function siteApp(host: Host, open?: Hono<HostEnv>, ...signedIn: readonly Hono<HostEnv>[]): Hono<HostEnv> {
  const app = new Hono<HostEnv>();

  app.use(async (c, next) => {
    const asked = c.req.query('lang');
    const { langs } = host.panel;
    const lang = chooseLang(langs, asked, getCookie(c, 'lang'), c.req.header('accept-language'));
    c.set('lang', lang);
    c.set('session', null);
    if (asked === lang)
      setCookie(c, 'lang', lang, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 });
    if (host.state.control.down)
      return show(c, messagePage(host, pageContext(c, host, null), 'notAllowedTitle', 'down'), 503);
    await next();
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'same-origin');
    c.header('x-content-type-options', 'nosniff');
    // form-action names the issuer because the approval ends in a redirect there, and browsers check that
    // too; so do a login's redirects between the replica's own origins.
    // Inline styles stay allowed, as panels have it: the extension's shadow root must work under either.
    const targets = [...host.origins.filter((origin) => origin !== host.origin), host.issuerOrigin].join(' ');
    c.header(
      'content-security-policy',
      `default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'; form-action 'self' ${targets}; frame-ancestors 'none'; base-uri 'none'`,
    );
    return undefined;
  });

  app.get('/assets/site.css', (c) =>
    c.body(baseStyles + host.site.stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/assets/site.js', (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));

  // Before the session is looked up: these know no cookies, and an ended one must not stand in their way.
  if (open !== undefined) app.route('/', open);
  app.route('/', doorRoutes(host));

  app.use(withSession(host));
  for (const routes of signedIn) app.route('/', routes);
  app.route('/', host.site.routes(host));
  app.notFound((c) => notHere(c, host));
  return app;
}

function listener(app: Hono<HostEnv>): Pick<Replica, 'listen' | 'close'> {
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
