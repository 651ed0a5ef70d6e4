import { fail, ok } from '../../../shared/domain/result.ts';
import type { MadeCredential, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { drawnName, drawnPassword } from '../password.ts';
import type { User, WebDomain } from './answers.ts';
import { exits, type HestiaApi, refusedBy } from './api.ts';
import { webDomainsOf } from './lists.ts';
import type { Site } from './products.ts';

/**
 * The FTP accounts of a grant. A name is all that the panel keeps of one, so the grant's mark is in
 * the name: a retry finds what an earlier try made, and an end removes all of it (E46). The rest of
 * the name is drawn, so that a name never stands for two passwords.
 */
export type Existing = readonly { productId: string; username: string }[];

export interface FtpAccount {
  domain: string;
  name: string;
}

/** What the panel accepts for the whole name. */
const longestName = 30;
const markLength = 6;
const drawnLength = 4;

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/** From the grant's id: two grants of one account do not meet in 36⁶. */
const prefixOf = async (account: User, grantId: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(grantId));
  const mark = [...new Uint8Array(hash).subarray(0, markLength)].map((byte) => (byte % 36).toString(36));
  return `${account.login}_ps${mark.join('')}`;
};

export const ftpAccountsOf = (domains: ReadonlyMap<string, WebDomain>): readonly FtpAccount[] =>
  [...domains].flatMap(([domain, row]) => row.FTP_USER.map((name) => ({ domain, name })));

export const ftpEntryId = ({ domain, name }: FtpAccount): string => `ftp:${domain}:${name}`;

const accountsOf = async (api: HestiaApi, account: User): Promise<PanelResult<readonly FtpAccount[]>> => {
  const domains = await webDomainsOf(api, account);
  return domains.ok ? ok(ftpAccountsOf(domains.value)) : domains;
};

const removeAll = async (
  api: HestiaApi,
  account: User,
  gone: readonly FtpAccount[],
): Promise<PanelResult<undefined>> => {
  for (const { domain, name } of gone) {
    const exit = await api.run('v-delete-web-domain-ftp', [account.login, domain, name]);
    if (!exit.ok) return exit;
    // Somebody else was faster: the list that is read afterwards decides, not this answer.
    if (exit.value !== exits.done && exit.value !== exits.missing) return refusedBy(exit.value);
  }
  return ok(undefined);
};

const add = async (
  api: HestiaApi,
  account: User,
  prefix: string,
  site: Site,
  server: string,
): Promise<PanelResult<MadeCredential>> => {
  const username = `${prefix}${drawnName(drawnLength)}`;
  if (username.length > longestName) return fail({ code: 'panel_unsupported', reason: 'name_too_long' });
  const secret = drawnPassword();
  const exit = await api.run('v-add-web-domain-ftp', [
    account.login,
    site.domain,
    username.slice(account.login.length + 1),
    secret,
    site.path,
  ]);
  if (!exit.ok) return exit;
  // The account was there a moment ago: what is missing now is the site.
  if (exit.value === exits.missing) return invalid('exit_3');
  if (exit.value !== exits.done) return refusedBy(exit.value);
  return ok({ productId: site.productId, protocol: 'ftp', server, port: 21, username, secret });
};

/** Makes the grant's FTP accounts exactly those of `sites`, and reads the list again before it says so. */
export const reconcileFtpAccounts = async (
  api: HestiaApi,
  account: User,
  grantId: string,
  sites: readonly Site[],
  existing: Existing,
  server: string,
): Promise<PanelResult<readonly MadeCredential[]>> => {
  const prefix = await prefixOf(account, grantId);
  const before = await accountsOf(api, account);
  if (!before.ok) return before;
  const ours = before.value.filter(({ name }) => name.startsWith(prefix));
  const kept = new Map<string, FtpAccount>();
  for (const site of sites) {
    const held = ours.find(
      ({ domain, name }) =>
        domain === site.domain &&
        existing.some(({ productId, username }) => productId === site.productId && username === name),
    );
    if (held) kept.set(site.productId, held);
  }
  // What is taken goes before anything is given, so that a failure later leaves too little, not too much.
  const held = [...kept.values()];
  const removed = await removeAll(
    api,
    account,
    ours.filter((one) => !held.includes(one)),
  );
  if (!removed.ok) return removed;

  const expected = new Set(held.map(ftpEntryId));
  const made: MadeCredential[] = [];
  for (const site of sites.filter(({ productId }) => !kept.has(productId))) {
    const added = await add(api, account, prefix, site, server);
    if (!added.ok) return added;
    expected.add(ftpEntryId({ domain: site.domain, name: added.value.username }));
    made.push(added.value);
  }

  const after = await accountsOf(api, account);
  if (!after.ok) return after;
  const found = after.value.filter(({ name }) => name.startsWith(prefix)).map(ftpEntryId);
  const confirmed = found.length === expected.size && found.every((id) => expected.has(id));
  return confirmed ? ok(made) : invalid('not_confirmed');
};

/** Removes all that carries the grant's mark; true once a fresh list shows none. */
export const removeFtpAccounts = async (
  api: HestiaApi,
  account: User,
  grantId: string,
): Promise<PanelResult<boolean>> => {
  const prefix = await prefixOf(account, grantId);
  const before = await accountsOf(api, account);
  if (!before.ok) return before;
  const ours = before.value.filter(({ name }) => name.startsWith(prefix));
  const removed = await removeAll(api, account, ours);
  if (!removed.ok) return removed;
  const after = await accountsOf(api, account);
  return after.ok ? ok(!after.value.some(({ name }) => name.startsWith(prefix))) : after;
};

/** One account by its entry of the inventory; gone once a fresh list no longer shows it. */
export const removeFtpAccount = async (
  api: HestiaApi,
  account: User,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  if (!entryId.startsWith('ftp:')) return fail({ code: 'panel_unsupported', reason: 'not_removable' });
  const before = await accountsOf(api, account);
  if (!before.ok) return before;
  const entry = before.value.find((one) => ftpEntryId(one) === entryId);
  if (!entry) return ok(undefined);
  const removed = await removeAll(api, account, [entry]);
  if (!removed.ok) return removed;
  const after = await accountsOf(api, account);
  if (!after.ok) return after;
  return after.value.some((one) => ftpEntryId(one) === entryId) ? invalid('not_confirmed') : ok(undefined);
};
