import * as v from 'valibot';
import {
  type Tender,
  type TenderOffer,
  type TenderOpening,
  type TenderPreference,
  type TenderShare,
  tenderStates,
} from '../../shared/domain/tender.ts';
import { languages } from '../../shared/messages/language.ts';
import type { TenderNoticed } from '../app/records.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const tender: Codec<Tender> = tableOf('tenders', ['id'], {
  id: v.string(),
  state: v.picklist(tenderStates),
  title: v.string(),
  extract: v.string(),
  fullText: v.string(),
  budget: v.string(),
  region: v.string(),
  language: v.picklist(languages),
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  validUntil: v.number(),
  createdAt: v.number(),
  confirmedAt: v.nullable(v.number()),
  closedAt: v.nullable(v.number()),
  winnerId: v.nullable(v.string()),
  version: v.number(),
});

export const tenderOpening: Codec<TenderOpening> = tableOf('tender_openings', ['tenderId', 'partnerId'], {
  tenderId: v.string(),
  partnerId: v.string(),
  personId: v.string(),
  at: v.number(),
});

export const tenderOffer: Codec<TenderOffer> = tableOf('tender_offers', ['tenderId', 'partnerId'], {
  tenderId: v.string(),
  partnerId: v.string(),
  text: v.string(),
  price: v.string(),
  madeBy: v.string(),
  at: v.number(),
  version: v.number(),
});

export const tenderPreference: Codec<TenderPreference> = tableOf('tender_preferences', ['organisationId'], {
  organisationId: v.string(),
  languages: json(v.array(v.picklist(languages))),
  regions: json(v.array(v.string())),
  since: v.number(),
  version: v.number(),
});

export const tenderNoticed: Codec<TenderNoticed> = tableOf('tender_notices', ['tenderId', 'partnerId'], {
  tenderId: v.string(),
  partnerId: v.string(),
  at: v.number(),
});

export const tenderShare: Codec<TenderShare> = tableOf('tender_shares', ['invitationId'], {
  invitationId: v.string(),
  tenderId: v.string(),
  at: v.number(),
});
