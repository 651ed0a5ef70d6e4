import { env, exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { directoryParameters, directorySql } from '../../worker/db/read-directory.ts';
import type { DirectoryFilter } from '../../worker/store/directory.ts';
import { deployment } from './bindings.ts';
import { customerAndPartner } from './support/sharing.ts';
import { organisation, partner, person, type SignedIn, services, submit, visit } from './support/world.ts';

let count = 0;
/** A word that no other test of this file uses. */
const fresh = (): string => {
  count += 1;
  return `zirbel${count}x${crypto.randomUUID().slice(0, 4)}`;
};

const entryOf = (more: Record<string, string | readonly string[]> = {}) => ({
  text: 'We build websites.',
  work: ['websites', 'mail'],
  languages: ['en', 'fr'],
  region: 'CH',
  place: 'Lausanne',
  ...more,
});

const path = (id: string): string => `/organisations/${id}/directory`;

const listed = async (name: string, more: Record<string, string | readonly string[]> = {}) => {
  const boss = await person('Nora');
  const studio = await partner(name, [[boss, 'legal_representative']]);
  expect((await submit(path(studio.id), entryOf(more), boss)).status).toBe(303);
  return { boss, studio };
};

const partnersAt = async (query: string, as?: SignedIn): Promise<readonly string[]> => {
  const answer = await visit(`/partners${query}`, as);
  expect(answer.status).toBe(200);
  return [...(await answer.text()).matchAll(/data-partner="(PID-\w+)"/g)].map((match) => match[1] ?? '');
};

describe('[T5] the public directory', () => {
  test('shows a partner only after it has opted in, with what proves its status', async () => {
    const word = fresh();
    const boss = await person('Nora');
    const studio = await partner(`Studio ${word}`, [[boss, 'legal_representative']]);
    expect(await partnersAt(`?q=${word}`)).toEqual([]);
    expect((await visit(`/partners/${studio.partnerId}`)).status).toBe(404);
    await submit(path(studio.id), entryOf({ text: `We <b>build</b> ${word} sites.` }), boss);
    expect(await partnersAt(`?q=${word}`)).toEqual([studio.partnerId]);
    const html = await (await visit(`/partners/${studio.partnerId}`)).text();
    expect(html).toContain(`<h1>Studio ${word}</h1>`);
    expect(html).toContain(studio.partnerId);
    expect(html).toContain('Partner since');
    expect(html).toContain('none yet');
    expect(html).toContain('We &lt;b&gt;build&lt;/b&gt;');
    expect(html).not.toContain(boss.person.email);
  });

  test('shows a proved domain and none that waits', async () => {
    const { studio } = await listed(`Studio ${fresh()}`);
    const add = (domain: string, state: string) =>
      env.DB.prepare(
        `INSERT INTO partner_domains (organisation_id, domain, state, added_at, missed, version)
         VALUES (?, ?, ?, 1, 0, 1)`,
      )
        .bind(studio.id, domain, state)
        .run();
    await add('proved.studio.example', 'verified');
    await add('waits.studio.example', 'pending');
    const html = await (await visit(`/partners/${studio.partnerId}`)).text();
    expect(html).toContain('proved.studio.example');
    expect(html).not.toContain('waits.studio.example');
  });

  test('is searched by words of name, text and place, by language, country and kind of work', async () => {
    const word = fresh();
    const { studio } = await listed(`Ärger ${word}`, { place: 'Genève', text: 'Shops & more.' });
    const found = [studio.partnerId];
    for (const query of [
      `?q=${word}`,
      `?q=${word.slice(0, 8)}`,
      `?q=${word}+gen`,
      `?q=${word}+shop`,
      `?q=${encodeURIComponent('ärg')}+${word}`,
      `?q=${word}&language=fr&region=CH&work=mail`,
    ])
      expect([query, await partnersAt(query)]).toEqual([query, found]);
    for (const query of [
      `?q=${word}+nothing`,
      `?q=${word}&language=de`,
      `?q=${word}&region=AT`,
      `?q=${word}&work=backup`,
    ])
      expect([query, await partnersAt(query)]).toEqual([query, []]);
  });

  test('a new name is found, the old one no more', async () => {
    const [old, now] = [fresh(), fresh()];
    const { studio } = await listed(`Studio ${old}`);
    await env.DB.prepare('UPDATE organisations SET name = ? WHERE id = ?')
      .bind(`Atelier ${now}`, studio.id)
      .run();
    expect(await partnersAt(`?q=${now}`)).toEqual([studio.partnerId]);
  });

  test.each(['suspended', 'ended'])('who is %s is gone at once', async (state) => {
    const word = fresh();
    const { studio, boss } = await listed(`Studio ${word}`);
    await env.DB.prepare('UPDATE partnerships SET state = ? WHERE organisation_id = ?')
      .bind(state, studio.id)
      .run();
    expect(await partnersAt(`?q=${word}`)).toEqual([]);
    expect((await visit(`/partners/${studio.partnerId}`)).status).toBe(404);
    expect(await (await visit('/sitemap.xml')).text()).not.toContain(studio.partnerId);
    // It can write nothing there meanwhile.
    expect((await submit(path(studio.id), entryOf(), boss)).status).toBe(409);
  });

  test('who opts out is gone at once, words and all', async () => {
    const word = fresh();
    const { studio, boss } = await listed(`Studio ${word}`);
    expect((await submit(`${path(studio.id)}/leave`, {}, boss)).status).toBe(303);
    expect(await partnersAt(`?q=${word}`)).toEqual([]);
    expect((await visit(`/partners/${studio.partnerId}`)).status).toBe(404);
    const left = await env.DB.prepare(
      `SELECT count(*) AS n FROM name_words WHERE kind LIKE 'directory%' AND id = ?`,
    )
      .bind(studio.id)
      .first();
    expect(left?.['n']).toBe(0);
  });

  test('who is no authorized partner cannot enter it', async () => {
    const boss = await person('Nora');
    const shop = await organisation(`Shop ${fresh()}`, [[boss, 'legal_representative']]);
    expect((await submit(path(shop.id), entryOf(), boss)).status).toBe(409);
    expect(await (await visit(path(shop.id), boss)).text()).toContain('Only authorized partners');
  });

  test('an entry without text, work, language or country says what is missing and keeps the rest', async () => {
    const boss = await person('Nora');
    const studio = await partner(`Studio ${fresh()}`, [[boss, 'legal_representative']]);
    const answer = await submit(
      path(studio.id),
      { text: '', languages: 'de', region: '', place: 'Bern' },
      boss,
    );
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('Choose at least one.');
    expect(html).toContain('Say what you do');
    expect(html).toContain('value="Bern"');
  });

  test('goes on from page to page in the order of names, and every page is found by an index', async () => {
    const word = fresh();
    const { commit, clock, store } = await services();
    const boss = await person('Nora');
    const ids: string[] = [];
    for (let index = 0; index < 53; index += 1) {
      const studio = await partner(`${index % 2 === 0 ? 'a' : 'B'}-${String(index).padStart(3, '0')}`, [
        [boss, 'legal_representative'],
      ]);
      ids.push(studio.id);
      await commit({
        actor: { kind: 'system' },
        requestId: 'scene',
        now: clock.now(),
        audit: [],
        writes: [
          {
            do: 'insert',
            kind: 'directoryEntry',
            row: {
              organisationId: studio.id,
              name: studio.name,
              text: word,
              categories: ['mail'],
              languages: ['it'],
              region: 'LI',
              place: '',
              words: [word],
              listedAt: clock.now(),
              version: 1,
            },
          },
        ],
      });
    }
    const filter: DirectoryFilter = {
      words: word,
      language: null,
      region: 'LI',
      category: null,
      after: null,
    };
    const first = await store.directory.search(filter);
    const second = await store.directory.search({ ...filter, after: first.next });
    const names = [...first.rows, ...second.rows].map(({ entry }) => entry.name);
    expect(names).toEqual(names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
    expect(new Set(names).size).toBe(53);
    expect(second.next).toBeNull();
    const html = await (await visit(`/partners?q=${word}`)).text();
    expect(html).toContain('rel="next"');
    for (const one of [filter, { ...filter, words: '', region: null }, { ...filter, words: '' }]) {
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${directorySql(one)}`)
        .bind(...directoryParameters(one))
        .all<{ detail: string }>();
      const scans = plan.results
        .map(({ detail }) => detail)
        .filter((detail) => /^SCAN (?!t|json_each)/.test(detail));
      expect(scans).toEqual([]);
    }
  });
});

describe('[T5] search engines and caches', () => {
  test('every page names its one address, its languages and what it is about', async () => {
    const { studio } = await listed(`Studio ${fresh()}`, { text: 'Care for bakeries.' });
    const html = await (await visit(`/partners/${studio.partnerId}`)).text();
    const { settings } = await services();
    const address = `${settings.deployment}/partners/${studio.partnerId}`;
    expect(html).toContain('<meta name="description" content="Care for bakeries."');
    expect(html).toContain(`<link rel="canonical" href="${address}"`);
    for (const one of languages) expect(html).toContain(`hreflang="${one}" href="${address}?lang=${one}"`);
    expect(await (await visit('/sitemap.xml')).text()).toContain(`<loc>${address}</loc>`);
    const robots = await (await visit('/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${settings.deployment}/sitemap.xml`);
    expect(robots).toContain('Disallow: /\n');
  });

  test('[E32] caches may keep it for everybody, ask each time, and never keep what is somebody’s own', async () => {
    const { studio, boss } = await listed(`Studio ${fresh()}`);
    const address = `/partners/${studio.partnerId}`;
    const open = await visit(address);
    expect(open.headers.get('cache-control')).toBe('public, no-cache');
    expect(open.headers.get('set-cookie')).toBeNull();
    const tag = open.headers.get('etag') ?? '';
    const again = await exports.default.fetch(
      new Request(`${deployment}${address}`, { headers: { 'if-none-match': `W/${tag}` } }),
    );
    expect(again.status).toBe(304);
    const own = await visit(address, boss);
    expect(await own.text()).toContain(boss.person.email);
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect((await visit(`${address}?lang=de`)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('[S4] [E8] a customer looks for its partner', () => {
  test('part of a name finds only who is listed, an exact Partner-ID everybody authorized', async () => {
    const word = fresh();
    const stage = await customerAndPartner();
    const { studio } = await listed(`Studio ${word}`);
    const quiet = await partner(`Quiet ${word}`, [[await person('Quiet'), 'legal_representative']]);
    const seen = await (await visit(`/accounts/${stage.shop.id}/share?who=${word}`, stage.owner)).text();
    expect(seen).toContain(studio.partnerId);
    expect(seen).not.toContain(quiet.partnerId);
    // Words of the text are for the directory, not for whom to trust with an account.
    const byText = await (await visit(`/accounts/${stage.shop.id}/share?who=build`, stage.owner)).text();
    expect(byText).not.toContain(studio.partnerId);
    const exact = await (
      await visit(`/accounts/${stage.shop.id}/share?who=${quiet.partnerId}`, stage.owner)
    ).text();
    expect(exact).toContain(`Quiet ${word}`);
  });

  test('[T5] a share begins at an entry and comes to the consent page with the partner found', async () => {
    const stage = await customerAndPartner();
    const { studio } = await listed(`Studio ${fresh()}`);
    const html = await (await visit(`/partners/${studio.partnerId}`)).text();
    expect(html).toContain(`/share?partner=${studio.partnerId}`);
    const choice = await (await visit(`/share?partner=${studio.partnerId}`, stage.owner)).text();
    const next = `/accounts/${stage.shop.id}/share?who=${studio.partnerId}`;
    expect(choice).toContain(next);
    expect(await (await visit(next, stage.owner)).text()).toContain(studio.name);
    expect((await visit('/share?partner=PID-00000000', stage.owner)).status).toBe(404);
  });
});
