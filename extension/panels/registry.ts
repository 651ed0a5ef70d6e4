import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Adapter } from './adapter.ts';
import { froxlor } from './froxlor/index.ts';
import { hestia } from './hestia/index.ts';
import { infomaniak } from './infomaniak/index.ts';
import { internex } from './internex/index.ts';
import { ionos } from './ionos/index.ts';
import { ispconfig } from './ispconfig/index.ts';
import { virtualmin } from './virtualmin/index.ts';

/**
 * The only list of adapters; a kind without one does not compile. A new kind of panel is a folder
 * here, its name in `panelKinds` and its line below; the build makes `content-scripts/panel-<kind>.js`
 * of each folder's script.ts.
 */
export const adapters: Readonly<Record<PanelKind, Adapter>> = {
  internex,
  froxlor,
  infomaniak,
  ionos,
  virtualmin,
  hestia,
  ispconfig,
};
