import type { Language } from '../messages/language.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** One account of a panel as the host's own books have it (S2). */
export interface ListedAccount {
  panelAccountId: string;
  /** As the panel's pages show it. */
  shownAs: string;
  contactEmail: string;
  customerNumber: string;
  /** In which the contact is written to; null where the books do not say. */
  language: Language | null;
  /** H2. */
  premium: boolean;
}

/** Columns of the host's file, in the order in which a page names them. */
export const listColumns = ['account', 'shown', 'contact', 'customer_number', 'language', 'premium'] as const;
export type ListColumn = (typeof listColumns)[number];

/** What becomes of one row; a wrong one stops nothing but itself. `repeated`: an earlier row names the same account. */
export const rowOutcomes = ['add', 'update', 'same', 'repeated', 'wrong'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export type ImportState = 'draft' | 'applying' | 'done' | 'dropped';

export interface AccountImport {
  id: string;
  panelId: string;
  startedBy: string | null;
  state: ImportState;
  whole: boolean;
  rowCount: number;
  /** Rows worked off so far. */
  applied: number;
  /** Accounts that left the list. */
  removed: number;
  startedAt: number;
  endedAt: number | null;
  version: number;
}

/** As many accounts as one panel has. */
export const mostImported = 100_000;

export type ImportCommand =
  | { type: 'add_rows'; count: number }
  | { type: 'apply'; whole: boolean }
  /** `removed` stands in the last step only. */
  | { type: 'step'; to: number; removed: number | null }
  | { type: 'drop' };

/** S2: rows are added to a draft only, and what is applied was looked at before. */
export const transitionImport = (
  current: AccountImport,
  command: ImportCommand,
  now: number,
): Result<AccountImport, Refusal> => {
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'add_rows':
      if (current.state !== 'draft') return refuse('conflict');
      if (current.rowCount + command.count > mostImported) return refuse('payload_too_large');
      return ok({ ...next, rowCount: current.rowCount + command.count });
    case 'apply':
      if (current.state !== 'draft' || current.rowCount === 0) return refuse('conflict');
      return ok({ ...next, state: 'applying', whole: command.whole });
    case 'step':
      if (current.state !== 'applying' || command.to < current.applied || command.to > current.rowCount) {
        return refuse('conflict');
      }
      return ok({
        ...next,
        applied: command.to,
        ...(command.removed === null ? {} : { state: 'done', removed: command.removed, endedAt: now }),
      });
    case 'drop':
      if (current.state !== 'draft') return refuse('conflict');
      return ok({ ...next, state: 'dropped', endedAt: now });
  }
};
