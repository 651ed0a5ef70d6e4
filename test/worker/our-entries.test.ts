import { expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { ok } from '../../shared/domain/result.ts';
import { withOurs } from '../../worker/app/grant/our-entries.ts';
import { markedByName, type PanelEntry } from '../../worker/ports/panel.ts';
import { fakePanel } from './support/fake-connector.ts';
import { relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person } from './support/world.ts';

const limited: Access = {
  kind: 'limited',
  products: [{ productId: 'one', name: 'one.example', category: 'website', actions: ['view'] }],
};

const shared = async () => {
  const customer = await organisation('Berg', [[await person('Anna'), 'legal_representative']]);
  const agency = await partner('Nord', [[await person('Lena'), 'legal_representative']]);
  const linked = await account(customer, await panel('froxlor'));
  const given = await grant(linked, agency, limited, { panelState: 'applying' });
  const { services, job, run } = await relay({ connector: fakePanel().connector });
  await job({ job: 'provision', grantId: given.id, generation: given.panelGeneration });
  await run();
  const [made] = await services.store.grants.productCredentials(given.id);
  if (!made) throw new Error('nothing was made');
  const bare = await account(customer, await panel('froxlor'));
  return { services, accountId: linked.id, bareAccountId: bare.id, grantId: given.id, name: made.username };
};

const entry = (name: string, mark: string | null): PanelEntry => ({
  id: `ftp:${name}`,
  kind: 'ftp_user',
  name,
  email: null,
  removable: true,
  mark,
});

test('[E39] an entry is ours by its mark and name, or, where the panel keeps a name only, by that name on this account', async () => {
  const one = await shared();
  const ours = async (entries: readonly PanelEntry[], accountId: string) =>
    (await withOurs(entries, accountId, one.services)).map((found) => found.ours);
  expect(
    await ours(
      [
        entry(one.name, markedByName),
        entry('planted', markedByName),
        entry(one.name, one.grantId),
        entry('planted', one.grantId),
        // Where a panel gives names twice, a name without its mark is nobody's of ours.
        entry(one.name, null),
      ],
      one.accountId,
    ),
  ).toEqual([true, false, true, false, false]);
  // On an account of which no grant made it, the same name is somebody else's (E26).
  expect(await ours([entry(one.name, markedByName)], one.bareAccountId)).toEqual([false]);
});

test('[M9] [E39] what a share has just made stands as ours in the list of its start, so that its end misses nothing', async () => {
  const customer = await organisation('Berg', [[await person('Anna'), 'legal_representative']]);
  const agency = await partner('Nord', [[await person('Lena'), 'legal_representative']]);
  const given = await grant(await account(customer, await panel('froxlor')), agency, limited, {
    panelState: 'applying',
  });
  const fake = fakePanel();
  fake.connector.aftercare = async () => ok({ lists: ['ftp_user'], recovers: [] });
  fake.connector.inventory = async () =>
    ok([
      entry('own', null),
      entry('forged', given.id),
      ...[...fake.users.values()].map((user) => entry(user.username, given.id)),
    ]);
  const { services, job, run } = await relay({ connector: fake.connector });
  await job({ job: 'provision', grantId: given.id, generation: given.panelGeneration });
  await run();
  const start = await services.store.inventories.of(given.id, 'start');
  expect(start?.entries.map((one) => one.ours)).toEqual([false, false, true]);
});
