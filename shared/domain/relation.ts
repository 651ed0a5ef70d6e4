/** E57: what is known of an organisation that can show whose it is. */
export interface Party {
  organisationId: string;
  members: readonly { personId: string; represents: boolean }[];
  /** As `registerKey` writes it; null where none was given. */
  register: string | null;
  /** Domains it has proved. */
  domains: readonly string[];
  /** Organisations that the host says belong together with it. */
  stated: readonly string[];
}

export const relationReasons = ['stated', 'register', 'representative', 'domain', 'member'] as const;
export type RelationReason = (typeof relationReasons)[number];

/**
 * E57: why two organisations count as one side, the strongest reason first; empty when they do not.
 * No money between them is worth a rebate, and admins are told.
 */
export const relationBetween = (one: Party, other: Party): readonly RelationReason[] => {
  if (one.organisationId === other.organisationId) return [];
  const shared = one.members.flatMap((mine) => {
    const theirs = other.members.find(({ personId }) => personId === mine.personId);
    return theirs ? [mine.represents || theirs.represents] : [];
  });
  const holds: Record<RelationReason, boolean> = {
    stated: one.stated.includes(other.organisationId) || other.stated.includes(one.organisationId),
    register: one.register !== null && one.register === other.register,
    representative: shared.some((represents) => represents),
    domain: one.domains.some((domain) => other.domains.includes(domain)),
    member: shared.some((represents) => !represents),
  };
  return relationReasons.filter((reason) => holds[reason]);
};

/** What can show that two organisations belong together, and when it held of one of them. */
export interface RelationFact {
  organisationId: string;
  /** What kind of thing, and which: the same for both sides where it relates them. */
  shared: string;
  from: number;
  /** Null while it holds. */
  until: number | null;
}

/** E57: whether two organisations belonged together at a moment, as far as it was known to us by then. */
export const relatedAt = (
  one: readonly RelationFact[],
  other: readonly RelationFact[],
  moment: number,
): boolean => {
  const held = (facts: readonly RelationFact[]): readonly string[] =>
    facts
      .filter(({ from, until }) => from <= moment && (until === null || until > moment))
      .map(({ shared }) => shared);
  const theirs = new Set(held(other));
  return held(one).some((shared) => theirs.has(shared));
};
