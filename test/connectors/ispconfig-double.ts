/**
 * An ISPConfig that answers with what a running 3.2 answered, and has a switch for each of its traps.
 * It keeps clients, users and sessions, and its calls read, own and ignore what the panel's do.
 */
import * as v from 'valibot';
import { type Row, recorded, sample } from './samples.ts';

const folder = 'ispconfig-3.2dev';

export interface Switches {
  /** A list answers with everybody's rows, whatever was asked for. */
  unfiltered: boolean;
  /** One row of somebody else among the right ones. */
  foreignRow: boolean;
  /** Methods that answer with a recorded file. */
  answers: Record<string, string>;
  /** Methods that answer with whatever is made here. */
  instead: Record<string, () => Response | Promise<Response>>;
  /** Secrets in every row and answer, beyond what the panel sends. */
  planted: boolean;
  /** Calls that still get through before the panel is down; null for never. */
  downAfter: number | null;
  /** Every delete says yes and takes nothing away. */
  keeps: boolean;
  /** The next user is made, and the answer is lost. */
  losesAddAnswer: boolean;
  /** A sign-out says yes, and the session stays. */
  keepsSessions: boolean;
  /** An FTP user gets the whole site instead of the directory asked for. */
  widensDirectory: boolean;
}

const rowsOf = (name: string): Row[] => {
  const answer = v.object({ response: v.array(v.record(v.string(), v.unknown())) });
  return v.parse(v.pipe(v.string(), v.parseJson(), answer), sample(folder, name)).response;
};

const body = v.record(v.string(), v.unknown());
const said = (response: unknown): Response => Response.json({ code: 'ok', message: '', response });

const planted: Row = {
  passwort: 'PLANTED-password-hash',
  password: 'PLANTED-password-hash',
  database_password: 'PLANTED-database-hash',
  id_rsa: 'PLANTED-private-key',
  ssl_key: 'PLANTED-certificate-key',
  dkim_private: 'PLANTED-dkim-key',
  monit_password: 'PLANTED-monit',
  notes: 'PLANTED-note',
};

const lists = {
  sites_web_domain_get: 'domain_id',
  mail_domain_get: 'domain_id',
  mail_user_get: 'mailuser_id',
  mail_forward_get: 'forwarding_id',
  mail_transport_get: 'transport_id',
  sites_database_get: 'database_id',
  sites_database_user_get: 'database_user_id',
  sites_ftp_user_get: 'ftp_user_id',
  sites_shell_user_get: 'shell_user_id',
  sites_webdav_user_get: 'webdav_user_id',
  sites_cron_get: 'id',
} as const;
export type ListMethod = keyof typeof lists;
export const listMethods = [
  'sites_web_domain_get',
  'mail_domain_get',
  'mail_user_get',
  'mail_forward_get',
  'mail_transport_get',
  'sites_database_get',
  'sites_database_user_get',
  'sites_ftp_user_get',
  'sites_shell_user_get',
  'sites_webdav_user_get',
  'sites_cron_get',
] as const satisfies readonly ListMethod[];
const isList = (method: string): method is ListMethod => method in lists;

export interface IspconfigDouble {
  switches: Switches;
  clients: Row[];
  users: Row[];
  rows: Record<ListMethod, Row[]>;
  calls: { method: string; params: Record<string, unknown> }[];
  /** Sessions of the remote user that nobody has ended. */
  sessions: Set<string>;
  send: (request: Request) => Promise<Response>;
  /** The client is deleted and made again under the same name (E47). */
  recreate: (username: string) => void;
}

