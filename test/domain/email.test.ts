import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAtDomain, websiteDomain } from '../../shared/domain/email.ts';

test.each([
  ['https://www.Studio.example/shop?x=1', 'studio.example'],
  ['studio.example', 'studio.example'],
  ['http://studio.example:8443', 'studio.example'],
  ['https://bäckerei.example', 'xn--bckerei-5wa.example'],
  ['localhost', null],
  ['', null],
  ['see our page', null],
])('[S16] the website %s is at %s', (address, domain) => {
  expect(websiteDomain(address)).toBe(domain);
});

test.each([
  ['lena@studio.example', true],
  ['lena@mail.studio.example', true],
  ['lena@STUDIO.example', true],
  ['lena@notstudio.example', false],
  ['lena@studio.example.evil.example', false],
])('[E55] %s is at studio.example: %s', (email, at) => {
  expect(isAtDomain(email, 'studio.example')).toBe(at);
});

test('[E55] a domain never counts as at one of those below it', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  fc.assert(
    fc.property(label, label, (below, own) => {
      expect(isAtDomain(`a@${own}.example`, `${below}.${own}.example`)).toBe(false);
      expect(isAtDomain(`a@${below}.${own}.example`, `${own}.example`)).toBe(true);
    }),
  );
});
