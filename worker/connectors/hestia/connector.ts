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
import { type Database, systemInfo, type User } from './answers.ts';
import { type HestiaApi, hestiaApi, hestiaCredential } from './api.ts';
import { reconcileDatabaseUsers, removeDatabaseUsers } from './database-users.ts';
import { hestiaExcess } from './excess.ts';
import { ftpAccountsOf, reconcileFtpAccounts, removeFtpAccount, removeFtpAccounts } from './ftp-accounts.ts';
import { entriesOf, hestiaAftercare } from './inventory.ts';
import {
  accessKeysOf,
  accountIdOf,
  cronJobsOf,
  databaseRowsOf,
  dnsDomainsOf,
  mailOf,
  readAccount,
  runsFtp,
  webDomainsOf,
} from './lists.ts';
import { databasesOf, isDatabase, productsOf, type SharedDatabase, type Site, sitesOf } from './products.ts';

/** As observed on HestiaCP 1.10.3 (docs/panels/hestia.md). The panel has no sign-in for anybody else. */
export const hestiaCapabilities: Capabilities = {
  full: 'none',
  limited: 'card',
  limitedBy: 'product',
  limitedCategories: ['website', 'database'],
  limitsLeak: false,
  endsSessions: { full: false, limited: false },
  idleSeconds: null,
  boundsActiveSessions: false,
  ownership: 'mark',
  verified: { how: 'ran', version: '1.10.3', date: '2026-11-21' },
};

/** A page that shows an account takes about ten calls; far below what hurts a panel. */
const sharedThrottle = createThrottle(600, 60_000);

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

const accountOf = (found: User): PanelAccount => ({
  id: accountIdOf(found),
  shownAs: found.login,
  name: found.NAME.trim() || found.login,
  contactEmail: v.is(v.pipe(v.string(), v.email()), found.CONTACT) ? found.CONTACT : null,
  // Whoever is signed in as the customer can set it: it proves nothing by itself (S2).
  contactEditable: true,
});

/** What a limited grant names; a product of another kind, or one that is gone, fails the order (E40). */
const wantedBy = (access: Access, sites: readonly Site[], databases: readonly SharedDatabase[]) => {
  const wanted: { sites: Site[]; databases: SharedDatabase[] } = { sites: [], databases: [] };
  for (const { productId } of access.kind === 'limited' ? access.products : []) {
    const site = sites.find((candidate) => candidate.productId === productId);
    const database = databases.find((candidate) => candidate.productId === productId);
    if (site) wanted.sites.push(site);
    else if (database) wanted.databases.push(database);
    else return failure('panel_unsupported', 'product_not_limitable');
  }
  return ok(wanted);
};

