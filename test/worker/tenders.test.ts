import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { tendersByTime } from '../../worker/app/tender/by-time.ts';
import { openTendersSql } from '../../worker/db/read-tenders.ts';
import { deletePast } from '../../worker/db/retention.ts';
import { mailsTo } from './support/outbox.ts';
import { confirm, consent, customerAndPartner, fullFor, idIn } from './support/sharing.ts';
import { organisation, partner, person, type SignedIn, services, submit, visit } from './support/world.ts';

let count = 0;
const fresh = (): string => {
  count += 1;
  return `${count}x${crypto.randomUUID().slice(0, 6)}`;
};
/** Every post of a test comes from a network address of its own. */
const elsewhere = (): Record<string, string> => {
  count += 1;
  return { 'cf-connecting-ip': `198.51.100.${count}` };
};
const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const secretText = 'The whole story of the bakery';
const phone = '+41 21 555 00 11';

const fields = (more: Record<string, string> = {}) => ({
  title: 'New website for a bakery',
  extract: 'A bakery looks for a new website.',
  text: secretText,
  budget: 'CHF 3000',
  region: 'CH',
  language: 'en',
  until: isoDay(Date.now() + 30 * day),
  name: 'Lena Berg',
  email: `lena.${fresh()}@bakery.example`,
  phone,
  ...more,
});

/** A tender that waits for its author, with the link that was mailed. */
const posted = async (more: Record<string, string> = {}) => {
  const form = fields(more);
  const answer = await submit('/tenders', form, undefined, elsewhere());
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tenders/sent']);
  const [mail] = await mailsTo(form.email);
  const id = /ten_[0-9a-z]+/.exec(String(mail?.['path']))?.[0] ?? 'none';
  const { secrets } = await services();
  const t = await secrets.linkToken('tender', id, 1);
  return { id, t, email: form.email, path: `/tenders/${id}`, link: `/tenders/${id}?t=${t}` };
};

const published = async (more: Record<string, string> = {}) => {
  const tender = await posted(more);
  expect((await submit(`${tender.path}/publish`, { t: tender.t })).status).toBe(303);
  return tender;
};

const studio = async (name = `Studio ${fresh()}`) => {
  const boss = await person('Nora');
  const own = await partner(name, [[boss, 'legal_representative']]);
  return { boss, own, base: `/organisations/${own.id}/tenders` };
};

