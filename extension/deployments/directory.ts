import type { Panel } from '../../shared/api/deployment.ts';
import type { JoinedDeployment } from './items.ts';

export interface OwnedPanel {
  deployment: string;
  panel: Panel;
}

/**
 * Which deployment a panel's origin belongs to: the one the browser's administrator named, else the
 * one that was joined first. A later one that claims the same origin gets nothing of it (E59).
 */
export const panelAt = (joined: readonly JoinedDeployment[], origin: string): OwnedPanel | null => {
  const ranked = [...joined].sort(
    (one, other) =>
      Number(other.pin.by === 'policy') - Number(one.pin.by === 'policy') || one.joinedAt - other.joinedAt,
  );
  for (const { description } of ranked) {
    const panel = description.panels.find((candidate) => candidate.origin === origin);
    if (panel) return { deployment: description.deployment, panel };
  }
  return null;
};

/** Every panel that may be lit: enabled, and owned by the deployment that lists it. */
export const litPanels = (joined: readonly JoinedDeployment[]): OwnedPanel[] =>
  joined.flatMap(({ description }) =>
    description.panels
      .filter((panel) => panel.enabled)
      .filter((panel) => panelAt(joined, panel.origin)?.deployment === description.deployment)
      .map((panel) => ({ deployment: description.deployment, panel })),
  );
