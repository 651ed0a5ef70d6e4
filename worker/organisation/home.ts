import * as v from 'valibot';

/*
 * A person has one socket a device and may be in many organisations, so each socket stands in one
 * object: that of the person's home, the organisation it has belonged to longest. Who hears a push
 * is read from the members at that moment and never remembered: a member removed hears nothing
 * more, a member added hears the next push.
 */

/** SQL for the home of the person that a column or a parameter names. */
const homeOf = (person: string): string =>
  `(SELECT home.organisation_id FROM members AS home WHERE home.person_id = ${person}
    ORDER BY home.since, home.organisation_id LIMIT 1)`;

export const homeStatements = {
  homeOfPerson: `SELECT ${homeOf('?')} AS home`,
  listeners: `SELECT devices.id AS device_id, ${homeOf('devices.person_id')} AS home
    FROM members JOIN devices ON devices.person_id = members.person_id
    WHERE members.organisation_id = ? AND devices.kind = 'extension'
      AND devices.ended_at IS NULL AND devices.expires_at > ?`,
  signedIn: `SELECT devices.id AS device_id, ${homeOf('devices.person_id')} AS home
    FROM devices WHERE devices.id IN (SELECT value FROM json_each(?))
      AND devices.ended_at IS NULL AND devices.expires_at > ?`,
} as const;

/** A signed-in device and the organisation in whose object its socket stands. */
export interface Listener {
  deviceId: string;
  home: string | null;
}

const homeRow = v.object({ home: v.nullable(v.string()) });
const listenerRow = v.pipe(
  v.object({ device_id: v.string(), home: v.nullable(v.string()) }),
  v.transform((row): Listener => ({ deviceId: row.device_id, home: row.home })),
);

const prepare = (database: D1Database, sql: string): D1PreparedStatement =>
  database.withSession('first-primary').prepare(sql);

const listeners = async (statement: D1PreparedStatement): Promise<readonly Listener[]> =>
  v.parse(v.array(listenerRow), (await statement.all()).results);

/** The organisation a person has belonged to longest, or null. */
export const findHome = async (database: D1Database, personId: string): Promise<string | null> =>
  v.parse(homeRow, await prepare(database, homeStatements.homeOfPerson).bind(personId).first()).home;

/** The signed-in devices of an organisation's members. */
export const findListeners = (database: D1Database, organisationId: string, now: number) =>
  listeners(prepare(database, homeStatements.listeners).bind(organisationId, now));

/** Those of these devices whose login has not ended. */
export const findSignedIn = (database: D1Database, deviceIds: readonly string[], now: number) =>
  listeners(prepare(database, homeStatements.signedIn).bind(JSON.stringify(deviceIds), now));
