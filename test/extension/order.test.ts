import { describe, expect, it } from 'vitest';
import type { Habits } from '../../extension/deployments/habits.ts';
import type { Row } from '../../extension/deployments/lists.ts';
import { arrange, recentRows, sortByName } from '../../extension/deployments/order.ts';
import { nord, row, sued } from './support/row.ts';

const none: Habits = { pins: {}, recents: {}, marks: {} };
const names = (rows: readonly Row[]): string[] => rows.map((one) => one.customer);

describe('the order of clients', () => {
  it('puts pinned first, then recent by time, then A–Z, over all deployments [W1] [W8]', () => {
    const north = sortByName([row('Zoe'), row('Berg'), row('Anna', { openedAt: 10 })]);
    const south = sortByName([
      row('Carl', { deployment: sued, openedAt: 20 }),
      row('Alba', { deployment: sued }),
    ]);
    const habits = { ...none, pins: { [nord]: ['gra_Zoe'] } };
    expect(names(arrange([north, south], habits))).toEqual(['Zoe', 'Carl', 'Anna', 'Alba', 'Berg']);
  });

  it('keeps habits of one deployment from moving clients of another with the same id [E59] [W8]', () => {
    const north = [row('Same')];
    const south = [row('Aaa', { deployment: sued }), row('Same', { deployment: sued })];
    const habits = { ...none, pins: { [sued]: ['gra_Same'] } };
    const first = arrange([north, south], habits)[0];
    expect(first?.deployment).toBe(sued);
  });

  it('counts an opening from this browser before the Worker’s list knows it [W1]', () => {
    const rows = sortByName([row('Anna', { openedAt: 10 }), row('Zoe')]);
    expect(names(arrange([rows], { ...none, recents: { [nord]: { gra_Zoe: 99 } } }))).toEqual([
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
});
