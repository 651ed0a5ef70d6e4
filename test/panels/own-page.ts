/** A panel as a customer's own browser meets it: what a small replica of a panel's pages needs. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export type Reply = { to: string } | { html: string; status?: number };

export interface Visit {
  url: URL;
  method: string;
  fields: URLSearchParams;
  /** One cookie for all tabs of a browser. */
  session: string;
  referer: string | null;
}

export interface OwnPage {
  /** As browsers see it; `base` is how Node reaches it. */
  origin: string;
  base: string;
  /** What browsers asked for, in order, without a secret that stands in an address. */
  visits: string[];
  /** False: every connection is cut, as by a panel that is down. */
  up: boolean;
  close(): Promise<void>;
}

export interface Serving {
  /** First part of the host name in browsers; without it the panel has none but its address. */
  name?: string;
  /** What the Worker calls; null for a page. */
  api?: (request: Request) => Promise<Response> | null;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

/** Serves a panel's pages; an answer that throws cuts the connection, as a panel that is down does. */
export const serveOwnPage = async (
  port: number,
  answer: (visit: Visit) => Reply,
  { name, api }: Serving = {},
): Promise<OwnPage> => {
  const base = `http://127.0.0.1:${port}`;
  const origin = name === undefined ? base : `http://${name}.localhost:${port}`;
  const called = (request: IncomingMessage, url: URL, body: string): Promise<Response> | null => {
    const headers = new Headers();
    for (const [field, value] of Object.entries(request.headers)) headers.set(field, String(value));
    const { method = 'GET' } = request;
    return api?.(new Request(url, method === 'GET' ? { headers } : { method, headers, body })) ?? null;
  };
  const server = createServer((request, response) => {
    const reply = async (): Promise<void> => {
      const body = await bodyOf(request);
      if (!page.up) throw new Error('down');
      const url = new URL(request.url ?? '/', origin);
      const told = await called(request, new URL(request.url ?? '/', base), body);
      if (told !== null) {
        response.writeHead(told.status, Object.fromEntries(told.headers));
        return void response.end(await told.text());
      }
      if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
      const { method = 'GET' } = request;
      page.visits.push(`${method} ${url.pathname}${url.search.replace(/(session)=\w+/, '$1=…')}`);
      const session = /own=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
      const next = answer({
        url,
        method,
        fields: new URLSearchParams(body),
        session,
        referer: request.headers.referer ?? null,
      });
      response.setHeader('set-cookie', `own=${session}; Path=/; HttpOnly; SameSite=Lax`);
      response.setHeader('cache-control', 'no-store');
      if ('to' in next) response.writeHead(302, { location: next.to }).end();
      else {
        response.writeHead(next.status ?? 200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(next.html);
      }
    };
    reply().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const page: OwnPage = {
    origin,
    base,
    visits: [],
    up: true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return page;
};
