import { day, hour } from '../../../shared/domain/duration.ts';
import { type Grant, startGrant } from '../../../shared/domain/grant.ts';
import type { InventoryEntry } from '../../../shared/domain/inventory.ts';
import { grant } from '../../../worker/db/grant.ts';
import { inventory } from '../../../worker/db/inventory.ts';
import { account, ownerKey, panel } from '../../../worker/db/panel.ts';
import { processingAgreement } from '../../../worker/db/processing.ts';
import { contactChange } from '../../../worker/db/proof.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';
import { customer, partner, scene } from './page-scene.ts';

const entry = (more: Partial<InventoryEntry> & Pick<InventoryEntry, 'id' | 'kind' | 'name'>) => ({
  email: null,
  removable: true,
  ours: false,
  ...more,
});

export const ofGrants = (now: number): readonly string[] => {
  const panelOf = (id: string, kind: 'ionos' | 'froxlor', origin: string) => ({
    id,
    kind,
    name: kind === 'ionos' ? 'IONOS' : 'Froxlor',
    origin,
    agencyOrigin: null,
    apiBase: origin,
    enabled: true,
    hostOrigin: origin,
    hostTokenHash: null,
    verifiedAt: null,
    verifiedVersion: null,
    oneFullPartner: false,
    distinctProducts: false,
    boundBackups: false,
    leakyLimited: false,
    createdAt: now - 30 * day,
    version: 1,
  });
  const accountOf = (id: string, panelId: string, shownAs: string, name: string) =>
    insert(account, {
      id,
      organisationId: customer,
      panelId,
      panelAccountId: shownAs,
      shownAs,
      name,
      pinnedEmail: demoPersons.sharing.email,
      provenBy: 'mailed_code',
      provenAt: now - 30 * day,
      linkId: null,
      version: 1,
    });
  const given = (
    id: string,
    accountId: string,
    access: Grant['access'],
    more: Partial<Grant>,
    began: number,
  ): string => {
    const started = startGrant(
      { id, accountId, customerId: customer, partnerId: partner, access, endsAt: null },
      began,
    ).grant;
    return insert(grant, { ...started, ...more });
  };
  const moment = (at: 'start' | 'end', entries: readonly InventoryEntry[]): string =>
    insert(inventory, {
      id: demoId('iny', at),
      grantId: scene.endedGrant,
      moment: at,
      takenAt: at === 'start' ? now - 60 * day : now - 2 * day,
      outcome: 'listed',
      lists: ['contact', 'external_user', 'key', 'forward', 'ftp_user'],
      entries: [...entries],
    });
  const before = [entry({ id: 'c1', kind: 'contact', name: demoPersons.sharing.email, removable: false })];
  return [
    insert(panel, {
      ...panelOf(demoId('pan', 'recorded'), 'ionos', 'https://my.ionos.de'),
      connection: 'recorded',
    }),
    insert(panel, {
      ...panelOf(demoId('pan', 'session'), 'froxlor', 'https://froxlor.hosting.example'),
      connection: 'customer_session',
    }),
    insert(panel, {
      ...panelOf(demoId('pan', 'owner'), 'froxlor', 'https://own-keys.hosting.example'),
      connection: 'owner',
    }),
    accountOf(scene.ownerAccount, demoId('pan', 'owner'), '7', 'Diaz Cycles'),
    insert(ownerKey, {
      accountId: scene.ownerAccount,
      keyId: 'none',
      nonce: 'none',
      ciphertext: 'none',
      storedAt: now - 30 * day,
      checkedAt: now,
      deniedAt: now - hour,
      version: 2,
    }),
    accountOf(demoId('acc', 'second'), scene.panel, 'CID-K9M8N7P6', 'Diaz Cycles Online'),
    accountOf(scene.recordedAccount, demoId('pan', 'recorded'), '812345678', 'Diaz Cycles'),
    accountOf(demoId('acc', 'session'), demoId('pan', 'session'), 'diaz', 'Diaz Cycles'),
    insert(contactChange, {
      accountId: scene.recordedAccount,
      email: 'office@diaz-cycles.example',
      seenAt: now - day,
      version: 1,
    }),
    given(scene.recordedGrant, scene.recordedAccount, { kind: 'full', payer: 'customer' }, {}, now - hour),
    given(
      scene.sessionGrant,
      demoId('acc', 'session'),
      {
        kind: 'limited',
        products: [
          { productId: 'ftp-1', name: 'diaz-cycles.example', category: 'website', actions: ['change'] },
        ],
      },
      {
        waiting: {
          id: demoId('wai', 'session'),
          beginsAt: now + 20 * hour,
          decidedBy: demoId('per', 'other'),
          change: {
            access: { kind: 'full', payer: 'partner' },
            endsAt: null,
            idleDays: null,
            projectId: null,
          },
        },
      },
      now - hour,
    ),
    `INSERT INTO account_products (account_id, product_id, parent, category, name, canonical, listed_at)
     VALUES ('${demoId('acc', 'session')}', 'ftp-1', NULL, 'website', 'diaz-cycles.example', 'diaz-cycles.example', ${now}),
       ('${demoId('acc', 'session')}', 'ftp-2', NULL, 'website', 'diaz-club.example', 'diaz-club.example', ${now});`,
    given(
      scene.endedGrant,
      demoId('acc', 'second'),
      {
        kind: 'limited',
        products: [{ productId: 'web-1', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
      },
      { endedAt: now - 2 * day, endedBy: 'customer', panelState: 'cut', endsAt: now + 9 * day },
      now - 60 * day,
    ),
    moment('start', before),
    moment('end', [
      ...before,
      entry({ id: 'u7', kind: 'external_user', name: 'freelancer@nordwerk.example' }),
      entry({ id: 'k2', kind: 'key', name: 'deploy-key-of-an-automatic-build-pipeline' }),
      entry({ id: 'f3', kind: 'forward', name: 'info@ → copy@elsewhere.example', removable: false }),
    ]),
  ];
};

/** G1: their own agreement counts, one from the template waits for the partner, and one was replaced. */
export const ofProcessing = (now: number): readonly string[] => {
  const beside = {
    invitationId: null,
    grantId: demoId('grt', 'diaz'),
    customerId: customer,
    partnerId: partner,
    chosenBy: demoId('per', 'sharing'),
    confirmedBy: null,
    confirmedAt: null,
    replacedAt: null,
    version: 1,
  };
  const own = { kind: 'own', textVersion: null, language: null, parties: null } as const;
  const confirmed = { confirmedBy: demoId('per', 'authorized'), confirmedAt: now - 19 * day };
  return [
    insert(processingAgreement, {
      ...beside,
      ...own,
      ...confirmed,
      id: demoId('pag', 'earlier'),
      title: 'Contract of 2024',
      hash: 'b'.repeat(64),
      chosenAt: now - 30 * day,
      replacedAt: now - 19 * day,
    }),
    insert(processingAgreement, {
      ...beside,
      ...own,
      ...confirmed,
      id: demoId('pag', 'own'),
      title: 'Auftragsverarbeitungsvertrag vom 3. März 2026, unterschrieben in Lörrach',
      hash: 'a'.repeat(64),
      chosenAt: now - 20 * day,
    }),
    insert(processingAgreement, {
      ...beside,
      id: demoId('pag', 'waiting'),
      kind: 'template',
      textVersion: '2026-11',
      language: 'en',
      parties: {
        customer: 'Diaz Cycles',
        clientId: 'CID-00000000',
        partner: 'Atelier Süd',
        partnerId: 'PID-00000000',
        account: 'diaz',
        panel: 'internex',
      },
      title: '',
      hash: 'c'.repeat(64),
      chosenAt: now - day,
    }),
  ];
};
