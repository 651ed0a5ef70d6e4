import type { IncidentReads } from './incident.ts';

/** One part of what is kept about a person, as its own export shows it. */
export interface PersonDataPart {
  name: string;
  rows: readonly Readonly<Record<string, string | number | null>>[];
  /** False where there is more than one file holds; the newest are in it. */
  complete: boolean;
}

/** What the law asks for and nobody needs every day (group G); loaded when it is asked for. */
export interface LawReads {
  /** G2: everything that is kept about a person, without secrets, part by part. */
  personData(person: { id: string; email: string }): Promise<readonly PersonDataPart[]>;
  /** G4: the region from which the database answered just now; null where the platform does not say. */
  databaseRegion(): Promise<string | null>;
  /** G3. */
  incident: IncidentReads;
}
