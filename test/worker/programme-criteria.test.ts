import { describe, expect, test } from 'vitest';
import { usualRules } from '../../shared/domain/eligibility.ts';
import { application, applied, decide, logOf, ownName, partnershipOf } from './support/partnership.ts';
import {
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  settle,
  submit,
  visit,
} from './support/world.ts';

/** Everything the criteria ask, at a website that answers. */
const whole = {
  website: 'https://site.outside.example',
  register_name: 'Studio Nord GmbH',
  register_number: 'CHE-123.456.789',
  country: 'CH',
  amount: "2'400",
  currency: 'CHF',
  declare: ['support', 'invoices', 'exclusivity', 'conditions'],
};

const apply = async (fields: Record<string, string | readonly string[]>) => {
  const boss = await person('Nora');
  const own = await organisation(ownName(), [[boss, 'legal_representative']]);
  const response = await submit(
    `/organisations/${own.id}/partner`,
    { ...(await application()), ...fields },
    boss,
  );
  return { boss, own, response };
};

const standings = async (id: string, admin: SignedIn): Promise<Record<string, string>> => {
  const html = await (await visit(`/admin/applications/${id}`, admin)).text();
  return Object.fromEntries(
    [...html.matchAll(/data-criterion="(\w+)" data-standing="(\w+)"/g)].map((one) => [one[1], one[2]]),
  );
};

const setRules = async (admin: SignedIn, fields: Record<string, string>): Promise<Response> => {
  const { store } = await services();
  const { version, value } = await store.hostSettings.versioned('eligibility');
  const asked = Object.fromEntries(value.criteria.map(({ id }) => [`asked-${id}`, 'on']));
  return submit(
    '/admin/settings/criteria',
    { ...asked, 'least-CHF': '2000', 'least-EUR': '1800', seen: String(version), ...fields },
    admin,
  );
};

