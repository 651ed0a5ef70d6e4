/**
 * A Virtualmin that answers with what a running 8.1.0 answered, and has a switch for each of its
 * traps. It keeps servers, extra administrators, one-time sessions and the browsers they are in.
 */
import * as v from 'valibot';
import { rpcText, rpcValue } from '../../worker/connectors/virtualmin/rpc-text.ts';
import { type Row, recorded, sample } from './samples.ts';
import { type Browser, webminSessions } from './virtualmin-sessions.ts';

const folder = 'virtualmin-8.1.0';
const rowSchema = v.object({ name: v.string(), values: v.record(v.string(), v.array(v.string())) });
const list = v.pipe(v.string(), v.parseJson(), v.object({ data: v.array(rowSchema) }));
export type PanelRow = v.InferOutput<typeof rowSchema>;
const rowsOf = (name: string): PanelRow[] => v.parse(list, sample(folder, `${name}.json`)).data;
export const panelAnswer = (name: string): Response => recorded(name, folder);

export interface Switches {
  /** Lists answer with everybody's rows. */
  unfiltered: boolean;
  /** One user of somebody else's stands among the right ones. */
  foreignRow: boolean;
  /** Programs that answer with a recorded file. */
  answers: Record<string, string>;
  /** Secrets in every row, beyond what the panel sends. */
  planted: boolean;
  /** `delete-admin` and `delete-alias` say yes and delete nothing. */
  keeps: boolean;
  /** `create-admin` makes the administrator, and its answer is lost. */
  losesAddAnswer: boolean;
  /** The credential is wrong; five of those lock the address out. */
  badLogin: boolean;
  /** The panel gives a new administrator another right than was asked for. */
  widens: string | null;
  /** The user may run programs and no calls between servers. */
  rpcRefused: boolean;
  /** A deleted administrator's session goes on (as an owner's does). */
  keepsSessions: boolean;
}

export interface VirtualminDouble {
  switches: Switches;
  domains: PanelRow[];
  users: PanelRow[];
  aliases: PanelRow[];
  databases: Record<string, PanelRow[]>;
  admins: { domain: string; row: PanelRow }[];
  /** The tables of Unix users, by name. */
  cron: Record<string, string>;
  calls: { program: string; fields: URLSearchParams; path: string; request: Request }[];
  send: (request: Request) => Promise<Response>;
  browser: () => Browser;
  /** The server is deleted and made again under the same name (E47). */
  recreate: (name: string) => void;
}

const planted: Record<string, string[]> = {
  hashed_password: ['PLANTED-hash'],
  password_for_mysql: ['PLANTED-database'],
  encrypted_password: ['PLANTED-crypt'],
  password: ['PLANTED-admin'],
  recovery: ['PLANTED-recovery'],
};

const failure = (error: string): Response =>
  Response.json({ status: 'failure', error, full_error: `${error}\n\nUsage PLANTED-usage` });
const done = (output: string): Response => Response.json({ status: 'success', output });
const value = (row: PanelRow, field: string): string => row.values[field]?.[0] ?? '';
const yes = (fields: URLSearchParams, flag: string): string[] => [fields.has(flag) ? 'Yes' : 'No'];

