import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cleanup, giveUp, isRunning, settleStep } from '../../shared/domain/cleanup.ts';
import {
  differenceOf,
  entryKinds,
  heldByMembers,
  type InventoryEntry,
  unlistedKinds,
} from '../../shared/domain/inventory.ts';

const entry = (id: string, more: Partial<InventoryEntry> = {}): InventoryEntry => ({
  id,
  kind: 'key',
  name: id,
  email: null,
  removable: true,
  ours: false,
  ...more,
});

describe('[M9] [E39] what differs between the start and the end', () => {
  test('new, gone and changed things are told apart', () => {
    const start = [entry('a'), entry('b'), entry('contact', { kind: 'contact', name: 'lena@post.example' })];
    const end = [entry('b'), entry('c'), entry('contact', { kind: 'contact', name: 'thief@post.example' })];
    const { added, removed, changed } = differenceOf(start, end);
    expect(added.map((one) => one.id)).toEqual(['c']);
    expect(removed.map((one) => one.id)).toEqual(['a']);
    expect(changed.map(({ before, after }) => [before.name, after.name])).toEqual([
      ['lena@post.example', 'thief@post.example'],
    ]);
  });

  test('what we made ourselves is not left behind by anybody', () => {
    expect(differenceOf([], [entry('ftp', { ours: true })]).added).toEqual([]);
    expect(differenceOf([entry('ftp', { ours: true })], []).removed).toEqual([]);
  });

  test('the same id under another kind is another thing', () => {
    expect(differenceOf([entry('1')], [entry('1', { kind: 'forward' })]).added).toHaveLength(1);
  });

  test('nothing that is in both lists is ever called new', () => {
    const entries = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        kind: fc.constantFrom(...entryKinds),
        name: fc.string(),
        email: fc.constant(null),
        removable: fc.boolean(),
        ours: fc.boolean(),
      }),
      { selector: (one) => `${one.kind} ${one.id}` },
    );
    fc.assert(
      fc.property(entries, (list) => {
        expect(differenceOf(list, list)).toEqual({ added: [], removed: [], changed: [] });
        expect(differenceOf([], list).added).toEqual(list.filter((one) => !one.ours));
      }),
    );
  });

  test('what a panel does not list is named, kind by kind', () => {
    expect(unlistedKinds(['contact', 'forward'])).toContain('key');
    expect(unlistedKinds(['contact', 'forward'])).not.toContain('forward');
    expect(unlistedKinds([])).toHaveLength(entryKinds.length - 1);
  });
});

test('[S10] a member of the partner who is in already is recognised by address, whatever its letters', () => {
  const listed = [entry('1', { kind: 'external_user', email: 'Nils@studio.example' }), entry('2')];
  expect(heldByMembers(listed, ['nils@studio.example']).map((one) => one.id)).toEqual(['1']);
  expect(heldByMembers(listed, ['mia@studio.example'])).toEqual([]);
});

describe('[M10] an order at the panel', () => {
  const order: Cleanup = {
    id: 'cln_1',
    accountId: 'acc_1',
    customerId: 'org_1',
    grantId: 'grt_1',
    kind: 'recovery',
    askedBy: 'per_1',
    askedAt: 0,
    steps: [
      { step: 'contact', entry: null, state: 'waiting' },
      { step: 'remove', entry: { id: 'k', kind: 'key', name: 'k' }, state: 'waiting' },
    ],
    version: 1,
  };

  test('a step that has come out stays as it is', () => {
    const done = settleStep(order, 0, 'done');
    expect(settleStep(done, 0, 'failed').steps[0]?.state).toBe('done');
    expect(isRunning(done)).toBe(true);
  });

  test('giving up touches only what was still waiting', () => {
    const given = giveUp(settleStep(order, 0, 'done'));
    expect(given.steps.map((step) => step.state)).toEqual(['done', 'failed']);
    expect(isRunning(given)).toBe(false);
  });
});
