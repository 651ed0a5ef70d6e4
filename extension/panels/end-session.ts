import type { PanelKind } from '../../shared/api/deployment.ts';
import { panels } from './registry.ts';

/**
 * Ends the session the browser has at a panel, by the panel's own logout, and only if there is one:
 * after a blind logout Froxlor loses the sign-in link that follows, and without a logout the link
 * lands in the account that was open before (E33).
 */

export type Ended = 'ended' | 'none' | 'unreachable';

/** What is needed of `fetch`. */
export type Ask = (
  address: string,
  init: RequestInit,
) => Promise<Pick<Response, 'ok' | 'status' | 'url' | 'text'>>;

/** `base` is the panel's start address, with a slash at its end. The cookies used are the panel's own. */
export const endPanelSession = async (fetcher: Ask, kind: PanelKind, base: string): Promise<Ended> => {
  const ask = (path: string) =>
    fetcher(new URL(path, base).href, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
  try {
    const { signOut } = panels[kind];
    const logout = async (): Promise<string | null> => {
      const response = await ask(signOut.path);
      // Froxlor's own limit of pages a minute answers 429 where it was asked, session or not.
      if (!response.ok) throw new Error(`http_${response.status}`);
      const landed = new URL(response.url);
      const page = await response.text();
      return landed.origin === new URL(base).origin ? signOut.logout(landed, page) : null;
    };
    const path = await logout();
    if (path === null) return 'none';
    await ask(path);
    // The panel's word counts, not our request: look again.
    return (await logout()) === null ? 'ended' : 'unreachable';
  } catch {
    return 'unreachable';
  }
};
