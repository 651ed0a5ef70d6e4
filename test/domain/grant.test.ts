import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { coolsOff } from '../../shared/domain/cooling-off.ts';
import { day, renewalWindow } from '../../shared/domain/duration.ts';
import {
  changeNeeds,
  confirmPanel,
  freezeReasons,
  type Grant,
  type GrantChange,
  type GrantCommand,
  grantState,
  grantStateAt,
  startGrant,
  transitionGrant,
} from '../../shared/domain/grant.ts';
import { access } from './support/access.ts';

const start = 1_800_000_000_000;
const endsAt = fc.option(fc.integer({ min: start - 5 * day, max: start + 60 * day }));
const command: fc.Arbitrary<GrantCommand> = fc.oneof(
  fc.record({ type: fc.constant('change' as const), access, endsAt }),
  fc.constant<GrantCommand>({ type: 'pause' }),
  fc.constant<GrantCommand>({ type: 'rotate' }),
  fc.constant<GrantCommand>({ type: 'begin' }),
  fc.constant<GrantCommand>({ type: 'drop_waiting' }),
  fc.record({ access, endsAt }).map(
    (terms): GrantCommand => ({
      type: 'change_later',
      waiting: {
        id: 'wai_1',
        beginsAt: start + day,
        decidedBy: 'per_1',
        change: { ...terms, idleDays: null, projectId: null },
      },
    }),
  ),
  fc.record({ type: fc.constant('resume' as const), endsAt }),
  fc.constant<GrantCommand>({ type: 'run_out' }),
  fc.record({ type: fc.constant('freeze' as const), reason: fc.constantFrom(...freezeReasons) }),
  fc.record({ type: fc.constant('unfreeze' as const), reason: fc.constantFrom(...freezeReasons) }),
  fc.record({
    type: fc.constant('end' as const),
    by: fc.constantFrom('customer' as const, 'partner' as const, 'host' as const),
  }),
);
const report = fc.record({
  type: fc.constant('report' as const),
  late: fc.integer({ min: 0, max: 2 }),
  outcome: fc.constantFrom('in_force' as const, 'cut' as const, 'not_yet_cut' as const),
});
const steps = fc.array(fc.tuple(fc.oneof(command, report), fc.integer({ min: 0, max: 10 * day })), {
  maxLength: 30,
});

const begun = (waits = false): GrantChange =>
  startGrant(
    {
      id: 'grt_1',
      accountId: 'acc_1',
      customerId: 'org_1',
      partnerId: 'org_2',
      access: { kind: 'full', payer: 'customer' },
      endsAt: start + 30 * day,
      waiting: waits ? { id: 'wai_0', beginsAt: start + day, decidedBy: 'per_1', change: null } : null,
    },
    start,
  );

/** Plays a story and hands each step to the law: before, after, and what the panel was told. */
const play = (
  story: readonly (readonly [
    GrantCommand | { type: 'report'; late: number; outcome: 'in_force' | 'cut' | 'not_yet_cut' },
    number,
  ])[],
  law: (before: Grant, after: GrantChange, what: string, now: number) => void,
): void => {
  let { grant } = begun();
  let now = start;
  for (const [step, wait] of story) {
    now += wait;
    if (step.type === 'report') {
      const told = confirmPanel(grant, {
        generation: grant.panelGeneration - step.late,
        // A job reports only what it was for.
        outcome:
          grantState(grant) === 'active' ? 'in_force' : step.outcome === 'in_force' ? 'cut' : step.outcome,
      });
      expect(told === null).toBe(step.late > 0);
      if (told) grant = told;
      continue;
    }
    const changed = transitionGrant(grant, step, now);
    if (!changed.ok) continue;
    law(grant, changed.value, step.type, now);
    grant = changed.value.grant;
  }
};

