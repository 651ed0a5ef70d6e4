/**
 * Holds our own calls to a panel within bounds. Froxlor counts requests in a PHP session that API
 * callers never have (panels.md 2.1, trap 10), so nothing on its side would slow us down.
 * Kept per isolate: it protects a panel from a loop of ours, it is no exact quota.
 */
export interface Throttle {
  /** Counts a call; false when the window is full. A call that `mustRun` is counted and never refused. */
  take(key: string, now: number, mustRun: boolean): boolean;
}

export const createThrottle = (limit: number, windowMilliseconds: number): Throttle => {
  const windows = new Map<string, { startedAt: number; count: number }>();
  return {
    take: (key, now, mustRun) => {
      const held = windows.get(key);
      const current =
        held && now - held.startedAt < windowMilliseconds && now >= held.startedAt
          ? held
          : { startedAt: now, count: 0 };
      windows.set(key, current);
      if (current.count >= limit && !mustRun) return false;
      current.count += 1;
      return true;
    },
  };
};
