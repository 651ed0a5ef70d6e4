/** Our issuer and connector against the replica of a host: the whole protocol in one process. */
import type { Access } from '../../shared/domain/access.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { Replica } from '../panels/host/server.ts';
import { createInternexReplica } from '../panels/internex/server.ts';
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { createIssuer, grantView, type Issuer } from './issuer.ts';
import { connectorOf, deployment, full, nils, order, type TestPanel, unwrap } from './stage.ts';

export const origin = 'https://terminal.internex.example';
export const panel: TestPanel = { id: 'pnl_internex', kind: 'internex', origin, credential: null };
export const grantId = order(full).grantId;
export const orderFor = (access: Access) => order(access, { panelAccountId: BERG });
export const webshop: Access = {
  kind: 'limited',
  products: [{ productId: 'cloud-webshop', name: 'Webshop', category: 'cloud', actions: ['view', 'change'] }],
};

type InTheHostsPlace = (request: Request) => Response | Promise<Response> | null;

export interface DelegatedStage {
  readonly now: number;
  pass: (seconds: number) => void;
  issuer: Issuer;
  replica: Replica;
  terminal: PanelConnector;
  /** What the connector asked the host. */
  asked: { path: string; authorization: string | null; contentType: string | null; body: string }[];
  /** Answers in the host's place; null lets the host answer. */
  answerInstead: (instead: InTheHostsPlace | null) => void;
  /** Puts a grant of Berg's account into the issuer's books. */
  share: (access: Access, facts?: Parameters<typeof grantView>[1]) => void;
  /** The address and field of a sign-in, as the extension gets them. */
  form: (access: Access) => Promise<{ action: string; assertion: string }>;
  /** The browser's form post, as it arrives from an extension page: no cookies, `Origin: null`. */
  post: (assertion: string) => Promise<Response>;
  /** Signs in and gives the session's cookie; empty when the host refused. */
  session: (access: Access) => Promise<string>;
  /** The status of a page of the host's for a session. */
  page: (path: string, cookie: string) => Promise<number>;
}

export const delegatedStage = async (): Promise<DelegatedStage> => {
  let now = Date.UTC(2026, 10, 21, 12);
  const clock = (): number => now;
  let instead: InTheHostsPlace | null = null;
  const asked: DelegatedStage['asked'] = [];
  const issuer = await createIssuer(panel.id, 'host-token-for-tests', clock);
  const replica = createInternexReplica({
    origin,
    issuer: deployment,
    hostToken: 'host-token-for-tests',
    links: [
      { linkId: 'lnk_berg', accountId: BERG },
      { linkId: 'lnk_diaz', accountId: DIAZ },
    ],
    clock,
    fetch: issuer.fetch,
  });
  const terminal = await connectorOf(panel, {
    signer: issuer.signer,
    clock: { now: clock },
    send: async (request) => {
      asked.push({
        path: new URL(request.url).pathname,
        authorization: request.headers.get('authorization'),
        contentType: request.headers.get('content-type'),
        body: await request.clone().text(),
      });
      return (await instead?.(request)) ?? replica.app.request(request);
    },
  });

  const form: DelegatedStage['form'] = async (access) => {
    const made = unwrap(await terminal.signIn(orderFor(access), nils));
    if (made.way !== 'form') throw new Error('no form');
    return { action: made.action, assertion: made.fields['assertion'] ?? '' };
  };
  const post: DelegatedStage['post'] = async (assertion) =>
    replica.app.request(`${origin}/partner-login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
      body: new URLSearchParams({ assertion }).toString(),
    });

  return {
    get now() {
      return now;
    },
    pass: (seconds) => {
      now += seconds * 1000;
    },
    issuer,
    replica,
    terminal,
    asked,
    form,
    post,
    answerInstead: (next) => {
      instead = next;
    },
    share: (access, facts = {}) => {
      const place = { panelId: panel.id, origin, panelAccountId: BERG, access };
      issuer.grants.set(grantId, grantView(place, { id: grantId, ...facts }));
    },
    session: async (access) => {
      const landed = await post((await form(access)).assertion);
      return landed.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    page: async (path, cookie) =>
      (await replica.app.request(`${origin}${path}`, { headers: { cookie } })).status,
  };
};
