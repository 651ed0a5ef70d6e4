import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { MailOrder } from '../../worker/app/mail-order.ts';
import { mailOrder } from '../../worker/mail/order-schema.ts';
import { renderMail } from '../../worker/mail/render.ts';
import type { Mail } from '../../worker/ports.ts';
import { at, everyOrder, orderOf } from './orders.ts';
import { type Scene, servicesFor } from './services.ts';

const rendered = async (order: MailOrder, scene?: Scene): Promise<Mail> => {
  const mail = await renderMail(order, 'out_one', servicesFor(scene));
  if (!mail) throw new Error(`${order.template} was not rendered`);
  return mail;
};

describe.each(everyOrder.map((order) => [order.template, order.language, order] as const))(
  '%s in %s',
  (template, language, order) => {
    test('is whole: subject, text and HTML in the language of who gets it', async () => {
      const mail = await rendered(order);
      expect(mail.to).toBe('anna@post.example');
      expect(mail.subject.length).toBeGreaterThan(8);
      expect(mail.html).toContain(`<html lang="${language}">`);
      expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
      expect(`${mail.text}${mail.html}`).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
    });

    test('shows what others typed as text, in one line', async () => {
      const mail = await rendered(order);
      expect(mail.html).not.toMatch(/<script|<img|<b>|<i>|<website|<question|<Studio/);
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toContain('\u202E');
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text).not.toMatch(/^Bcc:/m);
    });

    test('has one button, which leads to our own address, and the address in words', async () => {
      const mail = await rendered(order);
      const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
      expect(mail.html.match(/class="button"/g)?.length ?? 0).toBe(template === 'code' ? 0 : 1);
      for (const link of links) expect(link).toMatch(/^https:\/\/share\.example\//);
      const [link] = links;
      if (link) expect(mail.text).toContain(link.replaceAll('&amp;', '&'));
      expect(mail.html).not.toMatch(/<(?:img|form|script|iframe|link)\b|url\(/);
    });
  },
);

test('[E19] in mails to who has not asked for them, the names of whoever sends them lead nowhere', async () => {
  const leads = 'Prize www.evil.example';
  const held = orderOf('held_invitation', 'en');
  const orders: readonly MailOrder[] = [
    { ...orderOf('member_invitation', 'en'), organisationName: leads },
    { ...orderOf('access_request', 'en'), partnerName: leads },
    {
      ...held,
      customerName: leads,
      accountName: leads,
      access: { kind: 'limited', products: ['evil.example'] },
    },
  ];
  for (const order of orders) {
    const mail = await rendered(order);
    expect(mail.text).toContain('Prize');
    expect([order.template, `${mail.subject}${mail.text}${mail.html}`]).not.toEqual([
      order.template,
      expect.stringContaining('evil.example'),
    ]);
  }
});

test.each(languages)(
  '[A9] in %s the host’s colour and its own pages stand in every mail',
  async (language) => {
    const face = { accent: '#ffcc00', imprint: 'https://host.example/imprint', terms: null };
    const { html, text } = await rendered(orderOf('declined', language), { face });
    expect(html).toContain('background:#8a6e00');
    expect(html).toContain('background: #ffcc00 !important');
    const label = mailMessages[language].hostLinks.imprint;
    expect(html).toContain(`>${label}</a>`);
    expect(text).toContain(`${label}: https://host.example/imprint`);
    expect(text).not.toContain(mailMessages[language].hostLinks.terms);
  },
);

test('no two languages share a subject, so nothing was left untranslated', async () => {
  for (const template of new Set(everyOrder.map((order) => order.template))) {
    const subjects = await Promise.all(
      languages.map(async (language) => (await rendered(orderOf(template, language))).subject),
    );
    expect(new Set(subjects).size).toBe(languages.length);
  }
});

test('what the outbox keeps of a mail is read back whole, and holds no code, token or link', () => {
  for (const order of everyOrder) {
    const payload = JSON.stringify(order);
    expect(v.parse(mailOrder, JSON.parse(payload))).toEqual(order);
    expect(payload).not.toMatch(/042137|token-|https?:/);
  }
});

describe('codes and links are derived when the mail is made', () => {
  test('a code mail shows the code of its generation, its life, and that nobody asks for it', async () => {
    const mail = await rendered(orderOf('code', 'en'));
    expect(mail.text).toContain('042137');
    expect(mail.html).toContain('042137');
    expect(mail.subject).not.toContain('042137');
    expect(mail.text).toContain('10 minutes');
    expect(mail.text).toContain('ever asks you for this code');
  });

  test.each([
    ['used', { state: 'used' }],
    ['replaced by a newer one', { generation: 2 }],
    ['expired', { expiresAt: at }],
  ] as const)('a code that is %s is not mailed any more', async (_why, challenge) => {
    expect(await renderMail(orderOf('code', 'en'), 'out_one', servicesFor({ challenge }))).toBeNull();
  });

  test('an invitation carries the token of its generation and says that the link only shows', async () => {
    const mail = await rendered(orderOf('invitation', 'en'));
    expect(mail.text).toContain('https://share.example/invitations/inv_one?t=token-invitation-inv_one-2');
    expect(mail.text).toContain('Nothing changes before you decide on its page.');
    expect(mail.text).toContain('12 Dec 2026, 14:03 UTC');
  });

  test.each([
    ['resent', { generation: 3 }],
    ['answered', { state: 'accepted' }],
  ] as const)('an invitation that was %s meanwhile is not mailed any more', async (_why, invitation) => {
    expect(await renderMail(orderOf('invitation', 'en'), 'out_one', servicesFor({ invitation }))).toBeNull();
  });

  test('a member invitation carries its own token', async () => {
    const mail = await rendered(orderOf('member_invitation', 'de'));
    expect(mail.text).toContain('/member-invitations/min_one?t=token-member_invitation-min_one-3');
  });
});

describe('the mail of an ended share is its receipt', () => {
  const ended = { ...orderOf('ended', 'en'), access: { kind: 'full', payer: 'customer' } } as const;

  test('it says when and by whom, and leads to the receipt', async () => {
    const mail = await rendered(ended);
    expect(mail.text).toMatch(/Ended: 12 Dec 2026, 14:03 UTC/);
    expect(mail.text).toContain('Ended by: the customer');
    expect(mail.text).toContain('https://share.example/grants/grt_one/receipt');
  });

  test.each([
    ['cut', 'the panel has confirmed that the access is gone'],
    ['cutting', 'Being cut right now'],
    ['not_yet_cut', 'Not yet cut'],
  ] as const)('a panel that is %s is said to be so', async (panelState, words) => {
    expect((await rendered(ended, { grant: { panelState } })).text).toContain(words);
  });

  test('only a panel that has confirmed lets the mail say that the partner can no longer open it', async () => {
    const title = 'can no longer open';
    expect((await rendered(ended, { grant: { panelState: 'not_yet_cut' } })).text).not.toContain(title);
    expect((await rendered(ended, { grant: { panelState: 'cut' } })).text).toContain(title);
    const recorded = { capabilities: { full: 'none' as const }, grant: { panelState: 'cut' as const } };
    expect((await rendered(ended, recorded)).text).not.toContain(title);
  });

  test('a session that nothing bounds is said to have no limit', async () => {
    const mail = await rendered(ended, { lastOpenedAt: at });
    expect(mail.text).toContain(
      'ends after 10 minutes without use. While it is used, the panel sets no limit.',
    );
    expect(mail.text).toContain('Last opened: 12 Dec 2026, 14:03 UTC');
  });

  test('an account that was never opened has no session to end', async () => {
    expect((await rendered(ended)).text).toContain('never opened through this share');
  });

  test('sessions count as ended only when the panel has confirmed the cut', async () => {
    const capabilities = { endsSessions: { full: true, limited: true } };
    const before = await rendered(ended, {
      lastOpenedAt: at,
      capabilities,
      grant: { panelState: 'cutting' },
    });
    const after = await rendered(ended, { lastOpenedAt: at, capabilities, grant: { panelState: 'cut' } });
    expect(before.text).not.toContain('Ended together');
    expect(after.text).toContain('Ended together with the access.');
  });

  test('[E43] a cut password is not a closed connection, and the mail says so', async () => {
    const mail = await rendered(
      { ...ended, access: { kind: 'limited', products: ['shop.example'] } },
      { lastOpenedAt: at, grant: { panelState: 'cut' } },
    );
    expect(mail.text).toContain('A connection already open lives until the server closes it.');
    expect(mail.text).not.toContain('Ended together');
    expect(mail.text).not.toContain('Ending it works at once');
  });

  test('where no connector acts, it promises nothing', async () => {
    const mail = await rendered(ended, { capabilities: { full: 'none' } });
    expect(mail.text).toContain('We cannot cut anything in this panel');
    expect(mail.text).not.toContain('confirmed that the access is gone');
  });

  test('where the connector is switched off, it still says what is known', async () => {
    expect((await rendered(ended, { capabilities: null, lastOpenedAt: at })).text).toContain('Last opened');
  });
});

test('a limited share names its products, a long list says how many there are', async () => {
  const few = await rendered(orderOf('declined', 'en'));
  expect(few.text).toContain('Access: berg.example and <b>bold</b>');
  const products = Array.from({ length: 40 }, (_, index) => `site${index}.example`);
  const many = await rendered({ ...orderOf('declined', 'en'), access: { kind: 'limited', products } });
  expect(many.text).toContain('site11.example … (40)');
});

test('[S12] a share that ran out says until when one proof renews it, and a pause speaks of no date', async () => {
  const ranOut = await rendered(orderOf('ran_out', 'en'), { grant: { paused: 'run_out' } });
  expect(ranOut.text).toContain('can renew it with one proof until the date below');
  expect(ranOut.text).toContain('Can be renewed until:');
  const paused = await rendered(orderOf('paused', 'en'), { grant: { paused: 'customer' } });
  expect(paused.text).not.toContain('renew');
});

test('[M2] [E22] a change of who pays names before and after', async () => {
  const mail = await rendered(orderOf('payer_changed', 'en'));
  expect(mail.text).toContain('Paid before: the customer');
  expect(mail.text).toContain('Pays now: the partner');
});

test.each([
  ['project', 'its project is done'],
  ['idle', 'nobody opened it for the agreed time'],
  ['not_renewed', 'it was not renewed in time'],
] as const)('[S12] [X3] an end by the term %s says which it was', async (rule, said) => {
  const mail = await rendered({ ...orderOf('ended', 'en'), endedBy: 'rule', rule });
  expect(mail.text).toContain(said);
});
