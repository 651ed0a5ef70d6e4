import type { Services } from '../../ports.ts';
import type { PanelCheck } from '../../store/watch.ts';

/** A2: asks a panel for a sign of life. What came back is kept in words of ours, and nothing of the panel's text. */
export const askPanel = async (
  { connectors, clock }: Pick<Services, 'connectors' | 'clock'>,
  panelId: string,
  at: number,
): Promise<PanelCheck> => {
  const kept = { panelId, at, reason: null, version: null, milliseconds: 0 };
  const connector = await connectors.of(panelId);
  if (!connector.ok) return { ...kept, outcome: connector.error.code };
  const health = await connector.value.health();
  const milliseconds = Math.max(0, clock.now() - at);
  return health.ok
    ? { ...kept, outcome: 'ok', version: health.value.version, milliseconds }
    : { ...kept, outcome: health.error.code, reason: health.error.reason, milliseconds };
};
