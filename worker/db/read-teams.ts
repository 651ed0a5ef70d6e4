import * as v from 'valibot';
import type { Store, TeamView } from '../store.ts';
import { grantView, grantViewSelect } from './grant-view.ts';
import { person } from './person.ts';
import { columnsOf, type Db, many, one } from './query.ts';
import { team } from './team.ts';

/** A team once for each of its members, and once for one that has none. */
const teamRows = `SELECT ${columnsOf(team, 't')}, ${columnsOf(person, 'p')},
    (SELECT count(*) FROM team_assignments x JOIN grants g ON g.id = x.grant_id
     WHERE x.team_id = t.id AND g.ended_at IS NULL) AS clients
  FROM teams t LEFT JOIN team_members y ON y.team_id = t.id LEFT JOIN persons p ON p.id = y.person_id`;

const row = v.object({ p_id: v.nullable(v.string()), clients: v.number() });
const teamRow = (raw: unknown) => {
  const { p_id: member, clients } = v.parse(row, raw);
  return {
    team: team.decodeUnder(raw, 't'),
    member: member === null ? null : person.decodeUnder(raw, 'p'),
    clients,
  };
};

const together = (rows: readonly ReturnType<typeof teamRow>[]): readonly TeamView[] => {
  const ids = [...new Set(rows.map((one) => one.team.id))];
  return ids.flatMap((id) => {
    const own = rows.filter((one) => one.team.id === id);
    const members = own.flatMap(({ member }) => (member ? [member] : []));
    return own[0] ? [{ team: own[0].team, clients: own[0].clients, members }] : [];
  });
};

export const teamReads = (db: Db): Store['teams'] => ({
  byId: (id) => one(db, team.decode, 'SELECT * FROM teams WHERE id = ?', id),
  ofOrganisation: async (organisationId) =>
    together(
      await many(
        db,
        teamRow,
        `${teamRows} WHERE t.organisation_id = ? ORDER BY t.name, t.id, p.name`,
        organisationId,
      ),
    ),
  view: async (id) =>
    together(await many(db, teamRow, `${teamRows} WHERE t.id = ? ORDER BY p.name`, id))[0] ?? null,
  grants: (id) =>
    many(
      db,
      grantView,
      `${grantViewSelect} JOIN team_assignments x ON x.grant_id = g.id
       WHERE x.team_id = ? AND g.ended_at IS NULL ORDER BY c.name, g.id LIMIT 500`,
      id,
    ),
});
