import { day, hour, invitationLife, requestLife } from '../../../shared/domain/duration.ts';
import { type Grant, startGrant } from '../../../shared/domain/grant.ts';
import type { InventoryEntry } from '../../../shared/domain/inventory.ts';
import { propose } from '../../../shared/domain/proposal.ts';
import { giveStaffAccess } from '../../../shared/domain/staff-access.ts';
import { unanswered } from '../../../worker/app/request/send.ts';
import { client, project } from '../../../worker/db/client.ts';
import { grant, invitation } from '../../../worker/db/grant.ts';
import { hostSetting } from '../../../worker/db/host-setting.ts';
import { inventory } from '../../../worker/db/inventory.ts';
import { member } from '../../../worker/db/organisation.ts';
import { account, ownerKey, panel } from '../../../worker/db/panel.ts';
import { challenge, person } from '../../../worker/db/person.ts';
import { processingAgreement } from '../../../worker/db/processing.ts';
import { accountClaim, contactChange } from '../../../worker/db/proof.ts';
import { proposal } from '../../../worker/db/proposal.ts';
import { accessRequest } from '../../../worker/db/request.ts';
import { staffAccess } from '../../../worker/db/staff-access.ts';
import { denial, premiumSupport } from '../../../worker/db/support.ts';
import { team } from '../../../worker/db/team.ts';
import { verificationSql } from '../../../worker/db/verification-sql.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';
import { importId, ofDashboard } from './dashboard-rows.ts';

const customer = demoId('org', 'sharing');
const partner = demoId('org', 'authorized');

/** What `everyPage` adds to the demo scene, by the ids that addresses name. */
export const scene = {
  /** A record without a share, of a name that wants to be wrapped. */
  longClient: demoId('cli', 'long'),
  project: demoId('prj', 'shop'),
  /** Waits for the customer's answer. */
  request: demoId('req', 'open'),
  /** Answered with more than was asked: the partner decides on `counterOffer`. */
  counteredRequest: demoId('req', 'countered'),
  counterOffer: demoId('inv', 'countered'),
  /** Limited, ended two days ago, with things left behind. */
  endedGrant: demoId('grt', 'ended'),
  /** On a panel without a connector, and on one where the customer's own page acts. */
  recordedGrant: demoId('grt', 'recorded'),
  sessionGrant: demoId('grt', 'session'),
  team: demoId('tea', 'shops'),
  claim: demoId('clm', 'bakery'),
  import: importId,
  mark: demoId('chl', 'mark'),
  /** On a panel with customers' own keys: one to be linked, and an account whose key the panel takes no more. */
  ownerKey: demoId('chl', 'ownerkey'),
  ownerAccount: demoId('acc', 'owner'),
  panel: demoId('pan', 'internex0'),
  recordedAccount: demoId('acc', 'recorded'),
  staffAccess: demoId('sta', 'diaz'),
  /** Proposed by another admin, and waiting for this one. */
  proposal: demoId('pro', 'hold'),
  /** Proposed by this admin, and waiting for the day. */
  ownProposal: demoId('pro', 'admin'),
} as const;

const wordy = 'Bäckerei-Konditorei Großmann & Söhne Handelsgesellschaft mbH';

