import type { DataPurpose } from '../../../shared/domain/data-purpose.ts';

/** Article 6 of the GDPR: a contract with the person or its organisation, or a legitimate interest. */
export type Basis = 'contract' | 'interest';

/** What ends a row, or empties its personal fields. */
export type Ending =
  /** The minute's job, so long after the moment that `where` compares. */
  | {
      by: 'time';
      /** Names the statement; unique in the register. */
      name: string;
      after: number;
      /** Condition with one parameter, the moment before which it is due. It has to find its rows by an index. */
      where: string;
      /** Column by which the rows are named, where it is not `id`. */
      key?: string;
      /** Columns that are emptied instead of deleting the row, because others need the rest of it. */
      empties?: Readonly<Record<string, 'NULL' | "''">>;
      versioned?: true;
      says: string;
    }
  /** Deleting a person (erase_person) takes the row or empties its fields. */
  | { by: 'erasure' }
  /** Something else that people or panels do. */
  | { by: 'act'; says: string };

/** One table: every column is named, so that a new one has to be thought about before it can be kept (G2). */
export interface TableRule {
  purpose: DataPurpose;
  basis: Basis;
  /** Why the table is there, in one line. */
  why: string;
  /** Columns that say something about a person, free text that may do so among them. */
  personal: readonly string[];
  /** Hashes, keys and encrypted secrets: never exported. */
  secret?: readonly string[];
  /** All others: ids, states, times of things. */
  plain: readonly string[];
  /** What of it a person's own export holds, or why nothing. */
  exported: true | string;
  ends: readonly Ending[];
}

export type Register = Readonly<Record<string, TableRule>>;

/** A few thousand a run keep the minute's job short. */
const rows = 2_000;

/** The statement of one ending; it takes the moment before which rows are due. */
export const statementOf = (table: string, ending: Extract<Ending, { by: 'time' }>): string => {
  const key = ending.key ?? 'id';
  const due = `${key} IN (SELECT ${key} FROM ${table} WHERE ${ending.where} LIMIT ${rows})`;
  if (ending.empties === undefined) return `DELETE FROM ${table} WHERE ${due}`;
  const set = Object.entries(ending.empties).map(([column, empty]) => `${column} = ${empty}`);
  const version = ending.versioned ? ['version = version + 1'] : [];
  return `UPDATE ${table} SET ${[...set, ...version].join(', ')} WHERE ${due}`;
};
