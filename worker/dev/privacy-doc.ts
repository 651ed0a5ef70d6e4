import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPurposes } from '../../shared/domain/data-purpose.ts';
import { day } from '../../shared/domain/duration.ts';
import { register } from '../db/retention/register.ts';
import type { Ending, TableRule } from '../db/retention/rule.ts';

/** The part of docs/privacy.md that is made from the register; `node worker/dev/privacy-doc.ts` writes it anew. */
export const privacyDoc = join(import.meta.dirname, '../../docs/privacy.md');
const begin = '<!-- made from worker/db/retention by worker/dev/privacy-doc.ts: begin -->';
const end = '<!-- end -->';

const span = (milliseconds: number): string => {
  const days = milliseconds / day;
  if (days === 0) return 'at once';
  if (days % 365 === 0) return days === 365 ? '1 year' : `${days / 365} years`;
  return days === 1 ? '1 day' : `${days} days`;
};

const said = (ending: Ending): string => {
  switch (ending.by) {
    case 'time':
      return `${span(ending.after)}: ${ending.says} (\`${ending.name}\`)`;
    case 'erasure':
      return 'the person is deleted';
    default:
      return ending.says;
  }
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

const row = ([table, rule]: readonly [string, TableRule]): string =>
  `| \`${table}\` | ${[
    rule.why,
    rule.personal.length === 0 ? '–' : rule.personal.map((column) => `\`${column}\``).join(', '),
    rule.basis === 'contract' ? 'b' : 'f',
    rule.ends.map(said).join('; '),
    rule.exported === true ? 'yes' : `no: ${rule.exported}`,
  ]
    .map(cell)
    .join(' | ')} |`;

/** Every table by what it is for, with its personal columns, its basis, what ends it, and whether its person gets it. */
export const retentionTables = (): string =>
  dataPurposes
    .flatMap((purpose) => {
      const rules = Object.entries(register).filter(([, rule]) => rule.purpose === purpose);
      if (rules.length === 0) return [];
      return [
        [
          `### ${purpose.replaceAll('_', ' ')}`,
          '',
          '| table | for what | personal columns | basis | kept until | in the person’s export |',
          '|---|---|---|---|---|---|',
          ...rules.map(row),
        ].join('\n'),
      ];
    })
    .join('\n\n');

/** The document with that part as the register says it now. */
export const withTables = (document: string): string => {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/privacy.md has lost the marks of its tables.');
  return `${document.slice(0, from + begin.length)}\n\n${retentionTables()}\n\n${document.slice(to)}`;
};

if (process.argv[1] === import.meta.filename) {
  writeFileSync(privacyDoc, withTables(readFileSync(privacyDoc, 'utf8')));
}
