import type {
  AccountImport,
  ListColumn,
  ListedAccount,
  RowOutcome,
} from '../../shared/domain/account-import.ts';
import type { ClaimView, Page } from '../store.ts';

/** One row of an import as it was staged. */
export interface ImportRow extends ListedAccount {
  number: number;
  outcome: RowOutcome;
  field: ListColumn | null;
}

/** S2: the host's own list of a panel's accounts, and the files it comes from. */
export interface AccountListReads {
  /** By the panel's id of the account; else by what its pages show, where that names one account only. */
  find(panelId: string, named: string): Promise<ListedAccount | null>;
  /** Those whose id, shown name, address or customer number begins with the words. */
  page(panelId: string, words: string, after: string | null): Promise<Page<ListedAccount>>;
  count(panelId: string): Promise<number>;
  import(id: string): Promise<AccountImport | null>;
  /** The latest of a panel. */
  imports(panelId: string): Promise<readonly AccountImport[]>;
  applying(limit: number): Promise<readonly AccountImport[]>;
  rows(importId: string, outcome: RowOutcome, after: string | null): Promise<Page<ImportRow>>;
  outcomes(importId: string): Promise<readonly { outcome: RowOutcome; count: number }[]>;
  /** How many accounts of the list the file does not name. */
  unnamed(panelId: string, importId: string): Promise<number>;
  /** Claims that wait for the host, of accounts that this import brought or changed. */
  claimsNamed(importId: string, limit: number): Promise<readonly ClaimView[]>;
}
