import type { ChangeSet } from '../app/change-set.ts';

/** The fields by which a row names the organisations it belongs to. */
const naming = ['organisationId', 'customerId', 'partnerId'] as const;

/** Kept about an attempt and not about anybody's data: what was refused, and what an opening of it was. */
const noAct: readonly string[] = ['denial'];

/** The organisations to which the rows of a change-set belong. */
export const concerned = ({
  writes = [],
  sets = [],
}: Pick<ChangeSet, 'writes' | 'sets'>): readonly string[] => {
  const rows: readonly object[] = [
    ...writes.filter(({ kind }) => !noAct.includes(kind)).map(({ row }) => row),
    ...sets.flatMap((set) => (set.do === 'book' ? set.orders : [])),
  ];
  const found = rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, value]: [string, unknown]) =>
      naming.some((one) => one === field) && typeof value === 'string' && value.startsWith('org_')
        ? [value]
        : [],
    ),
  );
  return [...new Set(found)];
};

/**
 * E14: a customer sees every act of the host's people on its data in its own log. An act that writes an
 * organisation's rows without naming it there is a fault of ours, and nothing of it is written. Where the
 * person acts for an organisation of its own it acts as a member, and not as the host.
 */
export const unseenBy = (changes: ChangeSet): readonly string[] => {
  const { actor, audit } = changes;
  if (actor.kind !== 'person' || actor.hostRole === null) return [];
  const rows = concerned(changes);
  if (actor.memberships.some(({ organisationId }) => rows.includes(organisationId))) return [];
  const told = new Set(audit.flatMap(({ organisations }) => organisations));
  return rows.filter((organisation) => !told.has(organisation));
};
