import type { Language } from '../messages/language.ts';
import { plainLine, plainLines } from './plain-text.ts';

/** What a partner in the directory can be looked for by: kinds of work (T5). */
export const workCategories = [
  'websites',
  'shops',
  'applications',
  'design',
  'content',
  'mail',
  'servers',
  'backup',
  'support',
] as const;
export type WorkCategory = (typeof workCategories)[number];

/** What a partner says of itself in the public directory. It is listed while its partnership is authorized. */
export interface DirectoryEntry {
  organisationId: string;
  /** The organisation's name, kept beside it by the database, because the list is in its order. */
  name: string;
  text: string;
  categories: readonly WorkCategory[];
  languages: readonly Language[];
  /** ISO 3166-1. */
  region: string;
  /** Town or part of the country, in the partner's own words. */
  place: string;
  /** By which it is found, lower case. */
  words: readonly string[];
  listedAt: number;
  version: number;
}

export const longestEntry = 600;
export const longestPlace = 60;

const mostWords = 200;

/** The words of a text as they are compared, each once. */
export const wordsIn = (text: string): readonly string[] => [
  ...new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 40))),
];

export type EntryFields = Pick<DirectoryEntry, 'text' | 'categories' | 'languages' | 'region' | 'place'>;

/** A new entry, or the one there was with other words. */
export const writeEntry = (
  before: DirectoryEntry | null,
  organisation: { id: string; name: string },
  fields: EntryFields,
  now: number,
): DirectoryEntry => {
  const text = plainLines(fields.text);
  const place = plainLine(fields.place);
  return {
    ...fields,
    text,
    place,
    organisationId: organisation.id,
    name: organisation.name,
    words: wordsIn(`${organisation.name} ${place} ${text}`).slice(0, mostWords),
    listedAt: before?.listedAt ?? now,
    version: (before?.version ?? 0) + 1,
  };
};
