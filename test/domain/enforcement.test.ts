import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Capabilities, enforcementOf } from '../../shared/domain/enforcement.ts';

const way = fc.constantFrom('link' as const, 'form' as const, 'card' as const, 'none' as const);
const capabilities: fc.Arbitrary<Capabilities> = fc.record({
  full: way,
  limited: way,
  limitedBy: fc.constantFrom('product' as const, 'role' as const, null),
  limitedCategories: fc.constant([]),
  limitsLeak: fc.boolean(),
  endsSessions: fc.record({ full: fc.boolean(), limited: fc.boolean() }),
  idleSeconds: fc.option(fc.integer({ min: 60, max: 3600 })),
  boundsActiveSessions: fc.boolean(),
  ownership: fc.constant('contact_email' as const),
  verified: fc.constant({ how: 'ran' as const, version: '1', date: '2026-11-21' }),
});
const kind = fc.constantFrom('full' as const, 'limited' as const);

test('[E30] [E51] the label never says more than was checked', () => {
  fc.assert(
    fc.property(capabilities, kind, fc.option(fc.integer({ min: 1 })), (able, access, verifiedAt) => {
      const label = enforcementOf(access, able, verifiedAt);
      // Verified is a stored run on this very panel, not what the connector's author saw elsewhere.
      expect(label.verified).toBe(verifiedAt !== null);
      expect(label.leaks).toBe(access === 'limited' && able.limitsLeak);
      if (able[access] === 'none') expect(label.enforcement).toBe('recorded');
      if (label.enforcement === 'enforced') {
        // A credential of its own goes with the grant; what is open through it may still have to be named.
        expect(able.endsSessions[access] || able[access] === 'card').toBe(true);
        expect(label.unbounded).toBe(!able.endsSessions[access]);
      }
    }),
  );
});

test('[E43] where an open session outlives the end, the label says how long, or that nothing bounds it', () => {
  fc.assert(
    fc.property(capabilities, kind, (able, access) => {
      const label = enforcementOf(access, able, null);
      const lives = able[access] !== 'none' && !able.endsSessions[access];
      expect(label.enforcement === 'brokered').toBe(lives && able[access] !== 'card');
      // What a panel says of its own sessions says nothing of an FTP or database server's connections.
      expect(label.unbounded).toBe(lives && (able[access] === 'card' || !able.boundsActiveSessions));
      expect(label.idleSeconds).toBe(label.enforcement === 'brokered' ? able.idleSeconds : null);
    }),
  );
});
