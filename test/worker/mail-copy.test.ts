import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import worker from '../../worker/index.ts';
import { eventsOf, everythingStored, grantOf, sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { type SignedIn, services, settle, submit, visit } from './support/world.ts';

const html = async (path: string, as: SignedIn): Promise<string> => (await visit(path, as)).text();

/** A grant with the copy on and the account's copy address. */
const copying = async () => {
  const stage = await sharing();
  expect((await submit(`/grants/${stage.given.id}/mail-copy`, { on: 'yes' }, stage.manager)).status).toBe(
    303,
  );
  const path = `/accounts/${stage.shared.id}/mail-copy`;
  expect((await submit(path, {}, stage.clerk)).status).toBe(303);
  const address = async (): Promise<string> =>
    /data-copy-address[^>]*>([^<]+)</.exec(await html(path, stage.clerk))?.[1] ?? 'none';
  return { ...stage, path, address };
};

let count = 0;
const written = (
  text: string,
  headers: Readonly<Record<string, string>> = {},
): { raw: string; headers: Headers } => {
  count += 1;
  const all: Record<string, string> = {
    From: 'Panel <billing@panel.example>',
    Subject: 'Your invoice for November',
    'Message-ID': `<mail-${count}@panel.example>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { raw: `${lines.join('\r\n')}\r\n\r\n${text}\r\n`, headers: new Headers(all) };
};

/** Hands a mail to the Worker as Email Routing does; what it was refused with, or null. */
const arrive = async (
  to: string,
  { raw, headers }: { raw: string; headers: Headers },
  more: { from?: string; rawSize?: number } = {},
): Promise<string | null> => {
  let refused: string | null = null;
  const context = createExecutionContext();
  const bytes = new TextEncoder().encode(raw);
  await worker.email(
    {
      from: more.from ?? 'bounces@panel.example',
      to,
      headers,
      raw: new Response(bytes).body ?? new ReadableStream(),
      canBeForwarded: false,
      rawSize: more.rawSize ?? bytes.byteLength,
      setReject: (reason: string) => {
        refused = reason;
      },
      forward: () => Promise.reject(new Error('nothing is forwarded')),
      reply: () => Promise.reject(new Error('nothing is answered')),
    },
    env,
    context,
  );
  await waitOnExecutionContext(context);
  return refused;
};

const inbox = async (address: string) => {
  await settle();
  const { results } = await env.DB.prepare(
    'SELECT subject, text, html FROM local_mailbox WHERE recipient = ? ORDER BY at, rowid',
  )
    .bind(address)
    .all<{ subject: string; text: string; html: string }>();
  return results;
};
const copiesOf = async (accountId: string) => {
  const { results } = await env.DB.prepare(
    'SELECT verdict FROM mail_copies WHERE account_id = ? ORDER BY rowid',
  )
    .bind(accountId)
    .all<{ verdict: string }>();
  return results.map(({ verdict }) => verdict);
};

describe('[M5] the switch', () => {
  test('the partner’s leaders switch it on; the customer is told and stops it; only the customer allows it again', async () => {
    const { given, manager, worker: wim, owner, clerk, boss, shop, studio } = await sharing();
    const at = `/grants/${given.id}`;
    expect((await submit(`${at}/mail-copy`, { on: 'yes' }, wim)).status).toBe(403);
    expect(await html(at, manager)).toContain(`action="${at}/mail-copy"`);
    expect((await submit(`${at}/mail-copy`, { on: 'yes' }, manager)).status).toBe(303);
    expect(await mailsTo(owner.person.email)).toEqual([
      expect.objectContaining({ template: 'mail_copy_changed', change: 'on' }),
    ]);
    const [told] = await inbox(owner.person.email);
    expect(told?.text).toContain(`/grants/${given.id}`);
    expect(await html(at, owner)).toContain(`action="${at}/mail-copy/stop"`);
    expect((await submit(`${at}/mail-copy/stop`, {}, clerk)).status).toBe(303);
    expect((await grantOf(given.id)).mailCopy).toBe('stopped');
    const again = await submit(`${at}/mail-copy`, { on: 'yes' }, boss);
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('mail_copy_stopped')]);
    expect(await html(at, boss)).toContain('Stopped by the customer');
    expect((await submit(`${at}/mail-copy/allow`, {}, clerk)).status).toBe(403);
    expect((await submit(`${at}/mail-copy/allow`, {}, owner)).status).toBe(303);
    expect((await grantOf(given.id)).mailCopy).toBe('off');
    for (const side of [shop, studio]) {
      const events = (await eventsOf(side.id, given.id)).map((row) => row.event);
      expect(events).toEqual(
        expect.arrayContaining(['mail_copy.on', 'mail_copy.stopped', 'mail_copy.allowed']),
      );
    }
  });

  test('[Q4] stands in the client’s detail view, for the partner’s leaders', async () => {
    const { given, manager, worker: wim, studio } = await sharing();
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO clients (id, partner_id, name, contact, email, phone, address, notes, group_name, created_at, version)
         VALUES ('cli_00000000000000000001', ?, 'Berg Bakery', '', '', '', '', '', '', 0, 1)`,
      ).bind(studio.id),
      env.DB.prepare(`UPDATE grants SET client_id = 'cli_00000000000000000001' WHERE id = ?`).bind(given.id),
    ]);
    await submit(`/grants/${given.id}/assign`, { to: wim.person.id }, manager);
    const form = `action="/grants/${given.id}/mail-copy"`;
    expect(await html('/clients/cli_00000000000000000001', manager)).toContain(form);
    expect(await html('/clients/cli_00000000000000000001', wim)).not.toContain(form);
  });

  test('there is none under limited access, for nobody', async () => {
    const { given, manager, owner } = await sharing({
      access: {
        kind: 'limited',
        products: [{ productId: 'shop-web', name: 'Shop', category: 'website', actions: ['view'] }],
      },
    });
    const refused = await submit(`/grants/${given.id}/mail-copy`, { on: 'yes' }, manager);
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('mail_copy_needs_full_access'),
    ]);
    expect(await html(`/grants/${given.id}`, manager)).not.toContain('E-mail copy');
    expect(await html(`/grants/${given.id}`, owner)).not.toContain('E-mail copy');
    await expect(
      env.DB.prepare(`UPDATE grants SET mail_copy = 'on' WHERE id = ?`).bind(given.id).run(),
    ).rejects.toThrow('full_access_only');
  });

  test('[E21] ends in the transaction that narrows the share, both sides are told, and widening does not bring it back', async () => {
    const { given, owner, manager, address, shared } = await copying();
    const save = async (fields: Record<string, string | readonly string[]>) => {
      const { panelGeneration } = await grantOf(given.id);
      const body = { until: 'open', date: '', seen: String(panelGeneration), ...fields };
      return submit(`/grants/${given.id}/rights`, body, owner);
    };
    const narrowed = await save({ access: 'limited', right: ['view:shop-cloud'] });
    expect([narrowed.status, (await grantOf(given.id)).access.kind]).toEqual([303, 'limited']);
    expect((await grantOf(given.id)).mailCopy).toBe('off');
    for (const who of [owner, manager]) {
      expect(await mailsTo(who.person.email)).toContainEqual(
        expect.objectContaining({ template: 'rights_changed', copyEnded: true }),
      );
      expect((await inbox(who.person.email)).at(-1)?.text).toContain('The e-mail copy has ended');
    }
    expect(await arrive(await address(), written('Your invoice is ready.'))).toBeNull();
    expect(await copiesOf(shared.id)).toEqual([]);
    await save({ access: 'full_customer' });
    expect(await grantOf(given.id)).toMatchObject({ access: { kind: 'full' }, mailCopy: 'off' });
  });
});

