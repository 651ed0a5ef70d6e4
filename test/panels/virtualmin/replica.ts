/**
 * A Virtualmin for browsers, beside the programs that the connector's tests call. Seen on 8.1.0: one
 * cookie for all tabs, a link works once and takes a session over, the logout asks for nothing, the
 * login form stands at every address, and a deleted administrator is out with the next click.
 */
import { type VirtualminDouble, virtualminDouble } from '../../connectors/virtualmin-double.ts';
import type { Browser } from '../../connectors/virtualmin-sessions.ts';
import { type OwnPage, type Reply, serveOwnPage } from '../own-page.ts';
import { savedPage, withRows } from '../saved.ts';

export interface VirtualminReplica extends OwnPage {
  double: VirtualminDouble;
  /** So many of the next pages of an administrator come from processes that do not know it yet. */
  forgetful: number;
  /** Answers instead of the panel, as long as it stands here: an answer that takes its time. */
  hold: ((request: Request) => Promise<Response>) | null;
}

const [start, servers, signedOut] = [
  savedPage('virtualmin-start'),
  savedPage('virtualmin-servers'),
  savedPage('virtualmin-signed-out'),
];

/** An owner's own page names the owner; an administrator's names the administrator, who has no home. */
const pageOf = (page: string, user: string, owner: string): string =>
  page
    // The panel's own script keeps its links in the page; here they are links.
    .replaceAll(' target="page"', '')
    .replace('data-user="acme"', `data-user="${user}"`)
    .replace('data-user-home="/home/acme"', `data-user-home="${user === owner ? `/home/${owner}` : ''}"`)
    .replace('<span>acme</span>', `<span>${user}</span>`);

export const startVirtualminReplica = async (port: number): Promise<VirtualminReplica> => {
  const double = virtualminDouble();
  // Owners who cannot change their contact address: with that right it would prove nothing (docs/panels/virtualmin.md).
  for (const { values } of double.domains) {
    const rights = values['edit_capabilities']?.[0];
    if (rights !== undefined) values['edit_capabilities'] = [rights.replace(/^domain /, '')];
  }
  const browsers = new Map<string, Browser>();
  const browserOf = (session: string): Browser => {
    const browser = browsers.get(session) ?? double.browser();
    browsers.set(session, browser);
    return browser;
  };

  const listOf = (user: string): Reply => {
    const administrator = double.admins.find(({ row }) => row.name === user);
    const server = double.domains.find(({ name }) => name === administrator?.domain);
    const owner = server?.values['username']?.[0] ?? user;
    const only = administrator?.row.values['allowed_virtual_servers']?.[0]?.split(' ');
    const shown = double.domains.filter(
      ({ name, values }) => values['username']?.[0] === owner && (only?.includes(name) ?? true),
    );
    const rows = shown.map(
      ({ name, values }) =>
        (row: string) =>
          row
            .replaceAll('17952765209371', String(values['id']?.[0]))
            .replace('edit_domain.cgi', 'view_domain.cgi')
            .replace('acme-shop.example', name),
    );
    return { html: pageOf(withRows(servers, /<tr class="tr_tag[\s\S]*?<\/tr>/, rows), user, owner) };
  };

  const signInOrOut = (session: string, url: URL, method: string, fields: URLSearchParams): Reply => {
    const browser = browserOf(session);
    if (method === 'POST') browser.signIn(fields.get('user') ?? '');
    else if (url.searchParams.has('logout')) browser.logout();
    else {
      const before = browser.click();
      const user = browser.open(url.href);
      if (user === null || user === before) return { html: '<h1>Error</h1>', status: 500 };
    }
    return { to: '/' };
  };

  const served = await serveOwnPage(
    port,
    ({ url, method, fields, session }) => {
      if (url.pathname === '/session_login.cgi') return signInOrOut(session, url, method, fields);
      const user = browserOf(session).click();
      if (user === null) return { html: signedOut };
      if (user.startsWith('ps_') && replica.forgetful > 0) {
        replica.forgetful -= 1;
        return { html: signedOut };
      }
      if (url.pathname === '/virtual-server/index.cgi') return listOf(user);
      return { html: pageOf(start, user, user) };
    },
    {
      name: 'virtualmin',
      api: (request) =>
        /\/(?:remote|rpc)\.cgi$/.test(new URL(request.url).pathname)
          ? (replica.hold ?? double.send)(request)
          : null,
    },
  );
  const replica: VirtualminReplica = Object.assign(served, {
    double,
    forgetful: 0,
    hold: null,
  });
  return replica;
};
