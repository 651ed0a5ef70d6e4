import type { ClientColour } from '../../shared/design/tokens.ts';
import { fold } from './fold.ts';

/** What a person gave a client in this browser, to tell it from the others. */
export interface Mark {
  colour?: ClientColour;
  group?: string;
}

/** By deployment and grant: one deployment's clients never carry what was given to another's (E59). */
export type Marks = Readonly<Record<string, Readonly<Record<string, Mark>>>>;

interface Named {
  deployment: string;
  grantId: string;
}

export const markOf = (marks: Marks, { deployment, grantId }: Named): Mark =>
  marks[deployment]?.[grantId] ?? {};

/** The group of each client that has one, by the client's key (`keyOf`). */
export const groupsByKey = (marks: Marks): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(marks).flatMap(([deployment, all]) =>
      Object.entries(all).flatMap(([grantId, { group }]) =>
        group === undefined ? [] : [[`${deployment} ${grantId}`, group] as const],
      ),
    ),
  );

/** What the groups add to the words by which a client is found; empty where nobody made any. */
export const foldedGroups = (marks: Marks): ReadonlyMap<string, string> =>
  new Map([...groupsByKey(marks)].map(([key, group]) => [key, fold(group)]));

export const longestGroup = 40;

/** A group's name as it is kept: on one line, without what nobody sees; empty for no group. */
export const groupName = (typed: string): string =>
  typed.normalize('NFC').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim().slice(0, longestGroup).trim();

/** The same marks with one client's changed; an empty mark is none. */
export const withMark = (
  marks: Marks,
  { deployment, grantId }: { deployment: string; grantId: string },
  mark: Mark,
): Marks => {
  const { [grantId]: _before, ...others } = marks[deployment] ?? {};
  const empty = mark.colour === undefined && mark.group === undefined;
  return { ...marks, [deployment]: empty ? others : { ...others, [grantId]: mark } };
};

export const groupNames = (marks: Marks): readonly string[] =>
  [...new Set(groupsByKey(marks).values())].sort((one, other) => one.localeCompare(other));
