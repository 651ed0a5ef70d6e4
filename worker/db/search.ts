import type { SqlValue } from './codec.ts';
import { pageSize } from './query.ts';

/** All that begin with the text of this parameter. */
const begins = (column: string, parameter: string): string =>
  `${column} >= ${parameter} AND ${column} < ${parameter} || char(1114111)`;

/** D1 joins at most five statements into one. */
const mostTerms = 5;
const union = (parts: readonly string[]): string => {
  if (parts.length <= mostTerms) return parts.join('\n  UNION ');
  const groups: string[] = [];
  for (let at = 0; at < parts.length; at += mostTerms) {
    groups.push(`SELECT id FROM (${union(parts.slice(at, at + mostTerms))})`);
  }
  return union(groups);
};

/** Named things of which every typed word begins a word of the name. */
const named = (kind: 'organisation' | 'account'): string => `SELECT w.id FROM json_each(?2) t
  CROSS JOIN name_words w ON w.kind = '${kind}' AND w.word >= t.value ->> 'from' AND w.word < t.value ->> 'to'
  GROUP BY w.id HAVING count(DISTINCT t.value ->> 'word') = ?3`;

const ofPersons = (condition: string): string =>
  `SELECT m.organisation_id AS id FROM persons p JOIN members m ON m.person_id = p.id WHERE ${condition}`;

/** By name, id, Client-ID, Partner-ID, a member's address or its domain. */
const organisations = union([
  named('organisation'),
  'SELECT id FROM organisations WHERE id = ?4',
  `SELECT id FROM organisations WHERE ${begins('client_id', 'upper(?4)')}`,
  `SELECT organisation_id AS id FROM partnerships WHERE ${begins('partner_id', 'upper(?4)')}`,
  ofPersons(begins('p.email', '?4')),
  ofPersons(begins(`substr(p.email, instr(p.email, '@') + 1)`, '?4')),
]);

/** By name, id, what the panel calls it, its contact, a domain in it, or the customer number of the host's list. */
const accounts = union([
  named('account'),
  'SELECT id FROM accounts WHERE id = ?4',
  `SELECT id FROM accounts WHERE ${begins('panel_account_id', '?5')}`,
  `SELECT id FROM accounts WHERE ${begins('shown_as', '?5')}`,
  `SELECT id FROM accounts WHERE pinned_email IS NOT NULL AND ${begins('pinned_email', '?4')}`,
  `SELECT account_id AS id FROM account_products WHERE ${begins('canonical', '?4')}`,
  `SELECT a.id FROM listed_accounts l JOIN accounts a
     ON a.panel_id = l.panel_id AND a.panel_account_id = l.panel_account_id AND a.unlinked_at IS NULL
   WHERE l.customer_number <> '' AND ${begins('l.customer_number', '?5')}`,
]);

/** What each kind of thing is found by: ids, every part of it one search of an index (A3). */
const foundBy = {
  organisations,
  accounts: union([
    `SELECT id FROM (${accounts})`,
    `SELECT id FROM accounts WHERE organisation_id IN (${organisations})`,
  ]),
  grants: union([
    'SELECT id FROM grants WHERE id = ?4',
    `SELECT id FROM grants WHERE account_id IN (${accounts})`,
    `SELECT id FROM grants WHERE customer_id IN (${organisations})`,
    `SELECT id FROM grants WHERE partner_id IN (${organisations})`,
  ]),
  invitations: union([
    'SELECT id FROM invitations WHERE id = ?4',
    `SELECT id FROM invitations WHERE held_for IS NOT NULL AND ${begins('held_for', '?4')}`,
    `SELECT id FROM invitations WHERE account_id IN (${accounts})`,
    `SELECT id FROM invitations WHERE customer_id IN (${organisations})`,
    `SELECT id FROM invitations WHERE partner_id IN (${organisations})`,
  ]),
} as const;

/** SQLite lowers ASCII only: a name that begins with Ä stands with it, however it is typed. */
const spellings = (word: string): readonly string[] => {
  const [first = ''] = word;
  const upper = first.toUpperCase();
  return upper === first || first <= '~' ? [word] : [word, `${upper}${word.slice(first.length)}`];
};

/** Where words that begin with these lie in an index, as JSON for `json_each`. */
export const wordRanges = (words: readonly string[]): string =>
  JSON.stringify(
    words.flatMap((word, index) =>
      spellings(word).map((from) => ({ word: index, from, to: `${from}\u{10ffff}` })),
    ),
  );

const mostWords = 4;

/** The parameters of a search: ?1 the key to go on after, ?6 how many. */
export const searchParameters = (typed: string, after: string | null): readonly SqlValue[] => {
  const text = typed.trim();
  const lower = text.toLowerCase();
  const words = lower
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return [after ?? '', wordRanges(words), words.length, lower, text, pageSize + 1];
};

/** The condition of a list under an alias; nothing typed shows everything, and uses no parameter but by name. */
export const searched = (alias: string, kind: keyof typeof foundBy, typed: string): string =>
  typed.trim() === '' ? 'coalesce(?2, ?3, ?4, ?5) IS NOT NULL' : `${alias}.id IN (${foundBy[kind]})`;
