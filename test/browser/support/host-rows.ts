import { day, hour } from '../../../shared/domain/duration.ts';
import { propose } from '../../../shared/domain/proposal.ts';
import { giveStaffAccess } from '../../../shared/domain/staff-access.ts';
import { hostSetting } from '../../../worker/db/host-setting.ts';
import { proposal } from '../../../worker/db/proposal.ts';
import { staffAccess } from '../../../worker/db/staff-access.ts';
import { denial, premiumSupport } from '../../../worker/db/support.ts';
import { verificationSql } from '../../../worker/db/verification-sql.ts';
import { demoId, insert } from '../../../worker/dev/demo-data.ts';
import { customer, partner, scene } from './page-scene.ts';

export const ofHost = (now: number): readonly string[] => [
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
export const ofSupport = (now: number): readonly string[] => [
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