const html = async (path: string, as?: SignedIn): Promise<string> => {
  const answer = await visit(path, as);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

const runJob = async (later = 0): Promise<void> => {
  const running = await services();
  const now = Date.now() + later;
  await tendersByTime({ ...running, actor: { kind: 'system' }, requestId: 'job', now }, 200);
};

describe('[T1] posting a tender', () => {
  test('needs no account, and nobody reads it before the mailed link has confirmed the address', async () => {
    const { boss, base } = await studio();
    const tender = await posted();
    expect(await html(base, boss)).not.toContain(tender.id);
    expect((await visit(`${base}/${tender.id}`, boss)).status).toBe(404);
    expect((await submit(`${base}/${tender.id}/open`, {}, boss)).status).toBe(404);
    // Looking publishes nothing.
    expect(await html(tender.link)).toContain('Not published yet');
    expect(await html(base, boss)).not.toContain(tender.id);
    expect((await submit(`${tender.path}/publish`, { t: tender.t })).status).toBe(303);
    expect(await html(base, boss)).toContain(tender.id);
    // Once is enough.
    expect((await submit(`${tender.path}/publish`, { t: tender.t })).status).toBe(409);
  });

  test('one that nobody confirms is gone after three days', async () => {
    const tender = await posted();
    await deletePast(env.DB, Date.now() + 3 * day - 60_000);
    expect((await visit(tender.link)).status).toBe(200);
    await deletePast(env.DB, Date.now() + 3 * day + 60_000);
    expect((await visit(tender.link)).status).toBe(404);
  });

  test('what is missing or too long is said at its field, and what was typed stays', async () => {
    const answer = await submit(
      '/tenders',
      fields({ title: '', email: 'nobody', until: isoDay(Date.now() + 90 * day) }),
    );
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('Enter a title');
    expect(text).toContain('Enter a complete e-mail address');
    expect(text).toContain('at most 60 days away');
    expect(text).toContain(secretText);
    expect((await submit('/tenders', fields({ extract: 'x'.repeat(301) }))).status).toBe(400);
  });

  test('[E19] one mailbox gets three links a day, however it is written', async () => {
    const name = `flood.${fresh()}`;
    for (const tag of ['', '+a', '+b']) {
      expect(
        (await submit('/tenders', fields({ email: `${name}${tag}@bakery.example` }), undefined, elsewhere()))
          .status,
      ).toBe(303);
    }
    const answer = await submit(
      '/tenders',
      fields({ email: `${name}+c@bakery.example` }),
      undefined,
      elsewhere(),
    );
    expect(answer.status).toBe(429);
    expect(await mailsTo(`${name}+c@bakery.example`)).toEqual([]);
  });

  test('[E19] one network address posts ten in an hour', async () => {
    const from = { 'cf-connecting-ip': '192.0.2.77' };
    for (let index = 0; index < 10; index += 1) {
      expect((await submit('/tenders', fields(), undefined, from)).status).toBe(303);
    }
    expect((await submit('/tenders', fields(), undefined, from)).status).toBe(429);
  });

  test('partners that opted in for its language and country get one mail with the extract and no more', async () => {
    const wants = await studio();
    const wantsOther = await studio();
    const wantsElsewhere = await studio();
    const quiet = await studio();
    const suspended = await studio();
    const set = (of: typeof wants, languages: string, regions: string | readonly string[]) =>
      submit(`${of.base}/settings`, { languages, regions }, of.boss);
    expect((await set(wants, 'fr', [])).status).toBe(303);
    await set(wantsOther, 'de', []);
    await set(wantsElsewhere, 'fr', 'AT');
    await set(suspended, 'fr', 'CH');
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(suspended.own.id)
      .run();
    const title = `Site ${fresh()}`;
    const tender = await published({ language: 'fr', title });
    await runJob();
    await runJob();
    const mails = (await mailsTo(wants.boss.person.email)).filter((mail) => mail['about'] === title);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.['reason']).toBe('A bakery looks for a new website.');
    const said = JSON.stringify(mails[0]);
    for (const secret of [secretText, tender.email, 'Lena Berg', phone]) expect(said).not.toContain(secret);
    for (const other of [wantsOther, wantsElsewhere, quiet, suspended]) {
      expect((await mailsTo(other.boss.person.email)).filter((mail) => mail['about'] === title)).toEqual([]);
    }
    // Opting out ends it.
    await submit(`${wants.base}/settings`, {}, wants.boss);
    const next = `Site ${fresh()}`;
    await published({ language: 'fr', title: next });
    await runJob();
    expect((await mailsTo(wants.boss.person.email)).filter((mail) => mail['about'] === next)).toEqual([]);
  });
});