const ofClient = (now: number): readonly string[] => {
  const bare = { contact: '', email: '', phone: '', address: '', notes: '', groupName: '' };
  const known = { partnerId: partner, createdAt: now - 40 * day, version: 1, ...bare };
  const asked = {
    ...unanswered,
    partnerId: partner,
    endsAt: now + 90 * day,
    projectId: null,
    replyTo: null,
    createdBy: demoId('per', 'authorized'),
    message: 'For the new shop we need the website and its mailboxes.\nKind regards, Sofia',
    extendsGrantId: null,
  };
  const more = { address: 'Am Alten Güterbahnhof 12\n79539 Lörrach', phone: '+49 7621 555 0100' };
  const mail = { contact: 'Frau Großmann-Oberhuber', email: 'verwaltung@baeckerei-grossmann.example' };
  return [
    insert(client, {
      ...known,
      id: scene.longClient,
      name: wordy,
      ...mail,
      ...more,
      notes: 'Prefers calls.',
    }),
    insert(client, { ...known, id: demoId('cli', 'countered'), name: 'Diaz Cycles, second shop' }),
    insert(client, {
      ...known,
      id: demoId('cli', 'asked'),
      name: 'Velo Diaz',
      email: demoPersons.sharing.email,
      groupName: 'Care contract',
    }),
    insert(project, {
      id: scene.project,
      partnerId: partner,
      clientId: demoId('cli', 'diaz'),
      clientName: 'Diaz Cycles',
      name: 'New shop',
      notes: 'Goes live in spring.',
      state: 'open',
      createdAt: now - 10 * day,
      doneAt: null,
      version: 1,
    }),
    insert(accessRequest, {
      ...asked,
      id: scene.request,
      clientId: demoId('cli', 'asked'),
      email: demoPersons.sharing.email,
      asked: { kind: 'limited', categories: ['website', 'mailbox'], names: ['velo-diaz.example'] },
      expiresAt: now + requestLife,
      createdAt: now - hour,
    }),
    insert(accessRequest, {
      ...asked,
      id: scene.counteredRequest,
      clientId: demoId('cli', 'countered'),
      email: demoPersons.sharing.email,
      asked: { kind: 'limited', categories: ['website'], names: [] },
      expiresAt: now + requestLife,
      createdAt: now - 2 * day,
      state: 'accepted',
      answeredBy: demoId('per', 'sharing'),
      answeredAt: now - hour,
      customerId: customer,
      accountId: demoId('acc', 'second'),
      granted: { kind: 'full', payer: 'partner' },
    }),
    insert(invitation, {
      id: scene.counterOffer,
      accountId: demoId('acc', 'second'),
      customerId: customer,
      partnerId: partner,
      heldFor: null,
      access: { kind: 'full', payer: 'partner' },
      endsAt: now + 365 * day,
      idleDays: null,
      projectId: null,
      requestId: scene.counteredRequest,
      state: 'pending',
      generation: 1,
      expiresAt: now + invitationLife,
      invitedBy: demoId('per', 'sharing'),
      createdAt: now - hour,
      answeredBy: null,
      answeredAt: null,
      grantId: null,
      version: 1,
    }),
  ];
};

const entry = (more: Partial<InventoryEntry> & Pick<InventoryEntry, 'id' | 'kind' | 'name'>) => ({
  email: null,
  removable: true,
  ours: false,
  ...more,
});

