import type { Language } from '../../shared/messages/language.ts';
import { type Table, table } from './database.ts';
import type { Habits } from './habits.ts';
import type { JoinedDeployment, Notice } from './items.ts';
import type { Overview, Row } from './lists.ts';

/**
 * Everything the popup's first picture needs, as one record: it is read and painted before the
 * background has even woken. Long lists are not in it. Nothing is decided from it (rule 6).
 */
export interface StoredPicture {
  version: 3;
  language: Language | null;
  joined: readonly JoinedDeployment[];
  overviews: readonly Overview[];
  /** The first rows over all deployments, of so many in all, of the stored list of this id. */
  first: readonly Row[];
  count: number;
  list: string;
  habits: Habits;
  /** Clients that tabs stand open for (`keyOf`). */
  live: readonly string[];
  /** Clients whose session at a panel is left without a tab. */
  left: readonly { origin: string; panel: string; customer: string }[];
  notice: Pick<Notice, 'code' | 'detail' | 'question'> | null;
}

/**
 * The background writes it from values it has parsed, in a database no page can reach; so the
 * popup looks at the version only and needs no parser, which would be a quarter of its script.
 */
const isPicture = (stored: unknown): stored is StoredPicture =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 3;

export const pictureKey = 'popup';

export const pictures: Table<StoredPicture> = table('pictures', (stored) =>
  isPicture(stored) ? stored : null,
);
