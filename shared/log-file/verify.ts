import * as v from 'valibot';
import { type Break, beforeFirst, breaksAfter, type ChainEnd, type Hash } from '../domain/log-chain.ts';
import { endClaims, endType, headClaims, headType, type Line, readLine } from './format.ts';

/** What does not hold, and in which line of the file, counted from 1. */
export interface Finding {
  line: number;
  what:
    | Break
    | 'unreadable'
    | 'no_beginning'
    | 'second_beginning'
    | 'signature'
    | 'head_of_other'
    | 'end_of_other'
    | 'after_end'
    | 'no_end';
  /** The entry's own number, or of those that are missing the first and the last. */
  sequence?: number;
  until?: number;
}

export interface Report {
  deployment: string;
  chain: string;
  entries: number;
  heads: number;
  last: ChainEnd;
  findings: readonly Finding[];
}

/** Opens a signed text of this type; null when it was not signed by the deployment. */
export type Open = (signed: string, type: string) => Promise<unknown>;

/** 64 bytes in base64url: the last character has bits to spare, which must not be used to write it in two ways. */
const signatureOnce = /\.[\w-]{85}[AQgw]$/;

const same = (one: ChainEnd, other: ChainEnd): boolean =>
  one.sequence === other.sequence && one.hash === other.hash;

/** Reads a file line by line, keeps nothing but where it stands, and says everything that does not hold. */
class Reading {
  readonly #tools: { hash: Hash; open: Open };
  readonly #findings: Finding[] = [];
  #line = 0;
  #beginning: Extract<Line, { kind: 'log' }> | null = null;
  #last: ChainEnd = beforeFirst;
  #entries = 0;
  #heads = 0;
  #ended = false;

  constructor(tools: { hash: Hash; open: Open }) {
    this.#tools = tools;
  }

  async take(text: string): Promise<void> {
    this.#line += 1;
    const read = readLine(text);
    if (this.#ended) this.#find({ what: 'after_end' });
    else if (read === null) this.#find({ what: 'unreadable' });
    else if (read.kind === 'log') this.#begin(read);
    else if (this.#beginning === null) this.#find({ what: 'no_beginning' });
    else if (read.kind === 'entry') await this.#entry(this.#beginning.chain, read);
    else if (read.kind === 'head') await this.#head(this.#beginning, read.signed);
    else await this.#end(this.#beginning, read.signed);
  }

  report(): Report {
    if (!this.#ended) {
      this.#line += 1;
      this.#find({ what: this.#beginning === null ? 'no_beginning' : 'no_end' });
    }
    return {
      deployment: this.#beginning?.deployment ?? '',
      chain: this.#beginning?.chain ?? '',
      entries: this.#entries,
      heads: this.#heads,
      last: this.#last,
      findings: this.#findings,
    };
  }

  #find(finding: Omit<Finding, 'line'>): void {
    this.#findings.push({ line: this.#line, ...finding });
  }

  #begin(read: Extract<Line, { kind: 'log' }>): void {
    if (this.#beginning !== null) this.#find({ what: 'second_beginning' });
    else {
      if (this.#line > 1) this.#find({ what: 'no_beginning' });
      this.#beginning = read;
      this.#last = read.after;
    }
  }

  async #entry(chain: string, entry: Extract<Line, { kind: 'entry' }>): Promise<void> {
    const { sequence } = entry;
    for (const what of await breaksAfter(chain, this.#last, entry, this.#tools.hash)) {
      if (what === 'missing') {
        this.#find({ what, sequence: this.#last.sequence + 1, until: sequence - 1 });
      } else this.#find({ what, sequence });
    }
    this.#entries += 1;
    // Whatever was wrong, the next one is compared with this one: one fault is said once.
    this.#last = { sequence, hash: entry.hash };
  }

  async #opened<Claims>(signed: string, type: string, schema: v.GenericSchema<unknown, Claims>) {
    const claims = signatureOnce.test(signed) ? await this.#tools.open(signed, type) : null;
    const read = v.safeParse(schema, claims);
    if (read.success) return read.output;
    this.#find({ what: 'signature', sequence: this.#last.sequence });
    return null;
  }

  async #head({ deployment, chain }: { deployment: string; chain: string }, signed: string): Promise<void> {
    this.#heads += 1;
    const head = await this.#opened(signed, headType, headClaims);
    if (head === null) return;
    const own = head.iss === deployment && head.chain === chain;
    if (!own || !same(head, this.#last)) this.#find({ what: 'head_of_other', sequence: head.sequence });
  }

  async #end(
    { deployment, chain, after }: { deployment: string; chain: string; after: ChainEnd },
    signed: string,
  ): Promise<void> {
    this.#ended = true;
    const end = await this.#opened(signed, endType, endClaims);
    if (end === null) return;
    const own = end.iss === deployment && end.chain === chain && same(end.after, after);
    const counted = end.entries === this.#entries && end.heads === this.#heads;
    if (!own || !counted || !same(end, this.#last)) {
      this.#find({ what: 'end_of_other', sequence: end.sequence });
    }
  }
}

/** A4: checks a file from `npm run audit:verify` or wherever; needs nothing but the file and the public keys. */
export const verifyLog = async (
  lines: AsyncIterable<string> | Iterable<string>,
  tools: { hash: Hash; open: Open },
): Promise<Report> => {
  const reading = new Reading(tools);
  for await (const text of lines) await reading.take(text);
  return reading.report();
};
