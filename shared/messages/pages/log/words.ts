import type { LogDetail } from './details.ts';
import type { OrganisationEvent } from './events.ts';
import type { LogValue } from './values.ts';

/** Words of an organisation's own log. */
export interface LogWords {
  title: string;
  intro: string;
  when: string;
  who: string;
  what: string;
  about: string;
  filter: string;
  everything: string;
  show: string;
  none: string;
  /** The same for a list that is narrowed. */
  noneFits: string;
  older: string;
  /** For admins, while a restore of the database is matched (A8). */
  restoring: (restore: { date: string; count: string }) => string;
  /** The first and the last day that is shown. */
  from: string;
  until: string;
  /** What the list is narrowed to, and the way back. */
  only: (name: string) => string;
  onlyAbout: (id: string) => string;
  all: string;
  /** What the log is worth, and how it is taken along and checked (A4). */
  check: {
    title: string;
    sealed: (count: string) => string;
    signed: (date: string) => string;
    unsigned: string;
    take: string;
    download: string;
    keys: string;
  };
  /** Stands for a name or an address whose owner had it erased. */
  erased: string;
  /** What stands before a detail of an event. */
  details: Record<LogDetail, string>;
  /** What a detail says by a code. */
  values: Record<LogValue, string>;
  /** Who acted, where it was no person of the two sides. */
  actors: { system: string; panel: string; unknown: string };
  /** Short nouns, so that they also stand in the filter. */
  events: Record<OrganisationEvent, string>;
}
