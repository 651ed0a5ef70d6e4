import * as v from 'valibot';
import { wordsIn } from '../../shared/domain/directory.ts';
import type { DirectoryFilter, DirectoryReads, ListedPartner } from '../store/directory.ts';
import { parser, type SqlValue } from './codec.ts';
import { directoryEntry } from './directory.ts';
import { organisation, partnership } from './organisation.ts';
import { columnsOf, type Db, many, one, paged, pageSize } from './query.ts';
import { wordRanges } from './search.ts';

const columns = `${columnsOf(directoryEntry, 'd')}, ${columnsOf(organisation, 'o')}, ${columnsOf(partnership, 's')}`;
const listed = `FROM directory_entries d
  JOIN partnerships s ON s.organisation_id = d.organisation_id AND s.state = 'authorized'
  JOIN organisations o ON o.id = d.organisation_id`;

const decode = (raw: unknown): ListedPartner => ({
  entry: directoryEntry.decodeUnder(raw, 'd'),
  organisation: organisation.decodeUnder(raw, 'o'),
  partnership: partnership.decodeUnder(raw, 's'),
});

/** As many words as are compared. */
const mostWords = 4;
const wordsOf = (typed: string): readonly string[] => wordsIn(typed).slice(0, mostWords);

/** Entries in which every typed word begins a word: ?1 the ranges, ?2 how many words. */
const found = (kinds: string): string => `SELECT w.id FROM json_each(?1) t
  CROSS JOIN name_words w ON w.kind IN (${kinds}) AND w.word >= t.value ->> 'from' AND w.word < t.value ->> 'to'
  GROUP BY w.id HAVING count(DISTINCT t.value ->> 'word') = ?2`;

/** The page that begins after a name (?4) and its organisation (?3); filters that are not set are not asked. */
export const directorySql = (filter: DirectoryFilter): string => `SELECT ${columns} ${listed}
  WHERE (d.name, d.organisation_id) > (?4, ?3) AND coalesce(?1, ?2, ?5, ?6, ?7) IS NOT NULL
  ${wordsOf(filter.words).length === 0 ? '' : `AND d.organisation_id IN (${found(`'directory', 'directory_name'`)})`}
  ${filter.region === null ? '' : 'AND d.region = ?5'}
  ${filter.language === null ? '' : 'AND EXISTS (SELECT 1 FROM json_each(d.languages) WHERE value = ?6)'}
  ${filter.category === null ? '' : 'AND EXISTS (SELECT 1 FROM json_each(d.categories) WHERE value = ?7)'}
  ORDER BY d.name, d.organisation_id LIMIT ?8`;

export const directoryParameters = (filter: DirectoryFilter): readonly SqlValue[] => {
  const words = wordsOf(filter.words);
  const [id = '', ...name] = (filter.after ?? '').split(' ');
  const { region, language, category } = filter;
  return [wordRanges(words), words.length, id, name.join(' '), region, language, category, pageSize + 1];
};

const text = (column: string) =>
  parser(
    v.pipe(
      v.object({ [column]: v.string() }),
      v.transform((row) => row[column] ?? ''),
    ),
  );

export const directoryReads = (db: Db): DirectoryReads => ({
  entry: (organisationId) =>
    one(
      db,
      directoryEntry.decode,
      'SELECT * FROM directory_entries WHERE organisation_id = ?',
      organisationId,
    ),
  search: async (filter) =>
    paged(
      await many(db, decode, directorySql(filter), ...directoryParameters(filter)),
      pageSize,
      ({ entry }) => `${entry.organisationId} ${entry.name}`,
    ),
  byPartnerId: (partnerId) =>
    one(db, decode, `SELECT ${columns} ${listed} WHERE s.partner_id = ?`, partnerId),
  named: async (typed) => {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    return many(
      db,
      decode,
      `SELECT ${columns} ${listed} WHERE d.organisation_id IN (${found(`'directory_name'`)})
       ORDER BY d.name, d.organisation_id LIMIT 10`,
      wordRanges(words),
      words.length,
    );
  },
  partnerIds: (most) =>
    many(
      db,
      text('partner_id'),
      `SELECT s.partner_id AS partner_id ${listed} WHERE s.partner_id IS NOT NULL
       ORDER BY d.name, d.organisation_id LIMIT ?`,
      most,
    ),
  regions: () => many(db, text('region'), 'SELECT DISTINCT region FROM directory_entries'),
});
