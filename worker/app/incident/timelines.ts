import { type Timeline, valueAt } from '../../../shared/domain/incident.ts';
import { type MemberRole, memberRoles } from '../../../shared/domain/organisation.ts';
import type { IncidentEvent } from '../../store/incident.ts';

/** A timeline and whether the log itself says so; without it the row that stands today is taken. */
export interface Traced<Value> {
  timeline: Timeline<Value>;
  logged: boolean;
}

export const constant = <Value>(value: Value): Timeline<Value> => ({ first: value, changes: [] });

/** In the order of time; of several at one moment the last one counts. */
const ordered = <Value>(
  changes: readonly { at: number; value: Value }[],
): readonly { at: number; value: Value }[] => changes.toSorted((one, other) => one.at - other.at);

export const timelineOf = <Value>(
  first: Value,
  changes: readonly { at: number; value: Value }[],
): Timeline<Value> => ({ first, changes: ordered(changes) });

export const both = (one: Timeline<boolean>, other: Timeline<boolean>): Timeline<boolean> => ({
  first: one.first && other.first,
  changes: ordered(
    [...one.changes, ...other.changes].map(({ at }) => ({
      at,
      value: valueAt(one, at) && valueAt(other, at),
    })),
  ),
});

const text = (event: IncidentEvent, name: string): string | null => {
  const value = event.data[name];
  return typeof value === 'string' ? value : null;
};
export const textIn = text;

const roleIn = (event: IncidentEvent, name: string): MemberRole | null =>
  memberRoles.find((role) => role === event.data[name]) ?? null;

/** What an event says of a member's role after it, and before it. */
const roleChange = (
  event: IncidentEvent,
  personId: string,
): { before: MemberRole | null; after: MemberRole | null } | null => {
  switch (event.event) {
    case 'organisation.created':
      return event.actorId === personId ? { before: null, after: 'legal_representative' } : null;
    case 'organisation.deleted':
      return { before: null, after: null };
    case 'member.joined':
      return event.subjectId === personId ? { before: null, after: roleIn(event, 'role') } : null;
    case 'member.role_changed':
      return event.subjectId === personId
        ? { before: roleIn(event, 'before'), after: roleIn(event, 'after') }
        : null;
    case 'member.removed':
    case 'member.left':
      return event.subjectId === personId ? { before: roleIn(event, 'role'), after: null } : null;
    default:
      return null;
  }
};

/** A member's role over time. Who stands in the list of members and in no event was there since the list says so. */
export const rolesOf = (
  personId: string,
  events: readonly IncidentEvent[],
  listed: { role: MemberRole; since: number } | null,
): Traced<MemberRole | null> => {
  const changes = events.flatMap((event) => {
    const change = roleChange(event, personId);
    return change ? [{ at: event.at, ...change }] : [];
  });
  const own = changes.filter(({ before, after }) => before !== null || after !== null);
  const [first] = own;
  if (!first) {
    return {
      timeline: listed ? timelineOf(null, [{ at: listed.since, value: listed.role }]) : constant(null),
      logged: false,
    };
  }
  return {
    timeline: timelineOf(
      first.before,
      changes.map(({ at, after }) => ({ at, value: after })),
    ),
    logged: true,
  };
};

/**
 * Something switched on and off by events. Before the first one it was the other way round; without any it
 * is as it stands today, and was so all the time.
 */
export const switched = (events: readonly { at: number; on: boolean }[], now: boolean): Timeline<boolean> => {
  const [first] = events.toSorted((one, other) => one.at - other.at);
  if (!first) return constant(now);
  return timelineOf(
    !first.on,
    events.map(({ at, on }) => ({ at, value: on })),
  );
};
