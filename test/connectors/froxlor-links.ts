/**
 * Froxlor's login links and sessions, as far as they trap a partner's browser
 * (panels.md 2.1, traps 3 to 5; customer-session.md, Froxlor blind logout).
 */
export interface Browser {
  /** Opens a link's path; the account the browser is in afterwards, or null on the login page. */
  open: (uri: string) => string | null;
  logout: () => void;
}

export interface LoginLinks {
  mint: (loginname: string) => string;
  browser: () => Browser;
}

export const loginLinks = (): LoginLinks => {
  /** One row per login name in the panel's table: a second link overwrites the first. */
  const outstanding = new Map<string, string>();
  let made = 0;

  return {
    mint: (loginname) => {
      made += 1;
      const hash = `PLANTED-${String(made).padStart(56, '0')}`;
      outstanding.set(loginname, hash);
      return `index.php?action=ll&ln=${loginname}&h=${hash}`;
    },
    browser: () => {
      let session: string | null = null;
      let sentToLogoutNext = false;
      return {
        open: (uri) => {
          // A live session swallows the link: the browser stays where it was, the link stays usable.
          if (session !== null) return session;
          const parameters = new URLSearchParams(uri.split('?')[1]);
          const loginname = parameters.get('ln') ?? '';
          if (outstanding.get(loginname) !== parameters.get('h')) return null;
          outstanding.delete(loginname);
          if (sentToLogoutNext) {
            // The remembered page is the logout: signed in and out in one step, the link is gone.
            sentToLogoutNext = false;
            return null;
          }
          session = loginname;
          return session;
        },
        logout: () => {
          if (session === null) sentToLogoutNext = true;
          session = null;
        },
      };
    },
  };
};
