import {
  type Capabilities,
  type EnforcementLabel,
  enforcementOf,
  type SignInWay,
} from '../../../shared/domain/enforcement.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';

/** A panel without a connector that works: its own rights apply, and the label says no more than that. */
export const noCapabilities: Capabilities = {
  full: 'none',
  limited: 'none',
  limitedBy: null,
  limitedCategories: [],
  limitsLeak: false,
  endsSessions: { full: false, limited: false },
  idleSeconds: null,
  boundsActiveSessions: false,
  ownership: 'admin',
  verified: { how: 'assumed', version: null, date: null },
};

export type CapabilitiesOf = (panelId: string) => Promise<Capabilities>;

/** What each panel can do, asked once a request however many grants lie on it. */
export const capabilitiesIn = (ctx: Pick<Context, 'connectors'>): CapabilitiesOf => {
  const known = new Map<string, Promise<Capabilities>>();
  return (panelId) => {
    const before = known.get(panelId);
    if (before) return before;
    const asked = ctx.connectors
      .of(panelId)
      .then((connector) => (connector.ok ? connector.value.capabilities : noCapabilities));
    known.set(panelId, asked);
    return asked;
  };
};

/** The same for the panel at an origin; where there is none, nothing can be done. */
export const capabilitiesAt = async (
  { connectors }: Pick<Context, 'connectors'>,
  origin: string,
): Promise<Capabilities> => {
  const connector = await connectors.at(origin);
  return connector.ok ? connector.value.capabilities : noCapabilities;
};

export interface PanelFacts {
  label: EnforcementLabel;
  way: SignInWay;
}

/** How a grant is enforced and opened, from what the connector declares now (E30, E40). */
export const panelFactsOf = async (
  view: Pick<GrantView, 'grant' | 'panel'>,
  capabilities: CapabilitiesOf,
): Promise<PanelFacts> => {
  const able = await capabilities(view.panel.id);
  const kind = view.grant.access.kind;
  return { label: enforcementOf(kind, able, view.panel.verifiedAt), way: able[kind] };
};
