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

  test('[A5] what was given up for one reason is tried again together, and what it means is said', async () => {
    const asking = await admin();
    const { ids } = await services();
    const made = [ids.id('out'), ids.id('out'), ids.id('out')] as const;
    const mail = { to: 'a@post.example', language: 'en', template: 'accepted' };
    await bury(made[0], mail);
    await bury(made[1], { ...mail, to: 'b@post.example' });
    await bury(made[2], { ...mail, template: 'declined' });
    await env.DB.prepare(`UPDATE outbox SET last_error = 'http_403' WHERE id = ?`).bind(made[2]).run();
    const html = await (await visit('/admin/outbox', asking)).text();
    expect(html).toContain('Try again (2)');
    expect(html).toContain('data-reason="silent"');
    expect(html).toContain('data-reason="refused"');
    const group = { kind: 'mail', what: 'accepted', error: 'http_500' };
    expect((await submit('/admin/outbox/retry', group, asking)).headers.get('location')).toBe(
      '/admin/outbox?state=waiting',
    );
    const states = await Promise.all(
      made.map(
        async (id) =>
          (await env.DB.prepare('SELECT attempts FROM outbox WHERE id = ?').bind(id).first())?.['attempts'],
      ),
    );
    expect(states.map((attempts) => attempts === 12)).toEqual([false, false, true]);
  });

  test('[A5] the outbox is filtered by kind, template and address, and the filter stays for the next page', async () => {
    const asking = await admin();
    const { ids } = await services();
    for (let index = 0; index < 52; index += 1) {
      await bury(ids.id('out'), { to: 'many@post.example', template: 'paused' });
    }
    await bury(ids.id('out'), { to: 'one@post.example', template: 'paused' });
    const list = async (query: string) => (await visit(`/admin/outbox?state=dead&${query}`, asking)).text();
    expect(await list('address=One@post.example')).toMatch(/<td[^>]*>one@post\.example<\/td>/);
    expect(await list('address=One@post.example')).not.toMatch(/<td[^>]*>many@post\.example<\/td>/);
    expect(await list('what=resumed')).toContain('Nothing here.');
    expect(await list('kind=connector')).not.toMatch(/<td[^>]*>many@post\.example<\/td>/);
    const first = await list('address=many@post.example&what=paused');
    const next = /class="button" href="([^"]*after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain('address=many%40post.example');
    const rest = await (await visit(next, asking)).text();
    expect(rest.match(/<td[^>]*>many@post\.example<\/td>/g)).toHaveLength(2);
  });
});
