import * as v from 'valibot';
import type { Bindings } from '../bindings.ts';
import { bury, markDone, type OutboxEntry, takeDue, tryLater } from '../db/outbox.ts';
import { mailerFrom } from '../mail/mailer.ts';
import { mailOrder } from '../mail/order-schema.ts';
import type { Mailer, Services } from '../ports.ts';
import { lastAttempt, waitAfter } from './backoff.ts';
import { deliver } from './deliver.ts';
import { dead, later, type Outcome } from './outcome.ts';
import { connectorJob, givenUp, runJob } from './run-job.ts';

/** Taken at a time, so that a slow panel holds up few mails; and in one run, so that a minute is enough. */
const perTake = 8;
const perRun = 64;

/** Runs under way, by the services that share them. */
const running = new WeakMap<Services, { again: boolean }>();

/**
 * Works off what is due in the outbox. A job's own commit asks for a relay too: within one run that
 * only means another look, so a chain of jobs neither nests nor waits for the next minute.
 */
export const relayOutbox = async (env: Bindings, services: Services): Promise<void> => {
  const current = running.get(services);
  if (current) {
    current.again = true;
    return;
  }
  const run = { again: true };
  running.set(services, run);
  try {
    const mailer = mailerFrom(env, services.settings);
    let left = perRun;
    while (run.again && left > 0) {
      run.again = false;
      const taken = await takeDue(env.DB, services.clock.now(), Math.min(perTake, left));
      left -= taken.length;
      if (taken.length > 0) run.again = true;
      await Promise.all(taken.map((entry) => workOff(env.DB, entry, services, mailer)));
    }
  } finally {
    running.delete(services);
  }
};

const workOff = async (
  database: D1Database,
  entry: OutboxEntry,
  services: Services,
  mailer: Mailer,
): Promise<void> => {
  const outcome = await attempt(entry, services, mailer);
  const now = services.clock.now();
  if (outcome.kind === 'done') return markDone(database, entry, now);
  if (outcome.kind === 'later' && entry.attempts < lastAttempt) {
    return tryLater(database, entry, now + waitAfter(entry.attempts), outcome.error);
  }
  await bury(database, entry, now, outcome.error);
  console.error(JSON.stringify({ at: 'outbox', dead: entry.id, kind: entry.kind, error: outcome.error }));
  const job = parsed(connectorJob, entry);
  if (job) await givenUp(job, services);
};

const parsed = <Output>(schema: v.GenericSchema<unknown, Output>, entry: OutboxEntry): Output | null => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), entry.payload);
  return read.success ? read.output : null;
};

/** A fault of ours is tried again like any other failure; its text goes to the log, not to the row. */
const attempt = async (entry: OutboxEntry, services: Services, mailer: Mailer): Promise<Outcome> => {
  try {
    if (entry.kind === 'mail') {
      const order = parsed(mailOrder, entry);
      return order ? await deliver(order, entry.id, services, mailer) : dead('payload_unreadable');
    }
    const job = parsed(connectorJob, entry);
    return job ? await runJob(job, entry.attempts, services) : dead('payload_unreadable');
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    console.error(JSON.stringify({ at: 'outbox', entry: entry.id, fault: text }));
    return later('fault');
  }
};
