import type { Row } from './lists.ts';

/**
 * A part of one deployment's list as it is stored: lines of text, and a row is parsed when it is shown. What many rows share stands there once. The version
 * stands for the shape: only the background writes it, from values it has parsed.
 */
export interface Slice {
  version: 1;
  deployment: string;
  ids: string;
  finds: string;
  own: string;
  shared: string;
}

/** So many rows stay below the size from which a browser puts a value into a file of its own. */
export const sliceRows = 250;

type Own = readonly [
  shared: number,
  customer: string,
  account: string,
  endsAt: number | null,
  openedAt: number | null,
];
type Shared = Omit<Row, 'grantId' | 'find' | 'customer' | 'account' | 'endsAt' | 'openedAt'>;

const sliceOf = (deployment: string, rows: readonly Row[]): Slice => {
  const shared = new Map<string, number>();
  const own = rows.map(({ grantId: _id, find: _find, customer, account, endsAt, openedAt, ...others }) => {
    const text = JSON.stringify(others satisfies Shared);
    const at = shared.get(text) ?? shared.size;
    shared.set(text, at);
    return JSON.stringify([at, customer, account, endsAt, openedAt] satisfies Own);
  });
  return {
    version: 1,
    deployment,
    ids: rows.map(({ grantId }) => grantId).join('\n'),
    finds: rows.map(({ find }) => find.replaceAll('\n', ' ')).join('\n'),
    own: own.join('\n'),
    shared: `[${[...shared.keys()].join(',')}]`,
  };
};

export const slicesOf = (deployment: string, rows: readonly Row[]): Slice[] => {
  const slices: Slice[] = [];
  for (let from = 0; from < rows.length; from += sliceRows) {
    slices.push(sliceOf(deployment, rows.slice(from, from + sliceRows)));
  }
  return slices;
};

export const isSlice = (stored: unknown): stored is Slice =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1;

const isOwn = (value: unknown): value is Own => Array.isArray(value);
const isShared = (value: unknown): value is readonly Shared[] => Array.isArray(value);

/** Cut into lines when the first of them is wanted: of a long list most are never looked at. */
const cut = (text: string): (() => readonly string[]) => {
  let lines: readonly string[] | null = null;
  return () => {
    lines ??= text.split('\n');
    return lines;
  };
};

/** The lines of a slice. */
export class SliceLines {
  readonly deployment: string;
  readonly ids: () => readonly string[];
  readonly finds: () => readonly string[];
  readonly #own: () => readonly string[];
  readonly #sharedText: string;
  #shared: readonly Shared[] | null = null;

  constructor(slice: Slice) {
    this.deployment = slice.deployment;
    this.ids = cut(slice.ids);
    this.finds = cut(slice.finds);
    this.#own = cut(slice.own);
    this.#sharedText = slice.shared;
  }

  row(line: number): Row {
    const own: unknown = JSON.parse(this.#own()[line] ?? 'null');
    const shared = isOwn(own) ? this.#sharedParts()[own[0]] : undefined;
    if (!isOwn(own) || shared === undefined) throw new Error(`no client stands at ${line}`);
    const [, customer, account, endsAt, openedAt] = own;
    const [grantId = '', find = ''] = [this.ids()[line], this.finds()[line]];
    return { ...shared, grantId, customer, account, endsAt, openedAt, find };
  }

  #sharedParts(): readonly Shared[] {
    if (this.#shared === null) {
      const parsed: unknown = JSON.parse(this.#sharedText);
      this.#shared = isShared(parsed) ? parsed : [];
    }
    return this.#shared;
  }
}
