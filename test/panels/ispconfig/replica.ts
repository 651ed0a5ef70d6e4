/**
 * An ISPConfig for browsers, beside the remote calls that the connector's tests make. Seen on 3.2: one
 * document for all pages, its content fetched into it; one cookie for all tabs; the name in the header's
 * logout button alone. Nobody is ever signed in here through us.
 */
import { type IspconfigDouble, ispconfigDouble, type ListMethod } from '../../connectors/ispconfig-double.ts';
import { type OwnPage, type Reply, serveOwnPage } from '../own-page.ts';
import { savedPage, withRows } from '../saved.ts';

export interface IspconfigReplica extends OwnPage {
  double: IspconfigDouble;
}

const content = /(<div id="pageContent"[^>]*>)([\s\S]*?)(\n {14}<\/div>\n {12}<\/form>)/;
const contentOf = (page: string): string => content.exec(page)?.[2] ?? '';
const start = savedPage('ispconfig-start');
const signedOut = savedPage('ispconfig-signed-out');
const sites = contentOf(savedPage('ispconfig-sites'));
const databases = contentOf(savedPage('ispconfig-databases'));
const rowOf = (form: string) =>
  new RegExp(`<tr><td><a href="#" data-load-content="sites/${form}[\\s\\S]*?</tr>`);

/** What the panel's own script does with what a person presses. */
const script = `<script>document.addEventListener('click', async ({ target }) => {
  const pressed = target.closest('[data-load-content]');
  if (!pressed) return;
  const answer = await fetch('/' + pressed.getAttribute('data-load-content'));
  if (answer.redirected) location.href = '/';
  else document.querySelector('#pageContent').innerHTML = await answer.text();
});</script>`;

const shell = (login: string): string =>
  start
    .replace('Sign out anna', `Sign out ${login}`)
    .replace(
      '<div id="sidebar" class="left"><ul></ul></div>',
      `<div id="sidebar" class="left"><ul><li><a href="#" data-load-content="sites/web_vhost_domain_list.php">Websites</a></li>
<li><a href="#" data-load-content="sites/database_list.php">Databases</a></li></ul></div>`,
    )
    .replace('</body>', `${script}</body>`);

export const startIspconfigReplica = async (port: number): Promise<IspconfigReplica> => {
  const double = ispconfigDouble();
  const sessions = new Map<string, string>();
  const rowsOf = (login: string, method: ListMethod) => {
    const group = double.users.find(({ username }) => username === login)?.['default_group'];
    return double.rows[method].filter((row) => row['sys_groupid'] === group);
  };

  const listOf = (login: string, path: string): Reply | null => {
    if (path === '/sites/web_vhost_domain_list.php') {
      const rows = rowsOf(login, 'sites_web_domain_get').map(
        (one) => (saved: string) =>
          saved
            .replaceAll('php?id=1&', `php?id=${one['domain_id']}&`)
            .replaceAll('berg-bakery.example', String(one['domain'])),
      );
      return { html: withRows(sites, rowOf('web_vhost_domain_edit'), rows) };
    }
    if (path !== '/sites/database_list.php') return null;
    const rows = rowsOf(login, 'sites_database_get').map(
      (one) => (saved: string) =>
        saved
          .replaceAll('php?id=2', `php?id=${one['database_id']}`)
          .replaceAll('c1blog', String(one['database_name'])),
    );
    return { html: withRows(databases, rowOf('database_edit'), rows) };
  };

  const served = await serveOwnPage(
    port,
    ({ url, method, fields, session }) => {
      const path = url.pathname;
      if (path === '/login/logout.php') {
        sessions.delete(session);
        return { to: '/login/' };
      }
      if (path.startsWith('/login/')) {
        if (method !== 'POST') return { html: signedOut };
        sessions.set(session, fields.get('username') ?? '');
        return { to: '/index.php' };
      }
      const login = sessions.get(session);
      if (login === undefined) return { to: '/login/' };
      return listOf(login, path) ?? { html: shell(login) };
    },
    {
      name: 'ispconfig',
      api: (request) => (new URL(request.url).pathname.startsWith('/remote/') ? double.send(request) : null),
    },
  );
  return Object.assign(served, { double });
};
