/**
 * A HestiaCP that answers with what a running 1.10.3 answered, and has a switch for each of its traps.
 * It keeps accounts, FTP accounts and temporary database users.
 */
import * as v from 'valibot';
import { type Row, recorded, sample } from './samples.ts';

const folder = 'hestia-1.10.3';
const table = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.record(v.string(), v.unknown())));
const rowsIn = (name: string): Record<string, Row> => v.parse(table, sample(folder, name));
const rowIn = (name: string, key: string): Row => rowsIn(name)[key] ?? {};

export interface Switches {
  /** Every list holds the rows of all accounts. */
  unfiltered: boolean;
  /** One row of somebody else among the right web domains. */
  foreignRow: boolean;
  /** Commands that answer with whatever is made here. */
  instead: Record<string, () => Response | Promise<Response>>;
  /** Secrets in every row and answer, beyond what the panel sends. */
  planted: boolean;
  /** Deleting says yes and deletes nothing. */
  keeps: boolean;
  /** FTP accounts are made, and the answer is lost. */
  losesAddAnswer: boolean;
  /** Commands that the key's permission set does not hold. */
  forbidden: readonly string[];
  /** No FTP server runs. */
  withoutFtp: boolean;
}

export interface HeldAccount {
  user: Row;
  web: Record<string, Row>;
  mail: Record<string, Row>;
  /** By domain. */
  mailboxes: Record<string, Record<string, Row>>;
  databases: Record<string, Row>;
  dns: Record<string, Row>;
  cron: Record<string, Row>;
  keys: Record<string, Row>;
}

