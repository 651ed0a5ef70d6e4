import { pipeline, type Readable, Transform } from 'node:stream';
import papaparse from 'papaparse';
import * as v from 'valibot';
import { Refused } from './host-calls.ts';

const line = v.array(v.string());

/** More than a row has and buffers hold: after so much without a line something opened a quote and never closed it. */
const longestLine = 4 * 1024 * 1024;

/**
 * The lines of a CSV as they are asked for: no more of the source is read than somebody waits for, and a line that
 * never ends is not waited for.
 */
export async function* csvLines(source: Readable): AsyncGenerator<readonly string[]> {
  let sinceLine = 0;
  const counted = new Transform({
    transform(piece: Buffer | string, _, done) {
      sinceLine += piece.length;
      if (sinceLine <= longestLine) return done(null, piece);
      done(new Refused('A row is far too long: check that the file is a CSV file with one row a line.'));
    },
  });
  const parser = papaparse.parse(papaparse.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' });
  // What goes wrong on the way is thrown to who reads the lines.
  pipeline(source, counted, parser, () => {});
  const lines: AsyncIterable<unknown> = parser;
  for await (const raw of lines) {
    sinceLine = 0;
    yield v.parse(line, raw);
  }
}
