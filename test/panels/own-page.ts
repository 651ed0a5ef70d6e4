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
  origin: string;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

/** Serves a panel's pages; an answer that throws cuts the connection, as a panel that is down does. */
export const serveOwnPage = async (port: number, answer: (visit: Visit) => Reply): Promise<OwnPage> => {
  const origin = `http://127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    const reply = async (): Promise<void> => {
      const session = /own=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
      const body = await bodyOf(request);
      const next = answer({
        url: new URL(request.url ?? '/', origin),
        method: request.method ?? 'GET',
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
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
