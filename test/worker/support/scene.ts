import { day, invitationLife, requestLife } from '../../../shared/domain/duration.ts';
import { type MemberRole, memberRoles } from '../../../shared/domain/organisation.ts';
import { newTender } from '../../../shared/domain/tender.ts';
import type { Side } from '../../../shared/policy.ts';
import { unanswered } from '../../../worker/app/request/send.ts';
import type { Route } from '../../../worker/http/route.ts';
import { account, grant, organisation, panel, partner, person, type SignedIn, services } from './world.ts';

type Members = Record<MemberRole, SignedIn>;

/** Two tenants and everything the routes speak about, for the denial suite. */
export interface Scene {
  customer: Members;
  partner: Members;
  /** A representative of another customer, and one of another authorized partner. */
  stranger: SignedIn;
  otherPartner: SignedIn;
  admin: SignedIn;
  staff: SignedIn;
  pathOf(route: Route): string;
  /** The organisations that stand beside this route's subject, with their members. */
  sides(route: Route): readonly (readonly ['customer' | 'partner', Members])[];
  sideOf(route: Route, side: Side): 'customer' | 'partner';
  representative(route: Route): SignedIn;
  staleRepresentative(route: Route): SignedIn;
  inSafetySession(route: Route): SignedIn;
}

const membersOf = async (name: string, session = {}): Promise<Members> => ({
  legal_representative: await person(`${name} representative`, { session }),
  administrator: await person(`${name} administrator`, { session }),
  collaborator: await person(`${name} collaborator`, { session }),
});
const listed = (members: Members) => memberRoles.map((role) => [members[role], role] as const);

const subjectsOfPartnerSide = new Set([
  'invitation.view',
  'invitation.answer',
  'grant.open',
  'grant.disconnect',
  'grant.assign',
  'teams.manage',
  'mail_copy.switch',
  'clients.list',
  'request.view',
  'request.send',
  'client.add',
  'client.edit',
  'client.delete',
  'client.billing',
  'project.manage',
  'processing.confirm',
  'tender.view',
  'tender.open',
  'tender.offer',
  'tender.settings',
]);

