import type { MemberRole } from './organisation.ts';

/** G3: a value that changes at moments; before the first change it is what it was at the beginning. */
export interface Timeline<Value> {
  first: Value;
  changes: readonly { at: number; value: Value }[];
}

export const valueAt = <Value>({ first, changes }: Timeline<Value>, moment: number): Value => {
  let value = first;
  for (const change of changes) {
    if (change.at > moment) break;
    value = change.value;
  }
  return value;
};

/** What the panel held for a share: nothing, what the rights said, or something of before that was not cut yet. */
export interface GrantHistory {
  /** Whether the share stood and the panel had it in force. */
  open: Timeline<boolean>;
  /** When the panel confirmed that what was made before is gone or made anew. */
  renewed: readonly number[];
  /** Moments from which on the panel is known to hold nothing. */
  cut: Timeline<boolean>;
}

/** One person of the partner: its role, or null while it was no member. */
export interface PersonHistory {
  role: Timeline<MemberRole | null>;
  /** Ways by which the share was assigned to it, each on or off: directly, and by each team. */
  assigned: readonly Timeline<boolean>[];
  /** Its openings of this share, failed ones left out. */
  opened: readonly number[];
}

/** What stands beside both: the partnership and the panel. */
export interface Around {
  partnerAuthorized: Timeline<boolean>;
  panelEnabled: Timeline<boolean>;
}

/**
 * `could_open`: every condition for an opening held. `may_still_hold`: the person could not open it any more,
 * but had opened it before, and the panel had not yet confirmed that what it then got is gone.
 */
export type Ability = 'could_open' | 'may_still_hold';

export interface AbilitySpan {
  ability: Ability;
  from: number;
  to: number;
  role: MemberRole | null;
}

const changesIn = (timelines: readonly Timeline<unknown>[]): readonly number[] =>
  timelines.flatMap(({ changes }) => changes.map(({ at }) => at));

/** Who could open one share when, from the histories of both; adjoining spans of the same kind are one. */
export const abilitySpans = (
  grant: GrantHistory,
  person: PersonHistory,
  around: Around,
  window: { from: number; to: number },
): readonly AbilitySpan[] => {
  const reaches = (moment: number): boolean => {
    const role = valueAt(person.role, moment);
    if (role === null) return false;
    return role !== 'collaborator' || person.assigned.some((way) => valueAt(way, moment));
  };
  const opens = (moment: number): boolean =>
    reaches(moment) &&
    valueAt(grant.open, moment) &&
    valueAt(around.partnerAuthorized, moment) &&
    valueAt(around.panelEnabled, moment);
  const holds = (moment: number): boolean => {
    const last = person.opened.findLast((at) => at <= moment);
    if (last === undefined || valueAt(grant.cut, moment)) return false;
    return !grant.renewed.some((at) => at > last && at <= moment);
  };
  const moments = [
    window.from,
    ...changesIn([
      grant.open,
      grant.cut,
      person.role,
      around.partnerAuthorized,
      around.panelEnabled,
      ...person.assigned,
    ]),
    ...grant.renewed,
    ...person.opened,
  ].filter((moment) => moment >= window.from && moment < window.to);
  const starts = [...new Set(moments)].sort((one, other) => one - other);
  const spans: AbilitySpan[] = [];
  for (const [index, from] of starts.entries()) {
    const ability: Ability | null = opens(from) ? 'could_open' : holds(from) ? 'may_still_hold' : null;
    if (ability === null) continue;
    const to = starts[index + 1] ?? window.to;
    const role = valueAt(person.role, from);
    const before = spans.at(-1);
    if (before && before.to === from && before.ability === ability && before.role === role) before.to = to;
    else spans.push({ ability, from, to, role });
  }
  return spans;
};
