import type { PanelConnector } from '../../ports/panel.ts';
import { excessBy } from '../excess.ts';
import type { VirtualminApi } from './api.ts';

/** A user for calls alone (`rpc=3`) opens no page; one of step 1 in docs/panels/virtualmin.md that does was made wider. */
export const virtualminExcess =
  (api: VirtualminApi): NonNullable<PanelConnector['excess']> =>
  () =>
    excessBy([['pages', () => api.opensPages()]]);