export const scene = async (): Promise<Scene> => {
  const customer = await membersOf('Customer');
  const agency = await membersOf('Agency');
  const stale = await person('Stale', { session: { provenAt: null } });
  const stalePartner = await person('Stale partner', { session: { provenAt: null } });
  const safety = await person('Safety', { session: { scope: 'safety' } });
  const safetyPartner = await person('Safety partner', { session: { scope: 'safety' } });
  const stranger = await person('Stranger');
  const otherPartner = await person('Other partner');
  const admin = await person('Admin', { hostRole: 'admin' });
  const staff = await person('Staff', { hostRole: 'staff' });
  const shop = await organisation('Shop', [
    ...listed(customer),
    [stale, 'legal_representative'],
    [safety, 'legal_representative'],
  ]);
  const studio = await partner('Studio', [
    ...listed(agency),
    [stalePartner, 'legal_representative'],
    [safetyPartner, 'legal_representative'],
  ]);
  await organisation('Elsewhere', [[stranger, 'legal_representative']]);
  await partner('Other studio', [[otherPartner, 'legal_representative']]);
  const on = await panel('internex');
  const shared = await account(shop, on);
  const second = await account(shop, on);
  const given = await grant(shared, studio);
  const { commit, ids, clock } = await services();
  const invitationId = ids.id('inv');
  const memberInvitationId = ids.id('min');
  const openingId = ids.id('opn');
  const accessRequestId = ids.id('req');
  const teamId = ids.id('tea');
  const clientId = ids.id('cli');
  const projectId = ids.id('prj');
  const tenderId = ids.id('ten');
  const now = clock.now();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now,
    audit: [],
    writes: [
      {
        do: 'insert',
        kind: 'invitation',
        row: {
          id: invitationId,
          accountId: second.id,
          customerId: shop.id,
          partnerId: studio.id,
          heldFor: null,
          access: { kind: 'full', payer: 'customer' },
          endsAt: null,
          idleDays: null,
          projectId: null,
          requestId: null,
          state: 'pending',
          generation: 1,
          expiresAt: now + invitationLife,
          invitedBy: customer.legal_representative.person.id,
          createdAt: now,
          answeredBy: null,
          answeredAt: null,
          grantId: null,
          version: 1,
        },
      },
      {
        do: 'insert',
        kind: 'memberInvitation',
        row: {
          id: memberInvitationId,
          organisationId: shop.id,
          email: 'new.member@post.example',
          role: 'collaborator',
          state: 'pending',
          generation: 1,
          expiresAt: now + invitationLife,
          invitedBy: customer.legal_representative.person.id,
          createdAt: now,
          version: 1,
        },
      },
      {
        do: 'insert',
        kind: 'client',
        row: {
          id: clientId,
          partnerId: studio.id,
          name: 'Shop',
          contact: '',
          email: '',
          phone: '',
          address: '',
          notes: '',
          groupName: '',
          createdAt: now,
          version: 1,
        },
      },
      // For more time under the share, so that both sides have members beside it.
      {
        do: 'insert',
        kind: 'accessRequest',
        row: {
          ...unanswered,
          id: accessRequestId,
          partnerId: studio.id,
          clientId,
          extendsGrantId: given.id,
          email: 'shop@post.example',
          asked: { kind: 'full', payer: 'customer' },
          endsAt: null,
          projectId: null,
          message: '',
          replyTo: null,
          expiresAt: now + requestLife,
          createdBy: agency.legal_representative.person.id,
          createdAt: now,
        },
      },
      {
        do: 'insert',
        kind: 'project',
        row: {
          id: projectId,
          partnerId: studio.id,
          clientId,
          clientName: 'Shop',
          name: 'New website',
          notes: '',
          state: 'open',
          createdAt: now,
          doneAt: null,
          version: 1,
        },
      },
      {
        do: 'insert',
        kind: 'tender',
        row: {
          ...newTender(
            tenderId,
            {
              title: 'New website',
              extract: 'A shop needs a website.',
              fullText: 'All about the shop.',
              budget: '',
              region: 'CH',
              language: 'en',
              validUntil: now + day,
              name: 'Lena',
              email: 'lena@post.example',
              phone: '',
            },
            now,
          ),
          state: 'open',
          confirmedAt: now,
        },
      },
      {
        do: 'insert',
        kind: 'team',
        row: { id: teamId, organisationId: studio.id, name: 'Team', createdAt: now, version: 1 },
      },
      {
        do: 'insert',
        kind: 'opening',
        row: {
          id: openingId,
          grantId: given.id,
          personId: agency.legal_representative.person.id,
          at: now,
          way: 'form',
          outcome: 'minted',
          landedAt: null,
          deviceId: null,
        },
      },
    ],
  });

  const onPartnerSide = (route: Route): boolean =>
    route.authorisation.kind === 'member' && subjectsOfPartnerSide.has(route.authorisation.action);

  const parameters: Record<string, string> = {
    account: shared.id,
    invitation: invitationId,
    request: accessRequestId,
    grant: given.id,
    opening: openingId,
    instruction: 'ins_00000000000000000000',
    team: teamId,
    client: clientId,
    project: projectId,
    panel: on.id,
    memberInvitation: memberInvitationId,
    person: customer.collaborator.person.id,
    device: 'dev_00000000000000000000',
    passkey: 'key_00000000000000000000',
    outbox: 'out_00000000000000000000',
    claim: 'clm_00000000000000000000',
    import: 'imp_00000000000000000000',
    recovery: 'rec_00000000000000000000',
    agreement: '2026-11',
    addressChange: 'adr_00000000000000000000',
    mail: 'mail_0000000000000000000',
    picture: '0'.repeat(64),
    partner: studio.partnerId,
    tender: tenderId,
    staffAccess: 'sta_00000000000000000000',
    proposal: 'pro_00000000000000000000',
    priceList: 'prl_00000000000000000000',
  };
  const fill = (route: Route): string =>
    route.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = name === 'organisation' ? (onPartnerSide(route) ? studio.id : shop.id) : parameters[name];
      if (value === undefined) throw new Error(`the scene has no ${name} for ${route.path}`);
      return value;
    });

  return {
    customer,
    partner: agency,
    stranger,
    otherPartner,
    admin,
    staff,
    pathOf: fill,
    sides: (route) => {
      if (route.authorisation.kind === 'member' && route.authorisation.of === 'organisation') {
        return onPartnerSide(route) ? [['partner', agency]] : [['customer', customer]];
      }
      return [
        ['customer', customer],
        ['partner', agency],
      ];
    },
    sideOf: (route, side) => (side === 'own' ? (onPartnerSide(route) ? 'partner' : 'customer') : side),
    representative: (route) => (onPartnerSide(route) ? agency : customer).legal_representative,
    staleRepresentative: (route) => (onPartnerSide(route) ? stalePartner : stale),
    inSafetySession: (route) => (onPartnerSide(route) ? safetyPartner : safety),
  };
};
