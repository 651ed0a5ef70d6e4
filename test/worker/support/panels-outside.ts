/**
 * The panels the Worker under test calls, answered in Node through the runtime's outbound
 * service, so that the Worker's own fetch, address rule and parsing run for real. Names tell the
 * story: an account `anna` has the contact address `anna@post.example`; a host whose name starts
 * with `down` is unreachable, with `slow-cut` answers ends with 503, `hostile` sends markup.
 */
const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

const ftpUsers = new Map<string, { id: string; username: string; description: string; path: string }[]>();

interface Call {
  command: string;
  params: Record<string, unknown> | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const callOf = (value: unknown): Call | null => {
  if (!isRecord(value) || typeof value['command'] !== 'string') return null;
  return { command: value['command'], params: isRecord(value['params']) ? value['params'] : null };
};

const customerId = (login: string): string =>
  String([...login].reduce((sum, one) => sum + one.charCodeAt(0), 100));

const list = (rows: readonly unknown[]): Response => json({ data: { count: rows.length, list: rows } });

/** A Froxlor in the small: the calls the connector makes, for any login but `nobody`. */
const froxlor = async (request: Request, host: string): Promise<Response> => {
  const call = callOf(await request.json());
  const login = String(call?.params?.['loginname'] ?? '');
  if (!call || login === '' || login === 'nobody') return json({ message: 'not found' }, 404);
  const owner = { customerid: customerId(login), loginname: login };
  const key = `${host} ${login}`;
  switch (call.command) {
    case 'Customers.get':
      return json({
        data: {
          ...owner,
          name: 'Panel',
          firstname: login,
          company: `${login} company`,
          email: `${login}@post.example`,
          deactivated: '0',
          gui_access: '1',
          password: 'PLANTED-password-hash',
        },
      });
    case 'SubDomains.listing':
      return list([
        {
          ...owner,
          id: '11',
          domain: `${login}.example`,
          parentdomainid: '0',
          documentroot: `/var/customers/webs/${login}/main/`,
          isemaildomain: '1',
          deactivated: '0',
        },
        {
          ...owner,
          id: '12',
          domain: `shop.${login}.example`,
          parentdomainid: '11',
          documentroot: `/var/customers/webs/${login}/shop/`,
          isemaildomain: '0',
          deactivated: '0',
        },
      ]);
    case 'Emails.listing':
      return list([
        {
          ...owner,
          id: '21',
          email_full: `info@${login}.example`,
          email: `info@${login}.example`,
          popaccountid: '5',
          iscatchall: '0',
          destination: `info@${login}.example`,
        },
      ]);
    case 'Mysqls.listing':
      return list([{ ...owner, id: '31', databasename: `${login}sql1`, dbserver: '0', description: '' }]);
    case 'Ftps.listing':
      return list(
        (ftpUsers.get(key) ?? []).map((user) => ({
          ...owner,
          ...user,
          homedir: user.path,
          login_enabled: 'Y',
        })),
      );
    case 'Ftps.add': {
      const users = ftpUsers.get(key) ?? [];
      const user = {
        id: String(users.length + 40),
        username: `${login}ftp${users.length + 2}`,
        description: String(call.params?.['ftp_description'] ?? ''),
        path: String(call.params?.['path'] ?? '/'),
      };
      ftpUsers.set(key, [...users, user]);
      return json({
        data: { ...owner, ...user, homedir: `/var/customers/webs/${login}${user.path}`, login_enabled: 'Y' },
      });
    }
    case 'Ftps.delete': {
      const gone = String(call.params?.['username'] ?? call.params?.['id'] ?? '');
      const kept = (ftpUsers.get(key) ?? []).filter((user) => user.username !== gone && user.id !== gone);
      ftpUsers.set(key, kept);
      return json({ data: { ...owner, username: gone } });
    }
    case 'Froxlor.generateLoginLink':
      return json({
        data: { base: 'https://configured.example/', uri: '?action=ll&ln=PLANTED-one-time-link' },
      });
    default:
      return json({ message: 'unknown command' }, 400);
  }
};

const accountId = /^\/panelshare\/accounts\/([^/]+)(\/products)?$/;

/** A host that speaks delegated login, in the small. */
const delegatedHost = async (request: Request, url: URL): Promise<Response> => {
  const at = (path: string): string => `${url.origin}${path}`;
  if (url.pathname === '/.well-known/panelshare') {
    return json({
      version: 1,
      name: 'Delegated host',
      deployment: 'http://panelshare.localhost:8710',
      link_endpoint: at('/partner-link'),
      link_token_endpoint: at('/partner-link/token'),
      login_endpoint: at('/partner-login'),
      backchannel_endpoint: at('/partner-backchannel'),
      accounts_endpoint: at('/panelshare/accounts'),
      limits: ['account', 'product'],
      actions: ['view', 'change', 'order'],
      unit: { en: 'cloud', de: 'Cloud' },
      ends_sessions: true,
    });
  }
  if (url.pathname === '/partner-link/token') {
    const code = new URLSearchParams(await request.text()).get('code') ?? '';
    return json({ link_id: `lnk_${code}`, account_id: code });
  }
  if (url.pathname === '/partner-backchannel') {
    return url.hostname.startsWith('slow-cut') ? json({ err: 'busy' }, 503) : json({ ended: 1 });
  }
  const account = accountId.exec(url.pathname);
  const id = account?.[1];
  if (id === undefined || id === 'nobody') return json({}, 404);
  const hostile = url.hostname.startsWith('hostile') ? '<img src=x onerror=alert(1)>' : '';
  if (account?.[2] === undefined) {
    return json({
      id,
      name: `${hostile}${id}`,
      contact_email: `${id.toLowerCase()}@post.example`,
      contact_editable: false,
    });
  }
  const actions = ['view', 'change', 'order'];
  return json({
    products: [
      { id: 'main-cloud', parent: null, category: 'cloud', name: 'Main Cloud', shareable: false, actions },
      {
        id: 'shop-cloud',
        parent: null,
        category: 'cloud',
        name: `${hostile}Webshop`,
        shareable: true,
        actions,
      },
      { id: 'shop-web', parent: 'shop-cloud', category: 'website', name: 'Shop', shareable: true, actions },
      {
        id: 'shop-domain',
        parent: 'shop-cloud',
        category: 'domain',
        name: `${id.toLowerCase()}.example`,
        shareable: true,
        actions,
      },
      { id: 'blog-cloud', parent: null, category: 'cloud', name: 'Blog', shareable: true, actions },
    ],
  });
};

/** Everything the Worker under test reaches outside. */
export const panelsOutside = async (request: Request): Promise<Response> => {
  const url = new URL(request.url);
  if (url.hostname.startsWith('down')) return new Response('', { status: 503 });
  if (url.pathname === '/api.php') return froxlor(request, url.host);
  return delegatedHost(request, url);
};
