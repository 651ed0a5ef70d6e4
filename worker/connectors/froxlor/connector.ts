import * as v from 'valibot';
import type { Access } from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type {
  GrantOrder,
  PanelAccess,
  PanelAccount,
  PanelConnector,
  PanelFailure,
  PanelResult,
} from '../../ports/panel.ts';
import { createThrottle, type Throttle } from '../throttle.ts';
import {
  address,
  type Customer,
  customer,
  database,
  domain,
  ftpUser,
  functions,
  loginLink,
  sshKey,
} from './answers.ts';
import {
  type FroxlorApi,
  type FroxlorCredential,
  froxlorApi,
  froxlorCredentialOf,
  type KeyMode,
} from './api.ts';
import { froxlorExcess } from './excess.ts';
import { reconcileFtpUsers, removeFtpUser, removeFtpUsers } from './ftp-users.ts';
import { entriesOf, froxlorAftercare } from './inventory.ts';
import { productsOf, type Site, sitesOf } from './sites.ts';

/** As observed on Froxlor 2.3.10 (docs/panels/froxlor.md). */
export const froxlorCapabilities: Capabilities = {
  full: 'link',
  limited: 'card',
  limitedBy: 'product',
  limitedCategories: ['website'],
  limitsLeak: false,
  endsSessions: { full: false, limited: false },
  idleSeconds: 600,
  boundsActiveSessions: false,
  ownership: 'contact_email',
  verified: { how: 'ran', version: '2.3.10', date: '2026-11-21' },
};

/** Froxlor allows 10 to 120 seconds; the browser needs time to end an older session first (E33). */
const linkSeconds = 30;
const shortestLinkSeconds = 10;

/** Far above what sharing needs, far below what hurts a panel. */
const sharedThrottle = createThrottle(240, 60_000);

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

const customerId = /^[1-9]\d{0,14}$/;

/**
 * One customer, by id or (before linking) by login name, which always starts with a letter. The
 * answer must be the one asked for: the id is what a grant is bound to (E47).
 */
const readCustomer = async (api: FroxlorApi, asked: string): Promise<PanelResult<Customer>> => {
  const byId = customerId.test(asked);
  const answer = await api.call(
    'Customers.get',
    byId ? { id: Number(asked) } : { loginname: asked },
    customer,
  );
  if (!answer.ok) return answer;
  const same = byId
    ? String(answer.value.customerid) === asked
    : answer.value.loginname.toLowerCase() === asked.toLowerCase();
  return same ? answer : failure('panel_answer_invalid', 'foreign_row');
};

export const accountOf = (found: Customer): PanelAccount => ({
  id: String(found.customerid),
  shownAs: found.loginname,
  name: found.company.trim() || `${found.firstname} ${found.name}`.trim() || found.loginname,
  contactEmail: v.is(v.pipe(v.string(), v.email()), found.email) ? found.email : null,
  // A customer's own pages show the address but have no field for it.
  contactEditable: false,
});

/** The sites a limited grant names; a product of another kind, or one that is gone, fails the order (E40). */
const grantedSites = (access: Access, sites: readonly Site[]): PanelResult<readonly Site[]> => {
  if (access.kind === 'full') return ok([]);
  const granted: Site[] = [];
  for (const product of access.products) {
    const site = sites.find((candidate) => candidate.productId === product.productId);
    if (!site) return failure('panel_unsupported', 'product_not_limitable');
    granted.push(site);
  }
  return ok(granted);
};

/** On the registered origin, whatever host name the panel believes it has. */
const linkOn = (access: PanelAccess, uri: string, loginname: string): PanelResult<string> => {
  const parts = /^index\.php\?action=ll&ln=([\w.-]+)&h=([\w-]{32,128})$/.exec(uri);
  if (parts?.[1] !== loginname) return failure('panel_answer_invalid', 'unexpected_link');
  const base = URL.parse(access.apiBase)?.pathname.replace(/\/$/, '') ?? '';
  return ok(`${access.origin}${base}/${uri}`);
};

/** The connector of one Froxlor panel with one reseller's key. */
export const froxlorConnector = (
  access: PanelAccess,
  throttle: Throttle = sharedThrottle,
): Result<PanelConnector, PanelFailure> => {
  const credential = froxlorCredentialOf(access);
  return credential.ok ? ok(froxlorWith(access, credential.value, throttle, 'host')) : credential;
};

