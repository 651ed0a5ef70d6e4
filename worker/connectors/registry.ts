import { type PanelKind, panelKinds } from '../../shared/api/deployment.ts';
import { plainLine } from '../../shared/domain/plain-text.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Panel } from '../app/records.ts';
import { ownerKeyContext, panelCredentialContext } from '../app/sealed.ts';
import type {
  Connectors,
  OwnerKeys,
  PanelAccess,
  PanelAccount,
  PanelConnector,
  PanelFailure,
  PanelResult,
} from '../ports/panel.ts';
import type { Clock, Ids, Secrets, Settings, Signer } from '../ports.ts';
import type { Store } from '../store.ts';
import type { OwnerMode } from './owner/connector.ts';
import { panelFetch } from './panel-fetch.ts';
import { panelVisit } from './panel-visit.ts';
import { recordedConnector } from './recorded/connector.ts';
import { sessionConnector } from './session/connector.ts';

export interface ConnectorParts {
  store: { panels: Pick<Store['panels'], 'byId' | 'keyed' | 'ownerKey'> };
  secrets: Pick<Secrets, 'open'>;
  signer: Signer;
  settings: Pick<Settings, 'deployment' | 'development'>;
  clock: Clock;
  ids: Pick<Ids, 'token'>;
  /** Is told when a panel has answered with rows of somebody else's (E36). */
  foreignRows?: (panelId: string) => void;
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

/** Kinds at which a customer can make a key that is enough for sharing and reaches no other account. */
const owners: Partial<Record<PanelKind, () => Promise<OwnerMode>>> = {
  froxlor: async () => (await import('./froxlor/owner.ts')).froxlorOwner,
};

/** What a connector may reach, without any key. */
const reaching = (parts: ConnectorParts, panel: Panel): Omit<PanelAccess, 'credential'> => {
  const { signer, settings, clock, ids, send } = parts;
  const { id: panelId, origin, apiBase } = panel;
  const { deployment, development } = settings;
  const reach = { apiBase, deployment, development, ...(send ? { send } : {}) };
  return {
    panelId,
    origin,
    apiBase,
    fetch: panelFetch(reach),
    visit: () => panelVisit({ ...reach, origin }),
    signer,
    deployment,
    now: () => clock.now(),
    newId: () => ids.token(),
  };
};

/** The key of one account, opened for that account alone: a copied row does not open (E26, E35). */
const ownerKeyOf =
  ({ store, secrets }: ConnectorParts, panelId: string) =>
  async (panelAccount: string): Promise<PanelResult<string>> => {
    const found = await store.panels.ownerKey(panelId, panelAccount);
    if (!found) return fail({ code: 'owner_key_missing', reason: 'no_key' });
    const context = ownerKeyContext(panelId, found.key.accountId, found.panelAccountId);
    const opened = await secrets.open(found.key, context);
    return opened === null ? fail({ code: 'owner_key_denied', reason: 'key_unreadable' }) : ok(opened);
  };

/** Owner mode: asks the panel about a key that nothing keeps yet. */
export const ownerKeysFor = (parts: ConnectorParts): OwnerKeys => ({
  kinds: panelKinds.filter((kind) => owners[kind] !== undefined),
  whose: async (panelId, credential) => {
    const unsupported = fail({ code: 'panel_unsupported' as const, reason: 'no_owner_mode' });
    const panel = await parts.store.panels.byId(panelId);
    if (panel?.connection !== 'owner') return unsupported;
    const mode = await owners[panel.kind]?.();
    if (!mode) return unsupported;
    const connector = mode.withKey({ ...reaching(parts, panel), credential });
    if (!connector.ok) return connector;
    const account = await connector.value.whose();
    return account.ok ? ok(plainAccount(account.value)) : account;
  },
});

/**
 * A connector gets one panel's credential and a fetch that reaches that panel only (E26). Whether
 * the panel is enabled is not asked here: disabling stops what is new, while ends must still reach it.
 */
export const connectorsFor = (parts: ConnectorParts): Connectors => ({
  of: async (id) => connectorOf(parts, await parts.store.panels.keyed({ id })),
  at: async (origin) => connectorOf(parts, await parts.store.panels.keyed({ origin })),
});

const connectorOf = async (
  parts: ConnectorParts,
  found: Awaited<ReturnType<Store['panels']['keyed']>>,
): ReturnType<Connectors['of']> => {
  if (!found) return fail({ code: 'not_found' });
  const { panel, credential: sealed } = found;
  const { id: panelId } = panel;
  if (panel.connection === 'recorded') return ok(recordedConnector(panel.kind));
  if (panel.connection === 'customer_session') {
    const session = sessionConnector(panel.kind, panel.origin);
    return session ? ok(session) : fail({ code: 'panel_unsupported' });
  }
  if (panel.connection === 'owner') {
    const mode = await owners[panel.kind]?.();
    if (!mode) return fail({ code: 'panel_unsupported' });
    const { ownerConnector } = await import('./owner/connector.ts');
    const owner = ownerConnector(mode, reaching(parts, panel), ownerKeyOf(parts, panelId));
    return ok(plainNames(watched(owner, () => parts.foreignRows?.(panelId))));
  }
  const credential = sealed ? await parts.secrets.open(sealed, panelCredentialContext(panelId)) : null;
  if (sealed && credential === null) return fail({ code: 'panel_denied' });
  const connector = await connectors[panel.kind]({ ...reaching(parts, panel), credential });
  if (!connector.ok) return fail({ code: connector.error.code });
  const { capabilities } = connector.value;
  // Limits that leak are no limits: they are offered only where the host has said so in words.
  const refused = capabilities.limitsLeak && !panel.leakyLimited;
  return ok({
    ...plainNames(watched(connector.value, () => parts.foreignRows?.(panelId))),
    ...(refused ? { capabilities: { ...capabilities, limitedCategories: [] } } : {}),
  });
};

/** Every question about one account: an answer with a row of another's fails as a whole, and somebody hears of it (E36). */
const watched = (connector: PanelConnector, foreign: () => void): PanelConnector => {
  const { remove, recover } = connector;
  const told = async <Value>(asked: Promise<PanelResult<Value>>): Promise<PanelResult<Value>> => {
    const answer = await asked;
    if (!answer.ok && answer.error.reason === 'foreign_row') foreign();
    return answer;
  };
  return {
    ...connector,
    account: (id) => told(connector.account(id)),
    products: (id) => told(connector.products(id)),
    signIn: (order, person) => told(connector.signIn(order, person)),
    provision: (...asked) => told(connector.provision(...asked)),
    deprovision: (...asked) => told(connector.deprovision(...asked)),
    inventory: (id) => told(connector.inventory(id)),
    ...(remove ? { remove: (...asked) => told(remove(...asked)) } : {}),
    ...(recover ? { recover: (...asked) => told(recover(...asked)) } : {}),
  };
};

const plainAccount = (account: PanelAccount): PanelAccount => ({
  ...account,
  name: plainLine(account.name) || account.shownAs,
});

/** What people call things at a panel is shown to both sides: it may hold markup, and steers nothing (E25, E45). */
const plainNames = (connector: PanelConnector): PanelConnector => ({
  ...connector,
  account: async (asked) => {
    const found = await connector.account(asked);
    return found.ok ? ok(plainAccount(found.value)) : found;
  },
  products: async (asked) => {
    const listed = await connector.products(asked);
    if (!listed.ok) return listed;
    return ok(listed.value.map((product) => ({ ...product, name: plainLine(product.name) || product.id })));
  },
});
