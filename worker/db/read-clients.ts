import * as v from 'valibot';
import type { Store } from '../store.ts';
import { client, project } from './client.ts';
import { parser } from './codec.ts';
import { assignedTo, grantView, grantViewSelect, ownView, ownViewSelect } from './grant-view.ts';
import { type Db, likePattern, many, one, paged, pageSize } from './query.ts';
import { invitationView, invitationViewSelect } from './read-invitations.ts';

const groupName = parser(
  v.pipe(
    v.object({ group_name: v.string() }),
    v.transform((row) => row.group_name),
  ),
);

/** M6: of a client `c`, whether a collaborator may see it; null is one of the leaders, who see all. */
const forCollaborator = (person: string): string => `(${person} IS NULL OR EXISTS (SELECT 1 FROM grants g
      WHERE g.client_id = c.id AND g.ended_at IS NULL AND ${assignedTo(person)}))`;

/** By name, because that is how people look for a client; the id parts those of one name. */
const clientsPage = `SELECT c.* FROM clients c
  WHERE c.partner_id = ?1 AND (?2 IS NULL OR c.group_name = ?2)
    AND (lower(c.name) LIKE ?3 ESCAPE '\\' OR lower(c.contact) LIKE ?3 ESCAPE '\\'
      OR lower(c.email) LIKE ?3 ESCAPE '\\' OR lower(c.group_name) LIKE ?3 ESCAPE '\\'
      OR EXISTS (SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
        WHERE g.client_id = c.id AND g.ended_at IS NULL
          AND (lower(a.name) LIKE ?3 ESCAPE '\\' OR lower(a.shown_as) LIKE ?3 ESCAPE '\\'
            OR lower(l.name) LIKE ?3 ESCAPE '\\')))
    AND (?4 IS NULL OR (c.name, c.id) > (SELECT b.name, b.id FROM clients b WHERE b.id = ?4))
    AND ${forCollaborator('?5')}
  ORDER BY c.name, c.id LIMIT ?6`;

export const clientReads = (db: Db): Store['clients'] => ({
  byId: (id) => one(db, client.decode, 'SELECT * FROM clients WHERE id = ?', id),
  page: async (partnerId, { personId, words, groupName: group, after, limit = pageSize }) =>
    paged(
      await many(
        db,
        client.decode,
        clientsPage,
        partnerId,
        group,
        likePattern(words),
        after,
        personId,
        limit + 1,
      ),
      limit,
      (row) => row.id,
    ),
  groups: (partnerId, personId) =>
    many(
      db,
      groupName,
      `SELECT DISTINCT c.group_name FROM clients c WHERE c.partner_id = ?1 AND c.group_name <> ''
         AND ${forCollaborator('?2')} ORDER BY c.group_name LIMIT 500`,
      partnerId,
      personId,
    ),
  grantsOf: (clientId) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.client_id = ? ORDER BY g.ended_at IS NOT NULL, g.started_at DESC LIMIT 500`,
      clientId,
    ),
  liveGrantsOf: (clientIds) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.client_id IN (SELECT value FROM json_each(?)) AND g.ended_at IS NULL ORDER BY g.id`,
      JSON.stringify(clientIds),
    ),
  liveAccess: (clientId) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.ended_at IS NULL AND (g.client_id = ?1
         OR g.project_id IN (SELECT p.id FROM projects p WHERE p.client_id = ?1)) ORDER BY g.id`,
      clientId,
    ),
  waitingInvitations: (clientId, now) =>
    many(
      db,
      invitationView,
      // A customer may stand in two records, one an account: then only what is about this record's account.
      `${invitationViewSelect} JOIN clients k ON k.id = ?1 AND k.partner_id = i.partner_id
       WHERE i.state = 'pending' AND i.expires_at > ?2 AND (
         i.account_id IN (SELECT g.account_id FROM grants g WHERE g.client_id = k.id)
         OR i.request_id IN (SELECT q.id FROM access_requests q WHERE q.client_id = k.id)
         OR (i.customer_id IN (SELECT g.customer_id FROM grants g WHERE g.client_id = k.id)
           AND NOT EXISTS (SELECT 1 FROM grants o WHERE o.customer_id = i.customer_id
             AND o.partner_id = i.partner_id AND o.client_id IS NOT k.id AND o.ended_at IS NULL)))`,
      clientId,
      now,
    ),
  assigned: async (clientIds, personId) => {
    const views = await many(
      db,
      ownView,
      `${ownViewSelect} AND g.client_id IN (SELECT value FROM json_each(?2)) AND g.ended_at IS NULL ORDER BY g.id`,
      personId,
      JSON.stringify(clientIds),
    );
    return views.flatMap((view) => (view ? [view] : []));
  },
  free: (partnerId, accountId) =>
    many(
      db,
      client.decode,
      `SELECT c.* FROM clients c WHERE c.partner_id = ?1 AND NOT EXISTS (SELECT 1 FROM grants g
         WHERE g.client_id = c.id AND g.account_id = ?2 AND g.ended_at IS NULL)
       ORDER BY c.name, c.id LIMIT 1000`,
      partnerId,
      accountId,
    ),
  at: (partnerId, email) =>
    many(
      db,
      client.decode,
      `SELECT * FROM clients WHERE partner_id = ? AND lower(email) = lower(?) AND email <> ''
       ORDER BY created_at, id LIMIT 1`,
      partnerId,
      email,
    ),
  named: (partnerId, names) =>
    many(
      db,
      client.decode,
      `SELECT c.* FROM clients c WHERE c.partner_id = ?1
         AND lower(c.name) IN (SELECT lower(value) FROM json_each(?2))`,
      partnerId,
      JSON.stringify(names),
    ),
});

export const projectReads = (db: Db): Store['projects'] => ({
  byId: (id) => one(db, project.decode, 'SELECT * FROM projects WHERE id = ?', id),
  ofClient: (clientId) =>
    many(
      db,
      project.decode,
      'SELECT * FROM projects WHERE client_id = ? ORDER BY created_at DESC, id DESC LIMIT 500',
      clientId,
    ),
  page: async (partnerId, { state, after }) =>
    paged(
      await many(
        db,
        project.decode,
        `SELECT p.* FROM projects p WHERE p.partner_id = ?1 AND (?2 IS NULL OR p.state = ?2)
           AND (?3 IS NULL OR (p.created_at, p.id) < (SELECT b.created_at, b.id FROM projects b WHERE b.id = ?3))
         ORDER BY p.created_at DESC, p.id DESC LIMIT ?4`,
        partnerId,
        state,
        after,
        pageSize + 1,
      ),
      pageSize,
      (row) => row.id,
    ),
  liveGrantsOf: (projectIds) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.project_id IN (SELECT value FROM json_each(?)) AND g.ended_at IS NULL ORDER BY g.id`,
      JSON.stringify(projectIds),
    ),
});
