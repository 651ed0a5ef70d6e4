import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId, demoPersons } from '../../worker/dev/demo-data.ts';
import { type Stack, startStack } from '../../worker/dev/stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'panelshare-mail-'));
const copies = 'copies.mailhost.example';
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({
    port: 10140,
    folder: join(folder, 'stack'),
    settings: { MAIL_COPY_DOMAIN: copies },
  });
}, 120_000);
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mails = v.array(v.object({ to: v.string(), subject: v.string(), text: v.string(), html: v.string() }));
const mailsTo = async (address: string) => {
  const answer = await fetch(`${stack.addresses.deploymentBase}/dev/mailbox.json`);
  return v.parse(mails, await answer.json()).filter((mail) => mail.to === address);
};
const until = async <Found>(look: () => Promise<Found | undefined>): Promise<Found> => {
  for (let round = 0; round < 150; round += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came');
};

/** A browser without scripts: signs in by the mailed code and posts forms. */
const signedIn = async (address: string) => {
  const { deployment, deploymentBase } = stack.addresses;
  let cookie = '';
  const send = async (path: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
    const response = await fetch(`${deploymentBase}${path}`, {
      redirect: 'manual',
      headers: {
        host: new URL(deployment).host,
        ...(cookie === '' ? {} : { cookie }),
        ...(fields ? { origin: deployment, 'sec-fetch-site': 'same-origin' } : {}),
      },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    });
    const given = response.headers.getSetCookie().find((one) => one.startsWith('__Host-session='));
    if (given) cookie = given.split(';')[0] ?? '';
    return response;
  };
  const started = await send('/sign-in', { email: address });
  const challenge = new URL(started.headers.get('location') ?? '', deployment).searchParams.get('challenge');
  const code = await until(async () => /\b\d{6}\b/.exec((await mailsTo(address))[0]?.text ?? '')?.[0]);
  expect((await send('/sign-in/code', { challenge: challenge ?? '', code })).status).toBe(303);
  return send;
};

/** A mail as the panel writes it, handed to the running Worker as Email Routing does. */
const arrive = (to: string, subject: string, text: string): Promise<Response> => {
  const query = new URLSearchParams({ from: 'bounces@terminal.example', to });
  const raw = [
    'From: Terminal <billing@terminal.example>',
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '-')}@terminal.example>`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');
  return fetch(`${stack.addresses.deploymentBase}/cdn-cgi/handler/email?${query}`, {
    method: 'POST',
    body: raw,
  });
};

test('[M5] a mail of the panel reaches the partner through the running Worker, and a code reaches nobody', async () => {
  const partner = await signedIn(demoPersons.authorized.email);
  expect((await partner(`/grants/${demoId('grt', 'diaz')}/mail-copy`, { on: 'yes' })).status).toBe(303);
  const customer = await signedIn(demoPersons.sharing.email);
  const account = `/accounts/${demoId('acc', 'diaz')}`;
  expect((await customer(`${account}/mail-copy`, {})).status).toBe(303);
  const page = await (await customer(`${account}/mail-copy`)).text();
  const address = /data-copy-address[^>]*>([^<]+)</.exec(page)?.[1] ?? '';
  expect(address).toMatch(new RegExp(`^copy-[a-z0-9_-]+@${copies}$`));

  const code = await arrive(
    address,
    'Your confirmation code',
    'Your code is 482913. It is valid for 10 minutes.',
  );
  expect(code.ok).toBe(true);
  const invoice = await arrive(address, 'Invoice 2026-117', 'Your invoice of 12.40 for November is ready.');
  expect(invoice.ok).toBe(true);

  const copy = await until(async () => {
    await fetch(`${stack.addresses.deploymentBase}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);
    return (await mailsTo(demoPersons.authorized.email)).find((mail) => mail.text.includes('12.40'));
  });
  expect(copy.text).toContain('Invoice 2026-117');
  expect(copy.text).toContain('Diaz Cycles');
  // The later mail has come; of the earlier one not a word went anywhere.
  const { deploymentBase } = stack.addresses;
  expect(await (await fetch(`${deploymentBase}/dev/mailbox.json`)).text()).not.toMatch(
    /482913|confirmation code/,
  );
  // An address that nobody made is refused.
  const unknown = await arrive(`copy-nobody@${copies}`, 'Invoice 2026-118', 'For nobody, 77.70');
  expect(unknown.ok).toBe(false);
  expect(await (await fetch(`${deploymentBase}/dev/mailbox.json`)).text()).not.toContain('77.70');
}, 60_000);
