import * as v from 'valibot';
import { email, shortText } from './primitives.ts';

const line = v.pipe(shortText, v.maxLength(120));

/** A company that processes data for the host (G1). */
const processor = v.strictObject({ name: line, purpose: line, location: line });
export type SubProcessor = v.InferOutput<typeof processor>;

const privacy = v.strictObject({
  /** Who answers for the deployment; null is the host by its name. */
  controller: v.nullable(v.strictObject({ name: line, address: v.pipe(shortText, v.maxLength(200)), email })),
  officer: v.nullable(v.pipe(shortText, v.maxLength(200))),
  processors: v.pipe(v.array(processor), v.maxLength(40)),
});
export type HostPrivacy = v.InferOutput<typeof privacy>;

/** G1: what a host says about privacy, and whether it demands a processing agreement. */
export const lawSettings = {
  privacy: { schema: privacy, unset: { controller: null, officer: null, processors: [] } },
  /** Shares that began after this moment are opened only with a confirmed processing agreement; null demands none. */
  processingAgreement: {
    schema: v.strictObject({ demandedFrom: v.nullable(v.number()) }),
    unset: { demandedFrom: null },
  },
} satisfies Record<string, { schema: v.GenericSchema; unset: unknown }>;