export interface HestiaDouble {
  switches: Switches;
  accounts: Record<string, HeldAccount>;
  /** Temporary database users, and which database each is for. */
  temporary: Map<string, string>;
  /** Passwords of FTP accounts, by name. */
  passwords: Map<string, string>;
  calls: { command: string; args: readonly string[]; code: boolean; fields: URLSearchParams }[];
  send: (request: Request) => Promise<Response>;
  /** The account is deleted and made again under the same name (E47). */
  recreate: (name: string) => void;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const planted: Row = {
  RKEY: 'PLANTED-reset-key',
  TWOFA: 'PLANTED-seed',
  QRCODE: 'PLANTED-data:image/png;base64,iVBORw0KGgo=',
  MD5: 'PLANTED-hash',
  FTP_MD5: 'PLANTED-ftp-hash',
  SECRET_ACCESS_KEY: 'PLANTED-secret-key',
  DKIM_KEY: 'PLANTED-dkim',
};

const carlsDomain = 'diaz-cycles.test';

const held = (): Record<string, HeldAccount> => ({
  hstanna: {
    user: rowIn('v-list-user.ok.json', 'hstanna'),
    web: rowsIn('v-list-web-domains.ok.json'),
    mail: rowsIn('v-list-mail-domains.ok.json'),
    mailboxes: { 'berg-bakery.test': rowsIn('v-list-mail-accounts.ok.json') },
    databases: rowsIn('v-list-databases.ok.json'),
    dns: {},
    cron: {},
    keys: {},
  },
  hstcarl: {
    user: { ...rowIn('v-list-user.suspended.json', 'hstcarl'), SUSPENDED: 'no' },
    web: {
      [carlsDomain]: {
        ...rowIn('v-list-web-domains.ok.json', 'berg-bakery.test'),
        DOCUMENT_ROOT: `/home/hstcarl/web/${carlsDomain}/public_html/`,
        ALIAS: `www.${carlsDomain}`,
      },
    },
    mail: { [carlsDomain]: { ...rowIn('v-list-mail-domains.ok.json', 'berg-bakery.test'), ACCOUNTS: '1' } },
    mailboxes: { [carlsDomain]: { hello: rowIn('v-list-mail-accounts.ok.json', 'info') } },
    databases: {
      hstcarl_shop: {
        ...rowIn('v-list-databases.ok.json', 'hstanna_shop'),
        DATABASE: 'hstcarl_shop',
        DBUSER: 'hstcarl_shop',
      },
    },
    dns: { [carlsDomain]: { IP: '192.0.2.2', SUSPENDED: 'no' } },
    cron: {},
    keys: {},
  },
});

/** Which argument is the account, and where its rows lie. */
const lists: Record<string, (account: HeldAccount, args: readonly string[]) => Record<string, Row>> = {
  'v-list-web-domains': (account) => account.web,
  'v-list-databases': (account) => account.databases,
  'v-list-mail-domains': (account) => account.mail,
  'v-list-mail-accounts': (account, args) => account.mailboxes[text(args[1])] ?? {},
  'v-list-dns-domains': (account) => account.dns,
  'v-list-cron-jobs': (account) => account.cron,
  'v-list-access-keys': (account) => account.keys,
};

/** What a command ends with: its number, and what it prints. */
interface End {
  exit: number;
  output?: unknown;
}

export const hestiaDouble = (): HestiaDouble => {
  const switches: Switches = {
    unfiltered: false,
    foreignRow: false,
    instead: {},
    planted: false,
    keeps: false,
    losesAddAnswer: false,
    forbidden: [],
    withoutFtp: false,
  };
  const accounts = held();
  const temporary = new Map<string, string>();
  const passwords = new Map<string, string>();
  const calls: HestiaDouble['calls'] = [];
  let drawn = 0;

  const dressed = (rows: Record<string, Row>): Record<string, Row> =>
    switches.planted
      ? Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, ...planted }]))
      : rows;

  /** The panel counts what it holds, and keeps the numbers with the account. */
  const userOf = (account: HeldAccount): Row => ({
    ...account.user,
    U_WEB_DOMAINS: String(Object.keys(account.web).length),
    U_MAIL_DOMAINS: String(Object.keys(account.mail).length),
    U_DATABASES: String(Object.keys(account.databases).length),
    U_DNS_DOMAINS: String(Object.keys(account.dns).length),
    U_CRON_JOBS: String(Object.keys(account.cron).length),
  });

  const list = (command: string, account: HeldAccount, args: readonly string[]): End => {
    const rowsOf = lists[command];
    if (!rowsOf) return { exit: 10 };
    const own = rowsOf(account, args);
    const others = Object.values(accounts).filter((other) => other !== account);
    const foreign = others.flatMap((other) => {
      const everywhere = Object.keys(other.mail).map((domain) => rowsOf(other, [text(args[0]), domain]));
      return everywhere.length > 0 && command === 'v-list-mail-accounts' ? everywhere : [rowsOf(other, args)];
    });
    if (switches.unfiltered) return { exit: 0, output: dressed(Object.assign({}, own, ...foreign)) };
    if (switches.foreignRow && command === 'v-list-web-domains') {
      return { exit: 0, output: dressed({ ...own, ...foreign[0] }) };
    }
    return { exit: 0, output: dressed(own) };
  };

  const usable = (account: HeldAccount, database: string): number => {
    const row = account.databases[database];
    if (!row) return 3;
    return account.user['SUSPENDED'] === 'yes' || row['SUSPENDED'] === 'yes' ? 5 : 0;
  };

  const addTemporary = (account: HeldAccount, args: readonly string[]): End => {
    const exit = usable(account, text(args[1]));
    if (exit !== 0) return { exit };
    drawn += 1;
    const login = {
      user: `hestia_sso_Luiwm7Sg7hab${String(drawn).padStart(4, '0')}`,
      password: `drawn-${drawn}-0000000`,
    };
    temporary.set(login.user, text(args[1]));
    return { exit: 0, output: { login } };
  };

  /** The user is dropped whatever the database is, and one that is gone is dropped again (run). */
  const deleteTemporary = (account: HeldAccount, args: readonly string[]): End => {
    const exit = usable(account, text(args[1]));
    if (exit !== 0) return { exit };
    if (!switches.keeps) temporary.delete(text(args[2]));
    return { exit: 0 };
  };

  const namesIn = (row: Row): string[] =>
    text(row['FTP_USER'])
      .split(':')
      .filter((name) => name !== '');

  const addFtp = (login: string, account: HeldAccount, args: readonly string[]): End => {
    const [, domain = '', name = '', password = '', path = ''] = args;
    const row = account.web[domain];
    if (account.user['SUSPENDED'] === 'yes') return { exit: 5 };
    if (!row) return { exit: 3 };
    const full = `${login}_${name}`;
    if (namesIn(row).includes(full)) return { exit: 4 };
    if (path.includes('..')) return { exit: 2 };
    row['FTP_USER'] = [...namesIn(row), full].join(':');
    row['FTP_PATH'] = path;
    passwords.set(full, password);
    if (switches.losesAddAnswer) throw new TypeError('connection lost');
    return { exit: 0 };
  };

  const deleteFtp = (account: HeldAccount, args: readonly string[]): End => {
    const [, domain = '', name = ''] = args;
    const row = account.web[domain];
    if (!row || !namesIn(row).includes(name)) return { exit: 3 };
    if (switches.keeps) return { exit: 0 };
    row['FTP_USER'] = namesIn(row)
      .filter((one) => one !== name)
      .join(':');
    passwords.delete(name);
    return { exit: 0 };
  };

  const ended = (command: string, args: readonly string[]): End => {
    if (command === 'v-list-sys-info') {
      const sysinfo = { HOSTNAME: 'panel.example', OS: 'Debian', HESTIA: '1.10.3', RELEASE: 'release' };
      return { exit: 0, output: dressed({ sysinfo }) };
    }
    if (command === 'v-list-sys-services') {
      const ftp = { vsftpd: { SYSTEM: 'ftp server', STATE: 'running' } };
      const web = { nginx: { SYSTEM: 'web server', STATE: 'running' } };
      return { exit: 0, output: dressed(switches.withoutFtp ? web : { ...web, ...ftp }) };
    }
    const login = text(args[0]);
    const account = accounts[login];
    if (!account) return { exit: 3 };
    if (command === 'v-list-user') return { exit: 0, output: dressed({ [login]: userOf(account) }) };
    if (command === 'v-list-mail-accounts' && !account.mail[text(args[1])]) return { exit: 3 };
    if (command === 'v-add-database-temp-user') return addTemporary(account, args);
    if (command === 'v-delete-database-temp-user') return deleteTemporary(account, args);
    if (command === 'v-add-web-domain-ftp') return addFtp(login, account, args);
    if (command === 'v-delete-web-domain-ftp') return deleteFtp(account, args);
    return list(command, account, args);
  };

  /** Empty lists are typed as HTML, and what a command says is kept from those who ask for its number only. */
  const answered = ({ exit, output }: End, code: boolean): Response => {
    const headers = { 'Hestia-Exit-Code': String(exit), 'content-type': 'text/html; charset=UTF-8' };
    if (code) return new Response(String(exit), { headers });
    if (exit === 3) return recorded('v-list-user.unknown-account.txt', folder);
    if (exit === 5) return recorded('v-add-database-temp-user.suspended-account.txt', folder);
    if (exit === 2) return recorded('v-add-database-temp-user.invalid-argument.txt', folder);
    if (exit !== 0) return new Response('Error: no', { status: 400, headers });
    if (output === undefined) return new Response(null, { status: 204, headers });
    const body = JSON.stringify(output, null, 4);
    if (body === '{}') return recorded('v-list-databases.empty.txt', folder);
    return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
  };

  return {
    switches,
    accounts,
    temporary,
    passwords,
    calls,
    recreate: (name) => {
      const account = accounts[name];
      if (account) account.user = { ...account.user, DATE: '2026-11-20' };
    },
    send: async (incoming) => {
      const fields = new URLSearchParams(await incoming.text());
      const command = fields.get('cmd') ?? '';
      const args = [...Array(13).keys()].flatMap((at) => fields.get(`arg${at + 1}`) ?? []);
      const code = fields.get('returncode') === 'yes';
      calls.push({ command, args, code, fields });
      if (!fields.get('access_key')) return recorded('v-list-user.bad-key.txt', folder);
      if (switches.forbidden.includes(command))
        return recorded('v-list-users.user-key-forbidden.txt', folder);
      const instead = switches.instead[command];
      if (instead) return instead();
      return answered(ended(command, args), code);
    },
  };
};
