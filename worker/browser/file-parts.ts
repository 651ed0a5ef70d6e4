import papaparse from 'papaparse';
import { type LineOrder, orderColumnsIn, orderOf } from '../../shared/api/order-file.ts';
import { ordersLimit, partRows } from '../../shared/api/orders-limit.ts';

/** So much of a file is read at a time; a file of any length takes the memory of this and one part (B5). */
export const readAtOnce = 128 * 1024;

export type Unreadable = 'no-columns' | 'empty' | 'too-large';

/** What is wrong with the file as a whole. */
export class UnreadableFile extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}

/** What a request weighs beside its rows. */
const frame = 1024;

/**
 * Reads a file and hands its orders on part by part, with the share of the file that was read. It reads on when a
 * part was taken, so that never more than a piece of the file and a part of its rows are held.
 */
export const eachPart = (
  file: File,
  take: (rows: readonly LineOrder[], share: number) => Promise<void>,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let places: ReturnType<typeof orderColumnsIn> = null;
    let waiting: LineOrder[] = [];
    let weight = 0;
    let failed = false;
    let withoutLine = 0;
    const flush = async (share: number): Promise<void> => {
      const rows = waiting;
      waiting = [];
      weight = 0;
      if (rows.length > 0) await take(rows, share);
    };
    const lines = async (data: readonly string[][], share: number): Promise<void> => {
      for (const line of data) {
        if (places === null) {
          places = orderColumnsIn(line);
          if (places === null) throw new UnreadableFile('no-columns');
          continue;
        }
        const row = orderOf(line, places);
        const weighs = new TextEncoder().encode(JSON.stringify(row)).length + 1;
        if (weighs + frame > ordersLimit) throw new UnreadableFile('too-large');
        if (waiting.length === partRows || weight + weighs + frame > ordersLimit) await flush(share);
        waiting.push(row);
        weight += weighs;
      }
    };
    const stop = (error: unknown): void => {
      failed = true;
      reject(error);
    };
    papaparse.parse<string[], File>(file, {
      chunkSize: readAtOnce,
      skipEmptyLines: 'greedy',
      chunk: ({ data, meta }, parser) => {
        parser.pause();
        // A quote that is never closed would make one line of the rest of the file.
        withoutLine = data.length === 0 ? withoutLine + readAtOnce : 0;
        const read =
          withoutLine > ordersLimit
            ? Promise.reject(new UnreadableFile('too-large'))
            : lines(data, Math.min(1, meta.cursor / file.size));
        read.then(
          () => parser.resume(),
          (error: unknown) => {
            stop(error);
            parser.abort();
          },
        );
      },
      complete: () => {
        if (failed) return;
        if (places === null) return stop(new UnreadableFile('empty'));
        flush(1).then(resolve, reject);
      },
      error: stop,
    });
  });