const ofGrants = (now: number): readonly string[] => {
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

const ofPeople = (now: number): readonly string[] => {
  const colleague = (key: string, name: string): readonly string[] => [
    insert(person, {
      id: demoId('per', key),
      email: `${key}@atelier-sued.example`,
      name,
      language: 'en',
      hostRole: null,
      createdAt: now,
      version: 1,
    }),
    insert(member, {
      organisationId: partner,
      personId: demoId('per', key),
      role: 'collaborator',
      since: now,
      version: 1,
    }),
  ];
  const teamId = scene.team;
  return [
    ...colleague('tomaso', 'Tomaso Bernasconi'),
    ...colleague('wilhelmine', 'Wilhelmine von Schwarzenberg-Hohenlohe'),
    insert(team, { id: teamId, organisationId: partner, name: 'Shops', createdAt: now, version: 1 }),
    `INSERT INTO team_members (team_id, person_id) VALUES ('${teamId}', '${demoId('per', 'tomaso')}');`,
    `INSERT INTO team_assignments (grant_id, team_id) VALUES ('${demoId('grt', 'diaz')}', '${teamId}');`,
    insert(accountClaim, {
      id: scene.claim,
      organisationId: demoId('org', 'customer'),
      personId: demoId('per', 'customer'),
      panelId: scene.panel,
      shownAs: 'CID-B2C3D4E5',
      panelAccountId: 'CID-B2C3D4E5',
      contactEmail: 'old.owner@berg-bakery.example',
      reason: 'contact_out_of_reach',
      evidence: 'The mailbox belonged to my former partner. Customer since 2014, last invoice number 88213.',
      state: 'pending',
      answer: null,
      decidedBy: null,
      decidedAt: null,
      accountId: null,
      createdAt: now - 3 * hour,
      version: 1,
    }),
    insert(challenge, {
      id: scene.ownerKey,
      purpose: 'link_key',
      email: demoPersons.sharing.email,
      personId: demoId('per', 'sharing'),
      subject: JSON.stringify({
        panelId: demoId('pan', 'owner'),
        panelAccountId: 'diaz',
        wanted: { kind: 'existing', organisationId: customer },
        product: null,
        answers: null,
      }),
      generation: 1,
      attempts: 0,
      state: 'open',
      expiresAt: now + day,
      createdAt: now,
    }),
    insert(challenge, {
      id: scene.mark,
      purpose: 'link_mark',
      email: demoPersons.sharing.email,
      personId: demoId('per', 'sharing'),
      subject: JSON.stringify({
        panelId: scene.panel,
        panelAccountId: 'web12',
        wanted: { kind: 'existing', organisationId: customer },
        product: null,
        answers: null,
      }),
      generation: 1,
      attempts: 0,
      state: 'open',
      expiresAt: now + day,
      createdAt: now,
    }),
  ];
};

const ofHost = (now: number): readonly string[] => [
  verificationSql(scene.panel, {
    auditId: demoId('aud', 'verified'),
    now: now - day,
    passed: false,
    version: '11.4',
    opened: 'CID-T3S4T5A6',
    other: 'CID-T3S4T5B7',
    results: [
      { step: 'answers', outcome: 'passed', detail: null, milliseconds: 84 },
      { step: 'accounts', outcome: 'passed', detail: null, milliseconds: 131 },
      { step: 'products_apart', outcome: 'passed', detail: null, milliseconds: 208 },
      { step: 'limited_opens', outcome: 'not_possible', detail: null, milliseconds: 0 },
      { step: 'full_opens', outcome: 'passed', detail: 'account_shown', milliseconds: 612 },
      { step: 'full_ends', outcome: 'failed', detail: 'session_lives_on', milliseconds: 1204 },
      { step: 'nothing_left', outcome: 'passed', detail: null, milliseconds: 99 },
    ],
  }),
  `INSERT INTO audit_events (id, organisation_id, at, actor_kind, actor_id, on_behalf_of, event, subject_kind, subject_id, data, request_id)
   VALUES ('${demoId('aud', 'alarm')}', NULL, ${now - 2 * hour}, 'system', NULL, NULL, 'partner.alarm', 'organisation', '${partner}', '{"because":"reported"}', 'scene');`,
];

/** The host's staff may open one account for an hour, and the customer has premium support. */
const ofSupport = (now: number): readonly string[] => [
  insert(staffAccess, {
    ...giveStaffAccess(
      {
        id: scene.staffAccess,
        organisationId: customer,
        accountId: demoId('acc', 'diaz'),
        givenBy: demoId('per', 'sharing'),
      },
      'day',
      now,
    ),
    openedAt: now,
  }),
  insert(premiumSupport, {
    organisationId: customer,
    state: 'on',
    since: now - 40 * day,
    generation: 1,
    lookup: 'scene',
    renewedAt: now - 40 * day,
    version: 1,
  }),
  insert(proposal, {
    ...propose(
      {
        id: scene.proposal,
        act: { kind: 'freeze_shares', organisationId: partner, reason: 'Three customers have complained.' },
        because: ['bulk'],
        organisationId: partner,
        proposedBy: demoId('per', 'customer'),
        alone: false,
      },
      now - hour,
    ),
  }),
  insert(proposal, {
    ...propose(
      {
        id: scene.ownProposal,
        act: { kind: 'appoint_admin', email: 'noah.newcomer@hosting.example', language: 'en' },
        because: ['host_role'],
        organisationId: null,
        proposedBy: demoId('per', 'admin'),
        alone: true,
      },
      now - 2 * hour,
    ),
  }),
  insert(hostSetting, {
    name: 'provider',
    value: {
      issuer: 'https://login.hosting.example/realms/mitarbeiterinnen-und-mitarbeiter',
      clientId: 'panelshare',
      name: 'Hosting Login',
      scopes: 'openid email',
      groupsClaim: 'groups',
      adminGroups: ['panelshare-admins'],
      staffGroups: ['support', 'night shift'],
      strongAmr: ['hwk'],
      strongAcr: [],
      sessionHours: 10,
    },
    changedAt: now,
    changedBy: demoId('per', 'admin'),
    version: 1,
  }),
  insert(hostSetting, {
    name: 'premium',
    value: {
      name: 'Premium Care rund um die Uhr',
      phone: '+41 44 555 01 02',
      email: 'premium@hosting.example',
      web: 'https://hosting.example/premium',
      hours: '24/7',
    },
    changedAt: now,
    changedBy: demoId('per', 'admin'),
    version: 1,
  }),
  insert(denial, {
    id: demoId('den', 'pause'),
    personId: demoId('per', 'sharing'),
    at: now - hour,
    code: 'grant_not_active',
    route: `POST /grants/${demoId('grt', 'diaz')}/open`,
    requestId: demoId('req', 'denied'),
  }),
];

/** Rows beyond the demo scene, so that no page of an area stands empty. */
/** G1: their own agreement counts, one from the template waits for the partner, and one was replaced. */
const ofProcessing = (now: number): readonly string[] => {
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

export const everyPage = (now: number): string =>
  `\n${[...ofGrants(now), ...ofProcessing(now), ...ofClient(now), ...ofPeople(now), ...ofHost(now), ...ofSupport(now), ...ofDashboard(now)].join('\n')}`;
