import type { HostSettings } from '../../shared/api/host-settings.ts';
import type { Alert, AlertKind, HealthState } from '../../shared/domain/alert.ts';
import type { DailyFigure } from '../../shared/domain/figures.ts';

/** A sign of life of a panel, or why there was none. */
export interface PanelCheck {
  panelId: string;
  at: number;
  /** `ok`, or a code of ours. */
  outcome: string;
  reason: string | null;
  version: string | null;
  milliseconds: number;
}

/** What the minute's job found wrong, in numbers; null where all is well. */
export interface Findings {
  /** Given up within a day. */
  dead: number;
  /** Since when the oldest entry of the outbox is due. */
  dueSince: number | null;
  unsealedSince: number | null;
  /** Since when the oldest cut waits at a panel. */
  cutSince: number | null;
  brokenLogs: readonly string[];
  panelsDown: readonly { id: string; name: string; since: number }[];
}

/** What the health endpoint tells anybody; `late` and `some` say nothing about whom (A5). */
export interface WatchState {
  at: number;
  status: HealthState;
  wrong: readonly AlertKind[];
}

export interface PanelHealth {
  /** The latest first. */
  checks: readonly PanelCheck[];
  /** Of the last day. */
  asked: number;
  answered: number;
  failingSince: number | null;
}

/** Figures over time and the state of the deployment (A2, A5). */
export interface WatchReads {
  findings(thresholds: HostSettings['alerts'], now: number): Promise<Findings>;
  alert(subject: string): Promise<Alert | null>;
  openAlerts(): Promise<readonly Alert[]>;
  pastAlerts(since: number): Promise<readonly Alert[]>;
  state(): Promise<WatchState | null>;
  panelHealth(panelId: string, now: number): Promise<PanelHealth>;
  /** Of every panel that is on and has a connector. */
  panelStates(): Promise<readonly { panelId: string; asked: boolean; failingSince: number | null }[]>;
  /** Panels switched on that were not asked since a moment, the longest ago first. */
  unasked(since: number, limit: number): Promise<readonly string[]>;
  figures(fromDay: number): Promise<readonly DailyFigure[]>;
  /** The last day whose figures are made. */
  lastDay(): Promise<number | null>;
  /** What one day is made of, from the rows themselves: of a day that is over, or of today so far. */
  figuresOf(day: number): Promise<readonly DailyFigure[]>;
}
