import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type {
  Aftercare,
  PanelAccess,
  PanelAccount,
  PanelConnector,
  PanelFailure,
  PanelResult,
} from '../../ports/panel.ts';

/** A connector with one customer's key, which can say whose it is. */
export interface KeyedConnector extends PanelConnector {
  /** The customer whose own key this is; a key that may do more is `owner_key_too_powerful` (E50). */
  whose(): Promise<PanelResult<PanelAccount>>;
}

type Keyless = Omit<PanelAccess, 'credential'>;

/** What a kind of panel does in owner mode. */
export interface OwnerMode {
  capabilities: Capabilities;
  aftercare: Aftercare;
  withKey(access: PanelAccess): Result<KeyedConnector, PanelFailure>;
  /** Whether something of this kind answers at all; there is no key that could be asked with. */
  health(access: Keyless): ReturnType<PanelConnector['health']>;
}

/**
 * The connector of a panel for which the host has given us no key: each call goes out with the key of the
 * account it names and of no other (E26), and without one nothing is asked.
 */
export const ownerConnector = (
  mode: OwnerMode,
  access: Keyless,
  /** The key of an account by the panel's id, or before it is known by the name its pages show. */
  keyOf: (panelAccount: string) => Promise<PanelResult<string>>,
): PanelConnector => {
  const asked = async <Value>(
    panelAccount: string,
    ask: (connector: KeyedConnector) => Promise<PanelResult<Value>>,
  ): Promise<PanelResult<Value>> => {
    const credential = await keyOf(panelAccount);
    if (!credential.ok) return credential;
    const connector = mode.withKey({ ...access, credential: credential.value });
    return connector.ok ? ask(connector.value) : connector;
  };
  return {
    capabilities: mode.capabilities,
    account: (id) => asked(id, (connector) => connector.account(id)),
    products: (id) => asked(id, (connector) => connector.products(id)),
    signIn: (order, person) => asked(order.panelAccountId, (connector) => connector.signIn(order, person)),
    provision: (order, ...made) =>
      asked(order.panelAccountId, (connector) => connector.provision(order, ...made)),
    deprovision: (order, made) =>
      asked(order.panelAccountId, (connector) => connector.deprovision(order, made)),
    aftercare: async () => ({ ok: true, value: mode.aftercare }),
    inventory: (id) => asked(id, (connector) => connector.inventory(id)),
    remove: (id, entryId) =>
      asked(id, async (connector) =>
        connector.remove
          ? connector.remove(id, entryId)
          : fail({ code: 'panel_unsupported', reason: 'not_removable' }),
      ),
    health: () => mode.health(access),
  };
};
