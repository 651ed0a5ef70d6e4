import * as v from 'valibot';
import { day as dayLong } from '../../../../shared/domain/duration.ts';
import type { AuditFilter } from '../../../store.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z]{2,4}_[0-9a-z]{16,32}$/));

/** A day of the calendar, in UTC like every time a log is filtered by; an empty field is no filter. */
export const day = v.union([
  v.literal(''),
  v.pipe(
    v.string(),
    v.isoDate(),
    v.check((date) => !Number.isNaN(Date.parse(date))),
  ),
]);

/** What an address of a log says beside the event. */
export const filterQuery = {
  subject: v.optional(id),
  actor: v.optional(id),
  from: v.optional(day, ''),
  until: v.optional(day, ''),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}\|[0-9a-z_]{1,40}$/))),
};

export interface Chosen {
  event: string;
  subject?: string | undefined;
  actor?: string | undefined;
  from: string;
  until: string;
  after?: string | undefined;
}

/** The last day is shown whole. */
export const between = ({
  from,
  until,
}: Pick<Chosen, 'from' | 'until'>): Pick<AuditFilter, 'from' | 'until'> => ({
  from: from === '' ? null : Date.parse(from),
  until: until === '' ? null : Date.parse(until) + dayLong,
});

export const filterOf = ({ event, subject, actor, from, until, after }: Chosen): AuditFilter => ({
  event: event === '' ? null : event,
  subject: subject ?? null,
  actor: actor ?? null,
  ...between({ from, until }),
  after: after ?? null,
});

/** The same choice with something changed, as an address of this page; what is empty is left out. */
export const addressOf = (path: string, chosen: Partial<Chosen>): string => {
  const filled = Object.entries(chosen).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
};
