import { type PanelKind, panelKinds } from '../../shared/api/deployment.ts';
import type { Capabilities, ConnectorMode } from '../../shared/domain/enforcement.ts';
import { delegatedLoginCapabilities } from './delegated-login/connector.ts';
import { froxlorCapabilities } from './froxlor/connector.ts';
import { froxlorOwnerCapabilities } from './froxlor/owner.ts';
import { hestiaCapabilities } from './hestia/connector.ts';
import { ispconfigCapabilities } from './ispconfig/connector.ts';
import { sessionCapabilities } from './session/connector.ts';
import { virtualminCapabilities } from './virtualmin/connector.ts';

/** With the host's key: what the connector of each kind declares. */
const withHostKey: Record<PanelKind, Capabilities> = {
  froxlor: froxlorCapabilities,
  hestia: hestiaCapabilities,
  infomaniak: delegatedLoginCapabilities,
  internex: delegatedLoginCapabilities,
  ionos: delegatedLoginCapabilities,
  ispconfig: ispconfigCapabilities,
  virtualmin: virtualminCapabilities,
};

const withOwnerKey: Partial<Record<PanelKind, Capabilities>> = { froxlor: froxlorOwnerCapabilities };

export type Declared = Partial<Record<ConnectorMode, Capabilities>> & { host: Capabilities };

const declaredOf = (kind: PanelKind): Declared => {
  const owner = withOwnerKey[kind];
  const session = sessionCapabilities(kind);
  return {
    host: withHostKey[kind],
    ...(owner ? { owner } : {}),
    ...(session ? { customer_session: session } : {}),
  };
};

/** What each kind declares in each mode it has, without a panel to speak to: for the matrix and its test. */
export const declared: ReadonlyMap<PanelKind, Declared> = new Map(
  panelKinds.map((kind) => [kind, declaredOf(kind)]),
);
