import * as v from 'valibot';
import { memberRole, partnershipState } from '../../shared/api/primitives.ts';
import { currencies } from '../../shared/domain/eligibility.ts';
import type { Member, MemberInvitation, Organisation } from '../../shared/domain/organisation.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const organisation: Codec<Organisation> = tableOf('organisations', ['id'], {
  id: v.string(),
  clientId: v.string(),
  name: v.string(),
  createdAt: v.number(),
  version: v.number(),
});

export const member: Codec<Member> = tableOf('members', ['organisationId', 'personId'], {
  organisationId: v.string(),
  personId: v.string(),
  role: memberRole,
  since: v.number(),
  version: v.number(),
});

export const memberInvitation: Codec<MemberInvitation> = tableOf('member_invitations', ['id'], {
  id: v.string(),
  organisationId: v.string(),
  email: v.string(),
  role: memberRole,
  state: v.picklist(['pending', 'accepted', 'cancelled']),
  generation: v.number(),
  expiresAt: v.number(),
  invitedBy: v.string(),
  createdAt: v.number(),
  version: v.number(),
});

const confirmation = v.strictObject({
  agreementVersion: v.string(),
  agreementHash: v.string(),
  language: v.string(),
  personId: v.string(),
  at: v.number(),
  address: v.string(),
});
const answers = v.strictObject({
  register: v.nullable(v.strictObject({ name: v.string(), number: v.string(), country: v.string() })),
  volume: v.nullable(v.strictObject({ currency: v.picklist(currencies), amount: v.number() })),
  declared: v.array(v.string()),
});
const evidence = v.strictObject({
  website: v.string(),
  about: v.string(),
  answers: v.exactOptional(answers),
  registerKey: v.exactOptional(v.nullable(v.string())),
});

export const partnership: Codec<Partnership> = tableOf('partnerships', ['organisationId'], {
  organisationId: v.string(),
  state: partnershipState,
  partnerId: v.nullable(v.string()),
  confirmation: v.nullable(json(confirmation)),
  evidence: v.nullable(json(evidence)),
  reason: v.nullable(v.string()),
  appliedAt: v.nullable(v.number()),
  authorizedAt: v.nullable(v.number()),
  version: v.number(),
});