export const ispconfigDouble = (): IspconfigDouble => {
  const switches: Switches = {
    unfiltered: false,
    foreignRow: false,
    answers: {},
    instead: {},
    planted: false,
    downAfter: null,
    keeps: false,
    losesAddAnswer: false,
    keepsSessions: false,
    widensDirectory: false,
  };
  const clients = rowsOf('client_get.each.json');
  const users = rowsOf('client_get_by_username.each.json');
  const all = (method: ListMethod): Row[] => rowsOf(`${method}.unfiltered.json`);
  const rows: IspconfigDouble['rows'] = {
    sites_web_domain_get: all('sites_web_domain_get'),
    mail_domain_get: all('mail_domain_get'),
    mail_user_get: all('mail_user_get'),
    mail_forward_get: all('mail_forward_get'),
    mail_transport_get: all('mail_transport_get'),
    sites_database_get: all('sites_database_get'),
    sites_database_user_get: all('sites_database_user_get'),
    sites_ftp_user_get: all('sites_ftp_user_get'),
    sites_shell_user_get: all('sites_shell_user_get'),
    sites_webdav_user_get: all('sites_webdav_user_get'),
    sites_cron_get: all('sites_cron_get'),
  };
  const calls: IspconfigDouble['calls'] = [];
  const sessions = new Set<string>();
  let nextId = 100;

  const dressed = (row: Row): Row => (switches.planted ? { ...row, ...planted } : row);
  const groupOf = (clientId: unknown): unknown =>
    users.find((user) => Number(user['client_id']) === Number(clientId))?.['default_group'] ?? '1';

  /** As `getDataRecord`: an empty filter lists everybody's rows, a missing one lists nothing. */
  const list = (method: ListMethod, params: Record<string, unknown>): Response => {
    const asked = params[method === 'sites_cron_get' ? 'cron_id' : 'primary_id'];
    const table = rows[method];
    if (asked === undefined || asked === null)
      return recorded('sites_cron_get.wrong-filter-name.json', folder);
    if (asked === -1) return said(table.map(dressed));
    const filter = v.parse(v.record(v.string(), v.unknown()), asked);
    const columns = Object.entries(filter).filter(([name]) => !name.startsWith('#'));
    if (columns.some(([name]) => !(name in (table[0] ?? { sys_groupid: '' })))) {
      return recorded('sites_web_domain_get.unknown-column.txt', folder);
    }
    const own = table.filter((row) => columns.every(([name, value]) => String(row[name]) === String(value)));
    const foreign = table.filter((row) => !own.includes(row));
    const found = switches.unfiltered ? table : switches.foreignRow ? [...own, ...foreign.slice(0, 1)] : own;
    const from = Number(filter['#OFFSET#'] ?? 0);
    const limit = Number(filter['#LIMIT#'] ?? 0);
    return said((limit > 0 ? found.slice(from, from + limit) : found).map(dressed));
  };

  const add = (method: ListMethod, row: Row, params: Record<string, unknown>): Response => {
    nextId += 1;
    const owner = String(groupOf(params['client_id']));
    const fields = v.parse(v.record(v.string(), v.unknown()), params['params']);
    rows[method].push({
      ...row,
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      [lists[method]]: String(nextId),
      sys_userid: owner,
      sys_groupid: owner,
    });
    if (switches.losesAddAnswer) {
      switches.losesAddAnswer = false;
      throw new TypeError('connection lost');
    }
    return said(String(nextId));
  };

  const addFtpUser = (params: Record<string, unknown>): Response => {
    const fields = v.parse(v.record(v.string(), v.unknown()), params['params']);
    const [base = {}] = rows.sites_ftp_user_get;
    if (rows.sites_ftp_user_get.some((row) => row['username'] === fields['username'])) {
      return recorded('sites_ftp_user_add.name-taken.json', folder);
    }
    const site = rows.sites_web_domain_get.find(
      (row) => row['domain_id'] === String(fields['parent_domain_id']),
    );
    const root = String(site?.['document_root']);
    if (!`${fields['dir']}/`.startsWith(`${root}/`)) {
      return recorded('sites_ftp_user_add.other-directory.json', folder);
    }
    const dir = switches.widensDirectory ? root : fields['dir'];
    return add('sites_ftp_user_get', base, { ...params, params: { ...fields, dir } });
  };

  const take = (method: ListMethod, id: unknown): Response => {
    const at = rows[method].findIndex((row) => Number(row[lists[method]]) === Number(id));
    if (at < 0) return said(0);
    if (switches.keeps) return said(1);
    rows[method].splice(at, 1);
    if (method === 'sites_database_user_get') {
      for (const row of rows.sites_database_get) {
        if (Number(row['database_ro_user_id']) === Number(id)) row['database_ro_user_id'] = null;
        if (Number(row['database_user_id']) === Number(id)) row['database_user_id'] = null;
      }
    }
    return said(1);
  };

  /** With a client's id the record becomes that client's, whosever it was; with 0 it stays whose it is. */
  const updateDatabase = (params: Record<string, unknown>): Response => {
    const row = rows.sites_database_get.find(
      (one) => Number(one['database_id']) === Number(params['primary_id']),
    );
    if (!row) return said(0);
    const fields = v.parse(v.record(v.string(), v.unknown()), params['params']);
    for (const [name, value] of Object.entries(fields)) row[name] = String(value);
    if (Number(params['client_id']) > 0) row['sys_groupid'] = groupOf(params['client_id']);
    return said(1);
  };

  const answer = (method: string, params: Record<string, unknown>): Response => {
    if (isList(method)) return list(method, params);
    switch (method) {
      case 'client_get': {
        const found = clients.find((row) => Number(row['client_id']) === Number(params['client_id']));
        return found ? said(dressed(found)) : recorded('client_get.unknown.json', folder);
      }
      case 'client_get_by_username': {
        const name = String(params['username']).toLowerCase();
        const found = users.find((row) => String(row['username']).toLowerCase() === name);
        return found ? said(dressed(found)) : recorded('client_get_by_username.unknown.json', folder);
      }
      case 'sites_ftp_user_add':
        return addFtpUser(params);
      case 'sites_ftp_user_delete':
        return take('sites_ftp_user_get', params['primary_id']);
      case 'sites_database_user_add': {
        const [base = {}] = rows.sites_database_user_get;
        return add('sites_database_user_get', base, params);
      }
      case 'sites_database_user_delete':
        return take('sites_database_user_get', params['primary_id']);
      case 'sites_database_update':
        return updateDatabase(params);
      case 'server_get':
        return recorded('server_get.ok.json', folder);
      case 'server_get_app_version':
        return recorded('server_get_app_version.ok.json', folder);
      default:
        return recorded('nosuch.unknown-method.json', folder);
    }
  };

  return {
    switches,
    clients,
    users,
    rows,
    calls,
    sessions,
    recreate: (username) => {
      nextId += 1;
      for (const row of [...clients, ...users]) {
        if (row['username'] !== username) continue;
        row['client_id'] = String(nextId);
        if ('default_group' in row) row['default_group'] = String(nextId);
      }
    },
    send: async (incoming) => {
      const [method = ''] = new URL(incoming.url).searchParams.keys();
      const params = v.parse(body, JSON.parse(await incoming.text()));
      calls.push({ method, params });
      if (switches.downAfter !== null && calls.length > switches.downAfter) throw new TypeError('refused');
      const file = switches.answers[method];
      if (file !== undefined) return recorded(file, folder);
      const instead = switches.instead[method];
      if (instead) return instead();
      if (method === 'login') {
        const id = `PLANTED-session-${String(sessions.size + calls.length).padStart(16, '0')}`;
        sessions.add(id);
        return said(id);
      }
      const session = String(params['session_id']);
      if (!sessions.has(session)) return recorded('client_get.session-expired.json', folder);
      if (method === 'logout') {
        if (!switches.keepsSessions) sessions.delete(session);
        return recorded('logout.ok.json', folder);
      }
      return answer(method, params);
    },
  };
};
