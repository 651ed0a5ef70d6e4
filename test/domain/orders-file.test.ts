import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { LineOrder } from '../../shared/api/order-file.ts';
import { ordersAtOnce } from '../../shared/api/orders-limit.ts';
import { importOrders, type Progress } from '../../worker/cli/orders-file.ts';

const head = 'order,kind,account,product,category,quantity,currency,ordered_at,ordered_by\n';
const line = (row: number): string =>
  `R-${row},order,${row % 100 === 0 ? 'nobody' : '4711'},,website,35,CHF,2026-11-21T10:00:00Z,customer\n`;

/** A host that books everything but what belongs to nobody. */
const answer = (orders: readonly LineOrder[]) => ({
  rows: orders.map(({ account }) =>
    account === 'nobody'
      ? { outcome: 'wrong', order: 'x', code: 'account_not_found' }
      : { outcome: 'booked', benefit: 'cashback', currency: 'CHF', paid: 26_040, worth: 5208 },
  ),
});

const imported = async (input: {
  source: Readable;
  from?: number;
  post?: (orders: readonly LineOrder[]) => Promise<unknown>;
}) => {
  const report: string[] = [];
  const told: Progress[] = [];
  const done = importOrders({
    source: input.source,
    from: input.from ?? 1,
    part: ordersAtOnce,
    post: input.post ?? (async (orders) => answer(orders)),
    report: async (lines) => void report.push(lines),
    tell: (progress) => void told.push(structuredClone(progress)),
  });
  return { done: await done, report: report.join('').trimEnd().split('\r\n'), told };
};

describe('a file of orders from the command line', () => {
  test('[B5] 100,000 rows take the memory of one part: no more of the file is read than was answered, and a little ahead', async () => {
    const rows = 100_000;
    const all = Math.ceil(rows / 1_000);
    let given = 0;
    let answered = 0;
    let furthest = 0;
    let largest = 0;
    const source = new Readable({
      highWaterMark: 1,
      encoding: 'utf8',
      read() {
        if (given === all) return void this.push(null);
        const at = given;
        given += 1;
        furthest = Math.max(furthest, given * 1_000 - answered);
        this.push(
          `${at === 0 ? head : ''}${Array.from({ length: 1_000 }, (_, index) => line(at * 1_000 + index + 1)).join('')}`,
        );
      },
    });
    const { done, report, told } = await imported({
      source,
      post: async (orders) => {
        largest = Math.max(largest, orders.length);
        await new Promise(setImmediate);
        answered += orders.length;
        return answer(orders);
      },
    });
    expect(done).toEqual({
      rows,
      counts: { would_book: 0, booked: 99_000, known: 0, wrong: 1_000 },
    });
    expect(largest).toBe(ordersAtOnce);
    expect(furthest).toBeLessThanOrEqual(10_000);
    expect(told.length).toBe(rows / ordersAtOnce);
    expect(told[1]).toEqual({ rows: 1_000, counts: { would_book: 0, booked: 990, known: 0, wrong: 10 } });
    expect(report).toHaveLength(rows);
    expect(report[99]).toBe('"100","R-100","wrong","No organisation here holds this account","","","",""');
    expect(report[100]).toBe('"101","R-101","booked","","cashback","CHF","260.40","52.08"');
  });

  test('[B5] what stopped can be gone on with: rows that were answered are not sent again', async () => {
    const text = `${head}${Array.from({ length: 1_200 }, (_, index) => line(index + 1)).join('')}`;
    let parts = 0;
    const stopped = imported({
      source: Readable.from([text]),
      post: async (orders) => {
        parts += 1;
        if (parts === 3) throw new Error('the line broke');
        return answer(orders);
      },
    });
    await expect(stopped).rejects.toThrow('the line broke');
    const sent: string[] = [];
    const { done, report } = await imported({
      source: Readable.from([text]),
      from: 1_001,
      post: async (orders) => {
        sent.push(...orders.map(({ order }) => order));
        return answer(orders);
      },
    });
    expect([sent.length, sent[0], sent.at(-1)]).toEqual([200, 'R-1001', 'R-1200']);
    expect(done.rows).toBe(1_200);
    expect(report[0]).toMatch(/^"1001","R-1001"/);
  });

  test('[B5] a row that cannot be read says which column; formulas stay text', async () => {
    const { report } = await imported({
      source: Readable.from([`${head}=1+1,order,4711,,website,many,CHF,2026-11-21T10:00:00Z,customer\n`]),
      post: async () => ({ rows: [{ outcome: 'wrong', code: 'invalid_input', field: 'orderedAt' }] }),
    });
    expect(report).toEqual([`"1","'=1+1","wrong","not readable: ordered_at","","","",""`]);
  });

  test('[B5] a quote that is never closed does not make one line of the rest of the file', async () => {
    let given = 0;
    const source = new Readable({
      encoding: 'utf8',
      read() {
        given += 1;
        if (given > 400) return void this.push(null);
        this.push(given === 1 ? `${head}"R-1,order` : line(1).repeat(1_000));
      },
    });
    await expect(imported({ source })).rejects.toThrow('A row is far too long');
    expect(given).toBeLessThan(100);
  });

  test('what cannot be read is said', async () => {
    const source = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
    await expect(imported({ source })).rejects.toThrow('the disk is gone');
  });

  test('a file without a column is refused before anything is sent', async () => {
    let sent = 0;
    const refused = imported({
      source: Readable.from(['order,account\nR-1,4711\n']),
      post: async () => {
        sent += 1;
      },
    });
    await expect(refused).rejects.toThrow('A column is missing');
    expect(sent).toBe(0);
  });
});
