import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { panelKinds } from '../../shared/api/deployment.ts';
import { residentTokens } from '../../shared/design/tokens.ts';
import { adapterScript, coreScript } from './support/bundle.ts';

describe('what every panel page carries before a person opens anything', () => {
  test.each(panelKinds)(
    'on %s our scripts weigh at most 10 kB compressed, and bring no parser and no polyfill',
    async (kind) => {
      const scripts = await Promise.all([adapterScript(kind, true), coreScript(true)]);
      const sizes = scripts.map((code) => gzipSync(code, { level: 9 }).byteLength);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
      const code = scripts.join('\n');
      expect(code).not.toMatch(/valibot|webextension-polyfill|preact/);
      expect(code).not.toMatch(/innerHTML|insertAdjacentHTML|addEventListener\([`'"]message/);
    },
  );

  test('it brings every token that it is drawn with, and no other', () => {
    const css = ['resident.css', 'frame.css']
      .map((file) => readFileSync(new URL(`../../extension/controls/${file}`, import.meta.url), 'utf8'))
      .join('\n');
    const named = (text: string, pattern: RegExp) =>
      new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    // These two are set in the page: the look of the panel's neighbour, and the client's colour.
    const used = [...named(css, /var\(--([\w-]+)/g)].filter((name) => !/^(?:look-|client$)/.test(name));
    expect(new Set(used)).toEqual(named(residentTokens, /--([\w-]+):/g));
  });
});
