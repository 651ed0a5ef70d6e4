/**
 * A Froxlor in the small, for the Worker under test: the calls the connector makes, for any
 * login but `nobody`. The connector's own traps are held by `test/connectors`.
 */
const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

interface FtpUser {
  id: number;
  username: string;
  description: string;
  homedir: string;
  login_enabled: 'Y' | 'N';
}

const logins = new Map<number, string>();
const ftpUsers = new Map<string, FtpUser[]>();

const idOf = (login: string): number => {
  const id = [...login].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % 1_000_000_000;
  logins.set(id, login);
  return id;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const list = (rows: readonly unknown[]): Response => json({ data: { count: rows.length, list: rows } });

interface Asked {
  command: string;
  host: string;
}

/** Keys that were removed in the panel, by host and key. */
const removedKeys = new Set<string>();

/**
 * Whose key asks: `key-of-anna` and `key-of-anna.2` are anna's own, anything else the host's. A test removes one as its customer
 * would in the panel, by `Test.removeKey`.
 */
const customerOf = (request: Request, { command, host }: Asked): string | null | Response => {
  const basic = request.headers.get('authorization');
  if (basic === null) return json({ message: 'Unauthenticated. Please provide api user credentials.' }, 401);
  const [key = ''] = atob(basic.replace('Basic ', '')).split(':');
  const login = /^key-of-(\w+)(?:\.\d)?$/.exec(key)?.[1] ?? null;
  if (login !== null) idOf(login);
  if (command === 'Test.removeKey') {
    removedKeys.add(`${host} ${key}`);
    return json({ data: {} });
  }
  const gone = removedKeys.has(`${host} ${key}`) || key.startsWith('unknown');
  if (gone) return json({ message: 'Invalid authorization credentials' }, 403);
  if (command === 'Froxlor.listFunctions') {
    return json({ data: [{ module: 'Froxlor', function: 'listFunctions' }] });
  }
  if (login === null && command === 'Customers.listingCount') return json({ data: 2 });
  return login;
};

/** What a customer's own key is refused, as 2.3.10 answered. */
const refusedToCustomer = (
  command: string,
  params: Record<string, unknown>,
  login: string,
): Response | null => {
  if (['Customers.listingCount', 'Froxlor.generateLoginLink'].includes(command)) {
    return json({ message: 'Not allowed to execute given command.' }, 403);
  }
  if (command === 'SshKeys.listing') return json({ message: 'You cannot access this resource' }, 405);
  const named = params['loginname'] ?? logins.get(Number(params['id'] ?? params['customerid'] ?? 0));
  return command === 'Customers.get' && named !== login
    ? json({ message: 'You cannot access data of other customers' }, 401)
    : null;
};

export const froxlorOutside = async (request: Request, host: string): Promise<Response> => {
  const body: unknown = await request.json();
  if (!isRecord(body) || typeof body['command'] !== 'string') return json({ message: 'invalid' }, 400);
  const params = isRecord(body['params']) ? body['params'] : {};
  const asked = { command: body['command'], host };
  const mine = customerOf(request, asked);
  if (mine instanceof Response) return mine;
  const refused = mine === null ? null : refusedToCustomer(asked.command, params, mine);
  if (refused) return refused;
  return answered(asked, mine === null ? params : { ...params, loginname: mine }, mine !== null);
};

const answered = async (
  { command, host }: Asked,
  params: Record<string, unknown>,
  own: boolean,
): Promise<Response> => {
  const byId = Number(params['id'] ?? params['customerid'] ?? 0);
  const login = typeof params['loginname'] === 'string' ? params['loginname'] : logins.get(byId);
  if (login === undefined || login === 'nobody') return json({ message: 'not found' }, 404);
  const owner = { customerid: idOf(login), loginname: login };
  // A second account has ids of its own, as in a real table.
  const first = login.startsWith('second') ? 100 : 0;
  const root = `/var/customers/webs/${login}/`;
  const key = `${host} ${login}`;
  const users = ftpUsers.get(key) ?? [];
  const site = (id: number, name: string, folder: string) => ({
    ...owner,
    id,
    domain: name,
    documentroot: `${root}${folder}/`,
    aliasdomain: null,
    email_only: 0,
    deactivated: 0,
  });
  const main: FtpUser = { id: 1, username: login, description: '', homedir: root, login_enabled: 'Y' };
  switch (command) {
    case 'Customers.get':
      return json({
        data: {
          ...owner,
          name: 'Panel',
          firstname: login,
          company: `${login} company`,
          email: `${login}@post.example`,
          documentroot: root,
          password: 'PLANTED-password-hash',
        },
      });
    case 'SubDomains.listing':
      return list([
        site(first + 11, `${login}.example`, 'main'),
        site(first + 12, `shop.${login}.example`, 'shop'),
      ]);
    case 'Emails.listing':
      return list([
        { ...owner, id: first + 21, email_full: `info@${login}.example`, destination: '', popaccountid: 5 },
      ]);
    case 'Mysqls.listing':
      return list([{ ...owner, id: first + 31, databasename: `${login}sql1`, password: 'PLANTED-sql' }]);
    case 'SshKeys.listing':
      return list([]);
    case 'Ftps.listing':
      return list((own ? [main, ...users] : users).map((user) => ({ ...owner, ...user })));
    case 'Ftps.add': {
      const user: FtpUser = {
        id: users.length + 40,
        username: `${login}ftp${users.length + 2}`,
        description: String(params['ftp_description'] ?? ''),
        homedir: `${root}${String(params['path'] ?? '/').replace(/^\//, '')}`,
        login_enabled: 'Y',
      };
      ftpUsers.set(key, [...users, user]);
      return json({ data: { ...owner, ...user } });
    }
    case 'Ftps.delete': {
      const gone = users.find((user) => user.id === byId || user.username === params['username']);
      if (!gone) return json({ message: 'not found' }, 404);
      ftpUsers.set(
        key,
        users.filter((user) => user !== gone),
      );
      return json({ data: { ...owner, ...gone } });
    }
    case 'Froxlor.generateLoginLink':
      return json({
        data: {
          base: 'https://configured.example/',
          uri: `index.php?action=ll&ln=${login}&h=PLANTED-one-time-link-${'0'.repeat(20)}`,
        },
      });
    default:
      return json({ message: 'unknown command' }, 400);
  }
};

/** The pages a browser sees: a link signs in, and the account menu names who is. */
export const froxlorPages = (request: Request, url: URL): Response => {
  const asked = url.searchParams.get('ln');
  if (asked !== null) {
    return new Response(null, {
      status: 302,
      headers: { location: 'customer_index.php', 'set-cookie': `PHPSESSID=${asked}; path=/; HttpOnly` },
    });
  }
  const account = /PHPSESSID=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  return new Response(
    account === undefined
      ? '<form><input name="loginname"></form>'
      : `<a id="navbarOpts"><i></i><span>${account}</span></a>`,
    { headers: { 'content-type': 'text/html' } },
  );
};
