import type { PanelKind } from '../../shared/api/deployment.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type {
  Clock,
  Connectors,
  Ids,
  PanelAccess,
  PanelConnector,
  PanelFailure,
  Secrets,
  Settings,
  Signer,
} from '../ports.ts';
import type { Store } from '../store.ts';
import { delegatedLoginConnector } from './delegated-login/connector.ts';
import { froxlorConnector } from './froxlor/connector.ts';
import { panelFetch } from './panel-fetch.ts';
import { recordedConnector } from './recorded/connector.ts';

export interface ConnectorParts {
  store: { panels: Pick<Store['panels'], 'byId' | 'credential'> };
  secrets: Pick<Secrets, 'open'>;
  signer: Signer;
  settings: Pick<Settings, 'deployment' | 'development'>;
  clock: Clock;
  ids: Pick<Ids, 'token'>;
  /** The platform's fetch, or a test's. */
  send?: (request: Request) => Promise<Response>;
}

type Connect = (access: PanelAccess) => Result<PanelConnector, PanelFailure>;

/** Which connector speaks to which kind of panel; a new kind does not compile until it stands here. */
const connectors: Record<PanelKind, Connect> = {
  internex: (access) => ok(delegatedLoginConnector(access)),
  froxlor: (access) => froxlorConnector(access),
  infomaniak: (access) => ok(delegatedLoginConnector(access)),
  ionos: (access) => ok(delegatedLoginConnector(access)),
};

/**
 * What a stored panel credential is sealed with: copied to another panel's row it does not open
 * (E26, E35). Whoever stores a credential seals it with this.
 */
export const credentialContext = (panelId: string): string => `panel_credential|${panelId}`;

/**
 * A connector gets one panel's credential and a fetch that reaches that panel only (E26). Whether
 * the panel is enabled is not asked here: disabling stops what is new, while ends must still reach it.
 */
export const connectorsFor = (parts: ConnectorParts): Connectors => ({
  of: async (panelId) => {
    const { store, secrets, signer, settings, clock, ids, send } = parts;
    const panel = await store.panels.byId(panelId);
    if (!panel) return fail({ code: 'not_found' });
    if (panel.connection === 'recorded') return ok(recordedConnector(panel.kind));
    const sealed = await store.panels.credential(panelId);
    const credential = sealed ? await secrets.open(sealed, credentialContext(panelId)) : null;
    if (sealed && credential === null) return fail({ code: 'panel_denied' });
    const connector = connectors[panel.kind]({
      panelId,
      origin: panel.origin,
      apiBase: panel.apiBase,
      credential,
      fetch: panelFetch({
        apiBase: panel.apiBase,
        deployment: settings.deployment,
        development: settings.development,
        ...(send ? { send } : {}),
      }),
      signer,
      deployment: settings.deployment,
      now: () => clock.now(),
      newId: () => ids.token(),
    });
    return connector.ok ? connector : fail({ code: connector.error.code });
  },
});