describe('criteria', () => {
  test('[P7] the application asks each criterion, and the admin sees each with its evidence', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own, response, boss } = await apply(whole);
    expect(response.status).toBe(303);
    const before = await standings(own.id, admin);
    expect(before).toEqual({
      register: 'met',
      website: 'missing',
      volume: 'met',
      support: 'met',
      invoices: 'met',
      exclusivity: 'met',
      conditions: 'met',
    });
    // The minute's job looks at the website.
    await settle();
    expect(await standings(own.id, admin)).toMatchObject({ website: 'met' });
    const html = await (await visit(`/admin/applications/${own.id}`, admin)).text();
    for (const shown of [
      'Studio Nord GmbH, CHE-123.456.789, Switzerland',
      'CHF',
      '2,400',
      'answered with 200',
      'agreed to in the application',
      'Every criterion is met.',
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).toContain('data-missing=""');
    expect(html).not.toContain('id="anyway"');
    expect((await decide(own.id, 'authorise', admin, { reason: '' })).status).toBe(303);
    expect((await partnershipOf(own.id)).state).toBe('authorized');
    const form = await (await visit(`/organisations/${own.id}/partner`, boss)).text();
    expect(form).not.toContain('register_name');
  });

  test('[P7] what is missing is named, and deciding against it needs a reason that stands in the log', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await applied();
    const html = await (await visit(`/admin/applications/${own.id}`, admin)).text();
    expect(html).toMatch(/data-missing="register website volume support invoices exclusivity conditions"/);
    const refused = await decide(own.id, 'authorise', admin, { reason: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('data-code="criteria_missing"');
    expect((await partnershipOf(own.id)).state).toBe('applied');
    expect((await decide(own.id, 'authorise', admin, { reason: 'Long known to us.' })).status).toBe(303);
    expect((await logOf(own.id)).rows[0]).toMatchObject({
      event: 'partnership.authorised',
      data: { reason: 'Long known to us.', missing: expect.stringContaining('website') },
    });
  });

  test.each([
    ['a site that is gone', 'https://gone.outside.example', 'not_met', 'answered with 404'],
    ['a site that moved, to where it answers', 'http://moved.outside.example', 'met', 'answered with 200'],
    ['a site that fails', 'https://broken.outside.example', 'not_met', 'answered with 500'],
    ['a site that leads inside', 'https://inward.outside.example', 'not_met', 'address_private_address'],
    ['a site that leads in a circle', 'https://circle.outside.example', 'not_met', 'redirects'],
    ['an address of a private network', 'https://192.168.1.10', 'not_met', 'address_private_address'],
  ])('[P7] [E31] %s is judged by what it answers', async (_, website, standing, shown) => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await apply({ ...whole, website });
    expect((await submit(`/admin/applications/${own.id}/website`, {}, admin)).status).toBe(303);
    expect(await standings(own.id, admin)).toMatchObject({ website: standing });
    expect(await (await visit(`/admin/applications/${own.id}`, admin)).text()).toContain(shown);
  });

  test.each([
    ['1999', 'CHF', 'not_met'],
    ['2000', 'CHF', 'met'],
    ['1800', 'EUR', 'met'],
    ["1'799.90", 'EUR', 'not_met'],
    ['', 'CHF', 'missing'],
  ])('[P7] a declared volume of %s %s is %s', async (amount, currency, standing) => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await apply({ ...whole, amount, currency });
    expect(await standings(own.id, admin)).toMatchObject({ volume: standing });
  });

  test('[P7] what an admin states counts for more than what the applicant says, and names its source', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await apply(whole);
    const state = (fields: Record<string, string>) =>
      submit(`/admin/applications/${own.id}/evidence`, fields, admin);
    expect(
      (
        await state({
          criterion: 'volume',
          met: 'yes',
          amount: '900',
          currency: 'EUR',
          note: 'Our books, 2026.',
        })
      ).status,
    ).toBe(303);
    expect((await state({ criterion: 'register', met: 'no', note: 'No such number in Zefix.' })).status).toBe(
      303,
    );
    expect(await standings(own.id, admin)).toMatchObject({ volume: 'not_met', register: 'not_met' });
    const html = await (await visit(`/admin/applications/${own.id}`, admin)).text();
    expect(html).toContain('No such number in Zefix.');
    expect(html).toContain('stated by an admin');
    expect((await state({ criterion: 'volume', met: 'yes', amount: 'much', note: 'x' })).status).toBe(400);
    expect((await state({ criterion: 'nothing', met: 'yes', note: 'x' })).status).toBe(400);
    // The latest takes the place of the one before.
    await state({ criterion: 'register', met: 'yes', note: 'Found under the former name.' });
    expect(await standings(own.id, admin)).toMatchObject({ register: 'met' });
    expect((await logOf(own.id)).rows.map((row) => row.event)).toContain('partnership.evidence_stated');
  });

  test('[P7] [E14] an admin adds nothing to the evidence of an organisation of one’s own', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const own = await organisation(ownName(), [[admin, 'legal_representative']]);
    await submit(`/organisations/${own.id}/partner`, { ...(await application()), ...whole }, admin);
    for (const [verb, fields] of [
      ['website', {}],
      ['evidence', { criterion: 'support', met: 'yes', note: 'I know us.' }],
      ['affiliate', { affiliate: 'yes', note: 'x' }],
    ] as const) {
      expect([verb, (await submit(`/admin/applications/${own.id}/${verb}`, fields, admin)).status]).toEqual([
        verb,
        403,
      ]);
    }
    expect(await (await services()).store.programme.evidence(own.id)).toEqual([]);
  });

  test.each([
    ['a register without a number', { register_number: '' }, 'Enter name, number and country'],
    ['an unknown country', { country: 'XX' }, 'Enter name, number and country'],
    ['an amount in words', { amount: 'a lot' }, 'Enter a whole amount'],
  ])('[P7] %s is asked for again, with what was typed', async (_, fields, sentence) => {
    const { own, response } = await apply({ ...whole, ...fields });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(sentence);
    expect(html).toContain('Studio Nord GmbH');
    expect(html).toMatch(/id="declare-support"[^>]*checked/);
    expect((await partnershipOf(own.id)).state).toBe('none');
  });

  test('[P7] the host edits what is asked, its words, the least volume, and adds a declaration of its own', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { store } = await services();
    const saved = await setRules(admin, {
      'asked-exclusivity': '',
      'least-CHF': "3'000",
      'words-support-en': 'We answer our clients within a day.',
      'words-new-en': 'We train apprentices.',
      'words-new-de': 'Wir bilden Lernende aus.',
    });
    expect(saved.status).toBe(303);
    const { value } = await store.hostSettings.versioned('eligibility');
    const added = value.criteria.at(-1);
    expect(added).toMatchObject({ kind: 'declaration', asked: true });
    const boss = await person('Nora');
    const own = await organisation(ownName(), [[boss, 'legal_representative']]);
    const page = (language: string) =>
      visit(`/organisations/${own.id}/partner?lang=${language}`, boss).then((response) => response.text());
    const english = await page('en');
    expect(english).toContain('We answer our clients within a day.');
    expect(english).toContain('We train apprentices.');
    expect(english).toMatch(/CHF\s3,000/);
    expect(english).not.toContain('id="declare-exclusivity"');
    expect(await page('de')).toContain('Wir bilden Lernende aus.');
    // A language without words of the host's has another one's, and ours where there are ours.
    expect(await page('fr')).toContain('We train apprentices.');

    const declared = [...whole.declare, added?.id ?? ''];
    await submit(
      `/organisations/${own.id}/partner`,
      { ...(await application()), ...whole, declare: declared },
      boss,
    );
    const seen = await standings(own.id, admin);
    expect(seen).toMatchObject({ volume: 'not_met', [added?.id ?? '']: 'met' });
    expect(Object.keys(seen)).not.toContain('exclusivity');

    const { version } = await store.hostSettings.versioned('eligibility');
    const wrong = await setRules(admin, { 'least-EUR': 'nothing' });
    expect(wrong.status).toBe(400);
    expect((await setRules(admin, { seen: String(version - 1) })).status).toBe(409);
    await setRules(admin, { [`remove-${added?.id}`]: 'on', 'words-support-en': '' });
    const { value: after } = await store.hostSettings.versioned('eligibility');
    expect(after.criteria.map(({ id }) => id)).toEqual(usualRules.criteria.map(({ id }) => id));
  });
});

