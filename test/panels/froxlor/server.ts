/**
 * A Froxlor for browsers, as far as switching goes, beside the API that the connector's tests use.
 * Measured on 2.3.10: one cookie for all tabs, a link works once, a live session swallows it, a
 * logout without a session is what the next sign-in is sent to, and each area has its own logout.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as v from 'valibot';
import { type FroxlorDouble, froxlorDouble } from '../../connectors/froxlor-double.ts';
import type { Browser } from '../../connectors/froxlor-links.ts';
import { type Answer, type FormSwitches, ftpAccounts } from './ftp.ts';
import { adminPage, domainsPage, type Site, signInPage, startPage } from './pages.ts';

export interface FroxlorReplica {
  /** As browsers see it; `base` is how Node reaches it. */
  origin: string;
  base: string;
  api: FroxlorDouble;
  /** What browsers asked for, in order: `GET /index.php?action=ll`, without the secret of a link. */
  visits: string[];
  /** False: every connection is cut, as by a panel that is down. */
  up: boolean;
  /** What its pages may do, as the panel tells browsers (Content-Security-Policy); nothing is told unless set. */
  policy: string | null;
  /** How the customer's own FTP form behaves, and what it was sent. */
  forms: FormSwitches;
  posts: Record<string, string>[];
  /** A path that signs a browser in, as the panel itself would for somebody else. */
  linkTo(loginname: string): Promise<string>;
  /** Every secret of a link that was ever handed out. */
  links: string[];
  close(): Promise<void>;
}

const link = v.object({ data: v.object({ uri: v.string() }) });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

export const startFroxlor = async (port: number): Promise<FroxlorReplica> => {
  const api = froxlorDouble();
  const base = `http://127.0.0.1:${port}`;
  const sessions = new Map<string, Browser>();
  const admins = new Set<string>();
  const sitesOf = (login: string): Site[] => {
    const owner = api.customers.find((row) => row['loginname'] === login);
    const root = String(owner?.['documentroot']);
    return api.rows.SubDomains.filter((row) => row['customerid'] === owner?.['customerid']).map((row) => ({
      name: String(row['domain']),
      path: String(row['documentroot']).replace(root, '/'),
    }));
  };

  const forms: FormSwitches = { wrongToken: false, refuses: null, full: false, keeps: false };
  const ftp = ftpAccounts(api, forms);

  const call = async (body: string, authorization: string | null): Promise<Response> => {
    const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
    const answer = await api.send(new Request(`${base}/api.php`, { method: 'POST', headers, body }));
    const minted = v.safeParse(
      link,
      await answer
        .clone()
        .json()
        .catch(() => null),
    );
    const secret = minted.success ? (/[?&]h=([\w-]+)/.exec(minted.output.data.uri)?.[1] ?? null) : null;
    if (secret !== null) replica.links.push(secret);
    return answer;
  };

  const visit = async (url: URL, session: string, method: string, body: string): Promise<Answer> => {
    const browser = sessions.get(session) ?? api.browser();
    sessions.set(session, browser);
    const file = url.pathname.slice(1) || 'index.php';
    const action = url.searchParams.get('action');
    if (method === 'POST' && file === 'index.php') {
      admins.add(session);
      return { to: 'admin_index.php' };
    }
    if (admins.has(session)) {
      if (!file.startsWith('admin_')) return { to: 'admin_index.php' };
      if (action !== 'logout') return { html: adminPage() };
      admins.delete(session);
      return { to: 'index.php' };
    }
    const account = browser.open('index.php');
    if (file === 'index.php') {
      if (account !== null) return { to: 'customer_index.php' };
      if (action !== 'll') return { html: signInPage() };
      return { to: browser.open(url.search) === null ? 'index.php' : 'customer_index.php' };
    }
    if (action === 'logout') browser.logout();
    if (account === null || action === 'logout') return { to: 'index.php' };
    if (file === 'customer_ftp.php') {
      // One token a session and account, as the panel has it.
      const token = `${session}-${account}`;
      return method === 'POST'
        ? ftp.post(account, token, Object.fromEntries(new URLSearchParams(body)))
        : ftp.visit(account, token, url.searchParams);
    }
    const domains = file === 'customer_domains.php' && url.searchParams.get('page') === 'domains';
    return { html: domains ? domainsPage(account, sitesOf(account)) : startPage(account) };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', base);
    const body = await bodyOf(request);
    if (!replica.up) return void request.socket.destroy();
    if (url.pathname === '/api.php') {
      const told = await call(body, request.headers.authorization ?? null);
      response.writeHead(told.status, { 'content-type': told.headers.get('content-type') ?? 'text/plain' });
      return void response.end(await told.text());
    }
    if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
    const { action, page } = Object.fromEntries(url.searchParams);
    const asked = [action && `action=${action}`, page && `page=${page}`].filter(Boolean).join('&');
    replica.visits.push(`${request.method} ${url.pathname}${asked && `?${asked}`}`);
    const session = /PHPSESSID=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
    response.setHeader('set-cookie', `PHPSESSID=${session}; Path=/; HttpOnly; SameSite=Strict`);
    response.setHeader('cache-control', 'no-store');
    if (replica.policy !== null) response.setHeader('content-security-policy', replica.policy);
    const next = await visit(url, session, request.method ?? 'GET', body);
    if ('to' in next) return void response.writeHead(302, { location: next.to }).end();
    response.writeHead(next.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(next.html);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  const replica: FroxlorReplica = {
    origin: `http://froxlor.localhost:${port}`,
    base,
    api,
    visits: [],
    up: true,
    policy: null,
    forms,
    posts: ftp.posts,
    links: [],
    linkTo: async (loginname) => {
      const owner = api.customers.find((row) => row['loginname'] === loginname);
      const params = { customerid: owner?.['customerid'], valid_time: 60 };
      const told = await call(JSON.stringify({ command: 'Froxlor.generateLoginLink', params }), 'Basic test');
      return `/${v.parse(link, await told.json()).data.uri}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return replica;
};
