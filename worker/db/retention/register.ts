import { accounts } from './accounts.ts';
import { host } from './host.ts';
import { log } from './log.ts';
import { money } from './money.ts';
import { partners } from './partners.ts';
import { people } from './people.ts';
import type { Ending, Register } from './rule.ts';
import { sharing } from './sharing.ts';
import { support } from './support.ts';
import { watch } from './watch.ts';

/**
 * Every table and every column of the database: what it is for, what of it is about persons, and what
 * ends it (G2). The minute's job runs what stands here, docs/privacy.md shows it, and a test compares it
 * with the migrations, so that nothing is kept that nobody has thought about.
 */
export const register: Register = {
  ...people,
  ...accounts,
  ...sharing,
  ...partners,
  ...host,
  ...money,
  ...support,
  ...watch,
  ...log,
};

/** What the minute's job takes away, by name. */
export const timed: readonly (readonly [table: string, ending: Extract<Ending, { by: 'time' }>])[] =
  Object.entries(register).flatMap(([table, rule]) =>
    rule.ends.flatMap((ending) => (ending.by === 'time' ? [[table, ending] as const] : [])),
  );
