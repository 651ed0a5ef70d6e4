import type { ListKind } from '../../../api/admin.ts';
import type { AlertKind, HealthState } from '../../../domain/alert.ts';
import type { DeadReason } from '../../../domain/dead-letter.ts';
import type { FigureName } from '../../../domain/figures.ts';

/** What the dashboard shows beyond its lists: looking up, figures, the outbox, the state of everything (A2, A3, A5). */
export interface DashboardWords {
  search: {
    title: string;
    hint: string;
    label: string;
    kinds: Record<ListKind, string>;
    none: (words: string) => string;
    all: (kind: string) => string;
  };
  account: {
    shownAs: string;
    panelAccount: string;
    contact: string;
    inDoubt: string;
    products: string;
    shares: string;
    noShares: string;
    invitations: string;
  };
  invitation: { title: string; sent: string; answered: string; grant: string; cannot: string };
  outbox: {
    kind: string;
    anyKind: string;
    what: string;
    address: string;
    addressHint: string;
    groups: string;
    count: string;
    oldest: string;
    why: string;
    retryAll: (count: string) => string;
    reasons: Record<DeadReason, string>;
  };
  figures: {
    title: string;
    lead: string;
    days: (days: number) => string;
    names: Record<FigureName, string>;
    /** A chart in one sentence: a sum of things that happened, or what there is at the end. */
    sum: (total: string, latest: string) => string;
    stock: (first: string, latest: string) => string;
    median: (latest: string) => string;
    day: string;
    asTable: string;
    none: string;
    latest: string;
    all: string;
  };
  health: {
    title: string;
    lead: string;
    states: Record<HealthState, string>;
    checks: Record<'database' | 'queue' | 'log' | 'dead_letters' | 'cuts' | 'panels', string>;
    dead: (count: string) => string;
    oldestWaiting: (since: string) => string;
    oldestUnsealed: (since: string) => string;
    oldestCut: (since: string) => string;
    panelsDown: (names: string) => string;
    fine: string;
    open: string;
    noneOpen: string;
    past: string;
    nonePast: string;
    subject: string;
    since: string;
    told: string;
    over: string;
    alerts: Record<AlertKind, string>;
    endpoint: string;
    thresholds: string;
    thresholdsLead: string;
    fields: Record<
      'deadLetters' | 'panelDownMinutes' | 'cutLateMinutes' | 'queueLateMinutes' | 'sealLateMinutes',
      string
    >;
    fieldWrong: string;
    save: string;
    saved: string;
  };
  panel: {
    health: string;
    healthLead: string;
    answers: string;
    answering: string;
    failingSince: (since: string) => string;
    never: string;
    answered: string;
    took: string;
    outcome: string;
    share: (percent: string) => string;
    kindHeading: (kind: string) => string;
    kindText: string;
    switchOffKind: (count: string) => string;
    whoSees: string;
  };
  queue: { waitingSince: string };
}
