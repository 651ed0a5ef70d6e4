import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Access, GrantedProduct } from '../../shared/domain/access.ts';
import type { OwnerKey, Panel } from '../../worker/app/records.ts';
import { ownerKeyContext, panelCredentialContext } from '../../worker/app/sealed.ts';
import { type ConnectorParts, connectorsFor } from '../../worker/connectors/registry.ts';
import type { GrantOrder, PanelConnector, PanelResult } from '../../worker/ports/panel.ts';

/** What a connector is given in production, in one process. */

export const deployment = 'https://share.host.example';

export interface TestPanel {
  id: string;
  kind: PanelKind;
  origin: string;
  apiBase?: string;
  credential: string | null;
  /** Owner mode: the customers' own keys, by the panel's id of the account. */
  ownerKeys?: Readonly<Record<string, string>>;
}

const noSigner: ConnectorParts['signer'] = { sign: async () => 'unsigned', publicKeys: async () => [] };

const panelRow = (panel: TestPanel | undefined): Panel | null =>
  panel
    ? {
        id: panel.id,
        kind: panel.kind,
        origin: panel.origin,
        apiBase: panel.apiBase ?? panel.origin,
        name: 'A panel',
        enabled: true,
        agencyOrigin: null,
        hostOrigin: panel.origin,
        hostTokenHash: null,
        verifiedAt: null,
        verifiedVersion: null,
        connection: panel.ownerKeys ? 'owner' : 'connected',
        oneFullPartner: false,
        distinctProducts: false,
        boundBackups: false,
        leakyLimited: true,
        createdAt: 0,
        version: 1,
      }
    : null;

/** Sealing that only remembers its context: the cipher itself is tested where it is written. */
export const connectorParts = (
  panels: readonly TestPanel[],
  parts: Partial<ConnectorParts> & Required<Pick<ConnectorParts, 'send'>>,
): ConnectorParts => ({
  store: {
    panels: {
      byId: async (id) => panelRow(panels.find((candidate) => candidate.id === id)),
      keyed: async (by) => {
        const found = panels.find((one) => ('id' in by ? one.id === by.id : one.origin === by.origin));
        const panel = panelRow(found);
        if (!found || !panel) return null;
        const { id, credential } = found;
        const nonce = panelCredentialContext(id);
        return {
          panel,
          credential: credential === null ? null : { keyId: 'k1', nonce, ciphertext: credential },
        };
      },
      ownerKey: async (id, panelAccountId) => {
        const ciphertext = panels.find((candidate) => candidate.id === id)?.ownerKeys?.[panelAccountId];
        if (ciphertext === undefined) return null;
        const accountId = `acc_${panelAccountId}`;
        const key: OwnerKey = {
          accountId,
          keyId: 'k1',
          nonce: ownerKeyContext(id, accountId, panelAccountId),
          ciphertext,
          storedAt: 0,
          checkedAt: 0,
          deniedAt: null,
          version: 1,
        };
        return { key, panelAccountId };
      },
    },
  },
  secrets: {
    open: async (sealed, context) => (sealed.nonce === context ? sealed.ciphertext : null),
  },
  signer: noSigner,
  settings: { deployment, development: false },
  clock: { now: () => Date.UTC(2026, 10, 21, 12) },
  ids: { token: () => crypto.randomUUID() },
  ...parts,
});

export const connectorOf = async (
  panel: TestPanel,
  parts: Partial<ConnectorParts> & Required<Pick<ConnectorParts, 'send'>>,
): Promise<PanelConnector> => {
  const connector = await connectorsFor(connectorParts([panel], parts)).of(panel.id);
  if (!connector.ok) throw new Error(connector.error.code);
  return connector.value;
};

export const unwrap = <Value>(result: PanelResult<Value>): Value => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.reason}`);
  return result.value;
};

export const site = (productId: string): GrantedProduct => ({
  productId,
  name: productId,
  category: 'website',
  actions: ['view', 'change'],
});

export const full: Access = { kind: 'full', payer: 'customer' };
export const limitedTo = (...productIds: readonly string[]): Access => ({
  kind: 'limited',
  products: productIds.map(site),
});

export const order = (access: Access, facts: Partial<GrantOrder> = {}): GrantOrder => ({
  grantId: 'grt_0123456789abcdefghij',
  panelAccountId: '1',
  access,
  partner: { organisationId: 'org_nord', name: 'Studio Nord' },
  ...facts,
});

export const nils = {
  personId: 'per_nils',
  email: 'nils@studio-nord.example',
  factor: 'passkey',
} as const;
