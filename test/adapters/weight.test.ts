import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { panelScript } from './support/bundle.ts';

describe('what every panel page carries before a person opens anything', () => {
  test('our resident script weighs at most 10 kB compressed, and brings no parser and no polyfill', async () => {
    const code = await panelScript(true);
    expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(10_000);
    expect(code).not.toMatch(/valibot|webextension-polyfill|preact/);
    expect(code).not.toMatch(/innerHTML|insertAdjacentHTML|addEventListener\([`'"]message/);
  });
});
