import { request } from 'node:http';
import * as v from 'valibot';
import { opening } from '../../../shared/api/clients.ts';
import { liveTicket } from '../../../shared/api/live.ts';

/** Calls of one signed-in extension and of the browser it stands in, without either. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

/** Node does not resolve names below `localhost` by itself, so the host is said apart from where it lies. */
export const ask = (
  address: string,
  init: { method?: string; headers?: Readonly<Record<string, string>>; body?: string } = {},
): Promise<Answer> => {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method: init.method ?? 'GET',
        headers: { ...init.headers, host: url.host },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.once('error', reject);
    sent.end(init.body);
  });
};

let keys = 0;

const post = async (
  deployment: string,
  token: string,
  path: string,
  body: unknown = {},
): Promise<unknown> => {
  keys += 1;
  const answer = await ask(`${deployment}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `bench-${Date.now()}-${keys}`,
    },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text);
};

const cookiesOf = ({ headers }: Answer): string => {
  const set = headers['set-cookie'] ?? [];
  return [set]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

/** Opens the client at the panel as the extension does, by the form the Worker gives; answers the session's cookies. */
export const openSession = async (
  deployment: string,
  token: string,
  grantId: string,
  shown: string,
): Promise<string> => {
  const given = v.parse(opening, await post(deployment, token, `/api/clients/${grantId}/open`));
  if (given.way !== 'form') throw new Error(`a form was expected, not a ${given.way}`);
  const landed = await ask(given.action, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'null',
      'sec-fetch-site': 'cross-site',
    },
    body: new URLSearchParams(given.fields).toString(),
  });
  const cookies = cookiesOf(landed);
  if (cookies === '')
    throw new Error(`the panel let nobody in: ${landed.status} ${landed.text.slice(0, 300)}`);
  // Until it is said what the page showed, nobody else may open this account.
  await post(deployment, token, `/api/openings/${given.openingId}/landed`, { shown });
  return cookies;
};

/** A line as an extension holds it while somebody looks. */
export const listen = async (deployment: string, token: string): Promise<WebSocket> => {
  const { ticket } = v.parse(liveTicket, await post(deployment, token, '/api/live/ticket'));
  const socket = new WebSocket(`${deployment.replace(/^http/, 'ws')}/api/live`, ['panelshare', ticket]);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('a line was refused'));
  });
  return socket;
};

/** A line that is lost, or says nothing for half a minute, ends the measurement: nothing would be known of it. */
export const nextPush = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('nothing was told for half a minute')), 30_000);
    socket.onclose = () => reject(new Error('a line was lost'));
    socket.onmessage = () => {
      clearTimeout(patience);
      resolve();
    };
  });
