import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { day } from '../../../shared/domain/duration.ts';
import type { ConnectorJob } from '../../../worker/app/change-set.ts';
import type { MailOrder } from '../../../worker/app/mail-order.ts';
import type { Bindings } from '../../../worker/bindings.ts';
import { commitTo } from '../../../worker/db/commit.ts';
import { relayOutbox } from '../../../worker/jobs/relay.ts';
import { runScheduled } from '../../../worker/jobs/scheduled.ts';
import type { PanelConnector } from '../../../worker/ports/panel.ts';
import type { Services } from '../../../worker/ports.ts';
import { everyPanel } from './every-panel.ts';
import { services } from './world.ts';

/*
 * A relay of its own. Its clock stands years ahead, so that the relays of other requests, which run
 * by the real clock, never take its rows; each further one stands some days before the last, so
 * that it does not see what that one left. Its mails and panels are what the test says.
 */
let latest = Date.now() + 3650 * day;
const nextClock = (): number => {
  latest -= 10 * day;
  return latest;
};

const sentMail = v.object({ to: v.string(), subject: v.string(), headers: v.record(v.string(), v.string()) });
export type SentMail = v.InferOutput<typeof sentMail>;

export interface Relay {
  services: Services;
  sent: SentMail[];
  now(): number;
  wait(milliseconds: number): void;
  mail(order: MailOrder): Promise<string>;
  job(job: ConnectorJob): Promise<string>;
  run(): Promise<void>;
  scheduled(): Promise<void>;
}

export interface RelayOptions {
  /** Answers one attempt to send; throws as the binding does. */
  send?: (mail: SentMail) => Promise<void>;
  connector?: PanelConnector;
}

const row = v.object({
  id: v.string(),
  state: v.string(),
  attempts: v.number(),
  next_at: v.number(),
  last_error: v.nullable(v.string()),
  payload: v.string(),
});

export const outboxRow = async (id: string): Promise<v.InferOutput<typeof row>> =>
  v.parse(row, await env.DB.prepare('SELECT * FROM outbox WHERE id = ?').bind(id).first());

export const relay = async ({ send, connector }: RelayOptions = {}): Promise<Relay> => {
  const real = await services();
  const sent: SentMail[] = [];
  let now = nextClock();
  const bindings: Bindings = {
    ...env,
    MAIL_TRANSPORT: 'cloudflare',
    SEND_EMAIL: {
      send: async (message) => {
        const mail = v.parse(sentMail, message);
        await send?.(mail);
        sent.push(mail);
      },
    },
  };
  let background = Promise.resolve();
  const commit = commitTo(env.DB, real.ids, real.secrets);
  const own: Services = {
    ...real,
    clock: { now: () => now },
    connectors: connector ? everyPanel(connector) : real.connectors,
    commit: async (changes) => {
      const committed = await commit(changes);
      // As in services.ts: a job's commit asks for a relay in the midst of the relay that runs it.
      if (committed.ok) background = relayOutbox(bindings, own);
      return committed;
    },
  };
  const put = async (kind: 'mail' | 'connector', payload: unknown): Promise<string> => {
    const id = real.ids.id('out');
    await env.DB.prepare(
      `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at)
       VALUES (?, ?, ?, 'waiting', 0, ?, 0, ?)`,
    )
      .bind(id, kind, JSON.stringify(payload), now, now)
      .run();
    return id;
  };
  return {
    services: own,
    sent,
    now: () => now,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    mail: (order) => put('mail', order),
    job: (job) => put('connector', job),
    run: async () => {
      await background;
      await relayOutbox(bindings, own);
    },
    scheduled: () => runScheduled(bindings, own),
  };
};
