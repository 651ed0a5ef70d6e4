import { describe, expect, test } from 'vitest';
import { agreement, currentAgreement } from '../../shared/messages/agreement/index.ts';
import { type Language, languages } from '../../shared/messages/language.ts';
import { mailsTo } from './support/outbox.ts';
import { application, applied, hashOf, logOf, partnershipOf } from './support/partnership.ts';
import { organisation, person, services, submit, visit } from './support/world.ts';

describe('becoming a partner', () => {
  test('[P1:web] /partner leads to the page of the one organisation, and shows the status in words', async () => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const start = await visit('/partner', boss);
    expect(start.headers.get('location')).toBe(`/organisations/${own.id}/partner`);
    const html = await (await visit(`/organisations/${own.id}/partner`, boss)).text();
    expect(html).toContain('Become a Sharing Partner');
    expect(html).toContain('Not applied for');
    expect(html).toContain('Sharing Partner Agreement');
  });

  test('[P1:web] who has no organisation makes one first, who has several chooses', async () => {
    const nobody = await person('Nobody');
    expect((await visit('/partner', nobody)).headers.get('location')).toBe(
      '/organisations/new?next=%2Fpartner',
    );
    const both = await person('Both');
    const one = await organisation('One', [[both, 'legal_representative']]);
    const two = await organisation('Two', [[both, 'administrator']]);
    const html = await (await visit('/partner', both)).text();
    for (const own of [one, two]) expect(html).toContain(`/organisations/${own.id}/partner`);
  });

  test.each(languages)('[P2] [L1] the page shows the whole agreement in %s', async (language) => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const html = await (await visit(`/organisations/${own.id}/partner?lang=${language}`, boss)).text();
    const text = await agreement(currentAgreement, language);
    expect(text?.sections).toHaveLength(10);
    for (const section of text?.sections ?? []) {
      for (const part of [section.heading, ...section.paragraphs]) {
        expect(html).toContain(part.replaceAll('&', '&amp;').replaceAll("'", '&#39;'));
      }
    }
    expect(html).toContain(await hashOf(language));
  });

  test('[P2] a published version of the agreement is never edited', async () => {
    // These stand in confirmations. A changed text is a new version in a new folder, never an edit.
    const published: Record<Language, string> = {
      en: 'b6d645b1e01f5681418fb3d76fd2c59879f611f2c2ec1bcbd75fc2e0c5d4ce02',
      de: 'dfafc2be4faea3d14424b683d2ab9f594645a0996fc2b911fc1bf98197690add',
      fr: 'c87479fcc203d3e647df5ca9810b3b9156c3d42e933116883ac162cfa184cb70',
      es: 'e300d542bd3e355e26b4e4660d3a775af1b543c9fec2c73da15a1879f153379a',
      it: '4598d1097877415121e9c7329d6e757f9d1559e835746b6f9c6e967be7ee33f0',
    };
    for (const language of languages) expect(await hashOf(language)).toBe(published[language]);
  });

  test('[P2] [P3] confirming keeps version, hash, person, time, address and language, and sets Applied for', async () => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const before = Date.now();
    const response = await submit(
      `/organisations/${own.id}/partner`,
      await application({ agreement_language: 'de', agreement_hash: await hashOf('de') }),
      boss,
      { 'cf-connecting-ip': '192.0.2.77' },
    );
    expect(response.status).toBe(303);
    const { state, confirmation, evidence, partnerId } = await partnershipOf(own.id);
    expect(state).toBe('applied');
    expect(partnerId).toBeNull();
    expect(confirmation).toMatchObject({
      agreementVersion: currentAgreement,
      agreementHash: await hashOf('de'),
      language: 'de',
      personId: boss.person.id,
      address: '192.0.2.77',
    });
    expect(confirmation?.at).toBeGreaterThanOrEqual(before);
    expect(evidence).toMatchObject({
      website: 'https://studio-nord.example/',
      about: 'We build and keep websites.',
    });
    const html = await (await visit(`/organisations/${own.id}/partner`, boss)).text();
    expect(html).toContain('Applied for');
    expect((await mailsTo(boss.person.email)).map((mail) => mail['template'])).toEqual([
      'application_received',
    ]);
    expect((await logOf(own.id)).rows.map((row) => row.event)).toEqual(['partnership.applied']);
  });

  test('[P2] the copy is exactly the confirmed text in its language, with the confirmation below it', async () => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    await submit(
      `/organisations/${own.id}/partner`,
      await application({ agreement_language: 'fr', agreement_hash: await hashOf('fr') }),
      boss,
    );
    const copy = await visit(`/organisations/${own.id}/partner/agreement.txt?lang=it`, boss);
    expect(copy.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(copy.headers.get('content-disposition')).toContain(`${currentAgreement}-fr.txt`);
    const [text, block] = (await copy.text()).split(`\n\n${'-'.repeat(60)}\n\n`);
    expect(await (await services()).secrets.hash(text ?? '')).toBe(await hashOf('fr'));
    for (const kept of [boss.person.email, await hashOf('fr'), own.clientId]) expect(block).toContain(kept);
  });

  test('[P2] only a legal representative confirms; other members read', async () => {
    const boss = await person('Nora');
    const administrator = await person('Adam');
    const own = await organisation('Studio Nord', [
      [boss, 'legal_representative'],
      [administrator, 'administrator'],
    ]);
    const html = await (await visit(`/organisations/${own.id}/partner`, administrator)).text();
    expect(html).toContain('Only a legal representative');
    expect(html).not.toContain('name="confirm"');
    const refused = await submit(`/organisations/${own.id}/partner`, await application(), administrator);
    expect(refused.status).toBe(403);
    expect((await partnershipOf(own.id)).state).toBe('none');
  });

  test.each([
    ['another hash', { agreement_hash: 'f'.repeat(64) }, 409],
    ['an unknown version', { agreement_version: '2020-01' }, 400],
    ['a language that is not the text’s', { agreement_language: 'it' }, 409],
    ['an unknown language', { agreement_language: 'xx' }, 400],
    ['no confirmation', { confirm: '' }, 400],
    ['a script for a website', { website: 'javascript:alert(1)' }, 400],
    ['a website with a password', { website: 'https://a:b@studio.example' }, 400],
    ['an empty description', { about: '   ' }, 400],
    ['an unknown field', { state: 'authorized' }, 400],
  ])('[P2] %s confirms nothing', async (_, wrong, status) => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const response = await submit(`/organisations/${own.id}/partner`, await application(wrong), boss);
    expect(response.status).toBe(status);
    expect((await partnershipOf(own.id)).state).toBe('none');
    expect((await logOf(own.id)).rows).toEqual([]);
  });

  test('[P2] what was typed comes back with the sentence when something is missing', async () => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const { confirm: _, ...without } = await application({ about: 'Shops <b>and</b> blogs' });
    const html = await (await submit(`/organisations/${own.id}/partner`, without, boss)).text();
    expect(html).toContain('Please confirm the agreement');
    expect(html).toContain('Shops &lt;b&gt;and&lt;/b&gt; blogs');
  });

  test('[P3] two confirmations at once make one application', async () => {
    const boss = await person('Nora');
    const own = await organisation('Studio Nord', [[boss, 'legal_representative']]);
    const body = await application();
    const both = await Promise.all([
      submit(`/organisations/${own.id}/partner`, body, boss),
      submit(`/organisations/${own.id}/partner`, body, boss),
    ]);
    expect(both.map((response) => response.status).sort()).toEqual([303, 409]);
    expect(await mailsTo(boss.person.email)).toHaveLength(1);
  });

  test('[E9] invisible and direction characters leave the name when its organisation applies', async () => {
    const { own } = await applied('Stu\u200bdio \u202eNord\u202c');
    expect((await (await services()).store.organisations.byId(own.id))?.name).toBe('Studio Nord');
  });
});
