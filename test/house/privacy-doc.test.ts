import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { privacyDoc, withTables } from '../../worker/dev/privacy-doc.ts';

test('[G2] docs/privacy.md says of every table what the register says (node worker/dev/privacy-doc.ts)', () => {
  const document = readFileSync(privacyDoc, 'utf8');
  expect(withTables(document)).toBe(document);
});
