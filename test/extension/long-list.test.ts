import { describe, expect, it } from 'vitest';
import { fewRows, keepPlaces, placeOf, slicedRows } from '../../extension/deployments/client-rows.ts';
import { keyOf } from '../../extension/deployments/habits.ts';
import type { Row } from '../../extension/deployments/lists.ts';
import { Search, textsOf } from '../../extension/deployments/search.ts';
import { SliceLines, sliceRows, slicesOf } from '../../extension/deployments/slices.ts';
import { nord, row, sued } from './support/row.ts';

const many = (count: number, more?: Partial<Row>): Row[] =>
  Array.from({ length: count }, (_, at) => row(`Client ${String(at).padStart(5, '0')}`, more));

const lines = (deployment: string, rows: readonly Row[]): SliceLines[] =>
  slicesOf(deployment, rows).map((slice) => new SliceLines(structuredClone(slice)));

describe('the list in slices', () => {
  it('gives every row back as it was, whatever stands in its names [W1]', () => {
    const odd = [
      row('Bäckerei "Süd"\n& Söhne', {
        grantId: 'gra_0',
        endsAt: 5,
        products: 3,
        state: 'paused',
        openedAt: 9,
      }),
      ...many(sliceRows),
      row('Zoë \u2028 Yoga', { way: 'card' }),
    ];
    const slices = lines(nord, odd);
    expect(slices).toHaveLength(2);
    const rows = slicedRows(
      slices,
      Uint32Array.from(odd, (_, at) => placeOf(0, at)),
    );
    const read = odd.map((_, at) => rows.row(at));
    expect(read).toEqual(odd.map((one) => ({ ...one, find: one.find.replaceAll('\n', ' ') })));
    expect(rows.key(sliceRows + 1)).toBe(keyOf(read[sliceRows + 1] ?? row('')));
  });

  it('reads two deployments in the one order they were put in, each row with its own deployment [W8] [E59]', () => {
    const north = many(sliceRows + 3);
    const south = many(4, { deployment: sued });
    const slices = [...lines(nord, north), ...lines(sued, south)];
    const order = Uint32Array.of(placeOf(2, 3), placeOf(0, sliceRows + 2), placeOf(2, 0));
    const rows = slicedRows(slices, order);
    expect([0, 1, 2].map(rows.row)).toEqual([south[3], north[sliceRows + 2], south[0]]);
    expect(rows.key(0)).toBe(`${sued} gra_Client 00003`);
  });

  it('never moves a row under the pointer when data changes: gone stays, new comes last [W6]', () => {
    const shown = fewRows([row('A'), row('B'), row('C')]);
    const next = fewRows([row('Neu'), row('C', { state: 'paused' }), row('A')]);
    const { rows, gone } = keepPlaces(shown, next);
    const read = Array.from({ length: rows.size }, (_, at) => rows.row(at));
    expect(read.map(({ customer }) => customer)).toEqual(['A', 'B', 'C', 'Neu']);
    expect([...gone]).toEqual([keyOf(row('B'))]);
    expect(read[2]?.state).toBe('paused');
    expect([0, 1, 2, 3].map(rows.key)).toEqual(read.map(keyOf));
    const again = keepPlaces(rows, fewRows([row('B'), row('C')]));
    expect([...again.gone].sort()).toEqual([keyOf(row('A')), keyOf(row('Neu'))].sort());
    expect(again.rows.row(1)).toEqual(row('B'));
  });
});

describe('the search', () => {
  const rows = [row('Berg Bakery'), row('Bäckerei Süd'), row('Diaz Cycles')];
  const texts = textsOf(fewRows(rows), {});
  const names = (typed: string): (string | undefined)[] =>
    new Search(texts, typed).run().found.map((at) => rows[at]?.customer);

  it('wants every word, in any order and place [W1]', () => {
    expect(names('bak ber')).toEqual(['Berg Bakery']);
    expect(names('bak diaz')).toEqual([]);
  });

  it('finds letters with accents by plain ones, and the other way round [W1] [L1]', () => {
    expect(names('backerei')).toEqual(['Bäckerei Süd']);
    expect(names('DÍAZ')).toEqual(['Diaz Cycles']);
  });

  it('leaves all when only spaces are typed [W1]', () => {
    expect(names('   ')).toHaveLength(3);
  });

  it('finds a client by the group a person gave it, and no other deployment’s of the same id [W1] [E59]', () => {
    const both = fewRows([row('Anna', { deployment: sued }), row('Anna')]);
    const grouped = textsOf(both, { [nord]: { gra_Anna: { group: 'Bücher' } } });
    expect(new Search(grouped, 'bucher').run().found).toEqual([1]);
  });

  it('stops when its time is up, goes on where it stopped, and finds the same [W1]', () => {
    const long = textsOf(fewRows(many(5_000)), {});
    let clock = 0;
    const search = new Search(long, '99');
    const turns: number[] = [];
    while (!search.done) {
      search.run(4, Number.POSITIVE_INFINITY, () => {
        clock += 2;
        return clock;
      });
      turns.push(search.found.length);
    }
    expect(turns.length).toBeGreaterThan(2);
    expect(turns[0]).toBeLessThan(turns.at(-1) ?? 0);
    expect(search.found).toEqual(new Search(long, '99').run().found);
  });

  it('answers with the first it finds before it has counted them all [W1]', () => {
    const long = textsOf(fewRows(many(5_000)), {});
    const search = new Search(long, 'client').run(1_000, 24);
    expect(search.done).toBe(false);
    expect(search.found.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, at) => at));
    expect(search.run().found).toHaveLength(5_000);
  });

  it('looks only at what was found before while words get narrower, and at all again when not [W1]', () => {
    const long = textsOf(fewRows(many(3_000)), {});
    const whole = (typed: string): readonly number[] => new Search(long, typed).run().found;
    let before: Search | null = null;
    for (const typed of ['0', '02', '029', '0299', '029', '1', '12 0', '12 01', 'x', '']) {
      const next: Search = new Search(long, typed, before).run();
      expect(next.found, typed).toEqual(whole(typed));
      before = next;
    }
    const half = new Search(long, '0').run(0);
    expect(half.done).toBe(false);
    expect(new Search(long, '02', half).run().found).toEqual(whole('02'));
  });
});
