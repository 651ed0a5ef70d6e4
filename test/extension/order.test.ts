import { describe, expect, it } from 'vitest';
import { filterRows } from '../../extension/deployments/filter.ts';
import { fold } from '../../extension/deployments/fold.ts';
import type { Row } from '../../extension/deployments/lists.ts';
import {
  arrange,
  type Habits,
  headOf,
  keepPlaces,
  keyOf,
  recentRows,
  sortByName,
} from '../../extension/deployments/order.ts';

const nord = 'https://nord.example';
const sued = 'https://sued.example';

const row = (customer: string, more?: Partial<Row>): Row => ({
  deployment: nord,
  grantId: `gra_${customer}`,
  customer,
  account: `${customer.toLowerCase()}.test`,
  panel: 'Froxlor',
  origin: 'https://panel.example',
  products: null,
  state: 'active',
  panelState: 'in_force',
  endsAt: null,
  way: 'open',
  enforcement: { enforcement: 'enforced', verified: true, idleSeconds: null, unbounded: false, leaks: false },
  openedAt: null,
  find: fold(`${customer} ${customer}.test Froxlor`),
  ...more,
});

const none: Habits = { pins: {}, recents: {} };
const names = (rows: readonly Row[]): string[] => rows.map((one) => one.customer);

describe('the order of clients', () => {
  it('puts pinned first, then recent by time, then A–Z, over all deployments [W1] [W8]', () => {
    const north = sortByName([row('Zoe'), row('Berg'), row('Anna', { openedAt: 10 })]);
    const south = sortByName([
      row('Carl', { deployment: sued, openedAt: 20 }),
      row('Alba', { deployment: sued }),
    ]);
    const habits = { pins: { [nord]: ['gra_Zoe'] }, recents: {} };
    expect(names(arrange([north, south], habits))).toEqual(['Zoe', 'Carl', 'Anna', 'Alba', 'Berg']);
  });

  it('keeps habits of one deployment from moving clients of another with the same id [E59] [W8]', () => {
    const north = [row('Same')];
    const south = [row('Aaa', { deployment: sued }), row('Same', { deployment: sued })];
    const habits = { pins: { [sued]: ['gra_Same'] }, recents: {} };
    const first = arrange([north, south], habits)[0];
    expect(first?.deployment).toBe(sued);
  });

  it('counts an opening from this browser before the Worker’s list knows it [W1]', () => {
    const rows = sortByName([row('Anna', { openedAt: 10 }), row('Zoe')]);
    expect(names(arrange([rows], { pins: {}, recents: { [nord]: { gra_Zoe: 99 } } }))).toEqual([
      'Zoe',
      'Anna',
    ]);
  });

  it('lets only a few recent ones stand before the A–Z [W1]', () => {
    const rows = sortByName(Array.from({ length: 12 }, (_, at) => row(`C${at + 10}`, { openedAt: at + 1 })));
    const ordered = names(arrange([rows], none));
    expect(ordered.slice(0, recentRows)).toEqual(['C21', 'C20', 'C19', 'C18', 'C17']);
    expect(ordered.slice(recentRows)).toEqual(['C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16']);
  });

  it('sorts as people read: accents beside their letters, numbers by value [L1]', () => {
    const rows = ['Zürich', 'Äpfel', 'Client 10', 'Client 9', 'apt'].map((one) => row(one));
    expect(names(sortByName(rows))).toEqual(['Äpfel', 'apt', 'Client 9', 'Client 10', 'Zürich']);
  });

  it('makes the first picture from heads equal to the beginning of the whole list [W1]', () => {
    const make = (deployment: string, from: number): Row[] =>
      sortByName(
        Array.from({ length: 400 }, (_, at) =>
          row(`C${String(at * 2 + from).padStart(4, '0')}`, {
            deployment,
            openedAt: at % 97 === 0 ? at + from : null,
          }),
        ),
      );
    const lists = [make(nord, 0), make(sued, 1)];
    const habits = { pins: { [nord]: ['gra_C0700'] }, recents: { [sued]: { gra_C0001: 5_000 } } };
    const heads = lists.map((list) => headOf(list, habits, 24));
    expect(names(arrange(heads, habits).slice(0, 24))).toEqual(names(arrange(lists, habits).slice(0, 24)));
  });

  it('never moves a row under the pointer when data changes: gone stays, new comes last [W6]', () => {
    const shown = [row('A'), row('B'), row('C')];
    const next = [row('Neu'), row('C', { state: 'paused' }), row('A')];
    const { rows, gone } = keepPlaces(shown, next);
    expect(names(rows)).toEqual(['A', 'B', 'C', 'Neu']);
    expect([...gone]).toEqual([keyOf(row('B'))]);
    expect(rows[2]?.state).toBe('paused');
  });
});

describe('the filter', () => {
  const rows = [row('Berg Bakery'), row('Bäckerei Süd'), row('Diaz Cycles')];

  it('wants every word, in any order and place [W1]', () => {
    expect(names(filterRows(rows, 'bak ber'))).toEqual(['Berg Bakery']);
    expect(names(filterRows(rows, 'bak diaz'))).toEqual([]);
  });

  it('finds letters with accents by plain ones, and the other way round [W1] [L1]', () => {
    expect(names(filterRows(rows, 'backerei'))).toEqual(['Bäckerei Süd']);
    expect(names(filterRows(rows, 'DÍAZ'))).toEqual(['Diaz Cycles']);
  });

  it('shows all when only spaces are typed [W1]', () => {
    expect(filterRows(rows, '   ')).toHaveLength(3);
  });

  it('takes well under a frame for 10,000 clients [W1]', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => row(`Client ${at}`));
    filterRows(many, 'warm');
    const started = performance.now();
    const found = filterRows(many, 'client 999');
    expect(performance.now() - started).toBeLessThan(16);
    expect(found.length).toBeGreaterThan(0);
  });
});
