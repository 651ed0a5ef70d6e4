import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { buildExtension, readBuilt } from './built.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../docs/store/${name}.md`, import.meta.url), 'utf8');

/** First cells of the tables under one heading, or of the whole page. */
const listed = (text: string, heading?: string): readonly string[] => {
  const part =
    heading === undefined ? text : (text.split(/^## /m).find((one) => one.startsWith(heading)) ?? '');
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? '');
};

const names = v.optional(v.array(v.string()), []);
const manifest = v.object({
  permissions: names,
  host_permissions: names,
  optional_permissions: names,
  optional_host_permissions: names,
  commands: v.optional(v.record(v.string(), v.unknown()), {}),
  omnibox: v.optional(v.unknown()),
  incognito: v.optional(v.string()),
  browser_specific_settings: v.optional(
    v.object({
      gecko: v.object({ data_collection_permissions: v.object({ required: names, optional: names }) }),
    }),
  ),
});
type Manifest = v.InferOutput<typeof manifest>;

describe('what the stores are told', () => {
  const built = new Map<'chrome' | 'firefox', Manifest>();
  beforeAll(async () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const at = await buildExtension(browser);
      built.set(browser, v.parse(manifest, JSON.parse(await readBuilt(at, 'manifest.json'))));
    }
  }, 90_000);
  const both = (): readonly Manifest[] => [...built.values()];

  it('gives a reason for every permission of both builds, and for no other [L4] [E29]', () => {
    const text = page('permissions');
    const now = new Set(both().flatMap((one) => [...one.permissions, ...one.host_permissions]));
    const later = new Set(
      both().flatMap((one) => [...one.optional_permissions, ...one.optional_host_permissions]),
    );
    expect([...listed(text, 'What is asked for at install')].sort()).toEqual([...now].sort());
    expect([...listed(text, 'What is asked for later')].sort()).toEqual([...later].sort());
  });

  it('names what else the manifest says to the person [L4]', () => {
    const said = both().flatMap((one) => [
      ...Object.keys(one.commands),
      ...(one.omnibox === undefined ? [] : ['omnibox']),
      ...(one.incognito === undefined ? [] : [`incognito: ${one.incognito}`]),
    ]);
    expect([...listed(page('permissions'), 'What else the manifest says')].sort()).toEqual(
      [...new Set(said)].sort(),
    );
  });

  it('declares to Firefox what the page of data says, and no more [L4]', () => {
    const declared = built.get('firefox')?.browser_specific_settings?.gecko.data_collection_permissions;
    expect([...listed(page('data'), 'Firefox')].sort()).toEqual([...(declared?.required ?? [])].sort());
    expect(declared?.optional).toEqual([]);
  });

  it.each(languages)('fits the limits of the three stores in %s [L1] [L4]', (language) => {
    const own =
      page('texts')
        .split(/^## /m)
        .find((one) => one.startsWith(`${language}\n`)) ?? '';
    const [, short = '', long = ''] = own.split(/^### (?:Short|Long)$/m).map((part) => part.trim());
    const messages: unknown = JSON.parse(
      readFileSync(
        new URL(`../../extension/public/_locales/${language}/messages.json`, import.meta.url),
        'utf8',
      ),
    );
    const told = v.parse(v.object({ description: v.object({ message: v.string() }) }), messages);
    expect(short).toBe(told.description.message);
    // Chrome takes 132 characters, Edge wants 250 to 10,000 for the long one.
    expect(short.length).toBeLessThanOrEqual(132);
    expect(long.length).toBeGreaterThan(250);
    expect(long.length).toBeLessThan(10_000);
  });

  it('keeps the placeholders in one place: a publisher replaces two names [L4]', () => {
    const config = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');
    expect(config.match(/panelshare\.example/g)).toHaveLength(2);
    expect(page('README')).toContain('panelshare.example');
  });
});
