import type { LawReads } from '../store/law.ts';
import type { Db } from './query.ts';

/** Each part is a module of its own beside the script: hardly a request needs one. */
export const lawReads = (db: Db): LawReads => ({
  personData: async (person) => (await import('./person-data.ts')).personDataOf(db, person),
  databaseRegion: async () => (await db.prepare('SELECT 1').run()).meta.served_by_region ?? null,
});
