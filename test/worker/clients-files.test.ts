import { exports } from 'cloudflare:workers';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { deployment } from './bindings.ts';
import { eventsOf, sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { type SignedIn, services, submit, visit } from './support/world.ts';

const namesOf = async (partnerId: string): Promise<readonly string[]> => {
  const { store } = await services();
  const page = await store.clients.page(partnerId, {
    personId: null,
    words: '',
    groupName: null,
    after: null,
  });
  return page.rows.map((one) => one.name);
};

const uploaded = (path: string, file: Blob, as: SignedIn): Promise<Response> => {
  const body = new FormData();
  body.append('file', file, 'clients.csv');
  body.append('text', '');
  return exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: deployment, 'sec-fetch-site': 'same-origin', cookie: as.cookie },
      body,
    }),
  );
};

test('[M7] an import says row by row what it would do, adds nothing before the yes, and a wrong row stops only itself', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/import`;
  await submit(`/organisations/${studio.id}/clients/new`, { name: 'Known', email: 'k@known.example' }, boss);
  const text = [
    'Group;NAME;email;unheard of',
    'Care;"Diaz; Cycles";ines@diaz.example;x',
    'Care;;nobody@nowhere.example;x',
    'Care;Wrong Mail;not-an-address;x',
    ';KNOWN;K@known.example;x',
    ';Twice;t@twice.example;x',
    ';twice;t@twice.example;x',
  ].join('\r\n');
  const preview = await (await submit(path, { text }, boss)).text();
  expect([...preview.matchAll(/data-outcome="(\w+)"/g)].map((match) => match[1])).toEqual([
    'add',
    'wrong',
    'wrong',
    'known',
    'add',
    'known',
  ]);
  expect(await namesOf(studio.id)).toEqual(['Known']);
  const done = await (await submit(path, { text, confirm: 'yes' }, boss)).text();
  expect(done).toContain('data-added="2"');
  expect(await namesOf(studio.id)).toEqual(['Diaz; Cycles', 'Known', 'Twice']);
  const found = await (await services()).store.clients.named(studio.id, ['diaz; cycles']);
  expect(found[0]).toMatchObject({ email: 'ines@diaz.example', groupName: 'Care', partnerId: studio.id });
  expect((await eventsOf(studio.id, studio.id))[0]).toMatchObject({
    event: 'client.imported',
    data: { clients: 2 },
  });
  // A second yes of the same page adds nothing twice.
  expect(await (await submit(path, { text, confirm: 'yes' }, boss)).text()).toContain('data-added="0"');
});

test('[M7] a file may be uploaded, also in the letters of older spreadsheets', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/import`;
  const utf8 = await uploaded(path, new Blob(['\ufeffname\nMüller']), boss);
  expect(await utf8.text()).toContain('Müller');
  const old = await uploaded(
    path,
    new Blob([new Uint8Array([...'name\nM\u00fcller'].map((one) => one.charCodeAt(0)))]),
    boss,
  );
  expect(await old.text()).toContain('Müller');
});

