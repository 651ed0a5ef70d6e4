import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import * as v from 'valibot';
import type { Account, Accounts } from '../../shared/api/accounts.ts';
import {
  type Client,
  type Clients,
  type Here,
  type Opening,
  pagesAsked,
  type WaitingInvitation,
} from '../../shared/api/clients.ts';
import type { DeploymentDescription, Panel } from '../../shared/api/deployment.ts';
import type { Device, Me } from '../../shared/api/person.ts';
import type { SupportCard } from '../../shared/api/support.ts';
import type { Certificate } from '../../worker/dev/real-hosts.ts';
import { fakeLive } from './popup-live.ts';
import { type FakePanels, fakePanels } from './popup-panel.ts';

/**
 * A deployment as far as the extension needs one: the answers of the contract, from values a test
 * sets. It proves nothing about the Worker; it lets the popup be slow, silent, refused or crowded.
 */
export interface FakeDeployment {
  origin: string;
  host: string;
  froxlor: string;
  internex: string;
  panels: FakePanels;
  /** Panels beside its own two, which somebody else serves. */
  further: Panel[];
  me: Me;
  devices: Device[];
  /** What asking for a support code answers. */
  support: () => SupportCard;
  clients: Client[];
  accounts: Account[];
  invitations: WaitingInvitation[];
  /** What `open` answers: an opening, or a refusal's status and code, and what it says of it. */
  opening: (client: Client) => Opening | { status: number; code: string; detail?: string };
  /** Every request, as `METHOD /path`. */
  calls: string[];
  /** What was reported after landing. */
  landed: unknown[];
  /** Sends "ask again" to whoever listens live. */
  push(): void;
  listeners(): number;
  /** Waited for before anybody gets a ticket to listen. */
  beforeTicket: Promise<void>;
  /** Waited for before any page is told what it is. */
  beforeHere: Promise<void>;
  /** Whether the host has Froxlor switched on. */
  froxlorEnabled: boolean;
  /** False: nothing but broken connections. */
  up: boolean;
  close(): Promise<void>;
}

export const fakeId = (prefix: string, number: number): string =>
  `${prefix}_${String(number).padStart(16, '0')}`;

const pageSize = 500;
const froxlorId = fakeId('pan', 1);
const internexId = fakeId('pan', 2);

export const fakeClient = (fake: FakeDeployment, number: number, more?: Partial<Client>): Client => ({
  grantId: fakeId('gra', number),
  organisationId: fakeId('org', 1),
  customerName: `Client ${String(number).padStart(5, '0')}`,
  accountId: fakeId('acc', number),
  accountName: `client-${number}.test`,
  shownAs: `client${number}`,
  panel: { id: froxlorId, kind: 'froxlor', name: 'Froxlor', origin: fake.froxlor },
  access: { kind: 'full', payer: 'customer' },
  state: 'active',
  panelState: 'in_force',
  endsAt: Date.now() + 29.5 * 86_400_000,
  endsBy: null,
  way: 'open',
  enforcement: { enforcement: 'brokered', verified: true, idleSeconds: 600, unbounded: false, leaks: false },
  lastOpenedAt: null,
  ...more,
});

export const internexPanel = (fake: FakeDeployment): Client['panel'] => ({
  id: internexId,
  kind: 'internex',
  name: 'internex',
  origin: fake.internex,
});

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, accept-language',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const reply = (response: ServerResponse, value: unknown, status = 200): true => {
  response.writeHead(status, { 'content-type': 'application/json', ...cors });
  response.end(JSON.stringify(value));
  return true;
};

const refuse = (response: ServerResponse, status: number, code: string, detail = `Refused: ${code}.`): true =>
  reply(response, { type: 'about:blank', title: code, status, detail, code, requestId: 'r' }, status);

