import * as v from 'valibot';
import {
  type Proposal,
  type ProposedAct,
  proposalLife,
  proposalStates,
  secondReasons,
} from '../../shared/domain/proposal.ts';
import type { PartnerFlag } from '../app/records.ts';
import type { Store } from '../store.ts';
import { type Codec, json, tableOf } from './codec.ts';
import { type Db, many, one, paged, pageSize } from './query.ts';

const act: v.GenericSchema<unknown, ProposedAct> = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['authorise_partner', 'reinstate_partner']),
    organisationId: v.string(),
    version: v.number(),
    reason: v.string(),
  }),
  v.strictObject({
    kind: v.picklist(['freeze_shares', 'unfreeze_shares']),
    organisationId: v.string(),
    reason: v.string(),
  }),
  v.strictObject({
    kind: v.literal('unfreeze_share'),
    organisationId: v.string(),
    grantId: v.string(),
    reason: v.string(),
  }),
  v.strictObject({ kind: v.literal('appoint_admin'), email: v.string(), language: v.string() }),
  v.strictObject({
    kind: v.literal('dismiss_admin'),
    personId: v.string(),
    role: v.nullable(v.literal('staff')),
  }),
  v.strictObject({
    kind: v.literal('apply_list'),
    importId: v.string(),
    panelName: v.string(),
    version: v.number(),
    whole: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('recover_person'),
    email: v.string(),
    newEmail: v.string(),
    reason: v.string(),
    identifiedBy: v.string(),
  }),
]);

export const proposal: Codec<Proposal> = tableOf('proposals', ['id'], {
  id: v.string(),
  about: v.string(),
  act: json(act),
  because: json(v.array(v.picklist(secondReasons))),
  organisationId: v.nullable(v.string()),
  state: v.picklist(proposalStates),
  proposedBy: v.string(),
  proposedAt: v.number(),
  dueAt: v.nullable(v.number()),
  decidedBy: v.nullable(v.string()),
  decidedAt: v.nullable(v.number()),
  reason: v.nullable(v.string()),
  version: v.number(),
});

export const partnerFlag: Codec<PartnerFlag> = tableOf('partner_flags', ['organisationId'], {
  organisationId: v.string(),
  reason: v.string(),
  flaggedBy: v.string(),
  flaggedAt: v.number(),
});

const appointment = v.object({ subject_id: v.string(), actor_id: v.nullable(v.string()) });

/** `~` sorts after every id; the key of a page is a moment and an id. */
const before = (after: string | null): readonly [number, string] => {
  const [at, id] = (after ?? '').split('|');
  return id === undefined ? [Number.MAX_SAFE_INTEGER, '~'] : [Number(at), id];
};

export const proposalReads = (db: Db): Store['proposals'] => ({
  byId: (id) => one(db, proposal.decode, 'SELECT * FROM proposals WHERE id = ?', id),
  page: async (state, after) =>
    paged(
      await many(
        db,
        proposal.decode,
        `SELECT * FROM proposals WHERE state = ?1 AND (proposed_at, id) < (?2, ?3)
         ORDER BY proposed_at DESC, id DESC LIMIT ?4`,
        state,
        ...before(after),
        pageSize + 1,
      ),
      pageSize,
      (row) => `${row.proposedAt}|${row.id}`,
    ),
  about: (about) =>
    one(db, proposal.decode, "SELECT * FROM proposals WHERE about = ? AND state = 'open'", about),
  due: (now, limit) =>
    many(
      db,
      proposal.decode,
      `SELECT * FROM proposals WHERE state = 'confirmed' OR (state = 'open'
         AND (due_at <= ?1 OR (due_at IS NULL AND proposed_at <= ?2))) ORDER BY proposed_at LIMIT ?3`,
      now,
      now - proposalLife,
      limit,
    ),
  unconfirmed: (limit) =>
    many(
      db,
      proposal.decode,
      "SELECT * FROM proposals WHERE state = 'open' AND due_at IS NULL ORDER BY proposed_at LIMIT ?",
      limit,
    ),
  appointedBy: async (personIds) => {
    const rows = await many(
      db,
      (raw) => v.parse(appointment, raw),
      `SELECT subject_id, actor_id, max(at) AS at FROM audit_events
       WHERE subject_id IN (SELECT value FROM json_each(?)) AND event = 'host.role_given'
       GROUP BY subject_id`,
      JSON.stringify(personIds),
    );
    return new Map(
      rows.flatMap(({ subject_id: who, actor_id: by }) => (by === null ? [] : [[who, by] as const])),
    );
  },
  flag: (organisationId) =>
    one(db, partnerFlag.decode, 'SELECT * FROM partner_flags WHERE organisation_id = ?', organisationId),
});
