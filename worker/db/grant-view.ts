import * as v from 'valibot';
import { grantedProduct, memberRole, partnershipState } from '../../shared/api/primitives.ts';
import { accessFor } from '../../shared/decision.ts';
import type { Access } from '../../shared/domain/access.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { ClientHere } from '../store/grants.ts';
import type { GrantView } from '../store.ts';
import { json } from './codec.ts';
import { grant } from './grant.ts';
import { organisation } from './organisation.ts';
import { account, panel } from './panel.ts';
import { columnsOf } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';

export const grantColumns = columnsOf(grant, 'g');
const organisationColumns = (alias: string): string => columnsOf(organisation, alias);

const standing = v.object({
  partnership: v.nullable(partnershipState),
  partner_identifier: v.nullable(v.string()),
  last_opened_at: v.nullable(v.number()),
  last_opened_by: v.nullable(v.string()),
});

export const grantView = (raw: unknown): GrantView => {
  const row = v.parse(standing, raw);
  const decoded = grant.decodeUnder(raw, 'g');
  return {
    grant: decoded,
    gives: decoded.access,
    account: account.decodeUnder(raw, 'a'),
    panel: panel.decodeUnder(raw, 'l'),
    customer: organisation.decodeUnder(raw, 'c'),
    partner: organisation.decodeUnder(raw, 'r'),
    partnership: row.partnership ?? 'none',
    partnerId: row.partnership === 'authorized' ? row.partner_identifier : null,
    lastOpenedAt: row.last_opened_at,
    lastOpenedBy: row.last_opened_by,
  };
};

export const joins = `JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
  JOIN organisations c ON c.id = g.customer_id JOIN organisations r ON r.id = g.partner_id
  LEFT JOIN partnerships s ON s.organisation_id = g.partner_id`;
export const selected = `${grantColumns}, ${accountColumns}, ${panelColumns}, ${organisationColumns('c')}, ${organisationColumns('r')},
  s.state AS partnership, s.partner_id AS partner_identifier`;
export const anyOpening = `(SELECT max(n.at) FROM openings n WHERE n.grant_id = g.id) AS last_opened_at,
  (SELECT q.name FROM openings n JOIN persons q ON q.id = n.person_id WHERE n.grant_id = g.id
   ORDER BY n.at DESC LIMIT 1) AS last_opened_by`;
export const openingBy = (person: string): string =>
  `(SELECT max(n.at) FROM openings n WHERE n.person_id = ${person} AND n.grant_id = g.id) AS last_opened_at,
  NULL AS last_opened_by`;

export const grantViewSelect = `SELECT ${selected}, ${anyOpening} FROM grants g ${joins}`;

/** Whether a person is assigned to a grant `g` at all, directly or by a team (M6). */
export const assignedTo = (person: string): string =>
  `(EXISTS (SELECT 1 FROM assignments t WHERE t.grant_id = g.id AND t.person_id = ${person})
   OR EXISTS (SELECT 1 FROM team_members y JOIN team_assignments x ON x.team_id = y.team_id
     WHERE y.person_id = ${person} AND x.grant_id = g.id))`;

/** How it is: the rows behind `assignedTo`, as JSON. */
export const assignments = (person: string): string =>
  `(SELECT json_object('teamId', NULL, 'products', json(t.products)) FROM assignments t
    WHERE t.grant_id = g.id AND t.person_id = ${person}) AS assigned_directly,
  (SELECT json_group_array(json_object('teamId', x.team_id, 'products', json(x.products)))
    FROM team_members y JOIN team_assignments x ON x.team_id = y.team_id
    WHERE y.person_id = ${person} AND x.grant_id = g.id) AS assigned_by_team`;

const assignment = v.object({
  teamId: v.nullable(v.string()),
  products: v.nullable(v.array(grantedProduct)),
});
const assignmentColumns = v.object({
  assigned_directly: v.nullable(json(assignment)),
  assigned_by_team: json(v.array(assignment)),
});
export const assignmentsIn = (raw: unknown): readonly Assignment[] => {
  const row = v.parse(assignmentColumns, raw);
  return row.assigned_directly ? [row.assigned_directly, ...row.assigned_by_team] : row.assigned_by_team;
};

/** What a person may see as a client: of its partner organisations, collaborators only by assignment. */
export const seenBy = (person: string): string =>
  `m.person_id = ${person} AND (m.role <> 'collaborator' OR ${assignedTo(person)})`;
const ownRights = (person: string): string => `m.role AS own_role, ${assignments(person)}`;
/** A client's columns as a person sees it, to be read by `ownView`. */
export const ownColumns = (person: string): string =>
  `${selected}, ${openingBy(person)}, ${ownRights(person)}`;

const ownRole = v.object({ own_role: memberRole });

/** What of a grant is its person's; null when nothing of what was assigned is granted any more. */
const givesTo = (raw: unknown, granted: Access): Access | null =>
  accessFor(v.parse(ownRole, raw).own_role, granted, assignmentsIn(raw));

/** A client as its person sees it, or null. */
export const ownView = (raw: unknown): GrantView | null => {
  const view = grantView(raw);
  const gives = givesTo(raw, view.grant.access);
  return gives && { ...view, gives };
};

/** As much of it as a page of its panel says (W3); what it is read for knows the panel. */
export const hereColumns = (person: string): string =>
  `${grantColumns}, ${accountColumns}, c.name AS customer_name, ${openingBy(person)}, ${ownRights(person)}`;
const hereOnly = v.object({ customer_name: v.string(), last_opened_at: v.nullable(v.number()) });
export const hereView = (raw: unknown): ClientHere | null => {
  const decoded = grant.decodeUnder(raw, 'g');
  const gives = givesTo(raw, decoded.access);
  if (gives === null) return null;
  const { customer_name: name, last_opened_at: lastOpenedAt } = v.parse(hereOnly, raw);
  return { grant: decoded, gives, account: account.decodeUnder(raw, 'a'), customer: { name }, lastOpenedAt };
};

/** Grants as their partner's member ?1 sees them; what follows begins with AND. */
export const ownViewSelect = `SELECT ${ownColumns('?1')}
  FROM members m JOIN grants g ON g.partner_id = m.organisation_id ${joins} WHERE ${seenBy('?1')}`;
