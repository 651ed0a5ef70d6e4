import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Capabilities } from '../../shared/domain/enforcement.ts';
import { delegatedLoginCapabilities } from './delegated-login/connector.ts';
import { froxlorCapabilities } from './froxlor/connector.ts';
import { hestiaCapabilities } from './hestia/connector.ts';
import { ispconfigCapabilities } from './ispconfig/connector.ts';
import { virtualminCapabilities } from './virtualmin/connector.ts';

/** What the connector of each kind declares, without a panel to speak to: for the matrix and its test. */
export const declared: Record<PanelKind, Capabilities> = {
  froxlor: froxlorCapabilities,
  hestia: hestiaCapabilities,
  infomaniak: delegatedLoginCapabilities,
  internex: delegatedLoginCapabilities,
  ionos: delegatedLoginCapabilities,
  ispconfig: ispconfigCapabilities,
  virtualmin: virtualminCapabilities,
};
