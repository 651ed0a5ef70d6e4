import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Adapter } from './adapter.ts';
import { froxlor } from './froxlor/index.ts';
import { signOut as froxlorSignOut } from './froxlor/sign-out.ts';
import { hestia } from './hestia/index.ts';
import { signOut as hestiaSignOut } from './hestia/sign-out.ts';
import { infomaniak } from './infomaniak/index.ts';
import { signOut as infomaniakSignOut } from './infomaniak/sign-out.ts';
import { internex } from './internex/index.ts';
import { signOut as internexSignOut } from './internex/sign-out.ts';
import { ionos } from './ionos/index.ts';
import { signOut as ionosSignOut } from './ionos/sign-out.ts';
import { ispconfig } from './ispconfig/index.ts';
import { signOut as ispconfigSignOut } from './ispconfig/sign-out.ts';
import type { SignOut } from './sign-out.ts';
import { virtualmin } from './virtualmin/index.ts';
import { signOut as virtualminSignOut } from './virtualmin/sign-out.ts';

/**
 * The only list of what the extension knows of panels; a kind that lacks here does not compile. A new
 * kind is a folder beside this file, its name in `panelKinds` and its line below. The pages of a kind
 * get `content-scripts/panel-<kind>.js`, which the build makes of the folder's script.ts; this whole
 * list is for the background, and for the look at a page that no host has named.
 */
export const panels: Readonly<Record<PanelKind, { adapter: Adapter; signOut: SignOut }>> = {
  internex: { adapter: internex, signOut: internexSignOut },
  froxlor: { adapter: froxlor, signOut: froxlorSignOut },
  infomaniak: { adapter: infomaniak, signOut: infomaniakSignOut },
  ionos: { adapter: ionos, signOut: ionosSignOut },
  virtualmin: { adapter: virtualmin, signOut: virtualminSignOut },
  hestia: { adapter: hestia, signOut: hestiaSignOut },
  ispconfig: { adapter: ispconfig, signOut: ispconfigSignOut },
};
