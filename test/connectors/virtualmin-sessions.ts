/** Webmin's sessions, as far as they matter to a partner's browser (panels.md 2.7, traps 5, 6 and 14). */
export interface Browser {
  /** Opens a sign-in link; the user the browser is in afterwards, or null at the login form. */
  open: (url: string) => string | null;
  /** The user of the page that a click leads to now. */
  click: () => string | null;
  /** Somebody signs in with a password of their own. */
  signIn: (user: string) => void;
  logout: () => void;
}

export interface WebminSessions {
  mint: (user: string, seconds: number) => string;
  /** The web server learns of new sessions only when it is told to look. */
  reload: () => void;
  browser: () => Browser;
}

export const webminSessions = (exists: (user: string) => boolean): WebminSessions => {
  const written = new Map<string, string>();
  const known = new Map<string, string>();
  let made = 0;
  return {
    mint: (user) => {
      made += 1;
      const id = made.toString(16).padStart(32, '0');
      written.set(id, user);
      return id;
    },
    reload: () => {
      for (const [id, user] of written) known.set(id, user);
      written.clear();
    },
    browser: () => {
      let session: string | null = null;
      const user = (): string | null => (session !== null && exists(session) ? session : null);
      return {
        open: (url) => {
          const id = new URL(url).searchParams.get('session') ?? '';
          const found = known.get(id);
          // Used or unknown: an error page, and the browser stays whoever it was.
          if (found === undefined || !exists(found)) return user();
          known.delete(id);
          session = found;
          return user();
        },
        click: user,
        signIn: (name) => {
          session = name;
        },
        logout: () => {
          session = null;
        },
      };
    },
  };
};
