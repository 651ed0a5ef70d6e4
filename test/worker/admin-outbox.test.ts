import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { person, services, submit, visit } from './support/world.ts';

const admin = () => person('Admin', { hostRole: 'admin' });
const auditOf = async (subject: string) =>
  (await (await services()).store.audit.all({ event: null, subject, after: null })).rows;

describe('outbox', () => {
  const bury = async (id: string, payload: unknown) =>
    env.DB.prepare(
      `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, last_error, created_at, done_at)
       VALUES (?, 'mail', ?, 'dead', 12, 0, 0, 'http_500', ?, 1)`,
    )
      .bind(id, JSON.stringify(payload), Date.now())
      .run();

  test('[A5] a dead mail is shown without its words, and tried again on a click', async () => {
    const asking = await admin();
    const { ids } = await services();
    const id = ids.id('out');
    await bury(id, {
      to: 'lost@post.example',
      language: 'en',
      template: 'rejected',
      organisationName: 'Studio',
      organisationId: 'org_1',
      reason: 'PLANTED words',
    });
    const html = await (await visit('/admin/outbox', asking)).text();
    for (const shown of ['lost@post.example', 'rejected', 'http_500', `/admin/outbox/${id}/retry`]) {
      expect(html).toContain(shown);
    }
    expect(html).not.toContain('PLANTED');
    const response = await submit(`/admin/outbox/${id}/retry?back=dead`, {}, asking);
    expect(response.headers.get('location')).toBe('/admin/outbox?state=dead');
    const row = await env.DB.prepare('SELECT state, attempts FROM outbox WHERE id = ?').bind(id).first();
    expect(row?.['state']).not.toBe('dead');
    expect((await auditOf(id)).map((one) => one.event)).toEqual(['outbox.retried']);
  });

  test('[A5] what is done or unknown is not tried again', async () => {
    const asking = await admin();
    const response = await submit('/admin/outbox/out_00000000000000000000/retry', {}, asking);
    expect(response.status).toBe(409);
  });
});
