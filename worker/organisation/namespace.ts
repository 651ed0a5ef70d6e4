import type { Bindings } from '../bindings.ts';
import type { Organisations } from './calls.ts';

/** Places to which a deployment can be bound; what the platform calls a jurisdiction. */
export const dataLocations = ['eu'] as const;
export type DataLocation = (typeof dataLocations)[number];

/** What the deployment says about where its data lies; an unknown word is refused and not taken for "anywhere". */
export const dataLocationFrom = (said: string | undefined): DataLocation | null => {
  if (said === undefined || said === '') return null;
  const known = dataLocations.find((one) => one === said);
  if (known === undefined) {
    throw new Error(`DATA_JURISDICTION is one of ${dataLocations.join(', ')}, or left out.`);
  }
  return known;
};

/**
 * The organisations' objects, in the place to which the deployment is bound (G4). Every object is reached
 * through this: the same name outside that place would be another object.
 */
export const organisationsIn = (env: Pick<Bindings, 'ORGANISATION' | 'DATA_JURISDICTION'>): Organisations => {
  const location = dataLocationFrom(env.DATA_JURISDICTION);
  return location === null ? env.ORGANISATION : env.ORGANISATION.jurisdiction(location);
};
