import * as v from 'valibot';
import { access, invitationState, panelState } from '../../shared/api/primitives.ts';
import type { Waiting } from '../../shared/domain/cooling-off.ts';
import { freezeReasons, type Grant, mailCopyStates } from '../../shared/domain/grant.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Opening } from '../app/records.ts';
import { type Codec, json, tableOf } from './codec.ts';

const waiting: v.GenericSchema<unknown, Waiting> = v.strictObject({
  id: v.string(),
  beginsAt: v.number(),
  decidedBy: v.string(),
  change: v.nullable(
    v.strictObject({
      access,
      endsAt: v.nullable(v.number()),
      idleDays: v.nullable(v.number()),
      projectId: v.nullable(v.string()),
    }),
  ),
});

export const invitation: Codec<Invitation> = tableOf('invitations', ['id'], {
  id: v.string(),
  accountId: v.string(),
  customerId: v.string(),
  partnerId: v.nullable(v.string()),
  heldFor: v.nullable(v.string()),
  access: json(access),
  endsAt: v.nullable(v.number()),
  idleDays: v.nullable(v.number()),
  projectId: v.nullable(v.string()),
  requestId: v.nullable(v.string()),
  state: invitationState,
  generation: v.number(),
  expiresAt: v.number(),
  invitedBy: v.string(),
  createdAt: v.number(),
  answeredBy: v.nullable(v.string()),
  answeredAt: v.nullable(v.number()),
  grantId: v.nullable(v.string()),
  version: v.number(),
});

export const grant: Codec<Grant> = tableOf('grants', ['id'], {
  id: v.string(),
  accountId: v.string(),
  customerId: v.string(),
  partnerId: v.string(),
  access: json(access),
  paused: v.nullable(v.picklist(['customer', 'run_out'])),
  frozen: json(v.array(v.picklist(freezeReasons))),
  endedAt: v.nullable(v.number()),
  endedBy: v.nullable(v.picklist(['customer', 'partner', 'host', 'rule'])),
  endsAt: v.nullable(v.number()),
  idleDays: v.nullable(v.number()),
  projectId: v.nullable(v.string()),
  clientId: v.nullable(v.string()),
  mailCopy: v.picklist(mailCopyStates),
  panelState,
  panelGeneration: v.number(),
  startedAt: v.number(),
  idleFrom: v.number(),
  reviewedAt: v.nullable(v.number()),
  pausedAt: v.nullable(v.number()),
  waiting: v.nullable(json(waiting)),
  version: v.number(),
});

export const opening: Codec<Opening> = tableOf('openings', ['id'], {
  id: v.string(),
  grantId: v.string(),
  personId: v.string(),
  at: v.number(),
  way: v.picklist(['link', 'form', 'card']),
  outcome: v.picklist(['minted', 'landed', 'mismatch', 'failed']),
  landedAt: v.nullable(v.number()),
  deviceId: v.nullable(v.string()),
});