/** The connector of one HestiaCP panel with one access key. */
export const hestiaConnector = (
  access: PanelAccess,
  throttle: Throttle = sharedThrottle,
): Result<PanelConnector, PanelFailure> => {
  const credential = v.safeParse(v.pipe(v.string(), v.parseJson(), hestiaCredential), access.credential);
  if (!credential.success) return failure('panel_denied', 'credential_unusable');
  const api = hestiaApi(access, credential.output, throttle, false);
  const cuttingApi = hestiaApi(access, credential.output, throttle, true);
  const server = URL.parse(access.origin)?.hostname ?? '';

  /** Read only where somebody's database user is to be made or taken away. */
  const databaseRows = async (
    from: HestiaApi,
    account: User,
    needed: boolean,
  ): Promise<PanelResult<ReadonlyMap<string, Database>>> =>
    needed ? databaseRowsOf(from, account) : ok(new Map());

  const provision = async (
    order: GrantOrder,
    existing: readonly { productId: string; username: string }[],
    retired: readonly { productId: string; username: string }[] = [],
  ): ReturnType<PanelConnector['provision']> => {
    const account = await readAccount(api, order.panelAccountId);
    if (!account.ok) return account;
    const domains = await webDomainsOf(api, account.value);
    if (!domains.ok) return domains;
    const rows = await databaseRowsOf(api, account.value);
    if (!rows.ok) return rows;
    const wanted = wantedBy(order.access, sitesOf(account.value, domains.value), databasesOf(rows.value));
    if (!wanted.ok) return wanted;
    const { sites, databases } = wanted.value;
    const ftp = sites.length > 0 ? await runsFtp(api) : ok(true);
    if (!ftp.ok) return ftp;
    if (!ftp.value) return failure('panel_unsupported', 'no_ftp_server');
    // FTP first: what a failed try made there is found again by its name, a database user is not.
    const accounts = await reconcileFtpAccounts(api, account.value, order.grantId, sites, existing, server);
    if (!accounts.ok) return accounts;
    const ofDatabases = existing.filter(({ productId }) => isDatabase(productId));
    const dropped = await removeDatabaseUsers(api, account.value, rows.value, retired);
    if (!dropped.ok) return dropped;
    if (!dropped.value) return failure('panel_answer_invalid', 'not_confirmed');
    const users = await reconcileDatabaseUsers(api, account.value, rows.value, databases, ofDatabases);
    return users.ok ? ok({ credentials: [...accounts.value, ...users.value] }) : users;
  };

  return ok({
    capabilities: hestiaCapabilities,

    account: async (panelAccountId) => {
      const found = await readAccount(api, panelAccountId);
      return found.ok ? ok(accountOf(found.value)) : found;
    },

    products: async (panelAccountId) => {
      const account = await readAccount(api, panelAccountId);
      if (!account.ok) return account;
      // Each call starts a program and takes a while: side by side.
      const [domains, databases, mail, dnsDomains, ftp] = await Promise.all([
        webDomainsOf(api, account.value),
        databaseRowsOf(api, account.value),
        mailOf(api, account.value),
        dnsDomainsOf(api, account.value),
        runsFtp(api),
      ]);
      if (!domains.ok) return domains;
      if (!databases.ok) return databases;
      if (!mail.ok) return mail;
      if (!dnsDomains.ok) return dnsDomains;
      if (!ftp.ok) return ftp;
      return ok(
        productsOf(account.value, {
          domains: domains.value,
          databases: databases.value,
          ...mail.value,
          dnsDomains: dnsDomains.value,
          ftp: ftp.value,
        }),
      );
    },

    /** The panel has no sign-in to hand out; its own `loginas` is an administrator's session (panels.md 2.2, trap 3). */
    signIn: async () => failure('panel_unsupported', 'no_sign_in'),

    provision,

    deprovision: async (order, existing) => {
      // An account that is not found may have been made again under its name: that cuts nothing.
      const account = await readAccount(cuttingApi, order.panelAccountId);
      if (!account.ok) return account;
      const ftp = await removeFtpAccounts(cuttingApi, account.value, order.grantId);
      if (!ftp.ok) return ftp;
      const ofDatabases = existing.filter(({ productId }) => isDatabase(productId));
      const rows = await databaseRows(cuttingApi, account.value, ofDatabases.length > 0);
      if (!rows.ok) return rows;
      const users = await removeDatabaseUsers(cuttingApi, account.value, rows.value, ofDatabases);
      return users.ok ? ok({ cut: ftp.value && users.value }) : users;
    },

    aftercare: async () => ok(hestiaAftercare),

    inventory: async (panelAccountId) => {
      const account = await readAccount(api, panelAccountId);
      if (!account.ok) return account;
      const [domains, databases, mail, cronJobs, keys] = await Promise.all([
        webDomainsOf(api, account.value),
        databaseRowsOf(api, account.value),
        mailOf(api, account.value),
        cronJobsOf(api, account.value),
        accessKeysOf(api, account.value),
      ]);
      if (!domains.ok) return domains;
      if (!databases.ok) return databases;
      if (!mail.ok) return mail;
      if (!cronJobs.ok) return cronJobs;
      if (!keys.ok) return keys;
      return ok(
        await entriesOf(account.value, {
          ftp: ftpAccountsOf(domains.value),
          databases: [...databases.value.values()],
          ...mail.value,
          cronJobs: cronJobs.value,
          keys: keys.value,
        }),
      );
    },

    remove: async (panelAccountId, entryId) => {
      const account = await readAccount(cuttingApi, panelAccountId);
      return account.ok ? removeFtpAccount(cuttingApi, account.value, entryId) : account;
    },

    excess: hestiaExcess(api),

    health: async () => {
      const answer = await api.read('v-list-sys-info', ['json'], systemInfo);
      return answer.ok ? ok({ version: answer.value.sysinfo.HESTIA }) : answer;
    },
  });
};
