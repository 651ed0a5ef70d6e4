import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Around,
  abilitySpans,
  type GrantHistory,
  type PersonHistory,
  type Timeline,
  valueAt,
} from '../../shared/domain/incident.ts';
import type { MemberRole } from '../../shared/domain/organisation.ts';

const on = (...moments: readonly number[]): Timeline<boolean> => ({
  first: false,
  changes: moments.map((at, index) => ({ at, value: index % 2 === 0 })),
});
const always = <Value>(first: Value): Timeline<Value> => ({ first, changes: [] });
const around: Around = { partnerAuthorized: always(true), panelEnabled: always(true) };
const grant = (more: Partial<GrantHistory> = {}): GrantHistory => ({
  open: on(10),
  cut: always(false),
  renewed: [10],
  ...more,
});
const person = (more: Partial<PersonHistory> = {}): PersonHistory => ({
  role: always<MemberRole | null>('administrator'),
  assigned: [],
  opened: [],
  ...more,
});
const window = { from: 0, to: 100 };

describe('[G3] who could open a share', () => {
  test('a leader from when it is in force, to when it is not', () => {
    expect(abilitySpans(grant({ open: on(10, 40) }), person(), around, window)).toEqual([
      { ability: 'could_open', from: 10, to: 40, role: 'administrator' },
    ]);
  });

  test('a collaborator only while it is assigned, by whichever way', () => {
    const collaborator = person({
      role: always<MemberRole | null>('collaborator'),
      assigned: [on(20, 30), on(25, 50)],
    });
    expect(abilitySpans(grant(), collaborator, around, window)).toEqual([
      { ability: 'could_open', from: 20, to: 50, role: 'collaborator' },
    ]);
    expect(abilitySpans(grant(), { ...collaborator, assigned: [] }, around, window)).toEqual([]);
  });

  test('nobody while the partnership is suspended or the panel is off', () => {
    const suspended = { ...around, partnerAuthorized: { first: true, changes: on(0, 30, 60).changes } };
    expect(abilitySpans(grant(), person(), suspended, window)).toEqual([
      { ability: 'could_open', from: 10, to: 30, role: 'administrator' },
      { ability: 'could_open', from: 60, to: 100, role: 'administrator' },
    ]);
    expect(abilitySpans(grant(), person(), { ...around, panelEnabled: always(false) }, window)).toEqual([]);
  });

  test('who had opened it may still hold something until the panel has confirmed that it is gone', () => {
    const opened = person({ opened: [15] });
    const ended = grant({ open: on(10, 40), cut: on(70), renewed: [10, 70] });
    expect(abilitySpans(ended, opened, around, window)).toEqual([
      { ability: 'could_open', from: 10, to: 40, role: 'administrator' },
      { ability: 'may_still_hold', from: 40, to: 70, role: 'administrator' },
    ]);
    // Removed: what was made is made anew for those who stay.
    const removed = person({
      role: { first: 'administrator', changes: [{ at: 30, value: null }] },
      opened: [15],
    });
    expect(abilitySpans(grant({ renewed: [10, 33] }), removed, around, window)).toEqual([
      { ability: 'could_open', from: 10, to: 30, role: 'administrator' },
      { ability: 'may_still_hold', from: 30, to: 33, role: null },
    ]);
  });

  const moments = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 });
  const timeline = fc.record({ first: fc.boolean(), at: moments }).map(
    ({ first, at }): Timeline<boolean> => ({
      first,
      changes: at
        .toSorted((one, other) => one - other)
        .map((moment, index) => ({ at: moment, value: index % 2 === 0 ? !first : first })),
    }),
  );

  test('says could_open at exactly the moments at which every condition holds, and its spans never overlap', () => {
    fc.assert(
      fc.property(
        fc.record({
          open: timeline,
          cut: timeline,
          authorized: timeline,
          panel: timeline,
          member: timeline,
          ways: fc.array(timeline, { maxLength: 2 }),
          collaborator: fc.boolean(),
          opened: moments,
          renewed: moments,
          moment: fc.integer({ min: 0, max: 99 }),
        }),
        (given) => {
          const role: MemberRole = given.collaborator ? 'collaborator' : 'legal_representative';
          const spans = abilitySpans(
            { open: given.open, cut: given.cut, renewed: given.renewed },
            {
              role: {
                first: given.member.first ? role : null,
                changes: given.member.changes.map(({ at, value }) => ({ at, value: value ? role : null })),
              },
              assigned: given.ways,
              opened: given.opened.toSorted((one, other) => one - other),
            },
            { partnerAuthorized: given.authorized, panelEnabled: given.panel },
            window,
          );
          const { moment } = given;
          const holds = [given.open, given.authorized, given.panel, given.member].every((one) =>
            valueAt(one, moment),
          );
          const reaches = !given.collaborator || given.ways.some((way) => valueAt(way, moment));
          const at = spans.filter(({ from, to }) => from <= moment && moment < to);
          expect(at.length).toBeLessThanOrEqual(1);
          expect(at[0]?.ability === 'could_open').toBe(holds && reaches);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
