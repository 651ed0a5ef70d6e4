import * as v from 'valibot';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { accountOwner } from '../../../shared/domain/virtualmin-names.ts';
import type {
  PanelAccess,
  PanelAccount,
  PanelConnector,
  PanelFailure,
  PanelResult,
} from '../../ports/panel.ts';
import { createThrottle, type Throttle } from '../throttle.ts';
import { ensureAdmin, type Owner, removeGrant } from './admins.ts';
import { type Database, type Domain, database, domain } from './answers.ts';
import { type Flags, type VirtualminApi, virtualminApi, virtualminCredential } from './api.ts';
import { virtualminExcess } from './excess.ts';
import { inventoryOf, removeEntry, usersOf, virtualminAftercare } from './inventory.ts';
import { productsOf } from './products.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { mintSession } from './rpc.ts';

/**
 * As observed on Virtualmin GPL 8.1.0 with Webmin 2.660 (docs/panels/virtualmin.md). Limited access
 * leaks: an extra administrator reaches files and cron tables of the whole account (panels.md 2.7, trap 9).
 */
export const virtualminCapabilities: Capabilities = {
  full: 'link',
  limited: 'link',
  limitedBy: 'product',
  limitedCategories: ['domain'],
  limitsLeak: true,
  endsSessions: { full: true, limited: true },
  idleSeconds: null,
  boundsActiveSessions: false,
  ownership: 'contact_email',
  verified: { how: 'ran', version: '8.1.0', date: '2026-11-21' },
};

/** For the way from the click through an older session's end to the panel (E33). */
const linkSeconds = 60;

/** Far above what sharing needs, far below what hurts a panel that starts a process for each call. */
const sharedThrottle = createThrottle(240, 60_000);

const minute = 60_000;
const sharedQuarantine = createQuarantine(10 * minute, 2 * minute);

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

const topLevel = 'Top-level server';

/** The second form of the list, said after the first: it measures no disks and databases, which takes seconds. */
const domainsBy = (api: VirtualminApi, flags: Flags): Promise<PanelResult<readonly Domain[]>> =>
  api.rows('list-domains', { ...flags, 'simple-multiline': true }, domain);

/**
 * An account is a top-level server with everything below it, by its number or (before linking) by its
 * owner's name, which never consists of digits alone. The number is what a grant is bound to (E47).
 */
const readOwner = async (api: VirtualminApi, asked: string): Promise<PanelResult<Owner>> => {
  const byId = /^\d+$/.test(asked);
  let username = asked;
  if (byId) {
    const found = await domainsBy(api, { id: asked });
    if (!found.ok) return found;
    const [server, ...more] = found.value;
    if (server?.id !== asked || more.length > 0) return failure('panel_answer_invalid', 'foreign_row');
    // Moved below somebody else's server: the account is no account any more.
    if (server.type !== topLevel) return failure('account_not_found', 'no_top_level_server');
    username = server.username;
  } else if (!/^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,63}$/.test(asked)) {
    return failure('account_not_found', 'no_user_name');
  }
  const servers = await domainsBy(api, { user: username });
  if (!servers.ok) return servers;
  if (servers.value.some((one) => one.username !== username)) {
    return failure('panel_answer_invalid', 'foreign_row');
  }
  const tops = servers.value.filter((one) => one.type === topLevel);
  const server = byId ? tops.find((one) => one.id === asked) : tops[0];
  // More than one would be two accounts under one name, and nothing could tell a page's from the other's.
  if (!server || tops.length !== 1) return failure('panel_answer_invalid', 'unexpected_servers');
  return ok({ server, servers: servers.value });
};

const accountOf = ({ server }: Owner): PanelAccount => ({
  id: server.id,
  shownAs: server.username,
  name: server.description.trim() || server.name,
  contactEmail: v.is(v.pipe(v.string(), v.email()), server.contact_address) ? server.contact_address : null,
  // The page of the server's details has the field, and this right opens the page.
  contactEditable: server.edit_capabilities.includes('domain'),
});

const databasesOf = async (
  api: VirtualminApi,
  { servers }: Owner,
): Promise<PanelResult<readonly { domain: Domain; rows: readonly Database[] }[]>> => {
  const found: { domain: Domain; rows: readonly Database[] }[] = [];
  for (const one of servers) {
    if (!one.features.includes('mysql') && !one.features.includes('postgres')) continue;
    const rows = await api.rows('list-databases', { domain: one.name }, database);
    if (!rows.ok) return rows;
    found.push({ domain: one, rows: rows.value });
  }
  return ok(found);
};

