import { expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { froxlorConformance } from './conformance/froxlor.ts';
import { hestiaConformance } from './conformance/hestia.ts';
import { ispconfigConformance } from './conformance/ispconfig.ts';
import { virtualminConformance } from './conformance/virtualmin.ts';
import { connectorOf, full, order } from './stage.ts';

const doubles = {
  froxlor: froxlorConformance,
  hestia: hestiaConformance,
  ispconfig: ispconfigConformance,
  virtualmin: virtualminConformance,
};

/** Whatever is asked about one account. */
const questions: Record<string, (connector: PanelConnector, id: string) => Promise<{ ok: boolean }>> = {
  products: (connector, id) => connector.products(id),
  inventory: (connector, id) => connector.inventory(id),
  provision: (connector, id) => connector.provision(order(full, { panelAccountId: id }), []),
  end: (connector, id) => connector.deprovision(order(full, { panelAccountId: id }), []),
};

test.each(Object.entries(doubles))(
  '[E36] an answer of %s with rows of another account is told to the host each time, and a right one never',
  async (kind, make) => {
    const double = await make();
    const told: string[] = [];
    const panel = { ...double.panel, id: `${double.panel.id}_told_of_${kind}` };
    const connector = await connectorOf(panel, {
      ...double.parts,
      send: double.send,
      foreignRows: (panelId) => told.push(panelId),
    });
    const [{ id }] = double.accounts;
    for (const ask of Object.values(questions)) await ask(connector, id);
    expect(told).toEqual([]);
    double.traps.unfiltered?.();
    let failed = 0;
    for (const name of ['products', 'inventory']) {
      const answer = await questions[name]?.(connector, id);
      expect(answer?.ok).toBe(false);
      failed += 1;
      expect(told).toEqual(Array(failed).fill(panel.id));
    }
  },
);
