import { describe, expect, test } from 'vitest';
import { mailsTo } from './support/outbox.ts';
import { application, applied, logOf, ownName } from './support/partnership.ts';
import { organisation, partner, person, services, submit, visit } from './support/world.ts';

const nameOf = async (id: string) => (await (await services()).store.organisations.byId(id))?.name;
const waits = async (id: string) => (await services()).store.programme.nameRequest(id);
const admin = () => person('Admin', { hostRole: 'admin' });

/** What the admin reads about a name, and whether the queue marks it. */
const findingsOn = async (id: string): Promise<{ kinds: readonly string[]; flagged: boolean }> => {
  const as = await admin();
  const html = await (await visit(`/admin/applications/${id}`, as)).text();
  const queue = await (await visit('/admin/applications', as)).text();
  const row = queue.slice(queue.indexOf(`/admin/applications/${id}`)).split('</tr>')[0] ?? '';
  return {
    kinds: [...html.matchAll(/data-finding="(\w+)"/g)].map((match) => match[1] ?? ''),
    flagged: row.includes('data-flag="name"'),
  };
};

describe('names of applicants', () => {
  test.each([
    ['a word of another script in a Latin name', 'Atelier Север', ['mixed_scripts']],
    ['a name that looks the same in another script alone', 'ѕрасе', ['like_partner']],
    ['another way to write it', 'ATELIER-KERN GmbH', ['like_partner']],
    ['a digit for a letter', 'Ate1ier Kern', ['like_partner']],
    ['one letter more', 'Atelier Kernn', ['like_partner']],
    ['two letters swapped', 'Ateleir Kern', ['like_partner']],
    ['a reserved word among others', 'Kunden Support Nord', ['reserved']],
    ['a reserved word that only looks like one', 'BiIIing Service', ['reserved']],
  ])('[P11] [E9] %s goes to review, marked in the queue', async (_, name, kinds) => {
    await partner('Atelier Kern', [[await person('Kern'), 'legal_representative']]);
    await partner('space', [[await person('Space'), 'legal_representative']]);
    const { own } = await applied(name);
    const found = await findingsOn(own.id);
    expect([...new Set(found.kinds)]).toEqual(kinds);
    expect(found.flagged).toBe(true);
  });

  test.each(['Bäckerei Honegger', 'Kernkraft Design', 'Студия Север', '東京デザイン', 'Supporters of Art'])(
    '[P11] %s is nobody’s look-alike',
    async (name) => {
      await partner('Atelier Kern', [[await person('Kern'), 'legal_representative']]);
      const { own } = await applied(name);
      expect(await findingsOn(own.id)).toEqual({ kinds: [], flagged: false });
    },
  );

  test('[P11] [E9] the host reserves names of its own, and sets who answers for records', async () => {
    const as = await admin();
    const { store } = await services();
    const { own } = await applied('Hosting Zentrale Bern');
    expect((await findingsOn(own.id)).kinds).toEqual([]);
    const save = async (names: string, resolver: string) => {
      const [one, other] = await Promise.all([
        store.hostSettings.versioned('reservedNames'),
        store.hostSettings.versioned('dnsResolver'),
      ]);
      return submit(
        '/admin/settings/names',
        { seen_names: String(one.version), seen_resolver: String(other.version), names, resolver },
        as,
      );
    };
    const resolver = 'https://dns.hosting.example/dns-query';
    expect((await save('Support\n\n  Hosting  Zentrale \nBilling', resolver)).status).toBe(303);
    expect((await store.hostSettings.versioned('reservedNames')).value).toEqual([
      'Support',
      'Hosting Zentrale',
      'Billing',
    ]);
    expect((await store.hostSettings.versioned('dnsResolver')).value).toBe(resolver);
    expect((await findingsOn(own.id)).kinds).toEqual(['reserved']);
    const wrong = await save('Support', 'http://dns.hosting.example');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('complete https address');
    expect((await store.hostSettings.versioned('reservedNames')).value).toContain('Hosting Zentrale');
  });
});

