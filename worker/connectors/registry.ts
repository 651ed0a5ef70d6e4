import type { PanelKind } from '../../shared/api/deployment.ts';
import { plainLine } from '../../shared/domain/plain-text.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { panelCredentialContext } from '../app/sealed.ts';
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
import { panelFetch } from './panel-fetch.ts';
import { panelVisit } from './panel-visit.ts';
import { recordedConnector } from './recorded/connector.ts';
import { sessionConnector } from './session/connector.ts';

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

type Connect = (access: PanelAccess) => Promise<Result<PanelConnector, PanelFailure>>;

const delegatedLogin: Connect = async (access) => {
  const { delegatedLoginConnector } = await import('./delegated-login/connector.ts');
  return ok(delegatedLoginConnector(access));
};

/**
 * Which connector speaks to which kind of panel; a new kind does not compile until it stands here.
 * Each is loaded when a panel of its kind is spoken to.
 */
const connectors: Record<PanelKind, Connect> = {
  internex: delegatedLogin,
  froxlor: async (access) => (await import('./froxlor/connector.ts')).froxlorConnector(access),
  infomaniak: delegatedLogin,
  ionos: delegatedLogin,
  ispconfig: async (access) => (await import('./ispconfig/connector.ts')).ispconfigConnector(access),
  hestia: async (access) => (await import('./hestia/connector.ts')).hestiaConnector(access),
  virtualmin: async (access) => (await import('./virtualmin/connector.ts')).virtualminConnector(access),
};

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
    if (panel.connection === 'customer_session') {
      const session = sessionConnector(panel.kind, panel.origin);
      return session ? ok(session) : fail({ code: 'panel_unsupported' });
    }
    const sealed = await store.panels.credential(panelId);
    const credential = sealed ? await secrets.open(sealed, panelCredentialContext(panelId)) : null;
    if (sealed && credential === null) return fail({ code: 'panel_denied' });
    const reach = {
      apiBase: panel.apiBase,
      deployment: settings.deployment,
      development: settings.development,
      ...(send ? { send } : {}),
    };
    const connector = await connectors[panel.kind]({
      panelId,
      origin: panel.origin,
      apiBase: panel.apiBase,
      credential,
      fetch: panelFetch(reach),
      visit: () => panelVisit({ ...reach, origin: panel.origin }),
      signer,
      deployment: settings.deployment,
      now: () => clock.now(),
      newId: () => ids.token(),
    });
    if (!connector.ok) return fail({ code: connector.error.code });
    const { capabilities } = connector.value;
    // Limits that leak are no limits: they are offered only where the host has said so in words.
    const refused = capabilities.limitsLeak && !panel.leakyLimited;
    return ok({
      ...plainNames(connector.value),
      ...(refused ? { capabilities: { ...capabilities, limitedCategories: [] } } : {}),
    });
  },
});

/** What people call things at a panel is shown to both sides: it may hold markup, and steers nothing (E25, E45). */
const plainNames = (connector: PanelConnector): PanelConnector => ({
  ...connector,
  account: async (asked) => {
    const found = await connector.account(asked);
    return found.ok
      ? ok({ ...found.value, name: plainLine(found.value.name) || found.value.shownAs })
      : found;
  },
  products: async (asked) => {
    const listed = await connector.products(asked);
    if (!listed.ok) return listed;
    return ok(listed.value.map((product) => ({ ...product, name: plainLine(product.name) || product.id })));
  },
});
