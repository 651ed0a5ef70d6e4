import * as v from 'valibot';
import { memberRole, partnershipState } from '../../shared/api/primitives.ts';
import type { Member, MemberInvitation, Organisation } from '../../shared/domain/organisation.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { type Codec, json, parser } from './codec.ts';

export const organisation: Codec<Organisation> = {
  table: 'organisations',
  key: ['id'],
  encode: (row) => ({
    id: row.id,
    client_id: row.clientId,
    name: row.name,
    created_at: row.createdAt,
    version: row.version,
  }),
  decode: parser(
    v.pipe(
      v.object({
        id: v.string(),
        client_id: v.string(),
        name: v.string(),
        created_at: v.number(),
        version: v.number(),
      }),
      v.transform(({ client_id, created_at, ...row }) => ({
        ...row,
        clientId: client_id,
        createdAt: created_at,
      })),
    ),
  ),
};

export const member: Codec<Member> = {
  table: 'members',
  key: ['organisation_id', 'person_id'],
  encode: (row) => ({
    organisation_id: row.organisationId,
    person_id: row.personId,
    role: row.role,
    since: row.since,
    version: row.version,
  }),
  decode: parser(
    v.pipe(
      v.object({
        organisation_id: v.string(),
        person_id: v.string(),
        role: memberRole,
        since: v.number(),
        version: v.number(),
      }),
      v.transform((row) => ({
        organisationId: row.organisation_id,
        personId: row.person_id,
        role: row.role,
        since: row.since,
        version: row.version,
      })),
    ),
  ),
};

export const memberInvitation: Codec<MemberInvitation> = {
  table: 'member_invitations',
  key: ['id'],
  encode: (row) => ({
    id: row.id,
    organisation_id: row.organisationId,
    email: row.email,
    role: row.role,
    state: row.state,
    generation: row.generation,
    expires_at: row.expiresAt,
    invited_by: row.invitedBy,
    created_at: row.createdAt,
    version: row.version,
  }),
  decode: parser(
    v.pipe(
      v.object({
        id: v.string(),
        organisation_id: v.string(),
        email: v.string(),
        role: memberRole,
        state: v.picklist(['pending', 'accepted', 'cancelled']),
        generation: v.number(),
        expires_at: v.number(),
        invited_by: v.string(),
        created_at: v.number(),
        version: v.number(),
      }),
      v.transform((row) => ({
        id: row.id,
        organisationId: row.organisation_id,
        email: row.email,
        role: row.role,
        state: row.state,
        generation: row.generation,
        expiresAt: row.expires_at,
        invitedBy: row.invited_by,
        createdAt: row.created_at,
        version: row.version,
      })),
    ),
  ),
};

const confirmation = v.strictObject({
  agreementVersion: v.string(),
  agreementHash: v.string(),
  language: v.string(),
  personId: v.string(),
  at: v.number(),
  address: v.string(),
});
const evidence = v.strictObject({ website: v.string(), about: v.string() });

export const partnership: Codec<Partnership> = {
  table: 'partnerships',
  key: ['organisation_id'],
  encode: (row) => ({
    organisation_id: row.organisationId,
    state: row.state,
    partner_id: row.partnerId,
    confirmation: row.confirmation && JSON.stringify(row.confirmation),
    evidence: row.evidence && JSON.stringify(row.evidence),
    reason: row.reason,
    applied_at: row.appliedAt,
    authorized_at: row.authorizedAt,
    version: row.version,
  }),
  decode: parser(
    v.pipe(
      v.object({
        organisation_id: v.string(),
        state: partnershipState,
        partner_id: v.nullable(v.string()),
        confirmation: v.nullable(json(confirmation)),
        evidence: v.nullable(json(evidence)),
        reason: v.nullable(v.string()),
        applied_at: v.nullable(v.number()),
        authorized_at: v.nullable(v.number()),
        version: v.number(),
      }),
      v.transform((row) => ({
        organisationId: row.organisation_id,
        state: row.state,
        partnerId: row.partner_id,
        confirmation: row.confirmation,
        evidence: row.evidence,
        reason: row.reason,
        appliedAt: row.applied_at,
        authorizedAt: row.authorized_at,
        version: row.version,
      })),
    ),
  ),
};
