import type { IncidentReads } from '../store/incident.ts';
import type { LawReads } from '../store/law.ts';
import type { Db } from './query.ts';

const incidents = async (db: Db): Promise<IncidentReads> => (await import('./incident.ts')).incidentReads(db);

/** Each part is a module of its own beside the script: hardly a request needs one. */
export const lawReads = (db: Db): LawReads => ({
  personData: async (person) => (await import('./person-data.ts')).personDataOf(db, person),
  databaseRegion: async () => (await db.prepare('SELECT 1').run()).meta.served_by_region ?? null,
  incident: {
    organisation: async (words) => (await incidents(db)).organisation(words),
    account: async (words) => (await incidents(db)).account(words),
    person: async (words) => (await incidents(db)).person(words),
    device: async (id) => (await incidents(db)).device(id),
    grants: async (scope, most) => (await incidents(db)).grants(scope, most),
    facts: async (scope, ids, staff) => (await incidents(db)).facts(scope, ids, staff),
  },
});
