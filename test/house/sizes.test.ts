import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const worker = join(import.meta.dirname, '../../dist/worker/index.js');

/** `npm test` builds the Worker as it is deployed before it runs the suites. */
test.runIf(existsSync(worker))('the Worker is at most 250 KB gzipped, the passkey library included', () => {
  expect(gzipSync(readFileSync(worker)).byteLength).toBeLessThanOrEqual(250_000);
});
