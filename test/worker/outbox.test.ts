import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { hour, minute } from '../../shared/domain/duration.ts';
import type { MailOrder } from '../../worker/app/mail-order.ts';
import { outboxStatements } from '../../worker/db/outbox.ts';
import { expiredInvitationsSql, retentionStatements } from '../../worker/db/retention.ts';
import { lastAttempt } from '../../worker/jobs/backoff.ts';
import { relayOutbox } from '../../worker/jobs/relay.ts';
import { homeStatements } from '../../worker/organisation/home.ts';
import { outboxRow, relay } from './support/relay.ts';

const order: MailOrder = {
  to: 'anna@post.example',
  language: 'en',
  template: 'new_device',
  deviceName: 'Phone',
  at: 0,
};

const refusing = (code: string) => async (): Promise<void> => {
  throw Object.assign(new Error('PLANTED-provider-text anna@post.example'), { code });
};

test('a due mail is sent once and marked done', async () => {
  const { mail, run, sent } = await relay();
  const id = await mail(order);
  await run();
  await run();
  expect(sent.map(({ to }) => to)).toEqual(['anna@post.example']);
  expect(sent[0]?.headers['X-Panelshare-Id']).toBe(id);
  expect(await outboxRow(id)).toMatchObject({ state: 'done', attempts: 1, last_error: null });
});

test('two relays at the same moment send a mail once', async () => {
  const slow = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  const one = await relay({ send: slow });
  const other = await relay({ send: slow });
  const ids = await Promise.all(Array.from({ length: 10 }, () => one.mail(order)));
  other.wait(one.now() - other.now());
  await Promise.all([one.run(), other.run()]);
  const keys = [...one.sent, ...other.sent].map(({ headers }) => headers['X-Panelshare-Id']);
  expect(keys.filter((key) => key !== undefined && ids.includes(key)).toSorted()).toEqual(ids.toSorted());
});

test('a mail whose relay died is taken again when the lease has run out, not before', async () => {
  const { mail, run, sent, wait, now } = await relay();
  const id = await mail(order);
  await env.DB.prepare('UPDATE outbox SET leased_until = ?, attempts = 1 WHERE id = ?')
    .bind(now() + minute, id)
    .run();
  await run();
  expect(sent).toEqual([]);
  wait(minute);
  await run();
  expect(sent.length).toBe(1);
  expect(await outboxRow(id)).toMatchObject({ state: 'done', attempts: 2 });
});

test('a relay that comes back after its lease changes nothing about the row another took', async () => {
  const late = await relay({
    send: async () => {
      await env.DB.prepare('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?').bind(id).run();
    },
  });
  const id = await late.mail(order);
  await late.run();
  expect(await outboxRow(id)).toMatchObject({ state: 'waiting', attempts: 2 });
});

test('what fails is tried again, later each time, in our own words', async () => {
  const { mail, run, wait, now } = await relay({ send: refusing('E_RATE_LIMIT_EXCEEDED') });
  const id = await mail(order);
  await run();
  const first = await outboxRow(id);
  expect(first).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'e_rate_limit_exceeded' });
  const firstWait = first.next_at - now();
  expect(firstWait).toBeGreaterThan(0);
  await run();
  expect((await outboxRow(id)).attempts).toBe(1);
  wait(firstWait);
  await run();
  const second = await outboxRow(id);
  expect(second.attempts).toBe(2);
  expect(second.next_at - now()).toBeGreaterThan(firstWait);
  expect(JSON.stringify(second)).not.toContain('PLANTED');
});

test('after the last try it lies among the dead letters and stays there', async () => {
  const { mail, run, wait } = await relay({ send: refusing('E_DELIVERY_FAILED') });
  const id = await mail(order);
  for (let attempt = 0; attempt < lastAttempt + 2; attempt += 1) {
    await run();
    wait(3 * hour);
  }
  expect(await outboxRow(id)).toMatchObject({
    state: 'dead',
    attempts: lastAttempt,
    last_error: 'e_delivery_failed',
  });
});

test('what can never be sent is not tried again', async () => {
  const { mail, run } = await relay({ send: refusing('E_RECIPIENT_SUPPRESSED') });
  const id = await mail(order);
  await run();
  expect(await outboxRow(id)).toMatchObject({ state: 'dead', attempts: 1 });
});

test('a row nobody can read is a dead letter, and does not hold up the others', async () => {
  const { mail, run, sent } = await relay();
  const broken = await mail(order);
  await env.DB.prepare(`UPDATE outbox SET payload = '{"template":"unknown"}' WHERE id = ?`)
    .bind(broken)
    .run();
  await mail(order);
  await run();
  expect(await outboxRow(broken)).toMatchObject({ state: 'dead', last_error: 'payload_unreadable' });
  expect(sent.length).toBe(1);
});

test('one run has an end, however much is due', async () => {
  const { mail, run, sent } = await relay();
  for (let count = 0; count < 70; count += 1) await mail(order);
  await run();
  expect(sent.length).toBe(64);
  await run();
  expect(sent.length).toBe(70);
});

test('a transport that is not set up keeps mails waiting', async () => {
  const { mail, services } = await relay();
  const id = await mail(order);
  await relayOutbox({ ...env, MAIL_TRANSPORT: 'cloudflare' }, services);
  expect(await outboxRow(id)).toMatchObject({ state: 'waiting', last_error: 'send_email_not_bound' });
});

test.each(
  Object.entries({ ...outboxStatements, ...retentionStatements, expiredInvitationsSql, ...homeStatements }),
)('%s finds its rows by an index', async (_, sql) => {
  const parameters = Array.from({ length: Math.max(sql.split('?').length - 1, 0) }, () => 1);
  const named = sql.includes('?1') ? parameters.slice(0, 2) : parameters;
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...named)
    .all();
  const scans = results
    .map((row) => String(row['detail']))
    .filter((detail) => /^SCAN (?!json_each|CONSTANT)/.test(detail));
  expect(scans.filter((detail) => !detail.includes('USING'))).toEqual([]);
});
