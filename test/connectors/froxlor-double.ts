/**
 * A Froxlor that answers with what a running 2.3.10 answered, and has a switch for each of its
 * traps. It keeps customers, FTP users and login links, so that two calls can get in each other's way.
 */
import * as v from 'valibot';
import { type Browser, loginLinks } from './froxlor-links.ts';
import { type Row, recorded, recordedData, recordedRows } from './samples.ts';

export interface Switches {
  /** Trap 2: a listing answers with the rows of every customer of the key. */
  unfiltered: boolean;
  /** One row of somebody else among the right ones. */
  foreignRow: boolean;
  /** Commands that answer with a recorded file. */
  answers: Record<string, string>;
  /** Commands that answer with whatever is made here. */
  instead: Record<string, () => Response | Promise<Response>>;
  /** Secrets in every row and answer, beyond what the panel sends. */
  planted: boolean;
  /** Calls that still get through before the panel is down; null for never. */
  downAfter: number | null;
  /** `Ftps.delete` says yes and deletes nothing. */
  keepsFtpUsers: boolean;
  /** The next `Ftps.add` makes the user, and its answer is lost. */
  losesAddAnswer: boolean;
}

const request = v.object({
  command: v.string(),
  params: v.nullable(v.record(v.string(), v.unknown())),
});

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const said = (status: number, message: string): Response => json({ message }, status);

const planted: Row = {
  password: 'PLANTED-password-hash',
  data_2fa: 'PLANTED-seed',
  leprivatekey: 'PLANTED-private-key',
  dkim_privkey: 'PLANTED-dkim',
  ssh_pubkey: 'PLANTED-key',
  custom_notes: 'PLANTED-note',
};

