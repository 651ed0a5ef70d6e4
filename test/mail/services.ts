import { type HostFace, hostSettings } from '../../shared/api/host-settings.ts';
import type { Capabilities } from '../../shared/domain/enforcement.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { Services } from '../../worker/ports.ts';
import type { GrantView, InvitationView } from '../../worker/store.ts';
import { at } from './orders.ts';

/** Anything that a mail should not ask for fails the test that asks. */
const absent = <Port extends object>(known: Partial<Port>): Port =>
  new Proxy(Object.create(null), {
    get: (_target, name) => {
      if (Reflect.has(known, name)) return Reflect.get(known, name);
      throw new Error(`a mail asked for ${String(name)}`);
    },
  });

const organisation = (name: string) => ({
  id: `org_${name}`,
  clientId: 'CID-1',
  name,
  createdAt: 0,
  version: 1,
});
const panel = {
  id: 'pan_one',
  kind: 'froxlor' as const,
  name: 'Panel',
  origin: 'https://panel.example',
  apiBase: 'https://panel.example',
  enabled: true,
  agencyOrigin: null,
  hostOrigin: 'https://panel.example',
  hostTokenHash: null,
  verifiedAt: null,
  verifiedVersion: null,
  connection: 'connected' as const,
  oneFullPartner: false,
  distinctProducts: false,
  boundBackups: false,
  leakyLimited: false,
  createdAt: 0,
  version: 1,
};
const account = {
  id: 'acc_one',
  organisationId: 'org_customer',
  panelId: panel.id,
  panelAccountId: '7',
  shownAs: 'shop',
  name: 'shop',
  pinnedEmail: null,
  provenBy: 'mailed_code' as const,
  provenAt: 0,
  linkId: null,
  version: 1,
};

export const capabilities: Capabilities = {
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
};

export interface Scene {
  /** A9: what of the host's own face is set. */
  face?: Partial<HostFace>;
  grant?: Partial<Grant>;
  lastOpenedAt?: number | null;
  capabilities?: Partial<Capabilities> | null;
  challenge?: { state?: 'open' | 'used'; generation?: number; expiresAt?: number };
  invitation?: { state?: 'pending' | 'accepted'; generation?: number };
  now?: number;
}

/** Services as mails see them: derived codes and tokens, one grant, one invitation, one panel. */
export const servicesFor = (scene: Scene = {}): Services => {
  const grantView: GrantView = {
    gives: scene.grant?.access ?? { kind: 'full', payer: 'customer' },
    grant: {
      id: 'grt_one',
      accountId: account.id,
      customerId: 'org_customer',
      partnerId: 'org_partner',
      access: { kind: 'full', payer: 'customer' },
      paused: null,
      frozen: [],
      endedAt: null,
      endedBy: null,
      idleDays: null,
      projectId: null,
      clientId: null,
      mailCopy: 'on',
      endsAt: null,
      panelState: 'cutting',
      panelGeneration: 2,
      startedAt: 0,
      idleFrom: 0,
      reviewedAt: null,
      pausedAt: null,
      waiting: {
        id: 'wai_one',
        beginsAt: 1,
        decidedBy: 'per_two',
        change: { access: { kind: 'full', payer: 'partner' }, endsAt: null, idleDays: null, projectId: null },
      },
      version: 1,
      ...scene.grant,
    },
    account,
    panel,
    customer: organisation('customer'),
    partner: organisation('partner'),
    partnerId: null,
    partnership: 'authorized',
    lastOpenedAt: scene.lastOpenedAt ?? null,
    lastOpenedBy: 'Lena',
  };
  const invitationView: InvitationView = {
    invitation: {
      id: 'inv_one',
      accountId: account.id,
      customerId: 'org_customer',
      partnerId: 'org_partner',
      heldFor: null,
      access: { kind: 'full', payer: 'customer' },
      endsAt: null,
      idleDays: null,
      projectId: null,
      requestId: null,
      state: scene.invitation?.state ?? 'pending',
      generation: scene.invitation?.generation ?? 2,
      expiresAt: at,
      invitedBy: 'per_one',
      createdAt: 0,
      answeredBy: null,
      answeredAt: null,
      grantId: null,
      version: 1,
    },
    account,
    panel,
    customer: organisation('customer'),
    partner: organisation('partner'),
  };
  return absent<Services>({
    clock: { now: () => scene.now ?? at },
    secrets: absent<Services['secrets']>({
      code: async (challengeId, generation) =>
        challengeId === 'chl_one' && generation === 1 ? '042137' : 'wrong',
      linkToken: async (purpose, id, generation) => `token-${purpose}-${id}-${generation}`,
      open: async () =>
        JSON.stringify({
          from: 'billing@panel.example',
          subject: 'An <b>invoice</b>\u202E',
          text: 'Line one\n<script>two</script> https://panel.example/invoices',
          attachments: ['invoice.pdf'],
        }),
    }),
    settings: absent<Services['settings']>({
      deployment: 'https://share.example',
      hostName: 'Host & Sons',
      face: { ...hostSettings.face.unset, ...scene.face },
      suggestedLife: { full: null, limited: null },
      mailFrom: { name: 'Host & Sons', address: 'share@host.example' },
    }),
    connectors: absent<Services['connectors']>({
      of: async () =>
        scene.capabilities === null
          ? { ok: false, error: { code: 'panel_disabled' } }
          : {
              ok: true,
              value: absent<PanelConnector>({ capabilities: { ...capabilities, ...scene.capabilities } }),
            },
    }),
    store: absent<Services['store']>({
      persons: absent<Services['store']['persons']>({
        challenge: async (id) => ({
          id,
          purpose: 'sign_in',
          email: 'anna@post.example',
          personId: null,
          subject: null,
          generation: scene.challenge?.generation ?? 1,
          attempts: 0,
          state: scene.challenge?.state ?? 'open',
          expiresAt: scene.challenge?.expiresAt ?? at + 1,
          createdAt: 0,
        }),
      }),
      organisations: absent<Services['store']['organisations']>({
        memberInvitation: async (id) => ({
          id,
          organisationId: 'org_partner',
          email: 'anna@post.example',
          role: 'administrator',
          state: 'pending',
          generation: 3,
          expiresAt: at,
          invitedBy: 'per_one',
          createdAt: 0,
          version: 1,
        }),
      }),
      invitations: absent<Services['store']['invitations']>({ view: async () => invitationView }),
      requests: absent<Services['store']['requests']>({
        byId: async (id) => ({
          id,
          partnerId: 'org_partner',
          clientId: 'cli_one',
          extendsGrantId: null,
          email: 'anna@post.example',
          asked: { kind: 'full', payer: 'customer' },
          endsAt: null,
          projectId: null,
          message: '',
          replyTo: 'office@studio.example',
          note: '',
          state: 'pending',
          generation: 1,
          expiresAt: at,
          createdBy: 'per_one',
          createdAt: 0,
          answeredBy: null,
          answeredAt: null,
          customerId: null,
          accountId: null,
          granted: null,
          grantId: null,
          version: 1,
        }),
        replyAddresses: async () => ['office@studio.example'],
      }),
      grants: absent<Services['store']['grants']>({ view: async () => grantView }),
    }),
  });
};
