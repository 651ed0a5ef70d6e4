import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { declineSilence } from '../../shared/domain/duration.ts';
import { mailOrder } from '../../worker/mail/order-schema.ts';
import { renderMail } from '../../worker/mail/render.ts';
import { codeOf, led } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { ask, asked, client, linkOf, requestOf, websites, whole } from './support/requests.ts';
import { customerAndPartner, eventsOf, reasonOn, setPartnership } from './support/sharing.ts';
import { grant, person, services, settle, submit, visit } from './support/world.ts';

const scene = async () => {
  const parts = await customerAndPartner();
  return { ...parts, record: await client(parts.studio.id, parts.owner.person.email) };
};
const rendered = async (to: string, template: string) => {
  const order = (await mailsTo(to)).find((mail) => mail['template'] === template);
  const mail = await renderMail(v.parse(mailOrder, order), 'out_test', await services());
  if (!mail) throw new Error(`${template} was not rendered`);
  return mail;
};
const code = async (organisationId: string, as: Parameters<typeof visit>[1]) =>
  /data-request-code[^>]*>(\d{6})</.exec(
    await (await visit(`/organisations/${organisationId}/requests`, as)).text(),
  )?.[1] ?? '';

describe('a partner asks', () => {
  test('[Q2] the request is mailed to any address of the client, with what is asked, and opens nothing', async () => {
    const { boss, studio, record, owner } = await scene();
    const sent = await asked(record, { ...whole('info@berg.example', 'partner'), message: 'Hello' }, boss);
    expect(sent).toMatchObject({
      partnerId: studio.id,
      clientId: record.id,
      email: 'info@berg.example',
      asked: { kind: 'full', payer: 'partner' },
      state: 'pending',
      message: 'Hello',
      grantId: null,
    });
    const [mail] = await mailsTo('info@berg.example');
    expect(mail).toMatchObject({
      template: 'access_request',
      requestId: sent.id,
      partnerId: studio.partnerId,
    });
    expect(JSON.stringify(mail)).not.toContain(await linkOf(sent.id, 1));
    expect(await eventsOf(studio.id)).toContain('request.sent');
    const grants = await env.DB.prepare('SELECT count(*) AS n FROM grants WHERE partner_id = ?')
      .bind(studio.id)
      .first('n');
    expect(grants).toBe(0);
    // Only who is asked, by address or link, sees it.
    expect((await visit(`/requests/${sent.id}`, owner)).status).toBe(404);
    expect((await visit(`/requests/${sent.id}?t=${await linkOf(sent.id, 1)}`, owner)).status).toBe(200);
  });

  test('[E19] the mail is ours: our From, a proved Reply-To, Partner-ID, domain and words in quotes that lead nowhere', async () => {
    const { boss, studio, record } = await scene();
    const message =
      'Urgent! <a href="https://evil.example/x">Sign in</a> at https://evil.example or www.evil.example';
    await asked(record, { ...websites('phish@berg.example'), message }, boss);
    const mail = await rendered('phish@berg.example', 'access_request');
    const { settings } = await services();
    expect(mail.from).toEqual(settings.mailFrom);
    expect(mail.replyTo).toBe(boss.person.email);
    for (const word of [studio.partnerId, 'not verified yet', 'Websites', 'sharing service']) {
      expect(mail.text).toContain(word);
    }
    expect(`${mail.text}${mail.html}`).not.toMatch(/https?:\/\/evil|evil\.example/);
    expect(mail.html).not.toContain('<a href="https://evil');
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    for (const link of links) expect(link?.startsWith(settings.deployment)).toBe(true);
    expect(links.some((link) => link?.endsWith('#report'))).toBe(true);
  });

  test('[Q2] [E19] an alternative sender counts only after a code to it, and only for that partner', async () => {
    const { boss, studio, record } = await scene();
    const office = 'office@studio.example';
    const early = await ask(record, { ...websites('a@berg.example'), reply_to: office }, boss);
    expect(early.status).toBe(400);
    const path = `/organisations/${studio.id}/senders`;
    const challenge = led(await submit(path, { email: office }, boss), 'challenge');
    const wrong = await submit(`${path}/confirm`, { challenge, code: '000000' }, boss);
    expect(reasonOn(await wrong.text())).toBe('code_wrong');
    expect((await submit(`${path}/confirm`, { challenge, code: await codeOf(challenge) }, boss)).status).toBe(
      303,
    );
    await asked(record, { ...websites('a@berg.example'), reply_to: office }, boss);
    const mail = await rendered('a@berg.example', 'access_request');
    expect(mail.replyTo).toBe(office);
    expect(mail.from.address).toBe((await services()).settings.mailFrom.address);
  });

  test('[Q5] [E20] three mails a day to one mailbox, whatever stands after the plus', async () => {
    const { boss, record } = await scene();
    const sent = await asked(record, websites('limit@berg.example'), boss);
    for (let again = 2; again <= 3; again += 1) {
      expect((await submit(`/requests/${sent.id}/resend`, {}, boss)).status).toBe(303);
    }
    const fourth = await submit(`/requests/${sent.id}/resend`, {}, boss);
    expect(fourth.status).toBe(429);
    await submit(`/requests/${sent.id}/cancel`, {}, boss);
    expect((await ask(record, websites('limit+new@berg.example'), boss)).status).toBe(429);
    expect(await mailsTo('limit@berg.example')).toHaveLength(3);
  });

  test('[Q5] [E20] six mails a day to one client, whichever of its addresses they go to', async () => {
    const { boss, studio, record } = await scene();
    for (let mailbox = 1; mailbox <= 6; mailbox += 1) {
      const sent = await asked(record, websites(`person${mailbox}@many.example`), boss);
      await submit(`/requests/${sent.id}/cancel`, {}, boss);
    }
    expect((await ask(record, websites('person7@many.example'), boss)).status).toBe(429);
    expect(await mailsTo('person7@many.example')).toEqual([]);
    const other = await client(studio.id, 'other@else.example');
    expect((await ask(other, websites('other@else.example'), boss)).status).toBe(303);
  });

  test('[Q5] resending kills the old link, withdrawing closes it, running out is written down', async () => {
    const { boss, owner, record } = await scene();
    const sent = await asked(record, websites(owner.person.email), boss);
    await submit(`/requests/${sent.id}/resend`, {}, boss);
    const old = await visit(`/requests/${sent.id}?t=${await linkOf(sent.id, 1)}`, owner);
    expect(old.status).toBe(410);
    expect((await visit(`/requests/${sent.id}?t=${await linkOf(sent.id, 2)}`, owner)).status).toBe(200);
    await env.DB.prepare('UPDATE access_requests SET expires_at = ? WHERE id = ?')
      .bind(Date.now() - 1000, sent.id)
      .run();
    expect(await (await visit(`/requests/${sent.id}`, owner)).text()).toContain('ran out');
    await settle();
    expect((await requestOf(sent.id)).state).toBe('expired');
    await submit(`/requests/${sent.id}/resend`, {}, boss);
    await submit(`/requests/${sent.id}/cancel`, {}, boss);
    const late = await submit(`/requests/${sent.id}/decline`, {}, owner);
    expect(reasonOn(await late.text())).toBe('request_not_pending');
  });

  test('[Q2] one request waits at a time for a client, two sent at once included', async () => {
    const { boss, record } = await scene();
    const both = await Promise.all([1, 2].map(() => ask(record, websites('two@berg.example'), boss)));
    expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
    expect(await mailsTo('two@berg.example')).toHaveLength(1);
  });

  test('[Q5] [E20] a no silences the partner for that mailbox and organisation, and only for a month', async () => {
    const { boss, owner, bakery, record, studio } = await scene();
    const colleague = await person('Colleague');
    const sent = await asked(record, websites(owner.person.email), boss);
    const no = await submit(
      `/requests/${sent.id}/decline`,
      { organisation: bakery.id, note: 'No, thanks' },
      owner,
    );
    expect(no.status).toBe(303);
    expect(await requestOf(sent.id)).toMatchObject({
      state: 'declined',
      customerId: bakery.id,
      note: 'No, thanks',
    });
    expect(await mailsTo(boss.person.email)).toMatchObject([
      { template: 'request_declined', note: 'No, thanks' },
    ]);
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: bakery.id,
            personId: colleague.person.id,
            role: 'collaborator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const another = await client(studio.id, '', 'The same again');
    for (const address of [owner.person.email, colleague.person.email]) {
      const refused = await ask(another, websites(address), boss);
      expect(reasonOn(await refused.text())).toBe('request_silenced');
    }
    await env.DB.prepare('UPDATE access_requests SET answered_at = answered_at - ? WHERE id = ?')
      .bind(declineSilence + 1, sent.id)
      .run();
    expect((await ask(another, websites(colleague.person.email), boss)).status).toBe(303);
  });

  test('[Q5] [E20] a blocked partner reaches nobody it is blocked for, until that is lifted by them', async () => {
    const { boss, owner, bakery, record, studio } = await scene();
    const sent = await asked(record, websites(owner.person.email), boss);
    const blocked = await submit(`/requests/${sent.id}/block`, { organisation: bakery.id }, owner);
    expect(blocked.status).toBe(303);
    expect(await eventsOf(studio.id)).not.toContain('request.partner_blocked');
    await submit(`/requests/${sent.id}/cancel`, {}, boss);
    const refused = await ask(record, websites(owner.person.email), boss);
    expect(reasonOn(await refused.text())).toBe('request_silenced');
    const lift = `/organisations/${bakery.id}/requests/allow`;
    expect((await submit(lift, { partner: studio.id }, boss)).status).toBe(404);
    expect((await submit(lift, { partner: studio.id }, owner)).status).toBe(303);
    expect((await ask(record, websites(owner.person.email), boss)).status).toBe(303);
  });

  test('[Q5] [E8] with a request code required, a wrong one answers like silence and an unknown address like an open one', async () => {
    const { boss, owner, bakery, record, studio } = await scene();
    expect((await submit(`/organisations/${bakery.id}/requests/code`, { change: 'on' }, owner)).status).toBe(
      303,
    );
    const needed = await code(bakery.id, owner);
    expect(needed).toMatch(/^\d{6}$/);
    const wrong = needed === '000000' ? '111111' : '000000';
    for (const given of ['', wrong]) {
      const refused = await ask(record, { ...websites(owner.person.email), code: given }, boss);
      expect(reasonOn(await refused.text())).toBe('request_silenced');
    }
    expect((await ask(record, { ...websites(owner.person.email), code: needed }, boss)).status).toBe(303);
    const unknown = await client(studio.id, '', 'Unknown');
    expect((await ask(unknown, { ...websites('nobody.known@post.example'), code: wrong }, boss)).status).toBe(
      303,
    );
    await submit(`/organisations/${bakery.id}/requests/code`, { change: 'new' }, owner);
    expect(await code(bakery.id, owner)).not.toBe(needed);
  });

  test('[Q5] [E19] a report stands in the host’s log and reaches every admin', async () => {
    const { boss, owner, record, studio } = await scene();
    const admin = await person('Ada Admin', { hostRole: 'admin' });
    const sent = await asked(record, websites(owner.person.email), boss);
    const done = await submit(`/requests/${sent.id}/report`, { text: 'They pretend to be you' }, owner);
    expect(done.status).toBe(303);
    expect(await mailsTo(admin.person.email)).toMatchObject([
      { template: 'partner_reported', organisationId: studio.id, text: 'They pretend to be you' },
    ]);
    expect(await eventsOf(studio.id)).not.toContain('request.reported');
    const log = await (await visit(`/admin/audit?subject=${studio.id}`, admin)).text();
    expect(log).toContain('request.reported');
    expect(log).toContain('They pretend to be you');
  });

  test.each(['suspended', 'applied', 'ended'])('[E7] a partner that is %s asks nobody', async (state) => {
    const { boss, record, studio } = await scene();
    await setPartnership(studio.id, state);
    expect((await ask(record, websites('x@berg.example'), boss)).status).toBe(403);
    expect(await mailsTo('x@berg.example')).toHaveLength(0);
  });

  test('[Q4] who is connected already is asked for nothing else, and own colleagues are no clients', async () => {
    const { boss, record, studio, shop } = await scene();
    const own = await ask(record, websites(boss.person.email), boss);
    expect(reasonOn(await own.text())).toBe('own_account');
    await grant(shop, studio, { kind: 'full', payer: 'customer' }, { clientId: record.id });
    const refused = await ask(record, websites('y@berg.example'), boss);
    expect(reasonOn(await refused.text())).toBe('already_connected');
    expect((await visit(`/clients/${record.id}/request`, boss)).status).toBe(409);
  });

  test('[E16] a partner can send nothing of the answer along', async () => {
    const { boss, record, bakery } = await scene();
    for (const field of ['granted', 'customer', 'state', 'partner']) {
      const forged = await ask(record, { ...websites('z@berg.example'), [field]: bakery.id }, boss);
      expect(forged.status).toBe(400);
    }
  });
});