export interface FroxlorDouble {
  switches: Switches;
  customers: Row[];
  rows: Record<'SubDomains' | 'Emails' | 'Mysqls' | 'Ftps' | 'SshKeys', Row[]>;
  calls: { command: string; params: Record<string, unknown>; authorization: string | null }[];
  send: (request: Request) => Promise<Response>;
  /** Customers' own keys, by the key: the customer's login. Once there are any, no other key is taken but `anyKey`. */
  customerKeys: Map<string, string>;
  /** A partner's browser at this panel. */
  browser: () => Browser;
  /** The customer is deleted and made again under the same name (E47). */
  recreate: (loginname: string) => void;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A reseller's key, beside those of customers. */
export const anyKey = 'PLANTED-reseller-key';

export const froxlorDouble = (): FroxlorDouble => {
  const switches: Switches = {
    unfiltered: false,
    foreignRow: false,
    answers: {},
    instead: {},
    planted: false,
    downAfter: null,
    keepsFtpUsers: false,
    losesAddAnswer: false,
  };
  const customers = recordedRows('Customers.listing.ok-reseller.json');
  const rows: FroxlorDouble['rows'] = {
    SubDomains: recordedRows('SubDomains.listing.unfiltered-reseller.json'),
    Emails: recordedRows('Emails.listing.unfiltered-reseller.json'),
    Mysqls: recordedRows('Mysqls.listing.unfiltered-reseller.json'),
    Ftps: recordedRows('Ftps.listing.unfiltered-reseller.json'),
    SshKeys: [],
  };
  const calls: FroxlorDouble['calls'] = [];
  const customerKeys = new Map<string, string>();
  const links = loginLinks();
  let nextId = 100;

  const dressed = (row: Row): Row => (switches.planted ? { ...row, ...planted } : row);
  const customerOf = (params: Record<string, unknown>): Row | undefined => {
    const id = Number(params['customerid'] ?? params['id'] ?? 0);
    return customers.find((row) =>
      id > 0 ? row['customerid'] === id : row['loginname'] === params['loginname'],
    );
  };

  const list = (
    module: keyof FroxlorDouble['rows'],
    owner: Row,
    params: Record<string, unknown>,
  ): Response => {
    const foreign = rows[module].filter((row) => row['customerid'] !== owner['customerid']);
    const own = rows[module].filter((row) => row['customerid'] === owner['customerid']);
    const all = switches.unfiltered
      ? rows[module]
      : switches.foreignRow
        ? [...own, ...foreign.slice(0, 1)]
        : own;
    const from = Number(params['sql_offset'] ?? 0);
    const limit = Number(params['sql_limit'] ?? 0);
    const page = (limit > 0 ? all.slice(from, from + limit) : all).map(dressed);
    return json({ data: { count: page.length, list: page } });
  };

  /** Counter and name as Ftps.php has them: the counter starts over when the last extra user is gone. */
  const addFtp = (owner: Row, params: Record<string, unknown>): Response => {
    if (Number(owner['ftps_used']) >= Number(owner['ftps'])) return said(406, 'No more resources available');
    owner['ftps_used'] = Number(owner['ftps_used']) + 1;
    owner['ftp_lastaccountnumber'] = Number(owner['ftp_lastaccountnumber']) + 1;
    nextId += 1;
    const user: Row = {
      ...recordedData('Ftps.add.ok.json'),
      id: nextId,
      customerid: owner['customerid'],
      username: `${text(owner['loginname'])}ftp${owner['ftp_lastaccountnumber']}`,
      homedir: `${text(owner['documentroot'])}${text(params['path'])}/`.replaceAll(/\/+/g, '/'),
      description: params['ftp_description'],
    };
    rows.Ftps.push(user);
    if (switches.losesAddAnswer) {
      switches.losesAddAnswer = false;
      throw new TypeError('connection lost');
    }
    return json({ data: dressed(user) });
  };

  const deleteFtp = (owner: Row, params: Record<string, unknown>): Response => {
    const at = rows.Ftps.findIndex(
      (row) => row['customerid'] === owner['customerid'] && row['id'] === params['id'],
    );
    const user = rows.Ftps[at];
    if (!user) return recorded('Ftps.delete.already-deleted.txt');
    if (switches.keepsFtpUsers) return json({ data: dressed(user) });
    rows.Ftps.splice(at, 1);
    owner['ftps_used'] = Number(owner['ftps_used']) - 1;
    if (owner['ftps_used'] === 0) owner['ftp_lastaccountnumber'] = 0;
    return json({ data: dressed(user) });
  };

  const link = (owner: Row): Response => {
    if (owner['deactivated'] === 1) return recorded('Froxlor.generateLoginLink.deactivated.txt');
    const loginname = text(owner['loginname']);
    // `base` is the configured host name with https, whatever address the panel is called by (trap 6).
    return json({ data: { base: 'https://other.example/froxlor/', uri: links.mint(loginname) } });
  };

  /** What a customer's own key gets: its own rows whoever is named, and what only admins may do is refused. */
  const answerCustomer = (login: string, command: string, params: Record<string, unknown>): Response => {
    const owner = customers.find((row) => row['loginname'] === login);
    if (!owner) return recorded('Customers.get.expired-key.txt');
    switch (command) {
      case 'Customers.listingCount':
      case 'Customers.listing':
        return recorded('Customers.listing.customer-key-forbidden.txt');
      case 'Froxlor.generateLoginLink':
        return recorded('Froxlor.generateLoginLink.customer-key-forbidden.txt');
      case 'SshKeys.listing':
        return recorded('SshKeys.listing.customer-key-without-shell.txt');
      case 'Froxlor.listFunctions':
        return answer(command, params);
      case 'Customers.get':
        return customerOf(params) === owner
          ? json({ data: dressed(owner) })
          : recorded('Customers.get.customer-key-foreign-customer.txt');
      case 'Ftps.delete':
        return deleteFtp(owner, params);
      default:
        return answer(command, { ...params, loginname: login });
    }
  };

  const answer = (command: string, params: Record<string, unknown>): Response => {
    if (command === 'Froxlor.listFunctions') {
      return json({ data: [{ module: 'Froxlor', function: 'checkUpdate', head: 'text' }] });
    }
    if (command === 'Customers.listingCount') return recorded('Customers.listingCount.ok-reseller.json');
    // `id` is the customer's, but in `Ftps.delete` it is the FTP user's.
    const { id: _, ...named } = params;
    const owner = customerOf(command === 'Ftps.delete' ? named : params);
    if (!owner) return recorded('Customers.get.unknown-account.txt');
    switch (command) {
      case 'Customers.get':
        return json({ data: dressed(owner) });
      case 'SubDomains.listing':
        return list('SubDomains', owner, params);
      case 'Emails.listing':
        return list('Emails', owner, params);
      case 'Mysqls.listing':
        return list('Mysqls', owner, params);
      case 'Ftps.listing':
        return list('Ftps', owner, params);
      case 'SshKeys.listing':
        return list('SshKeys', owner, params);
      case 'Ftps.add':
        return addFtp(owner, params);
      case 'Ftps.delete':
        return deleteFtp(owner, params);
      case 'Froxlor.generateLoginLink':
        return link(owner);
      default:
        return recorded('Nosuch.call.unknown-command.txt');
    }
  };

  return {
    switches,
    customers,
    rows,
    calls,
    customerKeys,
    browser: () => links.browser(),
    recreate: (loginname) => {
      const customer = customers.find((row) => row['loginname'] === loginname);
      nextId += 1;
      if (customer) customer['customerid'] = nextId;
    },
    send: async (incoming) => {
      const body = v.parse(request, JSON.parse(await incoming.text()));
      const params = body.params ?? {};
      const authorization = incoming.headers.get('authorization');
      calls.push({ command: body.command, params, authorization });
      if (switches.downAfter !== null && calls.length > switches.downAfter) throw new TypeError('refused');
      if (authorization === null) return recorded('Customers.get.no-auth.txt');
      const file = switches.answers[body.command];
      if (file !== undefined) return recorded(file);
      const instead = switches.instead[body.command];
      if (instead) return instead();
      if (customerKeys.size === 0) return answer(body.command, params);
      const [key = ''] = atob(authorization.replace('Basic ', '')).split(':');
      if (key === anyKey) return answer(body.command, params);
      const login = customerKeys.get(key);
      return login === undefined
        ? recorded('Customers.get.expired-key.txt')
        : answerCustomer(login, body.command, params);
    },
  };
};