describe('a grant through any story', () => {
  test('[X1] what waits opens nothing and changes nothing until it begins', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (story, waits) => {
        let grant = begun(waits).grant;
        let now = start;
        for (const [step, wait] of story) {
          now += wait;
          if (step.type === 'report') continue;
          const changed = transitionGrant(grant, step, now);
          if (!changed.ok) continue;
          const { grant: next, job } = changed.value;
          if (grant.waiting?.change === null && next.waiting?.change === null) {
            expect([job, next.panelState]).toEqual([null, 'cut']);
            expect(grantState(next)).not.toBe('active');
          }
          if (step.type === 'change_later') {
            expect({ ...next, waiting: null, version: 0 }).toEqual({ ...grant, waiting: null, version: 0 });
            expect(job).toBeNull();
          }
          if (step.type === 'begin' && grant.waiting?.change) {
            expect(next.access).toEqual(grant.waiting.change.access);
          }
          // Whatever is decided now is newer than a change that waits.
          if (step.type === 'change' || step.type === 'end') expect(next.waiting?.change ?? null).toBeNull();
          grant = next;
        }
      }),
    );
  });

  test('[X1] only full access and another payer wait', () => {
    const paid = (payer: 'customer' | 'partner'): Access => ({ kind: 'full', payer });
    const limited: Access = { kind: 'limited', products: [] };
    expect(coolsOff(null, paid('customer'))).toBe(true);
    expect(coolsOff(limited, paid('partner'))).toBe(true);
    expect(coolsOff(paid('customer'), paid('partner'))).toBe(true);
    expect(coolsOff(paid('partner'), paid('partner'))).toBe(false);
    expect(coolsOff(null, limited)).toBe(false);
    expect(coolsOff(paid('customer'), limited)).toBe(false);
  });

  test('[E56] an end is for good', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before) => expect(before.endedAt).toBeNull());
      }),
    );
  });

  test('every step is one version, and the panel’s generation never goes back', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before, { grant }) => {
          expect(grant.version).toBe(before.version + 1);
          expect(grant.panelGeneration).toBeGreaterThanOrEqual(before.panelGeneration);
        });
      }),
    );
  });

  test('[E38] what stops being active owes the panel a cut, and says so until the panel has confirmed', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before, { grant, job }) => {
          if (grantState(before) === 'active' && grantState(grant) !== 'active') {
            expect([job, grant.panelState]).toEqual(['deprovision', 'cutting']);
            expect(grant.panelGeneration).toBe(before.panelGeneration + 1);
          }
          // A grant that is not active is never shown as in force or on its way there.
          if (grantState(grant) !== 'active') {
            expect(['cutting', 'not_yet_cut', 'cut']).toContain(grant.panelState);
          }
        });
      }),
    );
  });

  test('[E46] what becomes active, or changes while active, is made anew under a new generation', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before, { grant, job }, what) => {
          const becomes = grantState(before) !== 'active' && grantState(grant) === 'active';
          if (becomes || (what === 'change' && grantState(grant) === 'active')) {
            expect([job, grant.panelState]).toEqual(['provision', 'applying']);
            expect(grant.panelGeneration).toBe(before.panelGeneration + 1);
          }
        });
      }),
    );
  });

  test('[E1] lifting one hold lifts no other', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before, { grant }, what) => {
          if (what === 'resume') expect(grant.frozen).toEqual(before.frozen);
          if (what === 'unfreeze') {
            expect(grant.paused).toBe(before.paused);
            expect(before.frozen.filter((reason) => !grant.frozen.includes(reason))).toHaveLength(1);
          }
          if (what === 'pause' || what === 'freeze') expect(grantState(grant)).not.toBe('active');
        });
      }),
    );
  });

  test('[S12] nothing is active past its end date, and what ran out comes back only in time', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (before, { grant }, what, now) => {
          if (grant.endsAt !== null && now >= grant.endsAt) {
            expect(grantStateAt(grant, now)).not.toBe('active');
          }
          if (what === 'resume' && before.paused === 'run_out') {
            expect(now).toBeLessThanOrEqual((before.endsAt ?? now) + renewalWindow);
          }
        });
      }),
    );
  });

  test('[M4] a customer’s pause is possible from every state but its own and the end', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, (_, { grant }, __, now) => {
          const paused = transitionGrant(grant, { type: 'pause' }, now);
          expect(paused.ok).toBe(grant.endedAt === null && grant.paused !== 'customer');
        });
      }),
    );
  });
});

test('[M2] another payer, more products, more actions or a later end need the authority to widen', () => {
  const grant = begun().grant;
  const limited: Access = {
    kind: 'limited',
    products: [{ productId: 'a', name: 'A', category: 'website', actions: ['view'] }],
  };
  expect(changeNeeds(grant, { kind: 'full', payer: 'partner' }, grant.endsAt)).toBe('widen');
  expect(changeNeeds(grant, grant.access, null)).toBe('widen');
  expect(changeNeeds(grant, grant.access, (grant.endsAt ?? 0) + 1)).toBe('widen');
  expect(changeNeeds(grant, grant.access, (grant.endsAt ?? 0) - 1)).toBe('narrow');
  expect(changeNeeds(grant, limited, grant.endsAt)).toBe('narrow');
  expect(changeNeeds({ ...grant, access: limited }, grant.access, grant.endsAt)).toBe('widen');
  const more: Access = {
    kind: 'limited',
    products: [{ productId: 'a', name: 'A', category: 'website', actions: ['view', 'change'] }],
  };
  expect(changeNeeds({ ...grant, access: limited }, more, grant.endsAt)).toBe('widen');
});