describe('affiliates', () => {
  test('[P8] who says it is an affiliate cannot apply, and is told what to do', async () => {
    const { own, response } = await apply({ ...whole, affiliate: 'yes' });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('Affiliate and partner exclude each other');
    expect(html).toContain('Leave the affiliate programme first');
    expect((await partnershipOf(own.id)).state).toBe('none');
  });

  test('[P8] who the host knows as an affiliate can neither apply nor be authorized', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own, boss } = await apply(whole);
    const mark = (affiliate: 'yes' | 'no') =>
      submit(`/admin/applications/${own.id}/affiliate`, { affiliate, note: 'Affiliate no. 77.' }, admin);
    expect((await mark('yes')).status).toBe(303);
    expect(await (await visit(`/admin/applications/${own.id}`, admin)).text()).toContain('Affiliate no. 77.');
    const refused = await decide(own.id, 'authorise', admin);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('data-code="affiliate_not_partner"');
    expect((await decide(own.id, 'reject', admin, { reason: 'An affiliate.' })).status).toBe(303);
    const again = await submit(
      `/organisations/${own.id}/partner`,
      { ...(await application()), ...whole },
      boss,
    );
    expect(again.status).toBe(409);
    await mark('no');
    const free = await submit(
      `/organisations/${own.id}/partner`,
      { ...(await application()), ...whole },
      boss,
    );
    expect(free.status).toBe(303);
  });

  test('[P8] a partner is not marked as an affiliate until its partnership has ended', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const studio = await partner(ownName(), [[await person('Paul'), 'legal_representative']]);
    const mark = () =>
      submit(`/admin/applications/${studio.id}/affiliate`, { affiliate: 'yes', note: 'x' }, admin);
    for (const verb of [null, 'suspend']) {
      if (verb) await decide(studio.id, verb, admin, { reason: 'x' });
      const refused = await mark();
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain('End the partnership first');
    }
    await decide(studio.id, 'end', admin, { reason: 'x' });
    expect((await mark()).status).toBe(303);
    expect((await (await services()).store.programme.affiliate(studio.id))?.note).toBe('x');
  });

  test('[P8] the database holds it too, for two acts at the same moment', async () => {
    const { commit, clock } = await services();
    const studio = await partner(ownName(), [[await person('Paul'), 'legal_representative']]);
    const shop = await organisation(ownName(), [[await person('Carla'), 'legal_representative']]);
    const affiliate = (organisationId: string) =>
      commit({
        actor: { kind: 'system' },
        requestId: 'test',
        now: clock.now(),
        audit: [],
        writes: [
          {
            do: 'insert',
            kind: 'affiliate',
            row: { organisationId, note: '', since: clock.now(), statedBy: 'per_1', version: 1 },
          },
        ],
      });
    expect(await affiliate(studio.id)).toEqual({ ok: false, error: { code: 'partner_not_affiliate' } });
    expect((await affiliate(shop.id)).ok).toBe(true);
    const before = await partnershipOf(studio.id);
    const made = await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'partnership',
          row: { ...before, organisationId: shop.id, partnerId: null, state: 'applied', version: 1 },
        },
      ],
    });
    expect(made).toEqual({ ok: false, error: { code: 'affiliate_not_partner' } });
  });
});