describe('[M5] mails of the panel', () => {
  test('reach the partner’s leaders as text, and their words stay nowhere', async () => {
    const { boss, manager, worker: wim, owner, shared, address } = await copying();
    const text = 'Your invoice for November is ready.\nSee https://panel.example/invoices?lang=en for more.';
    expect(await arrive(await address(), written(text))).toBeNull();
    for (const leader of [boss, manager]) {
      const copy = (await inbox(leader.person.email)).at(-1);
      expect(copy?.text).toContain('> Your invoice for November is ready.');
      expect(copy?.text).toContain('billing@panel.example');
      expect(copy?.text).toContain('https://panel.example/invoices for more');
      expect(copy?.html).not.toContain('href="https://panel.example');
    }
    expect(
      JSON.stringify([await mailsTo(wim.person.email), await mailsTo(owner.person.email)]),
    ).not.toContain('"mail_copy"');
    expect(await copiesOf(shared.id)).toEqual(['passed']);
    const orders = (await mailsTo(boss.person.email)).filter((order) => order['template'] === 'mail_copy');
    expect(orders).toHaveLength(1);
    expect(orders[0]).not.toHaveProperty('sealed');
    await env.DB.prepare('DELETE FROM local_mailbox').run();
    expect(await everythingStored()).not.toContain('invoice for November');
  });

  test.each([
    ['Your code is 482913', {}],
    ['Sign in here: https://panel.example/x?token=PLANTEDtoken482913abcdef', {}],
    ['PLANTED', { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data' }],
    ['PLANTED', { 'Content-Type': 'text/plain; charset=x-unknown-9' }],
    ['UExBTlRFRCBwYXNzd29yZA==', { 'Content-Transfer-Encoding': 'base64' }],
    ['<p>Mot de <b>pas</b>se : PLANTED</p>', { 'Content-Type': 'text/html; charset=utf-8' }],
    ['Nothing', { Subject: '=?utf-8?B?UGFzc3dvcnQgenVyw7xja3NldHplbg==?=' }],
  ])('[E37] %s is held back: the partner learns that, and no word of it', async (text, headers) => {
    const { boss, shared, address } = await copying();
    expect(await arrive(await address(), written(text, headers))).toBeNull();
    const held = (await inbox(boss.person.email)).at(-1);
    expect(held?.subject).toContain('held back');
    expect(`${held?.subject}${held?.text}${held?.html}`).not.toMatch(/482913|PLANTED|Passwort|invoice/);
    expect((await copiesOf(shared.id))[0]).not.toBe('passed');
    await env.DB.prepare('DELETE FROM local_mailbox').run();
    expect(await everythingStored()).not.toMatch(/482913|PLANTEDtoken|Passwort zur/);
  });

  test('go to nobody at an unknown or replaced address, and nothing of them is kept', async () => {
    const { clerk, shared, path, address } = await copying();
    const old = await address();
    expect((await submit(path, {}, clerk)).status).toBe(303);
    expect(await address()).not.toBe(old);
    expect(await arrive(old, written('Hello'))).toBe('Unknown address');
    expect(await arrive('copy-guess@copies.hosting.example', written('Hello'))).toBe('Unknown address');
    expect(await arrive((await address()).replace('copies.', 'other.'), written('Hello'))).toBe(
      'Unknown address',
    );
    expect(await copiesOf(shared.id)).toEqual([]);
    const { secrets } = await services();
    const row = await env.DB.prepare('SELECT * FROM copy_addresses WHERE account_id = ?')
      .bind(shared.id)
      .first();
    const token = (await address()).slice('copy-'.length).split('@')[0] ?? '';
    expect(row?.['token_hash']).toBe(await secrets.hash(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test('come once, and neither large, nor in circles, nor in floods', async () => {
    const { shared, address } = await copying();
    const to = await address();
    const twice = written('Your invoice is ready.');
    await arrive(to, twice);
    await arrive(to, twice);
    expect(await copiesOf(shared.id)).toEqual(['passed']);
    expect(await arrive(to, written('x'), { rawSize: 1_000_001 })).toBe('Message too large');
    await arrive(to, written('x', { 'X-Panelshare-Copy': '1' }));
    await arrive(to, written('x', { 'Auto-Submitted': 'auto-replied' }));
    await arrive(to, written('x', { From: 'Test Hosting <share@hosting.example>' }));
    await arrive(to, written('x'), { from: '' });
    expect(await copiesOf(shared.id)).toEqual(['passed']);
    await arrive(to, written('Your disk is almost full.', { 'Auto-Submitted': 'auto-generated' }));
    expect(await copiesOf(shared.id)).toEqual(['passed', 'passed']);
    await env.DB.prepare(`UPDATE rate_windows SET count = 60 WHERE bucket LIKE 'mail_copy ' || ?`)
      .bind(shared.id)
      .run();
    expect(await arrive(to, written('One more'))).toBe('Too many messages');
  });

  test('[E21] a mail that waits to be sent is not sent any more once the copy is stopped', async () => {
    const { given, clerk, boss, shared, address } = await copying();
    await settle();
    const before = (await inbox(boss.person.email)).length;
    await env.DB.prepare(
      `CREATE TRIGGER hold_mail AFTER INSERT ON outbox WHEN NEW.payload ->> 'template' = 'mail_copy'
       BEGIN UPDATE outbox SET next_at = NEW.next_at + 3600000 WHERE id = NEW.id; END`,
    ).run();
    await arrive(await address(), written('Your invoice is ready.'));
    await env.DB.prepare('DROP TRIGGER hold_mail').run();
    expect(await copiesOf(shared.id)).toEqual(['passed']);
    await submit(`/grants/${given.id}/mail-copy/stop`, {}, clerk);
    await env.DB.prepare(`UPDATE outbox SET next_at = 0 WHERE payload ->> 'template' = 'mail_copy'`).run();
    const after = await inbox(boss.person.email);
    expect(after.slice(before).map(({ subject }) => subject)).toEqual([expect.stringContaining('stopped')]);
  });
});