/** What is asked with a reseller's key and with a customer's own; the latter gets no sign-in links. */
export const froxlorWith = (
  access: PanelAccess,
  credential: FroxlorCredential,
  throttle: Throttle,
  mode: KeyMode,
): PanelConnector => {
  const api = froxlorApi(access, credential, throttle, false, mode);
  const cuttingApi = froxlorApi(access, credential, throttle, true, mode);

  const mint = (from: FroxlorApi, id: number, seconds: number) =>
    from.call('Froxlor.generateLoginLink', { customerid: id, valid_time: seconds }, loginLink);

  /** A new link takes the place of the last one, so an unused link of the ended grant dies (E32). */
  const withdrawLink = async (order: GrantOrder, owner: Customer): Promise<PanelResult<undefined>> => {
    if (order.access.kind !== 'full' || mode === 'owner') return ok(undefined);
    const last = await mint(cuttingApi, owner.customerid, shortestLinkSeconds);
    // A deactivated customer gets no links, so there is none to withdraw.
    if (last.ok || last.error.reason === 'http_406') return ok(undefined);
    return last;
  };

  /** A customer without a shell is refused the list, and can have no keys; `aftercare` does not promise them. */
  const sshKeysOf = async (owner: Customer) => {
    const listed = await api.rows('SshKeys.listing', owner, sshKey);
    const noShell = mode === 'owner' && !listed.ok && listed.error.reason === 'http_405';
    return noShell ? ok([]) : listed;
  };

  return {
    capabilities: froxlorCapabilities,

    account: async (panelAccountId) => {
      const found = await readCustomer(api, panelAccountId);
      return found.ok ? ok(accountOf(found.value)) : found;
    },

    products: async (panelAccountId) => {
      const owner = await readCustomer(api, panelAccountId);
      if (!owner.ok) return owner;
      const domains = await api.rows('SubDomains.listing', owner.value, domain);
      if (!domains.ok) return domains;
      const addresses = await api.rows('Emails.listing', owner.value, address);
      if (!addresses.ok) return addresses;
      const databases = await api.rows('Mysqls.listing', owner.value, database);
      if (!databases.ok) return databases;
      return ok(productsOf(owner.value, domains.value, addresses.value, databases.value));
    },

    signIn: async (order) => {
      // The link opens everything; under a limited grant there is only the card (E40).
      if (order.access.kind !== 'full') return failure('panel_unsupported', 'limited_opens_no_panel');
      if (mode === 'owner') return failure('panel_unsupported', 'key_mints_no_links');
      const owner = await readCustomer(api, order.panelAccountId);
      if (!owner.ok) return owner;
      const link = await mint(api, owner.value.customerid, linkSeconds);
      if (!link.ok) return link;
      const url = linkOn(access, link.value.uri, owner.value.loginname);
      return url.ok ? ok({ way: 'link', url: url.value }) : url;
    },

    provision: async (order, existing) => {
      const owner = await readCustomer(api, order.panelAccountId);
      if (!owner.ok) return owner;
      const domains = await api.rows('SubDomains.listing', owner.value, domain);
      if (!domains.ok) return domains;
      const sites = grantedSites(order.access, sitesOf(owner.value, domains.value));
      if (!sites.ok) return sites;
      const server = URL.parse(access.origin)?.hostname ?? '';
      const made = await reconcileFtpUsers(api, owner.value, order, sites.value, existing, server);
      return made.ok ? ok({ credentials: made.value }) : made;
    },

    deprovision: async (order, existing) => {
      // A customer that is not found may be gone, or only moved out of the key's reach: that cuts nothing.
      const owner = await readCustomer(cuttingApi, order.panelAccountId);
      if (!owner.ok) return owner;
      const removed = await removeFtpUsers(cuttingApi, owner.value, order.grantId, existing);
      if (!removed.ok) return removed;
      const withdrawn = await withdrawLink(order, owner.value);
      return withdrawn.ok ? ok({ cut: removed.value }) : withdrawn;
    },

    /** The customer's login name in the account menu of each of its pages; the login form has none. */
    visiting: {
      begin: access.visit,
      read: ({ body }) => {
        const shows = /id="navbarOpts"[\s\S]{0,600}?<span[^>]*>([^<]+)<\/span>/.exec(body)?.[1]?.trim();
        return { signedIn: shows !== undefined, shows: shows ?? null };
      },
    },

    aftercare: async () => ok(froxlorAftercare),

    inventory: async (panelAccountId) => {
      const owner = await readCustomer(api, panelAccountId);
      if (!owner.ok) return owner;
      const ftp = await api.rows('Ftps.listing', owner.value, ftpUser);
      if (!ftp.ok) return ftp;
      const addresses = await api.rows('Emails.listing', owner.value, address);
      if (!addresses.ok) return addresses;
      const databases = await api.rows('Mysqls.listing', owner.value, database);
      if (!databases.ok) return databases;
      const keys = await sshKeysOf(owner.value);
      if (!keys.ok) return keys;
      return ok(
        entriesOf(owner.value, {
          ftp: ftp.value,
          addresses: addresses.value,
          databases: databases.value,
          keys: keys.value,
        }),
      );
    },

    remove: async (panelAccountId, entryId) => {
      const owner = await readCustomer(cuttingApi, panelAccountId);
      return owner.ok ? removeFtpUser(cuttingApi, owner.value, entryId) : owner;
    },

    ...(mode === 'host' ? { excess: froxlorExcess(api) } : {}),

    /** A reseller's key cannot read the version; that it may list functions shows that it works. */
    health: async () => {
      const answer = await api.call('Froxlor.listFunctions', { module: 'Froxlor' }, functions);
      return answer.ok ? ok({ version: null }) : answer;
    },
  };
};
