import { describe, expect, it } from 'vitest';
import { placesByGroup } from '../../extension/deployments/groups.ts';
import type { Marks } from '../../extension/deployments/marks.ts';
import { foldedGroups, groupName, groupNames, markOf, withMark } from '../../extension/deployments/marks.ts';
import {
  changesOf,
  isNothing,
  type Preferences,
  readPreferences,
} from '../../extension/deployments/preferences.ts';

const nord = 'https://share.nord.example';
const sued = 'https://share.sued.example';

const preferences = (more?: Partial<Preferences>): Preferences => ({
  panelshare: 'preferences',
  version: 1,
  language: 'de',
  namesInTabs: false,
  endSessions: false,
  deployments: {
    [nord]: {
      name: 'Host Nord',
      pins: ['gra_1'],
      marks: { gra_1: { colour: 'pink' }, gra_2: { group: 'Bakeries' } },
    },
  },
  shortcuts: { _execute_action: 'Alt+Shift+K' },
  ...more,
});

describe('a file of settings', () => {
  it('comes back as it was saved [W1] [W8]', () => {
    const saved = preferences();
    expect(readPreferences(JSON.stringify(saved))).toEqual(saved);
  });

  it.each([
    ['not JSON', '{'],
    ['something else', '{"version":1}'],
    ['a newer form', JSON.stringify({ ...preferences(), version: 2 })],
    ['with more in it than settings', JSON.stringify({ ...preferences(), token: 'x' })],
    [
      'with more in a host than settings',
      JSON.stringify(
        preferences({ deployments: { [nord]: { name: 'x', pins: [], marks: {}, ...{ refresh: 't' } } } }),
      ),
    ],
    [
      'with a colour there is not',
      JSON.stringify(preferences()).replace('"pink"', '"url(https://evil.example)"'),
    ],
    [
      'with a path for a host',
      JSON.stringify(preferences({ deployments: { [`${nord}/x`]: { name: 'x', pins: [], marks: {} } } })),
    ],
    [
      'with a group of invisible letters',
      JSON.stringify(preferences()).replace('"Bakeries"', '"Bak\u200beries"'),
    ],
  ])('is refused as a whole when it is %s [W8] [E45]', (_case, text) => {
    expect(readPreferences(text)).toBeNull();
  });

  it('says what it would change, host by host, and names a host that is not added here [W8] [E59]', () => {
    const next = preferences({
      language: 'fr',
      deployments: {
        [nord]: { name: 'Host Nord', pins: ['gra_2', 'gra_3'], marks: { gra_2: { group: 'Shops' } } },
        [sued]: { name: 'Host Süd', pins: ['gra_1'], marks: {} },
      },
    });
    const changes = changesOf(preferences(), next);
    expect(changes).toEqual({
      deployments: [
        {
          deployment: nord,
          name: 'Host Nord',
          unknown: false,
          pinned: 2,
          unpinned: 1,
          marked: 1,
          unmarked: 1,
        },
        { deployment: sued, name: 'Host Süd', unknown: true, pinned: 0, unpinned: 0, marked: 0, unmarked: 0 },
      ],
      language: 'fr',
      namesInTabs: null,
      endSessions: null,
    });
    expect(isNothing(changes)).toBe(false);
  });

  it('changes nothing when it is taken over twice', () => {
    expect(isNothing(changesOf(preferences(), preferences()))).toBe(true);
    const foreign = preferences({ deployments: { [sued]: { name: 'x', pins: ['gra_1'], marks: {} } } });
    expect(isNothing(changesOf(preferences(), foreign))).toBe(true);
  });
});

describe('colours and groups', () => {
  const one = { deployment: nord, grantId: 'gra_1' };
  const other = { deployment: sued, grantId: 'gra_1' };
  const rowsOf = (...keys: string[]) => ({ size: keys.length, key: (at: number) => keys[at] ?? '' });

  it('belong to one client of one deployment, also where two have the same id [W8] [E59]', () => {
    const marks = withMark({}, one, { colour: 'pink', group: 'Bakeries' });
    expect(markOf(marks, one)).toEqual({ colour: 'pink', group: 'Bakeries' });
    expect(markOf(marks, other)).toEqual({});
    expect(markOf(withMark(marks, one, {}), one)).toEqual({});
  });

  it('find clients by their group, with and without accents [W1] [L1]', () => {
    const marks = withMark({}, one, { group: 'Bäckereien' });
    expect(foldedGroups(marks).get(`${nord} gra_1`)).toBe('backereien');
  });

  it('list the groups that still have clients, each with where they stand [W1]', () => {
    const marks: Marks = withMark(withMark({}, one, { group: 'Shops' }), other, { group: 'Bakeries' });
    expect(groupNames(marks)).toEqual(['Bakeries', 'Shops']);
    const places = placesByGroup(rowsOf('x', `${nord} gra_1`, 'y'), marks);
    expect([...places]).toEqual([['Shops', [1]]]);
  });

  it('keep a group’s name on one line, and without what nobody sees', () => {
    expect(groupName('  Bak\u200beries\n of  Zürich ')).toBe('Bakeries of Zürich');
    expect(groupName('\u200b ')).toBe('');
    expect(groupName('x'.repeat(99))).toHaveLength(40);
  });
});