describe('[T2] full text and contact', () => {
  const secretsOf = (email: string) => [secretText, email, phone, 'Lena Berg'];

  test('open by an act, counted once for a partner, and shown to the author by name', async () => {
    const { boss, own, base } = await studio();
    const colleague = await person('Colleague');
    await (await services()).commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: Date.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: own.id,
            personId: colleague.person.id,
            role: 'collaborator',
            since: 1,
            version: 1,
          },
        },
      ],
    });
    const tender = await published();
    const page = `${base}/${tender.id}`;
    for (const closed of [await html(base, boss), await html(page, boss)]) {
      expect(closed).toContain('A bakery looks for a new website.');
      for (const secret of secretsOf(tender.email)) expect(closed).not.toContain(secret);
    }
    expect(await html(tender.link)).toContain('Opened by 0 partners');
    expect((await submit(`${page}/open`, {}, boss)).status).toBe(303);
    expect((await submit(`${page}/open`, {}, colleague)).status).toBe(303);
    for (const reader of [boss, colleague]) {
      const open = await html(page, reader);
      for (const secret of secretsOf(tender.email)) expect(open).toContain(secret);
    }
    const author = await html(tender.link);
    expect(author).toContain('Opened by 1 partner');
    expect(author).toContain(`data-opened="${own.id}"`);
    expect(author).toContain(own.name);
  });

  test('[E8] [E17] a competitor, an unauthorized partner, another tenant and an outsider see neither', async () => {
    const winner = await studio();
    const competitor = await studio();
    const suspended = await studio();
    const applicant = await person('Applicant');
    const none = await organisation(`Shop ${fresh()}`, [[applicant, 'legal_representative']]);
    const tender = await published();
    await submit(`${winner.base}/${tender.id}/open`, {}, winner.boss);
    await submit(`${winner.base}/${tender.id}/offer`, { text: 'Secret offer', price: 'CHF 1' }, winner.boss);
    await submit(`${suspended.base}/${tender.id}/open`, {}, suspended.boss);
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(suspended.own.id)
      .run();
    // A competitor reads the extract only, and nothing of who else was there.
    const seen = await html(`${competitor.base}/${tender.id}`, competitor.boss);
    expect(seen).toContain('A bakery looks');
    for (const secret of [...secretsOf(tender.email), 'Secret offer', winner.own.name]) {
      expect(seen).not.toContain(secret);
    }
    const offer = { text: 'Unread', price: 'CHF 2' };
    expect((await submit(`${competitor.base}/${tender.id}/offer`, offer, competitor.boss)).status).toBe(404);
    // For everybody else there is nothing, not even for who had opened it before.
    const closedTo: readonly (readonly [string, SignedIn])[] = [
      [suspended.base, suspended.boss],
      [`/organisations/${none.id}/tenders`, applicant],
      [winner.base, competitor.boss],
      [winner.base, applicant],
    ];
    for (const [base, who] of closedTo) {
      for (const path of [base, `${base}/${tender.id}`]) expect((await visit(path, who)).status).toBe(404);
      expect((await submit(`${base}/${tender.id}/open`, {}, who)).status).toBe(404);
      expect((await submit(`${base}/${tender.id}/offer`, offer, who)).status).toBe(404);
    }
    expect((await visit(`${winner.base}/${tender.id}`)).headers.get('location')).toContain('/sign-in');
    for (const t of ['', 'x'.repeat(43)]) expect((await visit(`${tender.path}?t=${t}`)).status).toBe(404);
    // The link of one tender is none to another.
    const other = await published();
    expect((await visit(`${tender.path}?t=${other.t}`)).status).toBe(404);
    expect((await submit(`${tender.path}/cancel`, { t: other.t })).status).toBe(404);
  });

  test('only while it is valid', async () => {
    const { boss, base } = await studio();
    const tender = await published();
    await submit(`${base}/${tender.id}/open`, {}, boss);
    await env.DB.prepare('UPDATE tenders SET valid_until = ? WHERE id = ?')
      .bind(Date.now() - 1, tender.id)
      .run();
    expect((await visit(`${base}/${tender.id}`, boss)).status).toBe(404);
    expect(await html(base, boss)).not.toContain(tender.id);
  });

  test('the list is read from an index, without the full text', async () => {
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${openTendersSql}`)
      .bind('org', 0, 1, '', 51)
      .all<{ detail: string }>();
    const details = plan.results.map(({ detail }) => detail);
    expect(details.some((detail) => detail.includes('tenders_open'))).toBe(true);
    expect(details.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
    expect(openTendersSql).not.toMatch(/full_text|email|phone/);
  });
});

describe('[T3] the author’s own page', () => {
  test('the mailed link cancels at once, by an act and not by looking', async () => {
    const { boss, base } = await studio();
    const tender = await published();
    await submit(`${base}/${tender.id}/open`, {}, boss);
    const [, second] = await mailsTo(tender.email);
    expect([second?.['notice'], second?.['path']]).toEqual(['tender_published', tender.path]);
    expect((await visit(`${tender.path}/cancel?t=${tender.t}`)).status).toBe(404);
    await visit(tender.link);
    expect(await html(base, boss)).toContain(tender.id);
    expect((await submit(`${tender.path}/cancel`, { t: tender.t })).status).toBe(303);
    expect(await html(base, boss)).not.toContain(tender.id);
    expect((await visit(`${base}/${tender.id}`, boss)).status).toBe(404);
    expect(await html(tender.link)).toContain('Cancelled');
    expect((await submit(`${tender.path}/publish`, { t: tender.t })).status).toBe(409);
  });

  test('a cancelled one is not mailed to partners any more', async () => {
    const { boss, base } = await studio();
    await submit(`${base}/settings`, { languages: 'it' }, boss);
    const title = `Site ${fresh()}`;
    const tender = await published({ language: 'it', title });
    await submit(`${tender.path}/cancel`, { t: tender.t });
    await runJob();
    expect((await mailsTo(boss.person.email)).filter((mail) => mail['about'] === title)).toEqual([]);
  });
});

describe('[T4] offers', () => {
  const offered = async () => {
    const one = await studio();
    const other = await studio();
    const tender = await published();
    for (const { boss, base, own } of [one, other]) {
      await submit(`${base}/${tender.id}/open`, {}, boss);
      const text = `Offer of ${own.name}`;
      expect((await submit(`${base}/${tender.id}/offer`, { text, price: 'CHF 2500' }, boss)).status).toBe(
        303,
      );
    }
    return { one, other, tender };
  };

  test('reach the author by mail and on its page; it waits or picks one', async () => {
    const { one, other, tender } = await offered();
    const notices = (await mailsTo(tender.email)).map((mail) => mail['notice']);
    expect(notices).toEqual(['tender_confirm', 'tender_published', 'tender_offer', 'tender_offer']);
    // A changed offer is the same one.
    await submit(`${one.base}/${tender.id}/offer`, { text: 'Better', price: 'CHF 2000' }, one.boss);
    expect(await mailsTo(tender.email)).toHaveLength(4);
    const author = await html(tender.link);
    for (const part of ['Better', 'CHF 2000', one.own.name, other.own.name]) expect(author).toContain(part);
    const pick = (partnerId: string) => submit(`${tender.path}/pick`, { t: tender.t, partner: partnerId });
    expect((await pick((await studio()).own.partnerId)).status).toBe(404);
    expect((await pick(one.own.partnerId)).status).toBe(303);
    expect((await pick(other.own.partnerId)).status).toBe(409);
    const told = await mailsTo(one.boss.person.email);
    expect(told.map((mail) => mail['notice'])).toEqual(['tender_won']);
    // The winner keeps the contact; for the others it is over.
    expect(await html(`${one.base}/${tender.id}`, one.boss)).toContain(tender.email);
    expect((await visit(`${other.base}/${tender.id}`, other.boss)).status).toBe(404);
    expect(await html(other.base, other.boss)).not.toContain(tender.id);
  });

  test('[P7] the winner’s share carries that it comes of a tender, from the consent to the grant', async () => {
    const { one, tender } = await offered();
    await submit(`${tender.path}/pick`, { t: tender.t, partner: one.own.partnerId });
    const { owner, shop } = await customerAndPartner();
    const start = `/share?partner=${one.own.partnerId}&tender=${tender.id}.${tender.t}`;
    expect(await html(tender.link)).toContain(start.replace('&', '&amp;'));
    const accounts = await html(start, owner);
    expect(accounts).toContain(`tender=${tender.id}.${tender.t}`);
    const choice = { ...fullFor(one.own.partnerId), tender: `${tender.id}.${tender.t}` };
    const mark = 'data-from="tender"';
    expect(await (await consent(shop, choice, owner)).text()).toContain(mark);
    const shared = await confirm(shop, choice, owner);
    expect(shared.status).toBe(303);
    const invitation = `/invitations/${idIn(shared, 'inv')}`;
    expect(await html(invitation, owner)).toContain(mark);
    expect(await html(invitation, one.boss)).toContain(mark);
    const accepted = await submit(`${invitation}/accept`, { client: 'new' }, one.boss);
    const grant = `/grants/${idIn(accepted, 'grt')}`;
    expect(await html(grant, owner)).toContain(mark);
    expect(await html(grant, one.boss)).toContain(mark);
  });

  test('[E16] a share with somebody else cannot name the tender, nor one that nobody won', async () => {
    const { one, other, tender } = await offered();
    const { owner, shop } = await customerAndPartner();
    const named = (partnerId: string) => ({ ...fullFor(partnerId), tender: `${tender.id}.${tender.t}` });
    expect((await confirm(shop, named(one.own.partnerId), owner)).status).toBe(409);
    await submit(`${tender.path}/pick`, { t: tender.t, partner: one.own.partnerId });
    expect((await confirm(shop, named(other.own.partnerId), owner)).status).toBe(409);
    const forged = { ...fullFor(one.own.partnerId), tender: `${tender.id}.${'x'.repeat(43)}` };
    expect((await confirm(shop, forged, owner)).status).toBe(404);
    // Without the tender it is a share like any other.
    const plain = await confirm(shop, fullFor(other.own.partnerId), owner);
    expect(await html(`/invitations/${idIn(plain, 'inv')}`, owner)).not.toContain('data-from="tender"');
  });

  test('a tender past its date expires, and its author is told once', async () => {
    const { tender } = await offered();
    await runJob(61 * day);
    await runJob(61 * day);
    const notices = (await mailsTo(tender.email)).map((mail) => mail['notice']);
    expect(notices.filter((notice) => notice === 'tender_expired')).toHaveLength(1);
    expect(await html(tender.link)).toContain('Ended');
    expect((await submit(`${tender.path}/pick`, { t: tender.t, partner: 'PID-00000000' })).status).toBe(404);
  });
});