/** Over TLS with a certificate, which a release of the extension insists on. */
export const startFake = async (name: string, certificate?: Certificate): Promise<FakeDeployment> => {
  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void answer(request, response);
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const scheme = certificate ? 'https' : 'http';
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const live = fakeLive(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const at = (label: string): string => `${scheme}://${label}${name}.localhost:${address.port}`;
  const fake: FakeDeployment = {
    origin: at('share-'),
    host: at(''),
    froxlor: at('panel-'),
    internex: at('terminal-'),
    panels: fakePanels(),
    further: [],
    devices: [],
    me: {
      personId: fakeId('per', 1),
      email: `lea@${name}.example`,
      language: 'en',
      hostRole: null,
      organisations: [
        {
          id: fakeId('org', 1),
          name: 'Studio Nord',
          clientId: 'CID-7K3M9PQ4',
          role: 'legal_representative',
          partnership: 'authorized',
          partnerId: 'PID-4H8T2WX7',
          staffAccessUntil: null,
        },
      ],
    },
    support: () => ({ digits: '12345678', expiresAt: Date.now() + 600_000, vip: [] }),
    clients: [],
    accounts: [],
    invitations: [],
    opening: (client) => {
      const secret = `secret-${client.shownAs}-${Date.now()}`;
      fake.panels.links.set(secret, client.shownAs);
      const url = `${fake.froxlor}/index.php?action=ll&ln=${secret}`;
      return { way: 'link', openingId: fakeId('opn', 1), url, shownAs: client.shownAs };
    },
    push: () => live.push(),
    listeners: () => live.count(),
    beforeTicket: Promise.resolve(),
    beforeHere: Promise.resolve(),
    calls: [],
    landed: [],
    froxlorEnabled: true,
    up: true,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Live lines are no longer the server's own connections; they would keep it open for ever.
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };

  /** Another list of clients is a change; the same one has none to tell. */
  let told: readonly Client[] = fake.clients;
  let change = 1;

  const described = (): DeploymentDescription => ({
    version: 1,
    deployment: fake.origin,
    name: `Host ${name}`,
    panels: [
      { id: froxlorId, kind: 'froxlor', name: 'Froxlor', origin: fake.froxlor, enabled: fake.froxlorEnabled },
      { id: internexId, kind: 'internex', name: 'internex', origin: fake.internex, enabled: true },
      ...fake.further,
    ],
    hosts: [fake.host],
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    const body = await bodyOf(request);
    if (url.origin === fake.froxlor || url.origin === fake.internex) {
      fake.panels.answer(request, response, url, body);
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return;
    }
    fake.calls.push(`${request.method} ${url.pathname}`);
    if (!fake.up) response.destroy();
    else if (url.pathname.startsWith('/api/')) api(response, url, body);
    else pages(response, url);
  };

  const pages = (response: ServerResponse, url: URL): true => {
    switch (url.pathname) {
      case '/.well-known/panelshare':
        return url.origin === fake.host
          ? reply(response, { deployment: fake.origin })
          : refuse(response, 404, 'not_found');
      case '/.well-known/panelshare-deployment':
        return url.origin === fake.origin ? reply(response, described()) : refuse(response, 404, 'not_found');
      case '/authorize': {
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'code-1');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        response.writeHead(302, { location: back.href }).end();
        return true;
      }
      case '/oauth/token':
        return reply(response, {
          access_token: `token ${name}`,
          token_type: 'Bearer',
          expires_in: 600,
          refresh_token: `refresh ${name}`,
        });
      case '/oauth/sign-out':
        return reply(response, {});
      default:
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(`<!doctype html><title>${url.pathname}</title>`);
        return true;
    }
  };

  const hereAt = (origin: string | null, shown: string | null): Here => {
    const panel = described().panels.find((one) => one.origin === origin);
    return {
      panel: panel
        ? {
            id: panel.id,
            kind: panel.kind,
            name: panel.name,
            enabled: panel.enabled,
            inPage: false,
            limits: true,
          }
        : null,
      client: fake.clients.find((one) => one.shownAs === shown && one.panel.id === panel?.id) ?? null,
      account: fake.accounts.find((one) => one.shownAs === shown) ?? null,
      at: Date.now(),
    };
  };

  const api = (response: ServerResponse, url: URL, body: string): true => {
    const now = Date.now();
    const open = /^\/api\/clients\/(\w+)\/open$/.exec(url.pathname);
    if (open) {
      const client = fake.clients.find((one) => one.grantId === open[1]);
      if (client === undefined) return refuse(response, 404, 'not_found');
      const result = fake.opening(client);
      return 'status' in result
        ? refuse(response, result.status, result.code, result.detail)
        : reply(response, result);
    }
    if (/^\/api\/openings\/\w+\/landed$/.test(url.pathname)) {
      fake.landed.push(JSON.parse(body));
      return reply(response, { matches: true });
    }
    if (url.pathname.endsWith('/pause')) return reply(response, { paused: 1 });
    switch (url.pathname) {
      case '/api/me':
        return reply(response, fake.me);
      case '/api/clients': {
        if (told !== fake.clients) change += 1;
        told = fake.clients;
        const upTo = `per_${'0'.repeat(20)}.${change}.0`;
        const unchanged = url.searchParams.get('since') === upTo;
        const from = Number(url.searchParams.get('after') ?? 0);
        const next = from + pageSize;
        const page: Clients = {
          clients: unchanged ? [] : fake.clients.slice(from, next),
          whole: !unchanged,
          gone: [],
          next: !unchanged && next < fake.clients.length ? String(next) : null,
          upTo,
          at: now,
          waiting: { invitations: fake.invitations.length },
        };
        return reply(response, page);
      }
      case '/api/accounts': {
        const own: Accounts = { accounts: fake.accounts, at: now };
        return reply(response, own);
      }
      case '/api/invitations':
        return reply(response, { invitations: fake.invitations });
      case '/api/here':
        void fake.beforeHere.then(() =>
          reply(response, hereAt(url.searchParams.get('origin'), url.searchParams.get('shown'))),
        );
        return true;
      case '/api/pages': {
        const pages = v.parse(pagesAsked, JSON.parse(url.searchParams.get('pages') ?? 'null'));
        void fake.beforeHere.then(() =>
          reply(response, { pages: pages.map(({ origin, shown }) => hereAt(origin, shown)) }),
        );
        return true;
      }
      case '/api/proofs':
        return reply(response, { url: `${fake.origin}/prove` });
      case '/api/live/ticket':
        void fake.beforeTicket.then(() => reply(response, { ticket: 'ticket-1' }));
        return true;
      case '/api/me/support-code':
        return reply(response, fake.support());
      case '/api/devices':
        return reply(response, { devices: fake.devices });
      case '/api/me/language':
        return reply(response, {});
      default:
        return refuse(response, 404, 'not_found');
    }
  };
  return fake;
};
