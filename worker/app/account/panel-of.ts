import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { Panel } from '../records.ts';

/** A panel that is switched on, with its connector: nothing new starts on a disabled one (A2). */
export const workingPanel = async (
  ctx: Pick<Context, 'store' | 'connectors'>,
  panelId: string,
): Promise<Result<{ panel: Panel; connector: PanelConnector }, Refusal>> => {
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  if (!panel.enabled) return fail({ code: 'panel_disabled' });
  const connector = await ctx.connectors.of(panelId);
  return connector.ok ? ok({ panel, connector: connector.value }) : fail(connector.error);
};