/** The connector of one Virtualmin with one Webmin user that may do everything there. */
export const virtualminConnector = (
  access: PanelAccess,
  throttle: Throttle = sharedThrottle,
  quarantine: Quarantine = sharedQuarantine,
): Result<PanelConnector, PanelFailure> => {
  const credential = v.safeParse(v.pipe(v.string(), v.parseJson(), virtualminCredential), access.credential);
  if (!credential.success) return failure('panel_denied', 'credential_unusable');
  const api = virtualminApi(access, credential.output, throttle, quarantine, false);
  const cuttingApi = virtualminApi(access, credential.output, throttle, quarantine, true);
  const base = URL.parse(access.apiBase)?.pathname.replace(/\/$/, '') ?? '';

  return ok({
    capabilities: virtualminCapabilities,

    account: async (panelAccountId) => {
      const owner = await readOwner(api, panelAccountId);
      return owner.ok ? ok(accountOf(owner.value)) : owner;
    },

    products: async (panelAccountId) => {
      const owner = await readOwner(api, panelAccountId);
      if (!owner.ok) return owner;
      const [users, databases] = await Promise.all([
        usersOf(api, owner.value),
        databasesOf(api, owner.value),
      ]);
      if (!users.ok) return users;
      return databases.ok ? ok(productsOf(owner.value.servers, users.value, databases.value)) : databases;
    },

    /** The link names no account, whatever host name the panel believes it has stands in it nowhere (trap 4). */
    signIn: async (order) => {
      const owner = await readOwner(api, order.panelAccountId);
      if (!owner.ok) return owner;
      const admin = await ensureAdmin(api, owner.value, order, { alone: false });
      if (!admin.ok) return admin;
      const session = await mintSession(api, admin.value, linkSeconds);
      if (!session.ok) return session;
      return ok({ way: 'link', url: `${access.origin}${base}/session_login.cgi?session=${session.value}` });
    },

    provision: async (order) => {
      const owner = await readOwner(api, order.panelAccountId);
      if (!owner.ok) return owner;
      const made = await ensureAdmin(api, owner.value, order, { alone: true });
      return made.ok ? ok({ credentials: [] }) : made;
    },

    deprovision: async (order) => {
      // An account that is not found may have got another number by a restore: that cuts nothing.
      const owner = await readOwner(cuttingApi, order.panelAccountId);
      if (!owner.ok) return owner;
      const gone = await removeGrant(cuttingApi, owner.value, order.grantId);
      return gone.ok ? ok({ cut: gone.value }) : gone;
    },

    /** Every page of a signed-in session names its user; the login form names none. */
    visiting: {
      begin: access.visit,
      read: ({ body }) => {
        const user = /<html[^>]*\sdata-user="([^"]+)"/.exec(body)?.[1];
        return { signedIn: user !== undefined, shows: user === undefined ? null : accountOwner(user) };
      },
    },

    aftercare: async () => ok(virtualminAftercare),

    inventory: async (panelAccountId) => {
      const owner = await readOwner(api, panelAccountId);
      return owner.ok ? inventoryOf(api, owner.value) : owner;
    },

    remove: async (panelAccountId, entryId) => {
      const owner = await readOwner(cuttingApi, panelAccountId);
      return owner.ok ? removeEntry(cuttingApi, owner.value, entryId) : owner;
    },

    recover: async (panelAccountId, step, { contactEmail }) => {
      if (step !== 'contact') return failure('panel_unsupported', 'not_recoverable');
      const owner = await readOwner(cuttingApi, panelAccountId);
      if (!owner.ok) return owner;
      const set = await cuttingApi.act('modify-domain', {
        domain: owner.value.server.name,
        email: contactEmail,
      });
      if (!set.ok) return set;
      const after = await readOwner(cuttingApi, panelAccountId);
      if (!after.ok) return after;
      return after.value.server.contact_address === contactEmail
        ? ok(undefined)
        : failure('panel_answer_invalid', 'not_confirmed');
    },

    excess: virtualminExcess(api),

    health: async () => {
      const answer = await api.act('info', { search: 'host' });
      if (!answer.ok) return answer;
      const version = /^\s*virtualmin version: (\d[\w.]{0,20})\s*$/m.exec(answer.value)?.[1];
      return version === undefined ? failure('panel_answer_invalid', 'no_version') : ok({ version });
    },
  });
};
