import type { PanelKind } from '../../../shared/api/deployment.ts';
import { type ProductCategory, productCategories } from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { wholeCategories } from '../../../shared/domain/whole-category.ts';
import type { PanelConnector, PanelFailure } from '../../ports/panel.ts';

/** The vendor's own sharing is used by hand; its rights apply, and ending it is a step in the panel (E30). */
export const recordedCapabilities: Capabilities = {
  full: 'by_hand',
  limited: 'by_hand',
  limitedBy: 'product',
  limitedCategories: productCategories,
  limitsLeak: false,
  endsSessions: { full: false, limited: false },
  idleSeconds: null,
  boundsActiveSessions: false,
  ownership: 'admin',
  verified: { how: 'documented', version: null, date: '2026-11-21' },
};

/** What each vendor's own dialog can share apart (vendors.md); internex shares clouds and nothing smaller. */
const categories: Partial<Record<PanelKind, readonly ProductCategory[]>> = {
  internex: ['cloud'],
};

const byHand: { ok: false; error: PanelFailure } = fail({
  code: 'panel_unsupported',
  reason: 'recorded_by_hand',
});

/** A panel nobody speaks to: it calls nothing, and claims nothing (E45). */
export const recordedConnector = (kind: PanelKind): PanelConnector => ({
  capabilities: recordedCapabilities,
  account: async () => byHand,
  products: async () => ok(wholeCategories(categories[kind] ?? productCategories)),
  signIn: async () => byHand,
  provision: async () => byHand,
  deprovision: async () => byHand,
  aftercare: async () => ok({ lists: [], recovers: [] }),
  inventory: async () => byHand,
  health: async () => byHand,
});
