/**
 * A4: the chain of a log. Every organisation has one, and what concerns the host alone has one called
 * `host`. An entry is hashed over what is stored, so that what was sealed of a person stays verifiable
 * when that person's key is gone (G2).
 */

/** The chain of what concerns no organisation. */
export const hostChain = 'host';

/** Stands where the first entry of a chain names the one before it. */
export const genesis = '0'.repeat(64);

/** An entry as it is stored; `data` is the text of its column and not what that text says. */
export interface LogEntry {
  id: string;
  at: number;
  actorKind: string;
  actorId: string | null;
  onBehalfOf: string | null;
  event: string;
  subjectKind: string;
  subjectId: string;
  data: string;
  requestId: string;
}

/** An entry in its place: `previous` is the hash of the entry before it. */
export interface SealedEntry extends LogEntry {
  sequence: number;
  previous: string;
  hash: string;
}

/** The last entry of a chain, or the moment before its first. */
export interface ChainEnd {
  sequence: number;
  hash: string;
}

/** The end of a chain on one day, signed by the deployment. */
export interface SignedHead extends ChainEnd {
  date: string;
  kid: string;
  signed: string;
}

export const beforeFirst: ChainEnd = { sequence: 0, hash: genesis };

/**
 * The exact text of which an entry's hash is the SHA-256 (UTF-8, hexadecimal): a JSON array without
 * spaces, of texts, whole numbers and null, written as RFC 8785 writes it, which is how `JSON.stringify`
 * does. The first member names this form, so that another one could follow.
 */
export const canonicalForm = (chain: string, entry: Omit<SealedEntry, 'hash'>): string =>
  JSON.stringify([
    'panelshare-log-1',
    chain,
    entry.sequence,
    entry.previous,
    entry.id,
    entry.at,
    entry.actorKind,
    entry.actorId,
    entry.onBehalfOf,
    entry.event,
    entry.subjectKind,
    entry.subjectId,
    entry.data,
    entry.requestId,
  ]);

/** SHA-256 of a text, hexadecimal. */
export type Hash = (text: string) => Promise<string>;

/** Puts entries behind the end of a chain, in this order. */
export const seal = async (
  chain: string,
  end: ChainEnd,
  entries: readonly LogEntry[],
  hash: Hash,
): Promise<readonly SealedEntry[]> => {
  const sealed: SealedEntry[] = [];
  let last = end;
  for (const entry of entries) {
    const placed = { ...entry, sequence: last.sequence + 1, previous: last.hash };
    last = { sequence: placed.sequence, hash: await hash(canonicalForm(chain, placed)) };
    sealed.push({ ...placed, hash: last.hash });
  }
  return sealed;
};

/** `out_of_order`: not further on than the entry before it. `unlinked`: sealed behind another entry than that one. */
export const breaks = ['changed', 'missing', 'out_of_order', 'unlinked'] as const;
export type Break = (typeof breaks)[number];

/** What is wrong with an entry that stands behind this end of a chain. */
export const breaksAfter = async (
  chain: string,
  end: ChainEnd,
  entry: SealedEntry,
  hash: Hash,
): Promise<readonly Break[]> => {
  const changed: readonly Break[] =
    (await hash(canonicalForm(chain, entry))) === entry.hash ? [] : ['changed'];
  if (entry.sequence <= end.sequence) return ['out_of_order', ...changed];
  if (entry.sequence > end.sequence + 1) return ['missing', ...changed];
  return entry.previous === end.hash ? changed : [...changed, 'unlinked'];
};
