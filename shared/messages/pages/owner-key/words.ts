import type { PanelKind } from '../../../api/deployment.ts';

/** Owner mode: the key a customer makes in the panel for an own account, where to make it, and what became of it. */
export interface OwnerKeyWords {
  title: string;
  why: (panel: string) => string;
  /** In the panel's own words, by the kind; `otherwise` for a kind that has no steps here. */
  steps: Partial<Record<PanelKind, readonly string[]>> & { otherwise: readonly string[] };
  toPanel: string;
  key: string;
  keyHint: string;
  secret: string;
  secretHint: string;
  wrongForm: string;
  link: string;
  heading: string;
  state: string;
  working: (since: string) => string;
  denied: (since: string) => string;
  missing: string;
  replaceTitle: string;
  replaceText: string;
  store: string;
  stored: string;
  removeTitle: string;
  removeText: (panel: string) => string;
  needed: string;
  remove: string;
  removed: (panel: string) => string;
  manage: string;
  /** On the account's page and on a share's. */
  deniedNotice: (panel: string) => string;
  missingNotice: (panel: string) => string;
  giveNew: string;
  /** Nothing needs it any more. */
  idle: (panel: string) => string;
  /** For an admin who adds a panel. */
  notForKind: string;
  /** Beside the verification run. */
  verify: string;
}
