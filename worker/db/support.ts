import * as v from 'valibot';
import type { PremiumSupport } from '../../shared/domain/premium-support.ts';
import type { SupportCode } from '../../shared/domain/support-code.ts';
import type { Denial, Identification } from '../app/records.ts';
import { type Codec, tableOf } from './codec.ts';

export const supportCode: Codec<SupportCode> = tableOf('support_codes', ['id'], {
  id: v.string(),
  personId: v.string(),
  lookup: v.string(),
  state: v.picklist(['open', 'used', 'replaced']),
  expiresAt: v.number(),
  createdAt: v.number(),
  version: v.number(),
});

export const premiumSupport: Codec<PremiumSupport> = tableOf('premium_support', ['organisationId'], {
  organisationId: v.string(),
  state: v.picklist(['on', 'off']),
  since: v.number(),
  generation: v.number(),
  lookup: v.string(),
  renewedAt: v.number(),
  version: v.number(),
});

export const identification: Codec<Identification> = tableOf('identifications', ['id'], {
  id: v.string(),
  staffId: v.string(),
  personId: v.nullable(v.string()),
  organisationId: v.nullable(v.string()),
  at: v.number(),
});

export const denial: Codec<Denial> = tableOf('denials', ['id'], {
  id: v.string(),
  personId: v.string(),
  at: v.number(),
  code: v.string(),
  route: v.string(),
  requestId: v.string(),
});
