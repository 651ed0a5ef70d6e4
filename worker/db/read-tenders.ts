import * as v from 'valibot';
import { languages } from '../../shared/messages/language.ts';
import type { TenderLine, TenderReads } from '../store/tenders.ts';
import { flag, parser } from './codec.ts';
import { organisation } from './organisation.ts';
import { columnsOf, type Db, many, one, paged, pageSize } from './query.ts';
import { tender, tenderOffer, tenderOpening, tenderPreference } from './tender.ts';

/** T2: columns of the list. The full text and the contact are not among them. */
const lineColumns = `t.id AS id, t.title AS title, t.extract AS extract, t.budget AS budget, t.region AS region,
  t.language AS language, t.valid_until AS validUntil, t.confirmed_at AS confirmedAt,
  EXISTS (SELECT 1 FROM tender_openings p WHERE p.tender_id = t.id AND p.partner_id = ?1) AS opened,
  EXISTS (SELECT 1 FROM tender_offers f WHERE f.tender_id = t.id AND f.partner_id = ?1) AS offered,
  coalesce(t.winner_id = ?1, 0) AS won`;

const listed = parser(
  v.object({
    id: v.string(),
    title: v.string(),
    extract: v.string(),
    budget: v.string(),
    region: v.string(),
    language: v.picklist(languages),
    validUntil: v.number(),
    confirmedAt: v.number(),
    opened: flag,
    offered: flag,
    won: flag,
  }),
);
/** The moment by which the list goes on is nobody's to read. */
const withoutPlace = ({ confirmedAt: _, ...rest }: ReturnType<typeof listed>): TenderLine => rest;
const line = (raw: unknown): TenderLine => withoutPlace(listed(raw));

const pair = parser(
  v.pipe(
    v.object({ tender_id: v.string(), partner_id: v.string() }),
    v.transform((row) => ({ tenderId: row.tender_id, partnerId: row.partner_id })),
  ),
);

export const openTendersSql = `SELECT ${lineColumns} FROM tenders t
  WHERE t.state = 'open' AND t.valid_until > ?2 AND (t.confirmed_at, t.id) < (?3, ?4)
  ORDER BY t.confirmed_at DESC, t.id DESC LIMIT ?5`;

export const unmailedTendersSql = `SELECT t.id AS tender_id, p.organisation_id AS partner_id FROM tenders t
  JOIN tender_preferences p ON p.since <= t.confirmed_at
    AND EXISTS (SELECT 1 FROM json_each(p.languages) WHERE value = t.language)
    AND (p.regions = '[]' OR EXISTS (SELECT 1 FROM json_each(p.regions) WHERE value = t.region))
  JOIN partnerships s ON s.organisation_id = p.organisation_id AND s.state = 'authorized'
  WHERE t.state = 'open' AND t.valid_until > ?1
    AND NOT EXISTS (SELECT 1 FROM tender_notices n
      WHERE n.tender_id = t.id AND n.partner_id = p.organisation_id)
  LIMIT ?2`;

export const tenderReads = (db: Db): TenderReads => ({
  byId: (id) => one(db, tender.decode, 'SELECT * FROM tenders WHERE id = ?', id),
  open: async (partnerId, now, after) => {
    const [at = '', id = ''] = (after ?? '').split('|');
    const rows = await many(
      db,
      listed,
      openTendersSql,
      partnerId,
      now,
      Number(at) || Number.MAX_SAFE_INTEGER,
      id,
      pageSize + 1,
    );
    const { rows: shown, next } = paged(rows, pageSize, (row) => `${row.confirmedAt}|${row.id}`);
    return { rows: shown.map(withoutPlace), next };
  },
  won: (partnerId) =>
    many(
      db,
      line,
      `SELECT ${lineColumns} FROM tenders t WHERE t.winner_id = ?1 AND t.email <> ''
       ORDER BY t.closed_at DESC LIMIT 50`,
      partnerId,
    ),
  line: (tenderId, partnerId, now) =>
    one(
      db,
      line,
      `SELECT ${lineColumns} FROM tenders t WHERE t.id = ?2
         AND ((t.state = 'open' AND t.valid_until > ?3) OR (t.state = 'awarded' AND t.winner_id = ?1 AND t.email <> ''))`,
      partnerId,
      tenderId,
      now,
    ),
  opening: (tenderId, partnerId) =>
    one(
      db,
      tenderOpening.decode,
      'SELECT * FROM tender_openings WHERE tender_id = ? AND partner_id = ?',
      tenderId,
      partnerId,
    ),
  openings: (tenderId) =>
    many(
      db,
      (raw) => ({
        opening: tenderOpening.decodeUnder(raw, 'p'),
        partner: organisation.decodeUnder(raw, 'o'),
      }),
      `SELECT ${columnsOf(tenderOpening, 'p')}, ${columnsOf(organisation, 'o')} FROM tender_openings p
       JOIN organisations o ON o.id = p.partner_id WHERE p.tender_id = ? ORDER BY p.at, o.id`,
      tenderId,
    ),
  offer: (tenderId, partnerId) =>
    one(
      db,
      tenderOffer.decode,
      'SELECT * FROM tender_offers WHERE tender_id = ? AND partner_id = ?',
      tenderId,
      partnerId,
    ),
  offers: (tenderId) =>
    many(
      db,
      (raw) => ({
        offer: tenderOffer.decodeUnder(raw, 'f'),
        partner: organisation.decodeUnder(raw, 'o'),
        partnerId: v.parse(v.object({ listed_id: v.nullable(v.string()) }), raw).listed_id,
      }),
      `SELECT ${columnsOf(tenderOffer, 'f')}, ${columnsOf(organisation, 'o')}, s.partner_id AS listed_id
       FROM tender_offers f JOIN organisations o ON o.id = f.partner_id
       LEFT JOIN partnerships s ON s.organisation_id = f.partner_id AND s.state = 'authorized'
       WHERE f.tender_id = ? ORDER BY f.at, o.id`,
      tenderId,
    ),
  preference: (organisationId) =>
    one(
      db,
      tenderPreference.decode,
      'SELECT * FROM tender_preferences WHERE organisation_id = ?',
      organisationId,
    ),
  unmailed: (now, limit) => many(db, pair, unmailedTendersSql, now, limit),
  expired: (now, limit) =>
    many(
      db,
      tender.decode,
      `SELECT * FROM tenders WHERE state = 'open' AND valid_until <= ? ORDER BY valid_until LIMIT ?`,
      now,
      limit,
    ),
});
