import * as v from 'valibot';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { currencies, type EligibilityEvidence } from '../../shared/domain/eligibility.ts';
import type { PartnerDomain } from '../../shared/domain/partner-domain.ts';
import type {
  Affiliate,
  AgreementConfirmed,
  AgreementNoticed,
  NameRequest,
  StatedRelation,
} from '../app/records.ts';
import { type Codec, flag, json, tableOf } from './codec.ts';

export const volume = v.strictObject({ currency: v.picklist(currencies), amount: v.number() });

export const eligibilityEvidence: Codec<EligibilityEvidence> = tableOf(
  'eligibility_evidence',
  ['organisationId', 'criterion', 'source'],
  {
    organisationId: v.string(),
    criterion: v.string(),
    source: v.picklist(['ledger', 'stated', 'checked']),
    met: flag,
    volume: v.nullable(json(volume)),
    note: v.string(),
    at: v.number(),
    personId: v.nullable(v.string()),
    version: v.number(),
  },
);

export const affiliate: Codec<Affiliate> = tableOf('affiliates', ['organisationId'], {
  organisationId: v.string(),
  note: v.string(),
  since: v.number(),
  statedBy: v.string(),
  version: v.number(),
});

export const nameRequest: Codec<NameRequest> = tableOf('name_requests', ['organisationId'], {
  organisationId: v.string(),
  name: v.string(),
  askedBy: v.string(),
  at: v.number(),
  version: v.number(),
});

export const statedRelation: Codec<StatedRelation> = tableOf('stated_relations', ['oneId', 'otherId'], {
  oneId: v.string(),
  otherId: v.string(),
  note: v.string(),
  at: v.number(),
  statedBy: v.string(),
});

export const agreement: Codec<Agreement> = tableOf('agreements', ['name'], {
  name: v.string(),
  fromAt: v.number(),
  confirmBy: v.nullable(v.number()),
  texts: v.nullable(json(v.record(v.string(), v.string()))),
  changedBy: v.nullable(v.string()),
  changedAt: v.number(),
  version: v.number(),
});

export const agreementConfirmed: Codec<AgreementConfirmed> = tableOf(
  'agreement_confirmations',
  ['organisationId', 'at'],
  {
    organisationId: v.string(),
    agreementVersion: v.string(),
    agreementHash: v.string(),
    language: v.string(),
    personId: v.string(),
    at: v.number(),
    address: v.string(),
  },
);

export const agreementNoticed: Codec<AgreementNoticed> = tableOf(
  'agreement_notices',
  ['organisationId', 'agreement', 'kind'],
  {
    organisationId: v.string(),
    agreement: v.string(),
    kind: v.picklist(['asked', 'reminder', 'overdue']),
    at: v.number(),
  },
);

export const partnerDomain: Codec<PartnerDomain> = tableOf('partner_domains', ['organisationId', 'domain'], {
  organisationId: v.string(),
  domain: v.string(),
  state: v.picklist(['pending', 'verified', 'withdrawn']),
  way: v.nullable(v.picklist(['dns', 'file'])),
  addedAt: v.number(),
  verifiedAt: v.nullable(v.number()),
  seenAt: v.nullable(v.number()),
  checkedAt: v.nullable(v.number()),
  nextCheckAt: v.nullable(v.number()),
  missed: v.number(),
  version: v.number(),
});
