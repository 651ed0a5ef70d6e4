/** What lets somebody into an account, or lets something out of it, apart from its owner's sign-in (E39). */
export const entryKinds = [
  'contact',
  'reseller',
  'external_user',
  'sub_user',
  'key',
  'forward',
  'cron',
  'ftp_user',
  'database_user',
  'other',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing a panel lists, by an id that stays while the thing stays. */
export interface InventoryEntry {
  id: string;
  kind: EntryKind;
  name: string;
  /** Whose it is, where the panel says so: by it a partner is recognised that is in already (S10). */
  email: string | null;
  removable: boolean;
  /** Made by us for a grant, as our own records say; a mark at the panel alone can be forged. */
  ours: boolean;
}

/** M9: the two moments that are compared. */
export type InventoryMoment = 'start' | 'end';

/** `cannot_list`: the panel has no list; `unreadable`: it has one, and did not give it. */
export type InventoryOutcome = 'listed' | 'cannot_list' | 'unreadable';

export interface Inventory {
  id: string;
  grantId: string;
  moment: InventoryMoment;
  takenAt: number;
  outcome: InventoryOutcome;
  /** The kinds this panel lists completely; of the others an entry may be there unseen. */
  lists: readonly EntryKind[];
  entries: readonly InventoryEntry[];
}

export interface InventoryDifference {
  added: readonly InventoryEntry[];
  removed: readonly InventoryEntry[];
  changed: readonly { before: InventoryEntry; after: InventoryEntry }[];
}

const keyOf = (entry: InventoryEntry): string => `${entry.kind} ${entry.id}`;

/**
 * M9, E39: what is otherwise now than it was at the start. What we made for a grant is left out:
 * it comes and goes with the grant. A name that changed under one id is a change, not two things.
 */
export const differenceOf = (
  start: readonly InventoryEntry[],
  end: readonly InventoryEntry[],
): InventoryDifference => {
  const before = new Map(start.filter((entry) => !entry.ours).map((entry) => [keyOf(entry), entry]));
  const after = new Map(end.filter((entry) => !entry.ours).map((entry) => [keyOf(entry), entry]));
  const changed: { before: InventoryEntry; after: InventoryEntry }[] = [];
  for (const [key, entry] of after) {
    const was = before.get(key);
    if (was && was.name !== entry.name) changed.push({ before: was, after: entry });
  }
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, entry]) => entry),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, entry]) => entry),
    changed,
  };
};

/** Kinds worth a look by hand, because no list of this panel would show them. */
export const unlistedKinds = (lists: readonly EntryKind[]): readonly EntryKind[] =>
  entryKinds.filter((kind) => kind !== 'other' && !lists.includes(kind));

/** S10: the entries that are members of that partner, who need no second way in. */
export const heldByMembers = (
  entries: readonly InventoryEntry[],
  addresses: readonly string[],
): readonly InventoryEntry[] =>
  entries.filter(({ email }) => email !== null && addresses.includes(email.toLowerCase()));
