import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const worker = join(import.meta.dirname, '../../worker');

test('[G4] the organisations’ objects are reached through the place to which the deployment is bound, and in no other way', () => {
  const direct = readdirSync(worker, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => readFileSync(join(worker, name), 'utf8').includes('env.ORGANISATION'));
  expect(direct).toEqual(['organisation/namespace.ts']);
});
