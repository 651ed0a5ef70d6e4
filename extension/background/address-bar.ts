import { browser } from 'wxt/browser';
import type { BackgroundMessages } from '../../shared/messages/background/en.ts';
import { backgroundWords } from '../../shared/messages/background/index.ts';
import { firefoxBuild } from '../build.ts';
import { hostNames } from '../deployments/host-names.ts';
import { joinedItem } from '../deployments/items.ts';
import type { Row } from '../deployments/lists.ts';
import { mayOpen } from '../deployments/may-open.ts';
import { findRows } from './arrangement.ts';
import { openFromBar, showPopup } from './open-here.ts';
import { currentLanguage } from './services.ts';

/**
 * `ps acme` in the address bar: the popup's search and order, and Enter opens the client, after the Worker
 * was asked (W1, W6). Chromium reads a suggestion as markup, Firefox as text.
 */

const most = 6;

/** For markup: names come from other people (E45). */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

export const asDescription = (text: string, markup: boolean): string => (markup ? escaped(text) : text);

/** What Enter does with a client, and where it is. */
export const sentenceOf = (row: Row, say: BackgroundMessages['addressBar'], host: string | null): string => {
  const act = !mayOpen(row) ? say.cannot : row.way === 'card' ? say.showAccess : say.open;
  const where = [row.account, row.panel, host].filter((part) => part !== null && part !== row.customer);
  return [act(row.customer), ...where].join(' · ');
};

/** What the address bar shows of a client once it is chosen, and what is then looked for: all of it is searched. */
export const contentOf = (row: Row): string => `${row.customer} ${row.account} ${row.panel}`;

/** The client that stands for a text: the very one chosen from the suggestions, else the first that is found. */
export const chosenOf = (rows: readonly Row[], text: string): Row | undefined =>
  rows.find((row) => contentOf(row) === text) ?? rows[0];

const hostOf = async (): Promise<(row: Row) => string | null> => {
  const joined = await joinedItem.read();
  const names = hostNames(joined);
  return (row) => (names.size > 1 ? (names.get(row.deployment) ?? row.deployment) : null);
};

const sayAs = (text: string): string => asDescription(text, !firefoxBuild);

/**
 * What Enter does now, while nothing is chosen from the suggestions. Firefox paints this line before it asks,
 * and would tell what the letters before these had found: there it is always the same, and the client that
 * Enter opens stands first below it.
 */
const suggestFirst = async (typed: string, rows: readonly Row[]): Promise<void> => {
  const say = backgroundWords[await currentLanguage()].addressBar;
  const [first] = rows;
  const host = await hostOf();
  const text =
    typed.trim() === '' || firefoxBuild
      ? say.hint
      : first === undefined
        ? say.none(typed)
        : sentenceOf(first, say, host(first));
  await browser.omnibox.setDefaultSuggestion({ description: sayAs(text) });
};

export const suggestionsFor = async (typed: string): Promise<{ content: string; description: string }[]> => {
  const rows = await findRows(typed, most);
  await suggestFirst(typed, rows);
  const say = backgroundWords[await currentLanguage()].addressBar;
  const host = await hostOf();
  // The first is what Enter does already, where that line says so; with nothing typed Enter shows the list.
  return rows
    .slice(typed.trim() === '' || firefoxBuild ? 0 : 1)
    .map((row) => ({ content: contentOf(row), description: sayAs(sentenceOf(row, say, host(row))) }));
};

export const openTyped = async (text: string): Promise<void> => {
  const row = text.trim() === '' ? undefined : chosenOf(await findRows(text, most), text);
  if (row === undefined) return showPopup();
  await openFromBar(row.deployment, row.grantId);
};

export const listenToAddressBar = (): void => {
  // Firefox paints the line once before anybody has started.
  if (firefoxBuild) void suggestFirst('', []);
  browser.omnibox.onInputStarted.addListener(() => void suggestFirst('', []));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void suggestionsFor(typed).then(suggest);
  });
  browser.omnibox.onInputEntered.addListener((text) => void openTyped(text));
};