describe('renaming', () => {
  test('[E9] a word that mixes scripts is nobody’s name: not at the start, not by renaming, not as a partner', async () => {
    const boss = await person('Mona');
    const mixed = 'Аtelier Kern';
    const says = async (answer: Response) => {
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('A word mixes two scripts');
    };
    await says(await submit('/organisations/new', { name: mixed }, boss));
    const studio = await partner(ownName(), [[boss, 'legal_representative']]);
    await says(await submit(`/organisations/${studio.id}/rename`, { name: mixed }, boss));
    expect(await waits(studio.id)).toBeNull();
    // One that was there before the rule does not become a partner with it.
    const old = await organisation(mixed, [[boss, 'legal_representative']]);
    await says(await submit(`/organisations/${old.id}/partner`, await application(), boss));
    expect((await (await services()).store.partnerships.of(old.id)).state).toBe('none');
  });

  test('[P11] a customer renames its organisation at once; invisible characters do not come with it', async () => {
    const boss = await person('Carla');
    const own = await organisation('Old name', [[boss, 'legal_representative']]);
    const done = await submit(`/organisations/${own.id}/rename`, { name: 'Support\u200b Verein ' }, boss);
    expect(done.headers.get('location')).toContain('done=renamed');
    expect(await nameOf(own.id)).toBe('Support Verein');
    expect((await logOf(own.id)).rows[0]).toMatchObject({
      event: 'organisation.renamed',
      data: { before: 'Old name', after: 'Support Verein' },
    });
  });

  test('[P11] [E9] a partner’s new name that resembles another waits for an admin, and the old one holds', async () => {
    const as = await admin();
    const boss = await person('Nora');
    const quiet = ownName();
    const studio = await partner(quiet, [[boss, 'legal_representative']]);
    await partner('Maison Rouge', [[await person('Rouge'), 'legal_representative']]);
    const wish = (name: string) => submit(`/organisations/${studio.id}/rename`, { name }, boss);
    expect((await wish('Maison-Rouge SA')).status).toBe(303);
    expect(await nameOf(studio.id)).toBe(quiet);
    const own = await (await visit(`/organisations/${studio.id}/members`, boss)).text();
    expect(own).toContain('data-name-waits="Maison-Rouge SA"');
    expect(await (await visit('/admin/applications', as)).text()).toContain('Maison-Rouge SA');
    const page = await (await visit(`/admin/applications/${studio.id}`, as)).text();
    expect(page).toContain('data-new-name="Maison-Rouge SA"');
    expect(page).toContain('The name resembles the partner “Maison Rouge”.');

    const decide = (fields: Record<string, string>) =>
      submit(`/admin/applications/${studio.id}/name`, { seen: 'Maison-Rouge SA', ...fields }, as);
    expect((await decide({ decision: 'refuse' })).status).toBe(400);
    expect((await decide({ decision: 'accept', seen: 'Another name' })).status).toBe(409);
    expect((await decide({ decision: 'refuse', reason: 'Too close to another.' })).status).toBe(303);
    expect(await nameOf(studio.id)).toBe(quiet);
    expect(await waits(studio.id)).toBeNull();
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({
      notice: 'name_refused',
      reason: 'Too close to another.',
    });

    await wish('Maisons Rouges');
    await wish('Maison Rouge Lyon');
    // The later wish is free of doubt, so it holds at once and nothing waits any more.
    expect(await nameOf(studio.id)).toBe('Maison Rouge Lyon');
    expect(await waits(studio.id)).toBeNull();
    await wish('Maison  Rouges');
    expect((await decide({ decision: 'accept', seen: 'Maison Rouges' })).status).toBe(303);
    expect(await nameOf(studio.id)).toBe('Maison Rouges');
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({ notice: 'name_accepted' });
  });

  test('[P11] a partner’s new name that resembles nobody’s holds at once', async () => {
    const boss = await person('Nora');
    const studio = await partner(ownName(), [[boss, 'legal_representative']]);
    const name = ownName();
    await submit(`/organisations/${studio.id}/rename`, { name }, boss);
    expect(await nameOf(studio.id)).toBe(name);
  });

  test('[P11] only a legal representative renames, and not to nothing', async () => {
    const boss = await person('Carla');
    const clerk = await person('Clerk');
    const own = await organisation('Stays', [
      [boss, 'legal_representative'],
      [clerk, 'administrator'],
    ]);
    expect((await submit(`/organisations/${own.id}/rename`, { name: 'Mine' }, clerk)).status).toBe(403);
    expect((await submit(`/organisations/${own.id}/rename`, { name: '\u200b\u202e' }, boss)).status).toBe(
      400,
    );
    expect(await nameOf(own.id)).toBe('Stays');
  });
});

describe('what partners get', () => {
  test('[P12] the host writes it per language; the partner page shows it as text with headings and lists', async () => {
    const as = await admin();
    const { store } = await services();
    const boss = await person('Nora');
    const own = await organisation(ownName(), [[boss, 'legal_representative']]);
    const page = async (language: string): Promise<string> =>
      (await visit(`/organisations/${own.id}/partner?lang=${language}`, boss)).text();
    expect(await page('en')).not.toContain('What partners get');
    const english = '## Prices\n- Up to 35 % off\n- Free themes\n\nA line to our <b>engineers</b>.';
    const save = (fields: Record<string, string>, seen = '0') =>
      submit('/admin/settings/benefits', { seen, ...fields }, as);
    expect((await save({ en: english, fr: 'Thèmes gratuits' })).status).toBe(303);
    const shown = await page('en');
    expect(shown).toContain('What partners get');
    expect(shown).toContain('<h3>Prices</h3>');
    expect(shown).toContain('<ul><li>Up to 35 % off</li><li>Free themes</li></ul>');
    expect(shown).toContain('<p>A line to our &lt;b&gt;engineers&lt;/b&gt;.</p>');
    expect(await page('fr')).toContain('<div lang="fr"><p>Thèmes gratuits</p></div>');
    // German has none, so another language's stands there and says so.
    expect(await page('de')).toContain('<div lang="en">');
    expect((await save({ en: 'Other' }, '0')).status).toBe(409);
    expect((await save({ en: 'x'.repeat(10_001) }, '1')).status).toBe(400);
    expect((await store.hostSettings.versioned('benefits')).value).toEqual({
      en: english,
      fr: 'Thèmes gratuits',
    });
    // An authorized partner sees it as well.
    const studio = await partner(ownName(), [[boss, 'legal_representative']]);
    expect(await (await visit(`/organisations/${studio.id}/partner`, boss)).text()).toContain('Free themes');
    expect((await application())['about']).toBeTruthy();
  });
});
