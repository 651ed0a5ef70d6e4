import { browser } from 'wxt/browser';
import type { Language } from '../../../shared/messages/language.ts';
import { table } from '../../deployments/database.ts';
import type { JoinedDeployment } from '../../deployments/items.ts';
import type { Overview, Row } from '../../deployments/lists.ts';
import { longList } from '../../deployments/long-list.ts';
import { arrange, type Habits } from '../../deployments/order.ts';
import { pictureKey, pictures, type StoredPicture } from '../../deployments/picture.ts';

/** What the popup paints from: the extension's own database, at once, before anybody is asked. */
export interface Picture {
  language: Language | null;
  joined: readonly JoinedDeployment[];
  overviews: readonly Overview[];
  /** In the list's order; only the first ones while `complete` is false. */
  rows: readonly Row[];
  complete: boolean;
  count: number;
  habits: Habits;
  notice: { code: string; detail: string } | null;
}

const rowTable = table('rows', longList<Row>().accept);

/** The first rows of every deployment, which is all the first picture shows. */
export const firstPicture = async (): Promise<Picture> => {
  const stored = await pictures.get(pictureKey);
  const { language, joined, overviews, habits, notice } = stored ?? nothing;
  const count = overviews.reduce((sum, one) => sum + one.count, 0);
  const rows = arrange(
    overviews.map((one) => one.head),
    habits,
  );
  return { language, joined, overviews, rows, complete: rows.length === count, count, habits, notice };
};

const nothing: Omit<StoredPicture, 'version'> = {
  language: null,
  joined: [],
  overviews: [],
  habits: { pins: {}, recents: {} },
  notice: null,
};

/** The same with every row. */
export const wholePicture = async (): Promise<Picture> => {
  const first = await firstPicture();
  if (first.complete) return first;
  const lists = await Promise.all(
    first.overviews.map(async (one) => (await rowTable.get(one.deployment)) ?? []),
  );
  const rows = arrange(lists, first.habits);
  return { ...first, rows, complete: true, count: rows.length };
};

/** The tab the popup was opened over; its address is known because of that click (activeTab). */
export interface Below {
  tabId: number;
  address: string;
}

export const tabBelow = async (): Promise<Below | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, address: tab.url ?? '' };
};
