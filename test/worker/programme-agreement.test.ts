import { afterEach, describe, expect, test } from 'vitest';
import { dayIn, dropVersions, english, german, hidden, version } from './support/agreements.ts';
import { application } from './support/partnership.ts';
import { organisation, person, services, submit, visit } from './support/world.ts';

afterEach(dropVersions);

describe('versions of the agreement', () => {
  test('[P10] the host writes a version with dates and a text per language, changes it until its date, and not after', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const write = (fields: Record<string, string>) =>
      submit(
        '/admin/settings/agreements',
        { name: '2027-01', from: dayIn(5), en: english, ...fields },
        admin,
      );
    for (const [fields, sentence] of [
      [{ from: dayIn(-1) }, 'Choose a day to come'],
      [{ confirm_by: dayIn(3) }, 'has to come after the day'],
      [{ en: 'no title' }, 'Write the text in at least one language'],
      [{ en: '# Only a title' }, 'Write the text in at least one language'],
      [{ name: '2026-11' }, 'There is already a version'],
    ] as const) {
      const refused = await write(fields);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain(sentence);
    }
    expect((await write({ confirm_by: dayIn(30), de: german })).status).toBe(303);
    const { store } = await services();
    expect(await store.agreements.byName('2027-01')).toMatchObject({ texts: { en: english, de: german } });
    // The first version, whose text came with the software, is one of the list, and in force.
    const list = await (await visit('/admin/settings/agreements', admin)).text();
    expect(list).toContain('2026-11');
    expect(list).toMatch(/2026-11<\/a>[\s\S]*in force/);
    expect(list).toContain('2027-01');

    const edited = await submit(
      '/admin/settings/agreements/2027-01',
      { seen: '1', from: dayIn(6), confirm_by: dayIn(30), en: english },
      admin,
    );
    expect(edited.status).toBe(303);
    expect((await store.agreements.byName('2027-01'))?.texts).toEqual({ en: english });
    const stale = await submit('/admin/settings/agreements/2027-01/drop', { seen: '1' }, admin);
    expect(stale.status).toBe(409);
    expect((await submit('/admin/settings/agreements/2027-01/drop', { seen: '2' }, admin)).status).toBe(303);
    expect(await store.agreements.byName('2027-01')).toBeNull();

    const running = await version({});
    const fixed = await submit(
      `/admin/settings/agreements/${running.name}`,
      { seen: '1', from: dayIn(9), en: english },
      admin,
    );
    expect(fixed.status).toBe(409);
    expect(await (await visit(`/admin/settings/agreements/${running.name}`, admin)).text()).toContain(
      'cannot be changed any more',
    );
    // A new one begins with the words of the one in force.
    expect(await (await visit('/admin/settings/agreements/new', admin)).text()).toContain(
      '# Partner Agreement, new',
    );
  });

  test('[P10] who applies confirms the version in force, in a language it has', async () => {
    const row = await version({});
    const boss = await person('Nora');
    const own = await organisation('Studio Ost', [[boss, 'legal_representative']]);
    const html = await (await visit(`/organisations/${own.id}/partner?lang=fr`, boss)).text();
    expect(html).toContain('Partner Agreement, new');
    expect(html).toContain('The partner takes care &amp; is careful.');
    expect(hidden(html, 'agreement_version')).toBe(row.name);
    // There is no French text, so what is confirmed is the English one.
    expect(hidden(html, 'agreement_language')).toBe('en');
    const old = await submit(`/organisations/${own.id}/partner`, await application(), boss);
    expect(old.status).toBe(409);
    const done = await submit(
      `/organisations/${own.id}/partner`,
      await application({
        agreement_version: row.name,
        agreement_hash: hidden(html, 'agreement_hash'),
      }),
      boss,
    );
    expect(done.status).toBe(303);
    const copy = await (await visit(`/organisations/${own.id}/partner/agreement.txt`, boss)).text();
    const [text] = copy.split(`\n\n${'-'.repeat(60)}\n\n`);
    expect(await (await services()).secrets.hash(text ?? '')).toBe(hidden(html, 'agreement_hash'));
  });
});
