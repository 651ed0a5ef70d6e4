import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOwner, administratorName } from '../../shared/domain/virtualmin-names.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 18, maxLength: 18 });
const owner = fc.string({ unit: fc.constantFrom(...'abzAZ019_-.@'), minLength: 1, maxLength: 32 });

test('[E33] the owner of every administrator that is named can be read from its name again', () => {
  fc.assert(
    fc.property(digits, owner, (part, name) => {
      const made = administratorName(part, name);
      expect(made).toMatch(/^[a-z0-9_]+$/);
      expect(accountOwner(made)).toBe(name);
    }),
  );
});

test('[E33] any other user stands for itself', () => {
  for (const user of ['acme', 'ps_short_acme', 'PS_0123456789abcdef01_acme', 'ps_0123456789abcdef01_']) {
    expect(accountOwner(user)).toBe(user);
  }
});
