import { minute } from '../../shared/domain/duration.ts';
import { watch } from '../app/alert/watch.ts';
import { askPanel } from '../app/panel/check.ts';
import type { Bindings } from '../bindings.ts';
import { makeFigures } from '../db/figures.ts';
import { keepStateSql } from '../db/read-watch.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';

/** Each panel that is on is asked so often, a few in one minute; with more panels it takes longer to come round. */
const askedEvery = 10 * minute;
const panelsPerRun = 3;

/** A2: health over time. */
const askPanels = async (services: Services): Promise<void> => {
  const now = services.clock.now();
  const asked = await services.store.watch.unasked(now - askedEvery, panelsPerRun);
  const checks = await Promise.all(asked.map((id) => askPanel(services, id, now)));
  if (checks.length === 0) return;
  await services.commit({
    ...bySystem(services),
    writes: checks.map((row) => ({ do: 'insert', kind: 'panelCheck', row })),
    audit: [],
  });
};

/** A5: what is wrong, what it was each day, and that somebody looked. Last in the minute, so that it sees what the others left. */
export const watchOver = async ({ DB }: Bindings, services: Services): Promise<void> => {
  await askPanels(services);
  const { at, ...state } = await watch({ ...services, ...bySystem(services) });
  await DB.prepare(keepStateSql).bind(at, JSON.stringify(state)).run();
  await makeFigures(DB, at);
};
