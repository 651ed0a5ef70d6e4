import * as v from 'valibot';
import type { Aim } from '../../../shared/domain/linked-for.ts';

/** An aim as it is kept with what waits for a proof. */
export const aimSchema: v.GenericSchema<unknown, Aim> = v.variant('kind', [
  v.strictObject({ kind: v.literal('answer'), requestId: v.string(), generation: v.number() }),
  v.strictObject({ kind: v.literal('share'), partnerId: v.string(), tenderId: v.nullable(v.string()) }),
]);
