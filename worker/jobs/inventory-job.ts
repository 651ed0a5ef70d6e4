import type { Inventory, InventoryMoment } from '../../shared/domain/inventory.ts';
import { ok } from '../../shared/domain/result.ts';
import { type JustMade, withOurs } from '../app/grant/our-entries.ts';
import type { Aftercare, PanelConnector, PanelEntry, PanelResult } from '../ports/panel.ts';
import type { Services } from '../ports.ts';
import type { GrantView } from '../store.ts';
import { bySystem } from './by-system.ts';
import { dead, done, later, type Outcome } from './outcome.ts';

/** After so many tries the receipt says that the panel's list could not be read; about ten minutes. */
export const inventoryTries = 6;

type Listed = Aftercare & { entries: readonly PanelEntry[] };

const listedBy = async (connector: PanelConnector, panelAccountId: string): Promise<PanelResult<Listed>> => {
  const aftercare = await connector.aftercare();
  if (!aftercare.ok) return aftercare;
  if (aftercare.value.lists.length === 0) return ok({ ...aftercare.value, entries: [] });
  const entries = await connector.inventory(panelAccountId);
  return entries.ok ? ok({ ...aftercare.value, entries: entries.value }) : entries;
};

/** One inventory as it is kept. One that does not come is kept as that, and fails nothing else (M9). */
export const takeInventory = async (
  { grant, account }: Pick<GrantView, 'grant' | 'account'>,
  moment: InventoryMoment,
  connector: PanelConnector,
  services: Services,
  tries: number,
  justMade: JustMade | null = null,
): Promise<Inventory> => {
  let listed = await listedBy(connector, account.panelAccountId);
  for (let tried = 1; !listed.ok && tried < tries; tried += 1) {
    listed = await listedBy(connector, account.panelAccountId);
  }
  const facts = {
    id: services.ids.id('ivt'),
    grantId: grant.id,
    moment,
    takenAt: services.clock.now(),
  };
  if (!listed.ok) return { ...facts, outcome: 'unreadable', lists: [], entries: [] };
  const { lists, entries } = listed.value;
  if (lists.length === 0) return { ...facts, outcome: 'cannot_list', lists, entries: [] };
  const ours = await withOurs(entries, account.id, services, justMade);
  return { ...facts, outcome: 'listed', lists, entries: ours };
};

/** M9: what the panel lists after the end; the end itself has long been written. */
export const runInventoryJob = async (
  { grantId }: { grantId: string },
  attempts: number,
  services: Services,
): Promise<Outcome> => {
  const view = await services.store.grants.view(grantId);
  if (!view) return dead('grant_unknown');
  if (view.grant.endedAt === null) return done;
  if (await services.store.inventories.of(grantId, 'end')) return done;
  const connector = await services.connectors.of(view.panel.id);
  const taken = connector.ok
    ? await takeInventory(view, 'end', connector.value, services, 1)
    : {
        id: services.ids.id('ivt'),
        grantId,
        moment: 'end' as const,
        takenAt: services.clock.now(),
        outcome: 'unreadable' as const,
        lists: [],
        entries: [],
      };
  if (taken.outcome === 'unreadable' && attempts < inventoryTries) return later('inventory_unreadable');
  const committed = await services.commit({
    ...bySystem(services),
    writes: [{ do: 'insert', kind: 'inventory', row: taken }],
    audit: [],
    tell: [view.grant.customerId],
  });
  return committed.ok || committed.error.code === 'conflict' ? done : later(committed.error.code);
};
