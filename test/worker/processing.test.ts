import { env, exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { processingText } from '../../shared/messages/processing/index.ts';
import { reasonOn } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { eventsOf, invitation } from './support/sharing.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const sha256 = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const scene = async () => {
  const [owner, clerk, boss, helper] = [
    await person('Olga Owner'),
    await person('Clerk'),
    await person('Bruno Boss'),
    await person('Helper'),
  ];
  const shop = await organisation('Corner Shop', [
    [owner, 'legal_representative'],
    [clerk, 'administrator'],
  ]);
  const studio = await partner('Pixel Studio', [
    [boss, 'legal_representative'],
    [helper, 'administrator'],
  ]);
  const of = await account(shop, await panel('internex'));
  return { owner, clerk, boss, helper, shop, studio, of };
};
const shared = async () => {
  const all = await scene();
  const given = await grant(all.of, all.studio);
  return { ...all, given, at: `/grants/${given.id}/processing` };
};
const agreementsOf = async (grantId: string) => (await services()).store.processing.ofGrant(grantId);
const html = async (path: string, as: SignedIn): Promise<string> => (await visit(path, as)).text();

/** A form with a file, as a browser posts it. */
const upload = async (path: string, title: string, content: string, as: SignedIn): Promise<Response> => {
  const form = new FormData();
  form.set('title', title);
  form.set('file', new File([content], 'contract.pdf', { type: 'application/pdf' }));
  const encoded = new Response(form);
  return exports.default.fetch(
    new Request(`${env.DEPLOYMENT}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': encoded.headers.get('content-type') ?? '',
        origin: env.DEPLOYMENT,
        'sec-fetch-site': 'same-origin',
        cookie: as.cookie,
      },
      body: await encoded.arrayBuffer(),
    }),
  );
};

describe('[G1] a processing agreement from the template', () => {
  test('is chosen by the customer, confirmed by the partner, and kept by the hash of the very text', async () => {
    const { owner, boss, given, at, shop, studio } = await shared();
    expect(await html(`/grants/${given.id}`, owner)).toContain('data-processing="none"');
    expect(await html(at, owner)).toContain('Pixel Studio, Partner-ID');
    expect((await submit(`${at}/template`, { language: 'de' }, owner)).status).toBe(303);
    const [chosen] = await agreementsOf(given.id);
    expect(chosen).toMatchObject({
      kind: 'template',
      textVersion: '2026-11',
      language: 'de',
      chosenBy: owner.person.id,
      confirmedBy: null,
    });
    const partners = await html(at, boss);
    expect(partners).toContain('Corner Shop, Client-ID');
    expect(partners).toContain(chosen?.hash);
    expect(partners).toContain('data-waiting="partner"');
    expect(await html(`/grants/${given.id}`, boss)).toContain('data-processing="waiting"');
    expect((await submit(`${at}/confirm`, { agreement: chosen?.id ?? '' }, boss)).status).toBe(303);
    for (const side of [owner, boss]) {
      expect(await html(`/grants/${given.id}`, side)).toContain('data-processing="inForce"');
      const page = await html(at, side);
      expect(page).toContain('Olga Owner');
      expect(page).toContain('Bruno Boss');
      const file = await visit(`${at}/text?of=${chosen?.id}`, side);
      expect(file.headers.get('content-disposition')).toContain('2026-11-de.txt');
      expect(await sha256(await file.text())).toBe(chosen?.hash);
    }
    for (const side of [shop.id, studio.id]) {
      const events = await eventsOf(side);
      expect(events).toEqual(expect.arrayContaining(['processing.chosen', 'processing.confirmed']));
    }
  });

  test('stays the text that was agreed on when a name changes, and another choice counts only once confirmed', async () => {
    const { owner, boss, given, at, studio } = await shared();
    await submit(`${at}/template`, { language: 'en' }, owner);
    const [first] = await agreementsOf(given.id);
    await submit(`${at}/confirm`, { agreement: first?.id ?? '' }, boss);
    await env.DB.prepare("UPDATE organisations SET name = 'Renamed GmbH' WHERE id = ?").bind(studio.id).run();
    expect(await sha256(await (await visit(`${at}/text?of=${first?.id}`, owner)).text())).toBe(first?.hash);
    await submit(`${at}/template`, { language: 'fr' }, owner);
    await submit(`${at}/template`, { language: 'it' }, owner);
    const now = await agreementsOf(given.id);
    expect(now.filter((one) => one.replacedAt === null).map((one) => one.language)).toEqual(
      expect.arrayContaining(['it', 'en']),
    );
    const french = now.find((one) => one.language === 'fr');
    // What was chosen meanwhile is another one.
    expect(await reasonOn(await submit(`${at}/confirm`, { agreement: french?.id ?? '' }, boss))).toBe(
      'conflict',
    );
    const italian = now.find((one) => one.language === 'it');
    await submit(`${at}/confirm`, { agreement: italian?.id ?? '' }, boss);
    const settled = await agreementsOf(given.id);
    expect(settled.filter((one) => one.replacedAt === null).map((one) => one.language)).toEqual(['it']);
    expect(await html(at, owner)).toContain('Renamed GmbH');
  });

  test.each(languages)('has in %s the same parts, each with its parties', async (language) => {
    const parties = {
      customer: 'Corner Shop',
      clientId: 'CID-1',
      partner: 'Pixel Studio',
      partnerId: 'PID-1',
      account: 'shop.example',
      panel: 'Panel',
    };
    const text = (await processingText('2026-11', language, parties)) ?? '';
    for (const said of Object.values(parties)) expect(text).toContain(said);
    expect(text.match(/^\d+\. /gm)).toHaveLength(12);
    expect(await processingText('2020-01', language, parties)).toBeNull();
  });
});

describe('[G1] an agreement of their own', () => {
  test('is named by the hash of its file, which is not kept', async () => {
    const { owner, boss, given, at } = await shared();
    const content = '%PDF-1.7 our contract of 3 March';
    expect((await upload(`${at}/own`, 'Contract of 3 March', content, owner)).status).toBe(303);
    const [own] = await agreementsOf(given.id);
    expect(own).toMatchObject({ kind: 'own', title: 'Contract of 3 March', hash: await sha256(content) });
    await submit(`${at}/confirm`, { agreement: own?.id ?? '' }, boss);
    const page = await html(at, owner);
    expect(page).toContain('Contract of 3 March');
    expect(page).not.toContain('/processing/text');
    expect((await visit(`${at}/text?of=${own?.id}`, owner)).status).toBe(404);
    const { results } = await env.DB.prepare('SELECT * FROM processing_agreements').all();
    expect(JSON.stringify(results)).not.toContain('%PDF');
  });

  test('without a file there is nothing to name: the form says so and keeps the title', async () => {
    const { owner, given, at } = await shared();
    const refused = await upload(`${at}/own`, 'Contract', '', owner);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('data-code="invalid_input"');
    expect(page).toContain('value="Contract"');
    expect(await agreementsOf(given.id)).toEqual([]);
  });
});

describe('[G1] who may bind an organisation', () => {
  test('only legal representatives choose and confirm; nobody else sees it at all', async () => {
    const { owner, clerk, boss, helper, given, at } = await shared();
    expect((await submit(`${at}/template`, { language: 'en' }, clerk)).status).toBe(403);
    expect((await submit(`${at}/template`, { language: 'en' }, boss)).status).toBe(404);
    await submit(`${at}/template`, { language: 'en' }, owner);
    const [row] = await agreementsOf(given.id);
    expect((await submit(`${at}/confirm`, { agreement: row?.id ?? '' }, helper)).status).toBe(403);
    expect((await submit(`${at}/confirm`, { agreement: row?.id ?? '' }, owner)).status).toBe(404);
    expect(await html(at, clerk)).not.toContain('/processing/template');
    expect(await html(at, helper)).not.toContain('/processing/confirm');
    const stranger = await person('Stranger');
    await partner('Elsewhere', [[stranger, 'legal_representative']]);
    expect((await visit(at, stranger)).status).toBe(404);
    expect((await visit(`${at}/text?of=${row?.id}`, stranger)).status).toBe(404);
    const other = await shared();
    expect((await visit(`${other.at}/text?of=${row?.id}`, other.owner)).status).toBe(404);
  });
});

describe('[G1] together with sharing and accepting', () => {
  test('the customer ticks it when sharing, the partner reads it and confirms it with its yes', async () => {
    const { owner, boss, studio, of } = await scene();
    const path = `/accounts/${of.id}/share`;
    const query = new URLSearchParams({
      who: studio.partnerId,
      partner: studio.partnerId,
      access: 'full',
      for: 'full',
      ends: 'never',
      processing: 'template',
    });
    const page = await html(`${path}?${query}`, owner);
    expect(page).toMatch(/name="processing" value="template" checked/);
    // It can be read before it is taken.
    expect(page).toContain('Corner Shop, Client-ID');
    expect(page).toContain('Pixel Studio, Partner-ID');
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const end = /name="end" value="([\d-]+)"/.exec(page)?.[1] ?? '';
    const posted = await submit(path, { ...Object.fromEntries(query), end, seen }, owner);
    expect(posted.status).toBe(303);
    const at = posted.headers.get('location') ?? '';
    // One commit: both entries of the log have the request they came by.
    const { results } = await env.DB.prepare(
      `SELECT count(DISTINCT request_id) AS commits, count(DISTINCT event) AS events FROM audit_events
       WHERE subject_id = ? AND event IN ('invitation.sent', 'processing.chosen')`,
    )
      .bind(at.split('/')[2] ?? '')
      .all();
    expect(results).toEqual([{ commits: 1, events: 2 }]);
    const told = async (who: SignedIn, notice: string) =>
      (await mailsTo(who.person.email)).filter((mail) => mail['notice'] === notice);
    for (const side of [owner, boss]) {
      expect(await told(side, 'processing_chosen')).toMatchObject([{ path: at }]);
    }
    expect(await html(at, owner)).toContain('data-processing="waiting"');
    const asked = await html(at, boss);
    expect(asked).toContain('Corner Shop, Client-ID');
    const processing = /name="processing" value="(pag_\w+)"/.exec(asked)?.[1] ?? '';
    const accepted = await submit(`${at}/accept`, { client: 'new', processing }, boss);
    const grantPage = accepted.headers.get('location') ?? '';
    expect(await html(grantPage, owner)).toContain('data-processing="inForce"');
    const [row] = await agreementsOf(grantPage.split('/')[2] ?? '');
    expect(row).toMatchObject({ confirmedBy: boss.person.id, chosenBy: owner.person.id });
    for (const side of [owner, boss]) {
      expect(await told(side, 'processing_confirmed')).toMatchObject([{ path: `${grantPage}/processing` }]);
    }
  });

  test('where the agreement cannot be written, nothing is shared either', async () => {
    const { owner, studio, of } = await scene();
    const path = `/accounts/${of.id}/share`;
    const query = new URLSearchParams({
      who: studio.partnerId,
      partner: studio.partnerId,
      access: 'full',
      for: 'full',
      ends: 'never',
      processing: 'template',
    });
    const page = await html(`${path}?${query}`, owner);
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const end = /name="end" value="([\d-]+)"/.exec(page)?.[1] ?? '';
    await env.DB.prepare(
      `CREATE TRIGGER no_agreement BEFORE INSERT ON processing_agreements
       BEGIN SELECT RAISE(ABORT, 'stale_version'); END`,
    ).run();
    const posted = await submit(path, { ...Object.fromEntries(query), end, seen }, owner);
    await env.DB.prepare('DROP TRIGGER no_agreement').run();
    expect(posted.status).toBe(409);
    const row = await env.DB.prepare('SELECT count(*) AS n FROM invitations WHERE account_id = ?')
      .bind(of.id)
      .first('n');
    expect(row).toBe(0);
  });

  test('who accepts without confirming can do so on the page of the share', async () => {
    const { owner, boss, studio, of } = await scene();
    const offered = await invitation(of, studio);
    const accepted = await submit(`/invitations/${offered.id}/accept`, { client: 'new' }, boss);
    const grantPage = accepted.headers.get('location') ?? '';
    expect(await html(grantPage, owner)).toContain('data-processing="none"');
    expect((await submit(`${grantPage}/processing/template`, { language: 'es' }, owner)).status).toBe(303);
    expect(await html(grantPage, boss)).toContain('data-processing="waiting"');
  });
});

describe('[G1] a host that demands one', () => {
  const demand = '/admin/settings/privacy/demand';

  test('lets new shares be opened only once it is confirmed, and leaves those that live alone', async () => {
    const admin = await person('Ada', { hostRole: 'admin' });
    const before = await shared();
    expect((await submit(demand, {}, admin)).status).toBe(303);
    expect(await html('/admin/settings/privacy', admin)).toContain('data-demanded="yes"');
    const { owner, boss, given, at } = await shared();
    await env.DB.prepare('UPDATE grants SET started_at = started_at + 1000 WHERE id = ?')
      .bind(given.id)
      .run();
    const open = (id: string, as: SignedIn) => call('POST', `/api/clients/${id}/open`, as, {});
    expect((await open(before.given.id, before.boss)).status).toBe(200);
    const refused = await open(given.id, boss);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'processing_agreement_missing' });
    for (const side of [owner, boss])
      expect(await html(`/grants/${given.id}`, side)).toContain('data-missing');
    await submit(`${at}/template`, { language: 'en' }, owner);
    expect((await open(given.id, boss)).status).toBe(403);
    const [row] = await agreementsOf(given.id);
    await submit(`${at}/confirm`, { agreement: row?.id ?? '' }, boss);
    expect((await open(given.id, boss)).status).toBe(200);
    expect(await html(`/grants/${given.id}`, boss)).not.toContain('data-missing');
    // The share's page offers it ticked from the first look on.
    const { owner: another, of } = await scene();
    expect(await html(`/accounts/${of.id}/share`, another)).toMatch(/name="processing"[^>]*checked/);
    await submit(`${demand}/lift`, {}, admin);
    expect(await html('/admin/settings/privacy', admin)).toContain('data-demanded="no"');
    const free = await shared();
    expect((await open(free.given.id, free.boss)).status).toBe(200);
  });
});
