import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const froxlor = 'froxlor-2.3.10';

/** A recorded answer's text; the folder names the panel and its version. */
export const sample = (folder: string, name: string): string =>
  readFileSync(join(import.meta.dirname, 'samples', folder, name), 'utf8');
const read = (name: string): string => sample(froxlor, name);

/** A recorded answer as a response: `.json` is the body of a 200, `.txt` a whole answer. */
export const recorded = (name: string, folder = froxlor): Response => {
  const text = sample(folder, name);
  if (name.endsWith('.json')) return new Response(text, { headers: { 'content-type': 'application/json' } });
  const [head = '', ...body] = text.split(/\r?\n\r?\n/);
  const [statusLine = '', ...lines] = head.split(/\r?\n/);
  const headers = new Headers();
  for (const line of lines) {
    const at = line.indexOf(':');
    headers.append(line.slice(0, at), line.slice(at + 1).trim());
  }
  return new Response(body.join('\n\n').trim(), { status: Number(statusLine.split(' ')[1]), headers });
};

export type Row = Record<string, unknown>;

/** The rows of a recorded list, with every field the panel sent. */
export const recordedRows = (name: string): Row[] => {
  const answer = v.object({ data: v.object({ list: v.array(v.record(v.string(), v.unknown())) }) });
  return v.parse(v.pipe(v.string(), v.parseJson(), answer), read(name)).data.list;
};

/** The one thing a recorded answer holds. */
export const recordedData = (name: string): Row => {
  const answer = v.object({ data: v.record(v.string(), v.unknown()) });
  return v.parse(v.pipe(v.string(), v.parseJson(), answer), read(name)).data;
};
