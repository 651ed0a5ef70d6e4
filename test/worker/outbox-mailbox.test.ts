import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mailerFrom } from '../../worker/mail/mailer.ts';
import type { Mail } from '../../worker/ports.ts';
import { services, visit } from './support/world.ts';

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: 'anna@post.example',
  from: { name: 'Test Hosting', address: 'share@hosting.example' },
  subject: 'Your <b>code</b>',
  text: 'Open http://panelshare.localhost:8710/invitations/inv_1?t=token',
  html: '<p style="color:red">Hello</p><script>alert(1)</script>',
  idempotencyKey: `out_${crypto.randomUUID()}`,
  ...more,
});

const listed = v.array(v.object({ id: v.string(), to: v.string(), subject: v.string(), text: v.string() }));
const mailsTo = async (to: string): Promise<v.InferOutput<typeof listed>> =>
  v.parse(listed, await (await visit(`/dev/mailbox.json?to=${encodeURIComponent(to)}`)).json());

test('a mail sent twice lies in the mailbox once, newest first', async () => {
  const mailer = mailerFrom(env, (await services()).settings);
  const first = mail({ to: 'one@post.example', subject: 'First' });
  await mailer.send(first);
  await mailer.send(first);
  await mailer.send(mail({ to: 'one@post.example', subject: 'Second' }));
  await mailer.send(mail({ to: 'other@post.example' }));
  expect((await mailsTo('one@post.example')).map(({ subject }) => subject)).toEqual(['Second', 'First']);
});

test('the pages show the mail as text, its source as text, and its HTML without scripts', async () => {
  const sent = mail();
  await mailerFrom(env, (await services()).settings).send(sent);
  const list = await (await visit('/dev/mailbox?to=anna@post.example')).text();
  expect(list).toContain('Your &lt;b&gt;code&lt;/b&gt;');
  const text = await (await visit(`/dev/mailbox/${sent.idempotencyKey}`)).text();
  expect(text).toContain('<a href="http://panelshare.localhost:8710/invitations/inv_1?t=token">');
  const source = await (await visit(`/dev/mailbox/${sent.idempotencyKey}?view=source`)).text();
  expect(source).toContain('&lt;script&gt;');
  const html = await visit(`/dev/mailbox/${sent.idempotencyKey}/html`);
  expect(html.headers.get('content-security-policy')).toContain(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
  expect(await html.text()).toBe(sent.html);
  expect((await visit('/dev/mailbox/out_unknown')).status).toBe(404);
});

test('outside local work the mailbox takes nothing and mails wait', async () => {
  const { settings } = await services();
  const mailer = mailerFrom(env, { ...settings, development: false });
  const sent = mail({ to: 'real@post.example' });
  expect(await mailer.send(sent)).toEqual({ sent: false, permanent: false, reason: 'mailbox_is_local' });
  expect(await mailsTo('real@post.example')).toEqual([]);
});

test.each([
  [{ MAIL_TRANSPORT: 'http' }, 'mail_http_not_set'],
  [
    { MAIL_TRANSPORT: 'http', MAIL_HTTP_URL: 'http://mail.example/send', MAIL_HTTP_TOKEN: 'x' },
    'mail_http_not_https',
  ],
  [{ MAIL_TRANSPORT: 'cloudflare' }, 'send_email_not_bound'],
  [{ MAIL_TRANSPORT: 'pigeon' }, 'mail_transport_unknown'],
])('a transport that is not set up says so: %o', async (bindings, reason) => {
  const { settings } = await services();
  const { MAIL_HTTP_URL: _, ...bare } = env;
  const mailer = mailerFrom({ ...bare, ...bindings }, { ...settings, development: false });
  expect(await mailer.send(mail())).toEqual({ sent: false, permanent: false, reason });
});
