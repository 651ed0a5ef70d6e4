import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endedBys,
  type FreezeReason,
  type Grant,
  grantState,
  startGrant,
  transitionGrant,
} from '../../shared/domain/grant.ts';
import { type PartnershipState, partnershipStates } from '../../shared/domain/partnership.ts';
import { afterRestore, type Forgotten } from '../../shared/domain/restored.ts';
import { access } from './support/access.ts';

const now = 1_000_000;
const frozen = (more: Partial<Grant>): Grant => ({
  ...startGrant(
    {
      id: 'grt_1',
      accountId: 'acc_1',
      customerId: 'org_1',
      partnerId: 'org_2',
      access: { kind: 'full', payer: 'customer' },
      endsAt: null,
    },
    1,
  ).grant,
  frozen: ['restore'],
  ...more,
});

const grant: fc.Arbitrary<Grant> = fc
  .record({
    access,
    paused: fc.constantFrom(null, 'customer' as const, 'run_out' as const),
    others: fc.subarray<FreezeReason>(['partnership', 'admin', 'admins', 'mismatch']),
  })
  .map(({ others, ...more }) => frozen({ ...more, frozen: [...others, 'restore'] }));

const event = fc.record({
  event: fc.constantFrom(
    'client.opened',
    'grant.reminded',
    'grant.paused',
    'grant.resumed',
    'grant.rights_changed',
    'grant.frozen',
    'grant.unfrozen',
    'something.new',
  ),
  data: fc.constantFrom({}, { by: 'admin' }, { by: 'admins' }, { reason: 'mismatch' }),
});
const forgotten: fc.Arbitrary<Forgotten> = fc.record({
  ended: fc.option(fc.constantFrom(...endedBys)),
  events: fc.array(event, { maxLength: 4 }),
});
const partnership: fc.Arbitrary<PartnershipState> = fc.constantFrom(...partnershipStates);

const harmless = ['client.opened', 'grant.reminded'];

test('[A8] [E56] whatever an older copy says: what had ended ends, and nothing is active that was changed since or whose partner is not authorized', () => {
  fc.assert(
    fc.property(grant, forgotten, partnership, (current, lost, state) => {
      const matched = afterRestore(current, lost, state, now);
      if (matched === null) throw new Error('every frozen grant can be matched');
      const { outcome, change } = matched;
      const after = grantState(change.grant);
      expect(outcome === 'ended').toBe(lost.ended !== null);
      expect(after === 'ended').toBe(lost.ended !== null);
      if (lost.ended !== null) {
        expect(change.grant.endedBy).toBe(lost.ended);
        return;
      }
      expect(change.grant.frozen).not.toContain('restore');
      if (state !== 'authorized') expect(after).not.toBe('active');
      if (lost.events.some((one) => !harmless.includes(one.event))) expect(after).not.toBe('active');
      // Nothing of what held it before is lifted, but the restore and a partnership that is authorized.
      for (const reason of current.frozen) {
        if (reason === 'restore' || (reason === 'partnership' && state === 'authorized')) continue;
        expect(change.grant.frozen).toContain(reason);
      }
      if (current.paused !== null) expect(change.grant.paused).not.toBeNull();
      expect(change.grant.access).toEqual(current.access);
    }),
    { numRuns: 500 },
  );
});

test('[A8] an admin’s hold that the copy has forgotten is on it again, and one that was lifted is not put on', () => {
  const held = (...events: readonly string[]) =>
    afterRestore(
      frozen({}),
      { ended: null, events: events.map((one) => ({ event: one, data: { by: 'admin' } })) },
      'authorized',
      now,
    )?.change.grant.frozen;
  expect(held('grant.frozen')).toEqual(['admin']);
  expect(held('grant.frozen', 'grant.unfrozen')).toEqual([]);
  expect(held('grant.unfrozen', 'grant.frozen')).toEqual(['admin']);
});

test('[A8] what nobody touched goes on, and its access in the panel is made anew', () => {
  const matched = afterRestore(frozen({}), { ended: null, events: [] }, 'authorized', now);
  expect(matched).toMatchObject({
    outcome: 'back',
    change: { job: 'provision', grant: { frozen: [], paused: null, panelState: 'applying' } },
  });
});

test('[A8] [X1] a change that waited does not begin before its share is matched, and not at all where something was decided since', () => {
  const waiting = {
    id: 'wai_1',
    beginsAt: 1,
    decidedBy: 'per_1',
    change: {
      access: { kind: 'full' as const, payer: 'partner' as const },
      endsAt: null,
      idleDays: null,
      projectId: null,
    },
  };
  const current = frozen({ waiting });
  expect(transitionGrant(current, { type: 'begin' }, now).ok).toBe(false);
  const stopped = { ended: null, events: [{ event: 'grant.change_stopped', data: {} }] };
  expect(afterRestore(current, stopped, 'authorized', now)?.change.grant).toMatchObject({
    waiting: null,
    paused: 'customer',
    access: current.access,
  });
  const untouched = afterRestore(current, { ended: null, events: [] }, 'authorized', now);
  expect(untouched?.change.grant.waiting).toEqual(waiting);
});

test('[A8] [A6] a hold of one admin, and one of two, is on it again unless it was lifted since', () => {
  const holds = (...events: Forgotten['events']) =>
    afterRestore(frozen({}), { ended: null, events }, 'authorized', now)?.change.grant.frozen;
  const by = (event: string, hold: string) => ({ event, data: { by: hold } });
  expect(holds(by('grant.frozen', 'admin'))).toEqual(['admin']);
  expect(holds(by('grant.frozen', 'admins'))).toEqual(['admins']);
  expect(holds(by('grant.frozen', 'admin'), by('grant.frozen', 'admins'))).toEqual(['admin', 'admins']);
  // One admin lifts its own hold, two lift both.
  expect(holds(by('grant.frozen', 'admins'), by('grant.unfrozen', 'admin'))).toEqual(['admins']);
  expect(
    holds(by('grant.frozen', 'admin'), by('grant.frozen', 'admins'), by('grant.unfrozen', 'admins')),
  ).toEqual([]);
});
