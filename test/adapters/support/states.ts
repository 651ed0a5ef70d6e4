import type { ListedClient } from '../../../extension/protocol.ts';
import type { Share } from '../../../shared/api/accounts.ts';
import type { Client } from '../../../shared/api/clients.ts';
import { controlWords } from '../../../shared/messages/panel/index.ts';

/** Answers of the background, as its own code would give them. */

const day = 86_400_000;
const panels = {
  internex: {
    id: 'pan_0000000000000001',
    kind: 'internex',
    name: 'internex',
    origin: 'https://panel.example',
  },
  froxlor: { id: 'pan_0000000000000002', kind: 'froxlor', name: 'Froxlor', origin: 'https://panel.example' },
  infomaniak: {
    id: 'pan_0000000000000003',
    kind: 'infomaniak',
    name: 'Infomaniak Manager',
    origin: 'https://panel.example',
  },
  ionos: { id: 'pan_0000000000000004', kind: 'ionos', name: 'IONOS', origin: 'https://panel.example' },
  virtualmin: {
    id: 'pan_0000000000000005',
    kind: 'virtualmin',
    name: 'Virtualmin',
    origin: 'https://panel.example',
  },
  hestia: { id: 'pan_0000000000000006', kind: 'hestia', name: 'HestiaCP', origin: 'https://panel.example' },
  ispconfig: {
    id: 'pan_0000000000000007',
    kind: 'ispconfig',
    name: 'ISPConfig',
    origin: 'https://panel.example',
  },
} as const;
export type Kind = keyof typeof panels;
const shownAs: Record<Kind, string> = {
  internex: 'CID-A1B2C3D4',
  froxlor: 'anna',
  infomaniak: '481516',
  ionos: 'K1234567',
  virtualmin: 'acme',
  hestia: 'hstanna',
  ispconfig: 'anna',
};

export const grant = (more: Partial<Extract<Share, { kind: 'grant' }>> = {}): Share => ({
  kind: 'grant',
  id: 'gra_0000000000000001',
  partnerName: 'Studio Nord',
  partnerId: 'PID-7K2M9QXA',
  access: { kind: 'full', payer: 'customer' },
  state: 'active',
  panelState: 'in_force',
  endsAt: Date.now() + 29 * day - 1000,
  enforcement: { enforcement: 'brokered', verified: true, idleSeconds: 600, unbounded: true, leaks: false },
  lastOpenedAt: Date.now() - 7_200_000,
  lastOpenedBy: 'Jonas Lind',
  due: null,
  url: 'https://share.example/grants/gra_0000000000000001',
  ...more,
});

export const limited = (productId: string, name: string): Share =>
  grant({
    id: 'gra_0000000000000002',
    partnerName: 'Pixel & Co',
    access: { kind: 'limited', products: [{ productId, name, category: 'website', actions: ['view'] }] },
    enforcement: {
      enforcement: 'enforced',
      verified: false,
      idleSeconds: null,
      unbounded: false,
      leaks: false,
    },
    endsAt: null,
  });

export const client = (name: string, more: Partial<Client> = {}, kind: Kind = 'froxlor') => ({
  deployment: 'https://share.example',
  deploymentName: 'Example Hosting',
  pinned: false,
  client: {
    grantId: `gra_${name.toLowerCase().replace(/\W/g, '').padEnd(16, '0').slice(0, 16)}`,
    organisationId: 'org_0000000000000001',
    customerName: name,
    accountId: 'acc_0000000000000001',
    accountName: 'Hosting',
    shownAs: 'anna',
    panel: panels[kind],
    access: { kind: 'full', payer: 'customer' },
    state: 'active',
    panelState: 'in_force',
    endsAt: Date.UTC(new Date().getUTCFullYear(), 11, 12, 12),
    endsBy: null,
    way: 'open',
    enforcement: {
      enforcement: 'enforced',
      verified: true,
      idleSeconds: null,
      unbounded: false,
      leaks: false,
    },
    lastOpenedAt: null,
    ...more,
  } satisfies Client,
});

const page = (state: unknown, words: unknown = controlWords.en, language = 'en') => ({
  tag: 'page',
  language,
  state,
  words,
});

export const states = {
  dark: page({ mode: 'dark' }),
  signedOut: page({ mode: 'signed_out' }),
  own: (
    kind: Kind,
    shares: readonly Share[] = [],
    more: Record<string, unknown> = {},
    words?: unknown,
    language?: string,
  ) =>
    page(
      {
        mode: 'own',
        account: {
          id: 'acc_0000000000000001',
          organisationId: 'org_0000000000000001',
          name: 'Berg Bakery',
          panelAccountId: '1',
          shownAs: shownAs[kind],
          panel: panels[kind],
          shares,
        },
        hasClients: false,
        partnerId: null,
        ...more,
      },
      words,
      language,
    ),
  unlinked: (more: Record<string, unknown> = {}) =>
    page({ mode: 'own', account: null, hasClients: false, ...more }),
  acting: (listed: ListedClient, words?: unknown, language?: string) =>
    page({ mode: 'acting', client: listed }, words, language),
  mismatch: (listed: ReturnType<typeof client>, shown: string | null, words?: unknown, language?: string) =>
    page({ mode: 'mismatch', expected: listed, shown }, words, language),
  ended: (customerName: string, why: 'ended' | 'paused' | 'accessData' = 'ended') =>
    page({ mode: 'ended', customerName, why }),
  offline: (since: number) => page({ mode: 'offline', since }),
} as const;
