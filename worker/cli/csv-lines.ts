import type { Readable } from 'node:stream';
import papaparse from 'papaparse';
import * as v from 'valibot';

const line = v.array(v.string());

/** The lines of a CSV as they are asked for: no more of the source is read than somebody waits for. */
export async function* csvLines(source: Readable): AsyncGenerator<readonly string[]> {
  const lines: AsyncIterable<unknown> = source.pipe(
    papaparse.parse(papaparse.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' }),
  );
  for await (const raw of lines) yield v.parse(line, raw);
}
