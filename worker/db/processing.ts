import * as v from 'valibot';
import { language } from '../../shared/api/person.ts';
import type { ProcessingAgreement } from '../../shared/domain/processing-agreement.ts';
import type { ProcessingReads } from '../store/processing.ts';
import { type Codec, json, tableOf } from './codec.ts';
import { type Db, many, one } from './query.ts';

const parties = v.strictObject({
  customer: v.string(),
  clientId: v.string(),
  partner: v.string(),
  partnerId: v.string(),
  account: v.string(),
  panel: v.string(),
});
const columns = tableOf('processing_agreements', ['id'], {
  id: v.string(),
  invitationId: v.nullable(v.string()),
  grantId: v.nullable(v.string()),
  customerId: v.string(),
  partnerId: v.string(),
  kind: v.picklist(['template', 'own']),
  textVersion: v.nullable(v.string()),
  language: v.nullable(language),
  parties: v.nullable(json(parties)),
  title: v.string(),
  hash: v.string(),
  chosenBy: v.string(),
  chosenAt: v.number(),
  confirmedBy: v.nullable(v.string()),
  confirmedAt: v.nullable(v.number()),
  replacedAt: v.nullable(v.number()),
  version: v.number(),
});

/** A template has a version, a language and parties, and one of their own has none of these. */
const whole = (row: ReturnType<typeof columns.decode>): ProcessingAgreement => {
  const { kind, textVersion, language: inLanguage, parties: named, title, ...rest } = row;
  if (kind === 'template' && textVersion !== null && inLanguage !== null && named !== null) {
    return { ...rest, kind, textVersion, language: inLanguage, parties: named, title: '' };
  }
  if (kind === 'own') return { ...rest, kind, textVersion: null, language: null, parties: null, title };
  throw new Error(`processing agreement ${row.id} is neither whole nor their own`);
};

export const processingAgreement: Codec<ProcessingAgreement> = {
  table: columns.table,
  key: columns.key,
  columns: columns.columns,
  encode: (row) => columns.encode(row),
  decode: (raw) => whole(columns.decode(raw)),
  decodeUnder: (raw, alias) => whole(columns.decodeUnder(raw, alias)),
};

/** Those beside one share, as a condition on `processing_agreements p`. */
const besideGrant = (grant: string): string =>
  `(p.grant_id = ${grant} OR p.invitation_id IN (SELECT i.id FROM invitations i WHERE i.grant_id = ${grant}))`;

/** Whether a share needs an agreement that it does not have, as an expression on `grants g` (G1). */
export const agreementMissing = `(coalesce((SELECT h.value ->> '$.demandedFrom' FROM host_settings h
    WHERE h.name = 'processingAgreement') < g.started_at, 0)
  AND NOT EXISTS (SELECT 1 FROM processing_agreements p
    WHERE p.confirmed_at IS NOT NULL AND p.replaced_at IS NULL AND ${besideGrant('g.id')}))`;

const select = (where: string): string =>
  `SELECT p.* FROM processing_agreements p WHERE ${where} ORDER BY p.chosen_at DESC, p.id`;

export const processingReads = (db: Db): ProcessingReads => ({
  byId: (id) => one(db, processingAgreement.decode, select('p.id = ?'), id),
  ofGrant: (grantId) => many(db, processingAgreement.decode, select(besideGrant('?1')), grantId),
  ofInvitation: (invitationId) =>
    many(db, processingAgreement.decode, select('p.invitation_id = ?'), invitationId),
});