export const virtualminDouble = (): VirtualminDouble => {
  const switches: Switches = {
    unfiltered: false,
    foreignRow: false,
    answers: {},
    planted: false,
    keeps: false,
    losesAddAnswer: false,
    badLogin: false,
    widens: null,
    rpcRefused: false,
    keepsSessions: false,
  };
  const domains = [...rowsOf('list-domains.acme'), ...rowsOf('list-domains.carl')];
  const users = [...rowsOf('list-users.acme'), ...rowsOf('list-users.carl')];
  const aliases = [...rowsOf('list-aliases.acme'), ...rowsOf('list-aliases.carl')];
  const databases: VirtualminDouble['databases'] = {
    'acme-shop.example': rowsOf('list-databases.acme-shop'),
    'diaz-cycles.example': rowsOf('list-databases.diaz-cycles'),
  };
  const admins: VirtualminDouble['admins'] = [];
  const cron: VirtualminDouble['cron'] = {};
  const calls: VirtualminDouble['calls'] = [];
  const sessions = webminSessions(
    (name) =>
      switches.keepsSessions ||
      admins.some(({ row }) => row.name === name) ||
      domains.some((row) => value(row, 'username') === name),
  );
  let badLogins = 0;

  const rows = (found: readonly PanelRow[]): Response =>
    Response.json({
      status: 'success',
      data: [
        // A warning of the panel's, as it stands among the rows (trap 3).
        { name: 'Failed to find mount point for /home/acme', values: {} },
        ...found.map((row) => (switches.planted ? { ...row, values: { ...row.values, ...planted } } : row)),
      ],
    });

  const ownedBy = (user: string | null): Set<string> =>
    new Set(domains.filter((row) => value(row, 'username') === user).map(({ name }) => name));

  const listDomains = (fields: URLSearchParams): Response => {
    const id = fields.get('id');
    const user = fields.get('user');
    if (id !== null) {
      const found = domains.filter((row) => value(row, 'id') === id);
      if (found.length === 0) return failure(`No virtual server with ID ${id} exists`);
      return rows(switches.unfiltered ? domains : found);
    }
    const found = domains.filter((row) => value(row, 'username') === user);
    if (found.length === 0) return failure(`No top-level domain owned by ${user} exists`);
    return rows(switches.unfiltered ? domains : found);
  };

  const listUsers = (fields: URLSearchParams): Response => {
    const names = ownedBy(fields.get('domain-user'));
    const shown = users.filter(
      (row) => fields.has('include-owner') || value(row, 'user_type') !== 'Server owner',
    );
    const own = shown.filter((row) => names.has(value(row, 'domain')));
    const foreign = shown.filter((row) => !names.has(value(row, 'domain')));
    return rows(switches.unfiltered ? shown : switches.foreignRow ? [...own, ...foreign.slice(0, 1)] : own);
  };

  const aliasDomain = (name: string): string => name.slice(name.lastIndexOf('@') + 1);
  const listAliases = (fields: URLSearchParams): Response => {
    const names = ownedBy(fields.get('user'));
    return rows(switches.unfiltered ? aliases : aliases.filter((row) => names.has(aliasDomain(row.name))));
  };

  const createAdmin = (fields: URLSearchParams): Response => {
    const domain = fields.get('domain') ?? '';
    const name = fields.get('name') ?? '';
    if (!/^[a-z0-9_.]+$/i.test(name)) return failure('Invalid extra administrator name');
    if (admins.some(({ row }) => row.name === name)) {
      return failure(`An extra admin named ${name} already exists`);
    }
    const rights = [...fields.getAll('edit'), ...(switches.widens === null ? [] : [switches.widens])];
    const allowed = fields.getAll('allowed-domain');
    admins.push({
      domain,
      row: {
        name,
        values: {
          base_username: [name],
          password: [`PLANTED-${fields.get('pass')}`],
          description: [fields.get('desc') ?? ''],
          edit_capabilities: [rights.join(' ')],
          ...(allowed.length > 0 ? { allowed_virtual_servers: [allowed.join(' ')] } : {}),
          create_servers: yes(fields, 'can-create'),
          rename_servers: yes(fields, 'can-rename'),
          configure_features: yes(fields, 'can-features'),
          access_webmin_modules: yes(fields, 'can-modules'),
        },
      },
    });
    if (switches.losesAddAnswer) throw new TypeError('connection lost');
    return done(`Extra administrator ${name} created successfully\n`);
  };

  const deleteAdmin = (fields: URLSearchParams): Response => {
    const name = fields.get('name');
    const at = admins.findIndex(({ domain, row }) => domain === fields.get('domain') && row.name === name);
    if (at < 0) return failure(`Extra administrator ${name} does not exist in this virtual server`);
    if (!switches.keeps) admins.splice(at, 1);
    return done(`Extra administrator ${name} deleted successfully\n`);
  };

  const deleteAlias = (fields: URLSearchParams): Response => {
    const email = `${fields.get('from')}@${fields.get('domain')}`;
    const at = aliases.findIndex(({ name }) => name === email);
    if (at < 0) return failure(`No alias for the email address ${email} exists`);
    if (!switches.keeps) aliases.splice(at, 1);
    return done(`Alias for ${email} deleted successfully\n`);
  };

  const modifyDomain = (fields: URLSearchParams): Response => {
    const found = domains.find(({ name }) => name === fields.get('domain'));
    if (!found) return failure(`Virtual server ${fields.get('domain')} does not exist`);
    found.values['contact_address'] = [fields.get('email') ?? ''];
    return done('All done\n');
  };

  const run = (program: string, fields: URLSearchParams): Response => {
    switch (program) {
      case 'list-domains':
        return listDomains(fields);
      case 'list-users':
        return listUsers(fields);
      case 'list-aliases':
        return listAliases(fields);
      case 'list-databases':
        return rows(databases[fields.get('domain') ?? ''] ?? []);
      case 'list-admins':
        return rows(admins.filter(({ domain }) => domain === fields.get('domain')).map(({ row }) => row));
      case 'create-admin':
        return createAdmin(fields);
      case 'delete-admin':
        return deleteAdmin(fields);
      case 'delete-alias':
        return deleteAlias(fields);
      case 'modify-domain':
        return modifyDomain(fields);
      case 'info':
        return panelAnswer('info.ok.json');
      default:
        return panelAnswer('unknown-program.json');
    }
  };

  const rpcAnswer = (rv: Parameters<typeof rpcText>[0]): Response =>
    new Response(rpcText({ status: '1', rv }), { headers: { 'content-type': 'text/plain' } });

  const called = (func: unknown, args: unknown): Response => {
    switch (func) {
      case 'get_miniserv_config_file':
        return rpcAnswer('/etc/webmin/miniserv.conf');
      case 'create_session_user': {
        const [place, user, seconds] = v.parse(
          v.tuple([v.object({ pidfile: v.string() }), v.string(), v.string()]),
          args,
        );
        if (place.pidfile !== '/var/webmin/miniserv.pid') return rpcAnswer(null);
        return rpcAnswer(sessions.mint(user.replace(/^-/, ''), Number(seconds)));
      }
      case 'reload_miniserv':
        sessions.reload();
        return rpcAnswer(null);
      default:
        throw new Error('a call that nothing should make');
    }
  };

  const rpc = async (request: Request): Promise<Response> => {
    // Without a Referer only what calls itself Webmin gets in; everybody else sees the login page.
    if (!/^webmin/i.test(request.headers.get('user-agent') ?? '')) {
      return panelAnswer('rpc.without-agent.txt');
    }
    if (switches.rpcRefused) return panelAnswer('rpc.refused.txt');
    const asked: Row = v.parse(v.record(v.string(), v.unknown()), rpcValue(await request.text()));
    switch (asked['action']) {
      case 'require':
        return panelAnswer('rpc.require.txt');
      case 'config':
        return panelAnswer('rpc.config-cron.txt');
      case 'read': {
        const file = String(asked['file']);
        if (file === '/etc/webmin/miniserv.conf') {
          return rpcAnswer('port=10000\nkeyfile=PLANTED-key\npidfile=/var/webmin/miniserv.pid\n');
        }
        return rpcAnswer(cron[file.slice(file.lastIndexOf('/') + 1)] ?? null);
      }
      case 'call':
        return called(asked['func'], asked['args']);
      case 'quit':
        return rpcAnswer({ time: '1' });
      default:
        throw new Error('an action that nothing should ask for');
    }
  };

  return {
    switches,
    domains,
    users,
    aliases,
    databases,
    admins,
    cron,
    calls,
    browser: () => sessions.browser(),
    recreate: (name) => {
      const found = domains.find((row) => row.name === name);
      if (found) found.values['id'] = ['179599999999999'];
    },
    send: async (incoming) => {
      const { pathname } = new URL(incoming.url);
      const body = pathname === '/rpc.cgi' ? '' : await incoming.clone().text();
      const fields = new URLSearchParams(body);
      const program = pathname === '/rpc.cgi' ? 'rpc' : (fields.get('program') ?? '');
      calls.push({ program, fields, path: pathname, request: incoming.clone() });
      if (badLogins >= 5) return panelAnswer('locked-out.txt');
      if (switches.badLogin) {
        badLogins += 1;
        return panelAnswer('unauthorized.txt');
      }
      const file = switches.answers[program];
      if (file !== undefined) return panelAnswer(file);
      return pathname === '/rpc.cgi' ? rpc(incoming) : run(program, fields);
    },
  };
};
