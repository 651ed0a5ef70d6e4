import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Accounts } from '../../shared/api/accounts.ts';
import type { Client, Clients, WaitingInvitation } from '../../shared/api/clients.ts';
import type { DeploymentDescription } from '../../shared/api/deployment.ts';
import type { Me } from '../../shared/api/person.ts';

/**
 * A deployment as far as the popup needs one: the answers of the contract, from values a test sets.
 * It proves nothing about the Worker; it lets the popup be shown offline, slow, or with 10,000 clients.
 */
export interface FakeDeployment {
  origin: string;
  host: string;
  panel: string;
  me: Me;
  clients: Client[];
  accounts: Accounts['accounts'];
  invitations: WaitingInvitation[];
  /** Every request, as `METHOD /path`. */
  calls: string[];
  /** False: nothing but connection errors. */
  up: boolean;
  /** How many clients one page of the list holds. */
  pageSize: number;
  close(): Promise<void>;
}

const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(16, '0')}`;

export const fakeClient = (number: number, panelOrigin: string, more?: Partial<Client>): Client => ({
  grantId: id('gra', number),
  organisationId: id('org', 1),
  customerName: `Client ${String(number).padStart(5, '0')}`,
  accountId: id('acc', number),
  accountName: `client-${number}.test`,
  shownAs: `client${number}`,
  panel: { id: 'pan_0000000000000001', kind: 'froxlor', name: 'Froxlor', origin: panelOrigin },
  access: { kind: 'full', payer: 'customer' },
  state: 'active',
  panelState: 'in_force',
  endsAt: Date.now() + 29.5 * 86_400_000,
  way: 'open',
  enforcement: { enforcement: 'brokered', verified: true, idleSeconds: 600, unbounded: false },
  lastOpenedAt: null,
  ...more,
});

const body = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, accept-language',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
};

export const startFake = async (name: string): Promise<FakeDeployment> => {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  const fake: FakeDeployment = {
    origin: `http://share-${name}.localhost:${port}`,
    host: `http://${name}.localhost:${port}`,
    panel: `http://panel-${name}.localhost:${port}`,
    me: {
      personId: id('per', 1),
      email: 'lea@studio.example',
      language: 'en',
      admin: false,
      organisations: [
        {
          id: id('org', 1),
          name: 'Studio Nord',
          clientId: 'CID-7K3M9PQ4',
          role: 'legal_representative',
          partnership: 'authorized',
          partnerId: 'PID-4H8T2WX7',
        },
      ],
    },
    clients: [],
    accounts: [],
    invitations: [],
    calls: [],
    up: true,
    pageSize: 500,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const described: DeploymentDescription = {
    version: 1,
    deployment: fake.origin,
    name: `Host ${name}`,
    panels: [{ id: 'pan_0000000000000001', kind: 'froxlor', name: 'Froxlor', origin: fake.panel, enabled: true }],
    hosts: [fake.host],
  };

  const reply = (response: ServerResponse, value: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...cors });
    response.end(JSON.stringify(value));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    fake.calls.push(`${request.method} ${url.pathname}`);
    if (!fake.up) return void response.destroy();
    await body(request);
    const now = Date.now();
    switch (url.pathname) {
      case '/.well-known/panelshare':
        return url.origin === fake.host
          ? reply(response, { deployment: fake.origin })
          : reply(response, {}, 404);
      case '/.well-known/panelshare-deployment':
        return url.origin === fake.origin ? reply(response, described) : reply(response, {}, 404);
      case '/authorize': {
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'code-1');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return void response.writeHead(302, { location: back.href }).end();
      }
      case '/oauth/token':
        return reply(response, {
          access_token: `token ${now}`,
          token_type: 'Bearer',
          expires_in: 600,
          refresh_token: `refresh ${now}`,
        });
      case '/api/me':
        return reply(response, fake.me);
      case '/api/clients': {
        const from = Number(url.searchParams.get('after') ?? 0);
        const next = from + fake.pageSize;
        const page: Clients = {
          clients: fake.clients.slice(from, next),
          next: next < fake.clients.length ? String(next) : null,
          at: now,
          waiting: { invitations: fake.invitations.length },
        };
        return reply(response, page);
      }
      case '/api/accounts':
        return reply(response, { accounts: fake.accounts, at: now });
      case '/api/invitations':
        return reply(response, { invitations: fake.invitations });
      case '/api/devices':
        return reply(response, {
          devices: [
            { id: id('dev', 1), name: 'Chrome on Linux', kind: 'extension', createdAt: now, lastSeenAt: now, current: true },
            { id: id('dev', 2), name: 'Firefox on macOS', kind: 'web', createdAt: now, lastSeenAt: now - 3e8, current: false },
          ],
        });
      case '/api/me/language':
      case '/oauth/sign-out':
        return reply(response, {});
      default:
        return reply(
          response,
          { type: 'about:blank', title: 'No', status: 404, detail: 'No such thing.', code: 'not_found', requestId: 'r' },
          404,
        );
    }
  };
  return fake;
};
