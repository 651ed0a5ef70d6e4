import type { Language } from '../../shared/messages/language.ts';
import { type Table, table } from './database.ts';
import type { JoinedDeployment } from './items.ts';
import type { Overview } from './lists.ts';
import type { Habits } from './order.ts';

/**
 * Everything the popup's first picture needs, as one record: it is read and painted before the
 * background has even woken. Long lists are not in it. Nothing is decided from it (rule 6).
 */
export interface StoredPicture {
  version: 1;
  language: Language | null;
  joined: readonly JoinedDeployment[];
  overviews: readonly Overview[];
  habits: Habits;
  notice: { code: string; detail: string } | null;
}

/**
 * The background writes it from values it has parsed, in a database no page can reach; so the
 * popup looks at the version only and needs no parser, which would be a quarter of its script.
 */
const isPicture = (stored: unknown): stored is StoredPicture =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1;

export const pictureKey = 'popup';

export const pictures: Table<StoredPicture> = table('pictures', (stored) =>
  isPicture(stored) ? stored : null,
);
