import type { PanelKind } from '../../shared/api/deployment.ts';
import { adapters } from '../panels/registry.ts';

/**
 * Ends the session the browser has at a panel, by the panel's own logout, and only if there is one:
 * after a blind logout Froxlor loses the sign-in link that follows, and without a logout the link
 * lands in the account that was open before (E33).
 */

/** Where to look, relative to the panel's start, and whether the page we end up on is a signed-in one. */
const probes: Readonly<Record<PanelKind, { path: string; signedIn(landed: URL): boolean }>> = {
  froxlor: {
    path: 'index.php',
    signedIn: (landed) => /\/(?:customer|admin)_index\.php$/.test(landed.pathname),
  },
  internex: { path: '', signedIn: (landed) => !/^\/(?:login|signin)(?:\/|$)/.test(landed.pathname) },
};

export type Ended = 'ended' | 'none' | 'unreachable';

/** `base` is the panel's start address, with a slash at its end. The cookies used are the panel's own. */
export const endPanelSession = async (
  fetcher: typeof fetch,
  kind: PanelKind,
  base: string,
): Promise<Ended> => {
  const ask = (path: string) =>
    fetcher(new URL(path, base).href, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
  try {
    const probe = probes[kind];
    const signedIn = async () => {
      const landed = new URL((await ask(probe.path)).url);
      return landed.origin === new URL(base).origin && probe.signedIn(landed);
    };
    if (!(await signedIn())) return 'none';
    await ask(adapters[kind].logoutPath.replace(/^\//, ''));
    // The panel's word counts, not our request: look again.
    return (await signedIn()) ? 'unreachable' : 'ended';
  } catch {
    return 'unreachable';
  }
};
