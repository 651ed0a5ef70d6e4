import { day, hour, invitationLife, requestLife } from '../../../shared/domain/duration.ts';
import { unanswered } from '../../../worker/app/request/send.ts';
import { client, project } from '../../../worker/db/client.ts';
import { invitation } from '../../../worker/db/grant.ts';
import { member } from '../../../worker/db/organisation.ts';
import { challenge, person } from '../../../worker/db/person.ts';
import { accountClaim } from '../../../worker/db/proof.ts';
import { accessRequest } from '../../../worker/db/request.ts';
import { team } from '../../../worker/db/team.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';
import { customer, partner, scene, wordy } from './page-scene.ts';

export const ofClient = (now: number): readonly string[] => {
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

export const ofPeople = (now: number): readonly string[] => {
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
      linkedFor: null,
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
        aim: null,
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
        aim: null,
      }),
      generation: 1,
      attempts: 0,
      state: 'open',
      expiresAt: now + day,
      createdAt: now,
    }),
  ];
};
