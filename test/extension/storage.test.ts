import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  accessTokensDefinition,
  continuationsDefinition,
  expectationsDefinition,
  joinedDefinition,
  languageDefinition,
  missingAnchorsDefinition,
  noticeDefinition,
  pinsDefinition,
  recentsDefinition,
} from '../../extension/deployments/items.ts';
import { migrate, storageItem } from '../../extension/deployments/storage-item.ts';
import { memoryArea } from './memory.ts';

const schema = v.strictObject({ names: v.array(v.string()) });
const definition = {
  key: 'example',
  version: 3,
  schema,
  fallback: { names: [] },
  migrations: {
    2: (old: unknown) => ({ list: v.parse(v.string(), old).split(',') }),
    3: (old: unknown) => ({ names: v.parse(v.object({ list: v.array(v.string()) }), old).list }),
  },
};

afterEach(() => void vi.restoreAllMocks());

describe('a stored item', () => {
  it('is brought from the first version to the last, step by step', () => {
    expect(migrate(definition, { version: 1, value: 'a,b' })).toEqual({
      ok: true,
      value: { names: ['a', 'b'] },
    });
    expect(migrate(definition, { version: 2, value: { list: ['a'] } })).toEqual({
      ok: true,
      value: { names: ['a'] },
    });
  });

  it('is refused, and said why, when it was written by a newer version', () => {
    expect(migrate(definition, { version: 4, value: {} })).toEqual({
      ok: false,
      reason: 'written by a newer version',
    });
  });

  it('is never lost by a step that fails: it is set aside before anything is written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const area = memoryArea();
    const broken = { version: 1, value: 42 };
    area.stored.set('example', broken);
    const item = storageItem(() => area, definition);
    expect(await item.read()).toEqual({ names: [] });
    expect(area.stored.get('example')).toEqual(broken);
    await item.change(() => ({ names: ['new'] }));
    expect(area.stored.get('example.kept')).toEqual(broken);
    expect(await item.read()).toEqual({ names: ['new'] });
  });

  it('loses no change when two come at once', async () => {
    const area = memoryArea();
    const item = storageItem(() => area, definition);
    await Promise.all(
      ['a', 'b', 'c'].map((name) => item.change(({ names }) => ({ names: [...names, name] }))),
    );
    expect((await item.read()).names.sort()).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a change that threw', async () => {
    const item = storageItem(memoryArea, definition);
    await expect(
      item.change(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const area = memoryArea();
    const other = storageItem(() => area, definition);
    await other.change(() => ({ names: ['x'] }));
    expect(await other.read()).toEqual({ names: ['x'] });
  });
});

/** One example of every version ever shipped; a new version adds its line and a migration. */
const shipped: readonly [{ key: string; version: number; schema: v.GenericSchema }, number, unknown][] = [
  [pinsDefinition, 1, { 'https://a.example': ['gra_1'] }],
  [recentsDefinition, 1, { 'https://a.example': { gra_1: 5 } }],
  [languageDefinition, 1, 'de'],
  [missingAnchorsDefinition, 1, { 'https://a.example': { 'https://p.example menu': 5 } }],
  [accessTokensDefinition, 1, { 'https://a.example': { token: 't', expiresAt: 5 } }],
  [expectationsDefinition, 1, {}],
  [continuationsDefinition, 1, { '7': { next: 'ask_again', deployment: 'https://a.example' } }],
  [noticeDefinition, 1, { code: 'offline', detail: '', at: 5 }],
  [
    joinedDefinition,
    1,
    [
      {
        description: {
          version: 1,
          deployment: 'https://a.example',
          name: 'A',
          panels: [
            {
              id: 'pan_0000000000000001',
              kind: 'froxlor',
              name: 'F',
              origin: 'https://p.example',
              enabled: true,
            },
          ],
          hosts: ['https://host.example'],
        },
        pin: { by: 'host', host: 'https://host.example' },
        joinedAt: 1,
        readAt: 2,
      },
    ],
  ],
];

describe('every item of the extension', () => {
  it.each(shipped.map(([item, version, value]) => ({ key: item.key, item, version, value })))(
    '$key reads what version $version wrote',
    ({ item, version, value }) => {
      const definition = { ...item, fallback: null, migrations: {} };
      expect(migrate(definition, { version, value })).toMatchObject({ ok: true });
    },
  );

  it('has an example here for its present version', () => {
    const latest = new Map<string, number>();
    for (const [{ key }, version] of shipped) latest.set(key, Math.max(version, latest.get(key) ?? 0));
    for (const [{ key, version }] of shipped) expect(latest.get(key), key).toBe(version);
  });
});