test('[M7] what is no list of clients, or too long a one, is said and nothing is added', async () => {
  const { boss, manager, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/import`;
  const why = async (text: string) => {
    const response = await submit(path, { text, confirm: 'yes' }, boss);
    expect(response.status).toBe(422);
    return /data-why="(\w+)"/.exec(await response.text())?.[1];
  };
  expect(await why('')).toBe('empty');
  expect(await why('name\n\n')).toBe('empty');
  expect(await why('firm\nDiaz')).toBe('no_name_column');
  expect(await why(`name\n${'Diaz\n'.repeat(1_001)}`)).toBe('too_many');
  expect(await namesOf(studio.id)).toEqual([]);
  expect((await submit(path, { text: 'name\nDiaz' }, manager)).status).toBe(403);
  const thousand = Array.from({ length: 1_000 }, (_, index) => `Client ${index},${'n'.repeat(200)}`);
  const large = await submit(path, { text: `name,notes\n${thousand.join('\n')}`, confirm: 'yes' }, boss);
  expect(await large.text()).toContain('data-added="1000"');
});

test('[M7] [E25] an export is a file no spreadsheet runs, and it comes back as it was', async () => {
  const { boss, manager, worker, studio, given } = await sharing();
  await submit(
    `/organisations/${studio.id}/clients/new`,
    {
      name: '=HYPERLINK("http://evil.example","Pay")',
      contact: '\u202eevil\u202c',
      phone: '+43 1 234',
      address: 'Line 1\r\nLine 2, "here"',
      notes: '＝1+1\r\n@SUM(A1)',
    },
    boss,
  );
  await submit(`/grants/${given.id}/client`, { client: 'new' }, boss);
  const response = await submit(`/organisations/${studio.id}/clients/export`, {}, manager);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).not.toContain('\u202e');
  const rows = parse<string[]>(text, { skipEmptyLines: true }).data;
  expect(rows).toHaveLength(3);
  for (const cell of rows.flat()) expect('=+-@').not.toContain(cell.normalize('NFKC').charAt(0) || 'x');
  expect(rows.find((row) => row[0] === 'Berg Bakery')?.join('|')).toContain('full|active');
  expect((await eventsOf(studio.id, studio.id))[0]?.event).toBe('client.exported');
  // The same file, taken in elsewhere, is the same client again.
  const other = await sharing();
  await submit(`/organisations/${other.studio.id}/clients/import`, { text, confirm: 'yes' }, other.boss);
  const back = await (await services()).store.clients.named(other.studio.id, [
    '=HYPERLINK("http://evil.example","Pay")',
  ]);
  expect(back[0]).toMatchObject({ phone: '+43 1 234', address: 'Line 1, Line 2, "here"', contact: 'evil' });
  expect((await submit(`/organisations/${studio.id}/clients/export`, {}, worker)).status).toBe(403);
  expect((await submit(`/organisations/${studio.id}/clients/export`, {}, other.boss)).status).toBe(404);
  expect((await visit(`/organisations/${studio.id}/clients/export`, boss)).status).toBe(404);
});

test('[M7] one client is exported alone', async () => {
  const { boss, studio } = await sharing();
  for (const name of ['Diaz Cycles', 'Other']) {
    await submit(`/organisations/${studio.id}/clients/new`, { name }, boss);
  }
  const [diaz] = await (await services()).store.clients.named(studio.id, ['Diaz Cycles']);
  const response = await submit(`/clients/${diaz?.id}/export`, {}, boss);
  const text = await response.text();
  expect(text).toContain('Diaz Cycles');
  expect(text).not.toContain('Other');
});

test('[M7] [Q2] many are asked one a line: each is sent or refused by itself, and the report says which', async () => {
  const { boss, manager, studio } = await sharing();
  await submit(
    `/organisations/${studio.id}/clients/new`,
    { name: 'Diaz Cycles', email: 'Ines@Diaz.example' },
    boss,
  );
  const path = `/organisations/${studio.id}/clients/ask`;
  const lines = [
    'ines@diaz.example;full',
    'new.one@mill.example',
    'no address',
    'x@mill.example;everything',
    'ines@diaz.example',
  ].join('\r\n');
  const fields = { lines, access: 'limited', category: 'website' };
  const html = await (await submit(path, fields, boss)).text();
  expect([...html.matchAll(/data-outcome="(\w+)"/g)].map((match) => match[1])).toEqual([
    'sent',
    'sent',
    'unreadable',
    'unreadable',
    'refused',
  ]);
  expect(await namesOf(studio.id)).toEqual(['Diaz Cycles', 'new.one@mill.example']);
  const { store } = await services();
  const [diaz] = await store.clients.at(studio.id, 'ines@diaz.example');
  const [mill] = await store.clients.at(studio.id, 'new.one@mill.example');
  expect((await store.requests.pendingOfClient(diaz?.id ?? ''))?.asked).toMatchObject({ kind: 'full' });
  expect((await store.requests.pendingOfClient(mill?.id ?? ''))?.asked).toMatchObject({
    kind: 'limited',
    categories: ['website'],
  });
  expect(await mailsTo('new.one@mill.example')).toHaveLength(1);
  expect(await (await visit(`/organisations/${studio.id}/clients`, boss)).text()).toContain(
    'Access requested',
  );
  expect((await submit(path, fields, manager)).status).toBe(403);
});

test('[M7] one person takes the whole book along twenty times an hour and no more', async () => {
  const { boss, manager, studio } = await sharing();
  const take = (as: SignedIn) => submit(`/organisations/${studio.id}/clients/export`, {}, as);
  for (let taken = 0; taken < 20; taken += 1) expect((await take(boss)).status).toBe(200);
  const refused = await take(boss);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('data-code="rate_limited"');
  expect((await take(manager)).status).toBe(200);
});
