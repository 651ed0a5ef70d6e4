import * as v from 'valibot';
import { type AccountClaim, claimReasons, claimStates } from '../../shared/domain/account-claim.ts';
import type { AddressChange } from '../../shared/domain/address-change.ts';
import { type Recovery, recoveryStates } from '../../shared/domain/recovery.ts';
import { aimSchema } from '../app/account/linked-for.ts';
import type { ContactChange } from '../app/records.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const accountClaim: Codec<AccountClaim> = tableOf('account_claims', ['id'], {
  id: v.string(),
  organisationId: v.string(),
  personId: v.string(),
  panelId: v.string(),
  shownAs: v.string(),
  panelAccountId: v.nullable(v.string()),
  contactEmail: v.nullable(v.string()),
  reason: v.picklist(claimReasons),
  evidence: v.string(),
  state: v.picklist(claimStates),
  answer: v.nullable(v.string()),
  decidedBy: v.nullable(v.string()),
  decidedAt: v.nullable(v.number()),
  accountId: v.nullable(v.string()),
  linkedFor: v.nullable(json(v.object({ product: v.nullable(v.string()), aim: v.nullable(aimSchema) }))),
  createdAt: v.number(),
  version: v.number(),
});

export const contactChange: Codec<ContactChange> = tableOf('contact_changes', ['accountId'], {
  accountId: v.string(),
  email: v.string(),
  seenAt: v.number(),
  version: v.number(),
});

export const addressChange: Codec<AddressChange> = tableOf('address_changes', ['id'], {
  id: v.string(),
  personId: v.string(),
  oldEmail: v.string(),
  newEmail: v.string(),
  state: v.picklist(['open', 'confirmed', 'undone']),
  changedAt: v.number(),
  until: v.number(),
  version: v.number(),
});

export const recovery: Codec<Recovery> = tableOf('recoveries', ['id'], {
  id: v.string(),
  personId: v.string(),
  oldEmail: v.string(),
  newEmail: v.string(),
  reason: v.string(),
  identifiedBy: v.string(),
  state: v.picklist(recoveryStates),
  startedBy: v.string(),
  startedAt: v.number(),
  readyAt: v.number(),
  endedAt: v.nullable(v.number()),
  version: v.number(),
});
