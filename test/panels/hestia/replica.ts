/**
 * A HestiaCP for browsers, beside the commands that the connector's tests call. Seen on 1.10.3: sign-in in
 * two steps, one cookie for all tabs, a logout that wants the page's token, and forms that make what an
 * account holds. Nobody is ever signed in here through us.
 */
import { type HestiaDouble, hestiaDouble } from '../../connectors/hestia-double.ts';
import { type OwnPage, type Reply, serveOwnPage } from '../own-page.ts';
import { savedPage, withRows } from '../saved.ts';

export interface HestiaReplica extends OwnPage {
  double: HestiaDouble;
}

const web = savedPage('hestia-web');
const databases = savedPage('hestia-databases');
const signIn = savedPage('hestia-signed-out');
const row = /<div class="units-table-row {2}js-unit"[\s\S]*?\n {4}<\/div>/;
const token = 'a-token-of-this-session';

/** The list's rows, in the account's name; the name of the first saved row is what a row is about. */
const listOf = (page: string, login: string, names: readonly string[], first: string): string =>
  withRows(
    page,
    row,
    names.map(
      (name) => (saved) =>
        saved.replaceAll(first, name.replaceAll('.', '&period;').replaceAll('_', '&lowbar;')),
    ),
  )
    .replaceAll('hstanna', login)
    .replaceAll('token=0', `token=${token}`)
    .replace(
      '<a href="#add" class="button">Add one</a>',
      '<a href="/add/db/" class="button">Add a database</a>',
    );

const passwordStep = signIn.replace(
  /<label for="username">[\s\S]*?<input[^>]*>/,
  '<label for="password">Password</label> <input type="password" name="password" id="password">',
);

export const startHestiaReplica = async (port: number): Promise<HestiaReplica> => {
  const double = hestiaDouble();
  /** Who a browser's session is, and whether the password was given. */
  const sessions = new Map<string, { user: string; entered: boolean }>();

  const logIn = (session: string, method: string, fields: URLSearchParams): Reply => {
    if (method !== 'POST') return { html: signIn };
    const user = fields.get('user');
    if (user !== null) {
      sessions.set(session, { user, entered: false });
      return { html: passwordStep };
    }
    const known = sessions.get(session);
    if (known) known.entered = true;
    return { to: '/list/web/' };
  };

  const addDatabase = (login: string, fields: URLSearchParams): Reply => {
    const name = `${login}_${fields.get('v_database') ?? ''}`;
    const account = double.accounts[login];
    const [example = {}] = Object.values(account?.databases ?? {});
    if (account) account.databases[name] = { ...example, DATABASE: name, DBUSER: name };
    return { to: '/list/db/' };
  };

  const served = await serveOwnPage(
    port,
    ({ url, method, fields, session }) => {
      const path = url.pathname;
      if (path === '/login/') return logIn(session, method, fields);
      const known = sessions.get(session);
      const account = known?.entered ? double.accounts[known.user] : undefined;
      if (known === undefined || account === undefined) return { to: '/login/' };
      // Asked without the token of its page it does nothing, and says so.
      if (path === '/logout/') {
        if (url.searchParams.get('token') !== token) return { html: '<h1>Potential CSRF</h1>', status: 400 };
        sessions.delete(session);
        return { to: '/login/' };
      }
      if (path === '/list/db/') {
        return { html: listOf(databases, known.user, Object.keys(account.databases), 'hstanna&lowbar;blog') };
      }
      if (path === '/add/db/') {
        if (method === 'POST') return addDatabase(known.user, fields);
        const form =
          '<form method="post"><label>Name <input name="v_database"></label> <button>Save</button></form>';
        return {
          html: listOf(databases, known.user, [], 'hstanna').replace(
            '<div class="units-table js-units-container">',
            `${form}<div>`,
          ),
        };
      }
      if (path === '/list/web/') {
        return { html: listOf(web, known.user, Object.keys(account.web), 'berg-bakery&period;example') };
      }
      return { to: '/list/web/' };
    },
    {
      name: 'hestia',
      api: (request) => (new URL(request.url).pathname.startsWith('/api/') ? double.send(request) : null),
    },
  );
  return Object.assign(served, { double });
};
