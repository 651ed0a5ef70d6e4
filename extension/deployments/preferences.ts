import * as v from 'valibot';
import { language } from '../../shared/api/person.ts';
import { markSchema } from './mark-schema.ts';
import type { Mark } from './marks.ts';

/**
 * What a person has set in this browser, as a file to take to another one. It holds no token, no address
 * of a person and no time at which a client was opened: pins, colours, groups and settings only.
 */

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

const ofDeployment = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(200)),
  pins: v.pipe(v.array(id), v.maxLength(10_000)),
  marks: v.pipe(v.record(id, markSchema), v.maxEntries(100_000)),
});

export const preferencesSchema = v.strictObject({
  panelshare: v.literal('preferences'),
  version: v.literal(1),
  language: v.nullable(language),
  namesInTabs: v.boolean(),
  endSessions: v.boolean(),
  deployments: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.url(),
        v.check((address) => URL.parse(address)?.origin === address),
      ),
      ofDeployment,
    ),
    v.maxEntries(100),
  ),
  /** The keys as they were: an extension may not set them, so they are only told. */
  shortcuts: v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(60))),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

export const longestFile = 2_000_000;

/** Null for anything that is not such a file. */
export const readPreferences = (text: string): Preferences | null => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), preferencesSchema), text);
  return parsed.success ? parsed.output : null;
};

/** What taking a file over changes, in numbers a person can judge before it happens. */
export interface Change {
  deployment: string;
  name: string;
  /** Not added in this browser: nothing of it is taken over. */
  unknown: boolean;
  pinned: number;
  unpinned: number;
  marked: number;
  unmarked: number;
}

export interface Changes {
  deployments: readonly Change[];
  language: Preferences['language'];
  namesInTabs: boolean | null;
  endSessions: boolean | null;
}

const same = (one: Mark | undefined, other: Mark | undefined): boolean =>
  one?.colour === other?.colour && one?.group === other?.group;

const changeOf = (deployment: string, now: Preferences, next: Preferences): Change | null => {
  const wanted = next.deployments[deployment];
  if (wanted === undefined) return null;
  const known = now.deployments[deployment];
  const { name } = wanted;
  const none = { deployment, name, pinned: 0, unpinned: 0, marked: 0, unmarked: 0 };
  if (known === undefined) return { ...none, unknown: true };
  const grants = Object.keys({ ...known.marks, ...wanted.marks });
  const differing = grants.filter((grant) => !same(known.marks[grant], wanted.marks[grant]));
  return {
    ...none,
    unknown: false,
    pinned: wanted.pins.filter((grant) => !known.pins.includes(grant)).length,
    unpinned: known.pins.filter((grant) => !wanted.pins.includes(grant)).length,
    marked: differing.filter((grant) => wanted.marks[grant] !== undefined).length,
    unmarked: differing.filter((grant) => wanted.marks[grant] === undefined).length,
  };
};

const differs = ({ unknown, pinned, unpinned, marked, unmarked }: Change): boolean =>
  unknown || pinned + unpinned + marked + unmarked > 0;

export const changesOf = (now: Preferences, next: Preferences): Changes => ({
  deployments: Object.keys(next.deployments)
    .map((deployment) => changeOf(deployment, now, next))
    .filter((change) => change !== null)
    .filter(differs),
  language: next.language === now.language ? null : next.language,
  namesInTabs: next.namesInTabs === now.namesInTabs ? null : next.namesInTabs,
  endSessions: next.endSessions === now.endSessions ? null : next.endSessions,
});

/** True when taking it over would change nothing. */
export const isNothing = ({ deployments, language: spoken, namesInTabs, endSessions }: Changes): boolean =>
  deployments.every(({ unknown }) => unknown) &&
  spoken === null &&
  namesInTabs === null &&
  endSessions === null;
