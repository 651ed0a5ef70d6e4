import { browser } from 'wxt/browser';
import type { Language } from '../../../shared/messages/language.ts';
import { type ClientRows, fewRows } from '../../deployments/client-rows.ts';
import type { Habits } from '../../deployments/habits.ts';
import type { JoinedDeployment } from '../../deployments/items.ts';
import { readList, type StoredList } from '../../deployments/list-store.ts';
import type { Overview } from '../../deployments/lists.ts';
import { pictureKey, pictures, type StoredPicture } from '../../deployments/picture.ts';

/** What the popup paints from: the extension's own database, at once, before anybody is asked. */
export interface Picture {
  language: Language | null;
  joined: readonly JoinedDeployment[];
  overviews: readonly Overview[];
  /** In the list's order; only the first ones while `complete` is false. */
  rows: ClientRows;
  complete: boolean;
  count: number;
  /** Id of the stored list these rows are of. */
  list: string;
  habits: Habits;
  /** Clients that tabs stand open for (`keyOf`). */
  live: readonly string[];
  left: StoredPicture['left'];
  notice: StoredPicture['notice'];
}

/** The first rows, which is all the first picture shows. */
export const firstPicture = async (): Promise<Picture> => {
  const { first, ...others } = (await pictures.get(pictureKey)) ?? nothing;
  return { ...others, rows: fewRows(first), complete: first.length === others.count };
};

const nothing: Omit<StoredPicture, 'version'> = {
  language: null,
  joined: [],
  overviews: [],
  first: [],
  count: 0,
  list: '',
  habits: { pins: {}, recents: {}, marks: {} },
  live: [],
  left: [],
  notice: null,
};

/** The list is read once, and again when there is another. */
let read: StoredList | null = null;

/** The same with every row. */
export const wholePicture = async (): Promise<Picture> => {
  const first = await firstPicture();
  if (first.complete) return first;
  if (read?.id !== first.list) read = (await readList()) ?? read;
  if (read === null) return first;
  return { ...first, rows: read.rows, complete: true, count: read.rows.size, list: read.id };
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
