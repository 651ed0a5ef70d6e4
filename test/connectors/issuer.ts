import { exportJWK, generateKeyPair } from 'jose';
import * as v from 'valibot';
import type { Access } from '../../shared/domain/access.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import { introspectionOf, issuerMetadata } from '../../worker/connectors/delegated-login/issuer.ts';
import { signerFrom } from '../../worker/crypto/signer.ts';
import type { Signer } from '../../worker/ports.ts';
import type { GrantView } from '../../worker/store.ts';
import { deployment } from './stage.ts';

/** Our issuer without a Worker around it: its real keys, documents and answers, over grants held in memory. */
export interface Issuer {
  signer: Signer;
  grants: Map<string, GrantView>;
  revocations: string[];
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

const signingKeys = async (count: number): Promise<string> => {
  const keys = [];
  for (let index = 0; index < count; index += 1) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    keys.push({ ...(await exportJWK(privateKey)), kid: `key-${index}` });
  }
  return JSON.stringify({ keys });
};

/** The issuer as one host sees it, with that host's token. */
export const createIssuer = async (
  panelId: string,
  hostToken: string,
  now: () => number,
): Promise<Issuer> => {
  const signer = signerFrom(await signingKeys(2));
  const grants: Issuer['grants'] = new Map();
  const revocations: string[] = [];
  return {
    signer,
    grants,
    revocations,
    fetch: async (url, init) => {
      const { origin, pathname } = new URL(url);
      if (origin !== deployment) throw new TypeError('a foreign origin');
      if (pathname === '/.well-known/openid-configuration') return Response.json(issuerMetadata(deployment));
      if (pathname === '/.well-known/jwks.json') return Response.json({ keys: await signer.publicKeys() });
      if (new Headers(init?.headers).get('authorization') !== `Bearer ${hostToken}`) {
        return new Response(null, { status: 401 });
      }
      const token = new URLSearchParams(v.parse(v.string(), init?.body)).get('token') ?? '';
      if (pathname === '/introspect') {
        return Response.json(introspectionOf(grants.get(token) ?? null, panelId, deployment, now()));
      }
      revocations.push(token);
      return new Response(null);
    },
  };
};

const organisation = (id: string, name: string) => ({
  id,
  clientId: `CID-${id}`,
  name,
  createdAt: 0,
  version: 1,
});

export const grantView = (
  facts: { panelId: string; origin: string; panelAccountId: string; access: Access },
  grant: Partial<Grant> = {},
): GrantView => ({
  gives: facts.access,
  grant: {
    id: 'grt_0123456789abcdefghij',
    accountId: 'acc_1',
    customerId: 'org_berg',
    partnerId: 'org_nord',
    access: facts.access,
    paused: null,
    frozen: [],
    endedAt: null,
    endedBy: null,
    idleDays: null,
    projectId: null,
    clientId: null,
    mailCopy: 'off',
    waiting: null,
    endsAt: null,
    panelState: 'in_force',
    panelGeneration: 1,
    startedAt: 0,
    idleFrom: 0,
    reviewedAt: null,
    pausedAt: null,
    version: 1,
    ...grant,
  },
  account: {
    id: 'acc_1',
    organisationId: 'org_berg',
    panelId: facts.panelId,
    panelAccountId: facts.panelAccountId,
    shownAs: facts.panelAccountId,
    name: 'Berg Bakery',
    pinnedEmail: null,
    provenBy: 'panel_approval',
    provenAt: 0,
    linkId: 'lnk_berg',
    version: 1,
  },
  panel: {
    id: facts.panelId,
    kind: 'internex',
    name: 'terminal',
    origin: facts.origin,
    apiBase: facts.origin,
    enabled: true,
    agencyOrigin: null,
    hostOrigin: facts.origin,
    hostTokenHash: null,
    verifiedAt: null,
    verifiedVersion: null,
    connection: 'connected',
    oneFullPartner: false,
    distinctProducts: false,
    boundBackups: false,
    leakyLimited: false,
    createdAt: 0,
    version: 1,
  },
  customer: organisation('org_berg', 'Berg Bakery'),
  partner: organisation('org_nord', 'Studio Nord'),
  partnerId: 'PID-00000000',
  partnership: 'authorized',
  lastOpenedAt: null,
  lastOpenedBy: null,
});
