import { ok } from '../../../shared/domain/result.ts';
import type { Connectors, PanelConnector } from '../../../worker/ports/panel.ts';

/** Connectors of a deployment at which every panel is reached by the same one. */
export const everyPanel = (connector: PanelConnector): Connectors => ({
  of: async () => ok(connector),
  at: async () => ok(connector),
});
