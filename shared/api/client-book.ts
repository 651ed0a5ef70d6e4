import * as v from 'valibot';
import { projectStates } from '../domain/client.ts';
import { plainLine, plainLines } from '../domain/plain-text.ts';

const line = (most: number) => v.pipe(v.string(), v.transform(plainLine), v.maxLength(most));
const lines = (most: number) => v.pipe(v.string(), v.transform(plainLines), v.maxLength(most));
const named = v.pipe(line(200), v.minLength(1));

export const groupName = line(80);

/** What a partner writes down about a client (Q1); only the name has to be there. */
export const clientRecord = v.strictObject({
  name: named,
  contact: v.optional(line(200), ''),
  email: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), v.pipe(line(254), v.email())]), ''),
  phone: v.optional(line(60), ''),
  address: v.optional(lines(500), ''),
  notes: v.optional(lines(4000), ''),
  groupName: v.optional(groupName, ''),
});
export type ClientRecord = v.InferOutput<typeof clientRecord>;

/** The fields in the order of forms and files. */
export const clientFields = ['name', 'contact', 'email', 'phone', 'address', 'notes', 'groupName'] as const;
export type ClientField = (typeof clientFields)[number];

/** A piece of work (Q7). */
export const projectRecord = v.strictObject({ name: named, notes: v.optional(lines(4000), '') });
export type ProjectRecord = v.InferOutput<typeof projectRecord>;

export const projectState = v.picklist(projectStates);
