import { expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { transitionGrant } from '../../shared/domain/grant.ts';
import type { ConnectorJob, SetWrite } from '../../worker/app/change-set.ts';
import { fakePanel } from './support/fake-connector.ts';
import { relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person } from './support/world.ts';

const limited: Access = {
  kind: 'limited',
  products: [{ productId: 'one', name: 'one.example', category: 'website', actions: ['view'] }],
};

/** A grant with a credential of which the panel keeps no list: what the connector is told is all it knows. */
const scene = async () => {
  const customer = await organisation('Berg', [[await person('Anna'), 'legal_representative']]);
  const agency = await partner('Nord', [[await person('Lena'), 'legal_representative']]);
  const given = await grant(await account(customer, await panel('froxlor')), agency, limited, {
    panelState: 'applying',
  });
  const told: { call: string; existing: readonly string[]; retired: readonly string[] }[] = [];
  const names = (rows: readonly { username: string }[]) => rows.map(({ username }) => username);
  const { connector } = fakePanel();
  const own = await relay({
    connector: {
      ...connector,
      provision: (order, existing, retired = []) => {
        told.push({ call: 'provision', existing: names(existing), retired: names(retired) });
        return connector.provision(order, existing);
      },
      deprovision: (order, existing) => {
        told.push({ call: 'deprovision', existing: names(existing), retired: [] });
        return connector.deprovision(order, existing);
      },
    },
  });
  const { grants } = own.services.store;
  const change = async (
    command: Parameters<typeof transitionGrant>[1],
    sets: readonly SetWrite[],
  ): Promise<void> => {
    const row = await grants.byId(given.id);
    if (!row) throw new Error('the grant is gone');
    const changed = transitionGrant(row, command, own.services.clock.now());
    if (!changed.ok) throw new Error('not changed');
    const { grant: next, job } = changed.value;
    const jobs: ConnectorJob[] =
      job === null ? [] : [{ job, grantId: next.id, generation: next.panelGeneration }];
    const committed = await own.services.commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: own.services.clock.now(),
      writes: [{ do: 'update', kind: 'grant', row: next }],
      sets,
      audit: [],
      jobs,
    });
    if (!committed.ok) throw new Error(committed.error.code);
  };
  await own.job({ job: 'provision', grantId: given.id, generation: given.panelGeneration });
  await own.run();
  told.length = 0;
  return { ...own, given, grants, told, change };
};

const anew = { type: 'change', access: limited, endsAt: null } as const;

test('[E18] [W9] a secret that is made anew is gone at once, and its name is known until the panel has dropped it', async () => {
  const { given, grants, told, change, run } = await scene();
  const [before] = await grants.productCredentials(given.id);
  await change(anew, [{ do: 'retire_product_credentials', grantId: given.id }]);
  expect(await grants.productCredentials(given.id)).toEqual([]);
  expect(await grants.retiredCredentials(given.id)).toEqual([
    { productId: 'one', username: before?.username },
  ]);
  await run();
  expect(told).toEqual([{ call: 'provision', existing: [], retired: [before?.username] }]);
  expect(await grants.retiredCredentials(given.id)).toEqual([]);
  expect(await grants.productCredentials(given.id)).toHaveLength(1);
});

test('[E18] [M3] an end that overtakes the renewal still takes the retired name away', async () => {
  const { given, grants, told, change, run } = await scene();
  const [before] = await grants.productCredentials(given.id);
  await change(anew, [{ do: 'retire_product_credentials', grantId: given.id }]);
  await change({ type: 'end', by: 'customer' }, []);
  await run();
  // The relay that each commit began may still be at it.
  await expect.poll(() => grants.retiredCredentials(given.id)).toEqual([]);
  expect(told.at(-1)).toEqual({ call: 'deprovision', existing: [before?.username], retired: [] });
});
