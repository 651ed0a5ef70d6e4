import { beforeAll, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { newTender } from '../../shared/domain/tender.ts';
import { routes } from '../../worker/http/routes.ts';
import { asBilling, priced, told } from './support/money.ts';
import { client } from './support/requests.ts';
import { customerAndPartner } from './support/sharing.ts';
import {
  call,
  grant,
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const contact = {
  fullText: 'Die ganze Geschichte der Bäckerei',
  name: 'Lena Vonderberg',
  email: 'lena@geheim.example',
  phone: '+41 21 555 77 66',
};
const offer = { text: 'Neue Website in sechs Wochen', price: 'CHF 2987 pauschal' };
const secrets = [
  ...Object.values(contact),
  ...Object.values(offer),
  'OF-PARTNER',
  'OF-CUSTOMER',
  // What was paid, what it was worth, and the balance.
  ...['416.64', '520.80', '104.16', '260.40', '52.08'],
  ...['41664', '52080', '10416', '26040', '5208'].map((cents) => `:${cents}`),
];

/** A partner with an opened tender, an offer and a client in the books. */
const stage = async () => {
  const world = await customerAndPartner();
  const { on, shop, studio, boss, bakery } = world;
  const record = await client(studio.id, 'lena@geheim.example', 'Vonderberg');
  const given = await grant(
    shop,
    studio,
    { kind: 'full', payer: 'partner' },
    { startedAt: Date.now() - day, clientId: record.id },
  );
  const booked = await asBilling(on, '/host/orders', {
    orders: [
      told(shop, { order: 'OF-PARTNER', quantity: 70, orderedBy: studio.partnerId }),
      told(shop, { order: 'OF-CUSTOMER' }),
    ],
  });
  expect(booked.json).toMatchObject({ rows: [{ outcome: 'booked' }, { outcome: 'booked' }] });
  const { ids, clock, commit } = await services();
  const tenderId = ids.id('ten');
  const now = clock.now();
  const fields = {
    title: 'Neue Website',
    extract: 'Eine Bäckerei sucht.',
    budget: '',
    region: 'CH',
    language: 'de' as const,
    validUntil: now + 30 * day,
    ...contact,
  };
  const row = { ...newTender(tenderId, fields, now), state: 'open' as const, confirmedAt: now };
  const written = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now,
    audit: [],
    writes: [{ do: 'insert', kind: 'tender', row }],
  });
  expect(written.ok).toBe(true);
  const tender = `/organisations/${studio.id}/tenders/${tenderId}`;
  await submit(`${tender}/open`, {}, boss);
  await submit(`${tender}/offer`, offer, boss);
  const parameters: Readonly<Record<string, string>> = {
    account: shop.id,
    grant: given.id,
    client: record.id,
    tender: tenderId,
    partner: studio.partnerId,
    panel: on.id,
  };
  return { ...world, parameters, tender, victims: [studio.id, bakery.id] };
};

let scene: Awaited<ReturnType<typeof stage>>;
beforeAll(async () => {
  await priced(1);
  scene = await stage();
});

/** Every address that can be read, named after the others' things; what is unknown to the scene is nobody's. */
const addressesFor = (organisations: readonly string[]) =>
  routes
    // The mailbox of a development machine answers nowhere else.
    .filter(
      ({ method, surface, path }) => method === 'GET' && surface !== 'protocol' && !path.startsWith('/dev/'),
    )
    .flatMap(({ path, surface }) =>
      (path.includes(':organisation') ? organisations : ['']).map((organisationId) => ({
        surface,
        path: path.replace(/:(\w+)/g, (_, name: string) =>
          name === 'organisation' ? organisationId : (scene.parameters[name] ?? 'x_00000000000000000000'),
        ),
      })),
    );

/** One after the other: a page that loads for the first time is loaded by the request that asks for it. */
const tellsTo = async (reader: SignedIn | undefined, own: string | null): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const { surface, path } of addressesFor([...scene.victims, ...(own === null ? [] : [own])])) {
    const answer = surface === 'api' ? await call('GET', path, reader) : await visit(path, reader);
    const text = (await answer.text()).replaceAll('\u00a0', ' ');
    told.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`));
  }
  return told;
};

test('the partner itself reads all of it, so that the others’ silence says something', async () => {
  const { boss, studio, tender } = scene;
  let all = '';
  for (const path of [
    `/organisations/${studio.id}/money`,
    `/clients/${scene.parameters['client']}/money`,
    tender,
  ])
    all += (await (await visit(path, boss)).text()).replaceAll('\u00a0', ' ');
  for (const secret of [
    ...Object.values(contact),
    ...Object.values(offer),
    '416.64',
    '520.80',
    '104.16',
    '52.08',
  ])
    expect(all).toContain(secret);
  // Not even the partner reads what its client paid itself.
  expect(await tellsTo(boss, null)).not.toContainEqual(expect.stringMatching(/260\.40|OF-CUSTOMER/));
});

test('[T2] [M2] [E17] on no page and no API does a competitor read a tender’s contact, an offer or the ledger of others', async () => {
  const rival = await person('Rival');
  const own = await partner('Rival Studio', [[rival, 'legal_representative']]);
  expect(await tellsTo(rival, own.id)).toEqual([]);
});

test('[T2] [M2] [E17] nor does who is no authorized partner', async () => {
  const applicant = await person('Applicant');
  const own = await organisation('No partner', [[applicant, 'legal_representative']]);
  expect(await tellsTo(applicant, own.id)).toEqual([]);
});

test('[T2] [M2] [E17] nor an outsider, nor nobody', async () => {
  expect(await tellsTo(await person('Outsider'), null)).toEqual([]);
  expect(await tellsTo(undefined, null)).toEqual([]);
});

test('[M2] [B5] the host’s own calls answer to a panel’s token alone, and say nothing of another panel’s orders', async () => {
  for (const path of [
    '/host/orders',
    '/host/orders/dry-run',
    '/host/orders/refund',
    '/host/prepaid/offset',
  ]) {
    const answer = await asBilling({ hostToken: 'x'.repeat(43) }, path, {});
    expect([path, answer.status]).toEqual([path, 401]);
    for (const secret of secrets) expect(JSON.stringify(answer.json)).not.toContain(secret);
  }
});
