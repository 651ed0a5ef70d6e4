import { expect, test } from 'vitest';
import { cloudflareMailer } from '../../worker/mail/transports/cloudflare.ts';
import { httpMailer } from '../../worker/mail/transports/http.ts';
import type { Mail } from '../../worker/ports.ts';

const mail: Mail = {
  to: 'anna@post.example',
  from: { name: 'Host', address: 'share@host.example' },
  replyTo: 'nord@post.example',
  subject: 'Subject',
  text: 'Text',
  html: '<p>Text</p>',
  idempotencyKey: 'out_one',
};
const service = { url: 'https://mail.example/send', token: 'PLANTED-token' };

/** A mail service that answers so, and what it was asked. */
const answering = (answer: () => Promise<Response>) => {
  const asked: { url: string; headers: Headers; body: unknown }[] = [];
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push({ url: request.url, headers: request.headers, body: await request.json() });
    return answer();
  };
  return { asked, mailer: httpMailer(service, send) };
};

test('http: the mail goes out as JSON, with the token and the outbox id to tell it by', async () => {
  const { asked, mailer } = answering(async () => new Response('', { status: 202 }));
  expect(await mailer.send(mail)).toEqual({ sent: true });
  expect(asked[0]?.url).toBe('https://mail.example/send');
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer PLANTED-token');
  expect(asked[0]?.headers.get('idempotency-key')).toBe('out_one');
  const { idempotencyKey: _, ...sent } = mail;
  expect(asked[0]?.body).toEqual(sent);
});

test.each([
  [400, true],
  [401, false],
  [403, false],
  [404, false],
  [413, true],
  [422, true],
  [429, false],
  [500, false],
  [503, false],
])('http: %i is permanent: %s, and the service’s text goes nowhere', async (status, permanent) => {
  const { mailer } = answering(async () => new Response('PLANTED-text', { status }));
  expect(await mailer.send(mail)).toEqual({ sent: false, permanent, reason: `http_${status}` });
});

test('http: a redirect is not followed and counts as a failure', async () => {
  const { asked, mailer } = answering(
    async () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
  );
  expect(await mailer.send(mail)).toEqual({ sent: false, permanent: false, reason: 'http_302' });
  expect(asked.length).toBe(1);
});

test.each([
  ['timeout', new DOMException('PLANTED', 'TimeoutError')],
  ['unreachable', new TypeError('PLANTED')],
])('http: %s is tried again', async (reason, fault) => {
  const { mailer } = answering(() => Promise.reject(fault));
  expect(await mailer.send(mail)).toEqual({ sent: false, permanent: false, reason });
});

test('cloudflare: the mail goes out in the binding’s own form', async () => {
  const asked: unknown[] = [];
  const mailer = cloudflareMailer({ send: async (message) => asked.push(message) });
  expect(await mailer.send(mail)).toEqual({ sent: true });
  expect(asked).toEqual([
    {
      from: { name: 'Host', email: 'share@host.example' },
      to: 'anna@post.example',
      replyTo: 'nord@post.example',
      subject: 'Subject',
      text: 'Text',
      html: '<p>Text</p>',
      headers: { 'X-Panelshare-Id': 'out_one' },
    },
  ]);
});

test.each([
  ['E_RECIPIENT_SUPPRESSED', true, 'e_recipient_suppressed'],
  ['E_RATE_LIMIT_EXCEEDED', false, 'e_rate_limit_exceeded'],
  ['E_SENDER_NOT_VERIFIED', false, 'e_sender_not_verified'],
  ['anna@post.example is unknown', false, 'binding_failed'],
])('cloudflare: %s is permanent: %s, and only a code is kept', async (code, permanent, reason) => {
  const mailer = cloudflareMailer({
    send: async () => {
      throw Object.assign(new Error('PLANTED-text'), { code });
    },
  });
  expect(await mailer.send(mail)).toEqual({ sent: false, permanent, reason });
});
