import type { PanelKind } from '../../shared/api/deployment.ts';

/**
 * Ends the session the browser has at a panel, by the panel's own logout, and only if there is one:
 * after a blind logout Froxlor loses the sign-in link that follows, and without a logout the link
 * lands in the account that was open before (E33).
 */

interface Probe {
  /** Where to look, relative to the panel's start. */
  path: string;
  /** The logout that ends the session whose page we ended up on; null where nobody is signed in. */
  logout(landed: URL, page: string): string | null;
}

const probes: Readonly<Record<PanelKind, Probe>> = {
  froxlor: {
    path: 'index.php',
    // An administrator's session is ended by the administrator's own logout only.
    logout: ({ pathname }) => {
      const area = /\/(customer|admin)_index\.php$/.exec(pathname)?.[1];
      return area === undefined ? null : `${area}_index.php?action=logout`;
    },
  },
  internex: {
    path: '',
    logout: ({ pathname }) => (/^\/(?:login|signin)(?:\/|$)/.test(pathname) ? null : 'logout'),
  },
  ionos: {
    path: '',
    // Signed out, the panel leads to its login, which has a host of its own in life.
    logout: ({ pathname }) => (pathname.startsWith('/login') ? null : 'logout'),
  },
  virtualmin: {
    path: '',
    // Its login form stands at every address; only a page of somebody who is signed in names one.
    logout: (_landed, page) =>
      /<html[^>]*\sdata-user="[^"]/.test(page) ? 'session_login.cgi?logout=1' : null,
  },
  hestia: {
    path: '',
    // Its logout needs a token of the page; asked without, the session stays, and that is what is said.
    logout: ({ pathname }) => (pathname.startsWith('/login/') ? null : 'logout/'),
  },
  ispconfig: {
    path: 'index.php',
    // Without `l` an administrator who is in as the client is asked, by a page that carries a password's hash.
    logout: ({ pathname }) => (/\/login\//.test(pathname) ? null : 'login/logout.php?l=1'),
  },
  infomaniak: {
    path: '',
    // Signed out, the Manager leads to another address; its logout's own is not documented.
    logout: ({ pathname }) => (pathname.startsWith('/v3/') ? 'logout' : null),
  },
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
    const logout = async (): Promise<string | null> => {
      const response = await ask(probe.path);
      // Froxlor's own limit of pages a minute answers 429 where it was asked, session or not.
      if (!response.ok) throw new Error(`http_${response.status}`);
      const landed = new URL(response.url);
      const page = await response.text();
      return landed.origin === new URL(base).origin ? probe.logout(landed, page) : null;
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
