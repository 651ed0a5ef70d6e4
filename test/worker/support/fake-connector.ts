import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { MadeCredential, PanelConnector, PanelFailure } from '../../../worker/ports/panel.ts';

export interface FakePanel {
  connector: PanelConnector;
  /** What the panel holds: users that carry the mark of a grant. */
  users: Map<string, MadeCredential>;
  calls: string[];
  /** Set to make the next calls fail. */
  failure: PanelFailure | null;
  /** Set false to answer that the panel has not confirmed the cut. */
  confirms: boolean;
  /** Runs inside a provision, after the panel has made everything: what happens meanwhile elsewhere. */
  meanwhile: () => Promise<void>;
}

const none = (): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_unsupported', reason: 'not_in_this_test' });

/** A panel in memory that makes one FTP user a product, and finds again what it made (E46). */
export const fakePanel = (capabilities: Partial<Capabilities> = {}): FakePanel => {
  const panel: FakePanel = {
    users: new Map(),
    calls: [],
    failure: null,
    confirms: true,
    meanwhile: async () => {},
    connector: {
      capabilities: {
        full: 'link',
        limited: 'card',
        limitedBy: 'product',
        limitedCategories: ['website'],
        limitsLeak: false,
        endsSessions: { full: false, limited: false },
        idleSeconds: 600,
        boundsActiveSessions: false,
        ownership: 'contact_email',
        verified: { how: 'ran', version: '1', date: '2026-11-21' },
        ...capabilities,
      },
      account: async () => none(),
      products: async () => none(),
      signIn: async () => none(),
      aftercare: async () => ok({ lists: [], recovers: [] }),
      inventory: async () => none(),
      health: async () => none(),
      provision: async (order, existing) => {
        panel.calls.push('provision');
        if (panel.failure) return fail(panel.failure);
        const wanted =
          order.access.kind === 'limited' ? order.access.products.map((one) => one.productId) : [];
        const credentials: MadeCredential[] = [];
        for (const key of [...panel.users.keys()].filter((name) => name.startsWith(order.grantId))) {
          if (!wanted.some((productId) => key === `${order.grantId} ${productId}`)) panel.users.delete(key);
        }
        for (const productId of wanted) {
          const key = `${order.grantId} ${productId}`;
          const known = panel.users.get(key);
          if (known && existing.some((one) => one.username === known.username)) continue;
          const made: MadeCredential = {
            productId,
            protocol: 'ftp',
            server: 'ftp.example',
            port: 21,
            username: `user-${productId}-${panel.calls.length}`,
            secret: `PLANTED-secret-of-${productId}`,
          };
          panel.users.set(key, made);
          credentials.push(made);
        }
        await panel.meanwhile();
        return ok({ credentials });
      },
      deprovision: async (order) => {
        panel.calls.push('deprovision');
        if (panel.failure) return fail(panel.failure);
        if (!panel.confirms) return ok({ cut: false });
        for (const key of [...panel.users.keys()]) {
          if (key.startsWith(order.grantId)) panel.users.delete(key);
        }
        return ok({ cut: true });
      },
    },
  };
  return panel;
};
