import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { target, written } from '../../worker/dev/confusables.ts';

test('[P11] the characters that look alike are those of the installed table', () => {
  expect(readFileSync(target, 'utf8') === written, 'run `node worker/dev/confusables.ts`').toBe(true);
});
