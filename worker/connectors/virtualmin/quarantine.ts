import type { PanelFailure } from '../../ports/panel.ts';

/**
 * Webmin locks out a whole source address after five bad logins, the right credentials included, and
 * our calls share their address with everybody else's. So a login that was refused is not tried again
 * for a while, by nobody and for nothing; another credential is. Kept per isolate, like the throttle.
 */
export interface Quarantine {
  /** Why a call must not be made now; null when it may. */
  heldFor(panelId: string, credential: string, now: number): PanelFailure | null;
  /** Remembers what an answer said about the login. */
  note(panelId: string, credential: string, now: number, failure: PanelFailure): void;
}

export const createQuarantine = (badLoginMilliseconds: number, lockedMilliseconds: number): Quarantine => {
  const held = new Map<string, { credential: string | null; until: number; failure: PanelFailure }>();
  return {
    heldFor: (panelId, credential, now) => {
      const entry = held.get(panelId);
      if (!entry || now >= entry.until) return null;
      return entry.credential === null || entry.credential === credential ? entry.failure : null;
    },
    note: (panelId, credential, now, failure) => {
      if (failure.reason === 'bad_login') {
        held.set(panelId, { credential, until: now + badLoginMilliseconds, failure });
      }
      if (failure.reason === 'locked_out') {
        held.set(panelId, { credential: null, until: now + lockedMilliseconds, failure });
      }
    },
  };
};
