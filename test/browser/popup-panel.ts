import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Two panels as far as signing in goes: a Froxlor whose link works once and lands in the account that
 * is already open, and an internex terminal that takes a posted form. The session is a cookie.
 */
export interface FakePanels {
  /** Sign-in links not used yet, by their secret. */
  links: Map<string, string>;
  /** Bodies that were posted to the delegated login. */
  posted: URLSearchParams[];
  answer(request: IncomingMessage, response: ServerResponse, url: URL, body: string): boolean;
}

const accountOf = (request: IncomingMessage): string | null =>
  /(?:^|; )account=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

const froxlorPage = (account: string): string => `<!doctype html><html lang="en"><title>froxlor</title>
<body id="app"><a class="navbar-brand" href="customer_index.php">F</a>
<li class="dropdown"><a id="navbarOpts"><span>${account}</span></a>
<ul class="dropdown-menu" aria-labelledby="navbarOpts"><li><a class="dropdown-item" href="?x">Profile</a></li></ul></li></body></html>`;

const internexPage = (account: string): string => `<!doctype html><html lang="en"><title>internex</title>
<body><button id="user-menu-button">me</button><div id="user-menu"><span id="client-id">${account}</span>
<ul class="user-menu-list"><li><a href="/x">Profile</a></li></ul></div></body></html>`;

const login =
  '<!doctype html><html lang="en"><title>Login</title><body id="app"><input name="loginname"></body></html>';

export const fakePanels = (): FakePanels => {
  const panels: FakePanels = {
    links: new Map(),
    posted: [],
    answer: (request, response, url, body) => {
      const html = (text: string): boolean => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(text);
        return true;
      };
      const go = (location: string, cookie?: string): boolean => {
        response
          .writeHead(302, { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) })
          .end();
        return true;
      };
      const signIn = (account: string): string => `account=${account}; Path=/; HttpOnly; SameSite=Lax`;
      const signOut = 'account=; Path=/; Max-Age=0';
      const account = accountOf(request);
      const froxlor = url.hostname.startsWith('panel-');
      if (froxlor && url.pathname === '/index.php') {
        if (account !== null) return go('/customer_index.php');
        const secret = url.searchParams.get('ln') ?? '';
        const named = panels.links.get(secret);
        panels.links.delete(secret);
        return named === undefined ? html(login) : go('/customer_index.php', signIn(named));
      }
      if (froxlor) {
        if (url.searchParams.get('action') === 'logout') return go('/index.php', signOut);
        return account === null ? go('/index.php') : html(froxlorPage(account));
      }
      if (url.pathname === '/delegated-login' && request.method === 'POST') {
        const form = new URLSearchParams(body);
        panels.posted.push(form);
        return go('/', signIn(form.get('assertion') ?? ''));
      }
      if (url.pathname === '/logout') return go('/login', signOut);
      if (url.pathname === '/login') return html(login);
      return account === null ? go('/login') : html(internexPage(account));
    },
  };
  return panels;
};
