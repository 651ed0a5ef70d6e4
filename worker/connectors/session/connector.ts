import type { PanelKind } from '../../../shared/api/deployment.ts';
import type { ProductCategory } from '../../../shared/domain/access.ts';
import type { Capabilities, Evidence } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { MadeCredential, PanelConnector, PanelFailure } from '../../ports/panel.ts';
import { drawnName, drawnPassword } from '../password.ts';

/** What the adapter can make in the customer's own page, by kind (reference: customer-session.md). */
interface Makes {
  category: ProductCategory;
  protocol: MadeCredential['protocol'];
  port: number;
  /** Panels that put the account's name in front leave less room. */
  nameLength: number;
  limitsLeak: boolean;
  endsSessions: boolean;
  seen: Evidence;
}

const makes: Partial<Record<PanelKind, Makes>> = {
  froxlor: {
    category: 'website',
    protocol: 'ftp',
    port: 21,
    nameLength: 8,
    limitsLeak: false,
    endsSessions: false,
    seen: { how: 'ran', version: '2.3.10', date: '2026-11-21' },
  },
  ispconfig: {
    category: 'website',
    protocol: 'ftp',
    port: 21,
    nameLength: 8,
    limitsLeak: false,
    endsSessions: false,
    seen: { how: 'ran', version: '3.2', date: '2026-11-21' },
  },
  virtualmin: {
    category: 'domain',
    protocol: 'panel',
    port: 443,
    nameLength: 10,
    limitsLeak: true,
    endsSessions: true,
    seen: { how: 'ran', version: '8.1.0', date: '2026-11-21' },
  },
};

const inTheirPage: { ok: false; error: PanelFailure } = fail({
  code: 'panel_unsupported',
  reason: 'in_the_customers_page',
});

/** What the adapter can do at a kind; null where a kind has no such way. */
export const sessionCapabilities = (kind: PanelKind): Capabilities | null => {
  const made = makes[kind];
  return made
    ? {
        full: 'none',
        limited: 'session',
        limitedBy: 'product',
        limitedCategories: [made.category],
        limitsLeak: made.limitsLeak,
        endsSessions: { full: false, limited: made.endsSessions },
        idleSeconds: null,
        boundsActiveSessions: false,
        ownership: 'admin',
        verified: made.seen,
      }
    : null;
};

/**
 * The connector of a panel for which the host has given us no key: nothing is asked and nothing is made from
 * here. The adapter makes and removes one user a product in the customer's own page, on the customer's click;
 * what the page lists is kept with the account. Null where a kind has no such way.
 */
export const sessionConnector = (kind: PanelKind, origin: string): PanelConnector | null => {
  const made = makes[kind];
  const capabilities = sessionCapabilities(kind);
  if (!made || !capabilities) return null;
  const url = URL.parse(origin);
  return {
    capabilities,
    account: async () => inTheirPage,
    products: async () => inTheirPage,
    signIn: async () => inTheirPage,
    provision: async () => inTheirPage,
    deprovision: async () => inTheirPage,
    inventory: async () => inTheirPage,
    aftercare: async () => ok({ lists: [], recovers: [] }),
    health: async () => ok({ version: null }),
    toMake: ({ grantId }) => ({
      protocol: made.protocol,
      server: made.protocol === 'panel' ? (url?.host ?? '') : (url?.hostname ?? ''),
      port: made.protocol === 'panel' ? Number(url?.port || made.port) : made.port,
      username: `ps${drawnName(made.nameLength)}`,
      secret: drawnPassword(),
      comment: `Panelshare ${grantId}`,
    }),
  };
};
