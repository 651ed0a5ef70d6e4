import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Adapter, Place } from './adapter.ts';
import { froxlor } from './froxlor/index.ts';
import { infomaniak } from './infomaniak/index.ts';
import { internex } from './internex/index.ts';
import { ionos } from './ionos/index.ts';

/** The only list of adapters; a kind without one does not compile. */
export const adapters: Readonly<Record<PanelKind, Adapter>> = { internex, froxlor, infomaniak, ionos };

/** The adapter whose panel this document is a page of, if any. */
export const adapterFor = (document: Document, place: Place): Adapter | null =>
  Object.values(adapters).find((adapter) => adapter.detect(document, place)) ?? null;
