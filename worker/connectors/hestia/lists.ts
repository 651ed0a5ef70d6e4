import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelFailure, PanelResult } from '../../ports/panel.ts';
import {
  type AccessKey,
  accessKey,
  type CronJob,
  cronJob,
  type Database,
  database,
  dnsDomain,
  type Mailbox,
  type MailDomain,
  mailbox,
  mailDomain,
  rows,
  services,
  type User,
  user,
  userName,
  type WebDomain,
  webDomain,
} from './answers.ts';
import type { HestiaApi } from './api.ts';

/** Every mail domain is a call of its own. */
const mailDomainLimit = 200;

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

/**
 * HestiaCP knows no number of an account: a name that was deleted can be given again. The moment of
 * its creation stays for its whole life, a change of package included, and makes the id (E47).
 */
export const accountIdOf = ({ login, DATE, TIME }: User): string =>
  `${login}@${DATE.replaceAll('-', '')}T${TIME.replaceAll(':', '')}`;

/** One account, by id or (before linking) by its name. The answer must be the one asked for (E47). */
export const readAccount = async (api: HestiaApi, asked: string): Promise<PanelResult<User>> => {
  const [login = ''] = asked.split('@');
  if (!v.is(userName, login)) return failure('account_not_found', 'no_such_name');
  const answer = await api.read('v-list-user', [login, 'json'], rows);
  if (!answer.ok) return answer;
  const names = Object.keys(answer.value);
  if (names.length === 0) return failure('panel_answer_invalid', 'empty');
  if (names.length > 1 || names[0] !== login) return failure('panel_answer_invalid', 'foreign_row');
  const parsed = v.safeParse(user, answer.value[login]);
  if (!parsed.success) return failure('panel_answer_invalid', 'unexpected_shape');
  const found: User = { login, ...parsed.output };
  // Whoever administers the panel has its whole server in hand; that is nothing to be shared.
  if (found.ROLE !== 'user') return failure('panel_unsupported', 'administrator');
  if (asked !== login && asked !== accountIdOf(found)) return failure('account_not_found', 'recreated');
  return ok(found);
};

export const webDomainsOf = (
  api: HestiaApi,
  account: User,
): Promise<PanelResult<ReadonlyMap<string, WebDomain>>> =>
  api.rows('v-list-web-domains', [account.login], {
    row: webDomain,
    belongs: (_domain, row) =>
      row.DOCUMENT_ROOT.startsWith(`${account.HOME}/`) &&
      row.FTP_USER.every((name) => name.startsWith(`${account.login}_`)),
    count: account.U_WEB_DOMAINS,
  });

export const databaseRowsOf = (
  api: HestiaApi,
  account: User,
): Promise<PanelResult<ReadonlyMap<string, Database>>> =>
  api.rows('v-list-databases', [account.login], {
    row: database,
    belongs: (name, row) => name === row.DATABASE && name.startsWith(`${account.login}_`),
    count: account.U_DATABASES,
  });

/** The mail domains, and the mailboxes of each; their rows carry the local part only. */
export interface Mail {
  mailDomains: ReadonlyMap<string, MailDomain>;
  mailboxes: readonly { address: string; domain: string; row: Mailbox }[];
}

export const mailOf = async (api: HestiaApi, account: User): Promise<PanelResult<Mail>> => {
  const domains = await api.rows('v-list-mail-domains', [account.login], {
    row: mailDomain,
    count: account.U_MAIL_DOMAINS,
  });
  if (!domains.ok) return domains;
  if (domains.value.size > mailDomainLimit) return failure('panel_answer_invalid', 'too_many_rows');
  const mailboxes: Mail['mailboxes'][number][] = [];
  for (const [domain, { ACCOUNTS }] of domains.value) {
    // Asked even where the panel counts none: an answer that differs is an answer not to be believed.
    const answer = await api.rows('v-list-mail-accounts', [account.login, domain], {
      row: mailbox,
      count: ACCOUNTS,
    });
    if (!answer.ok) return answer;
    for (const [local, row] of answer.value) mailboxes.push({ address: `${local}@${domain}`, domain, row });
  }
  return ok({ mailDomains: domains.value, mailboxes });
};

export const dnsDomainsOf = async (
  api: HestiaApi,
  account: User,
): Promise<PanelResult<readonly string[]>> => {
  const answer = await api.rows('v-list-dns-domains', [account.login], {
    row: dnsDomain,
    count: account.U_DNS_DOMAINS,
  });
  return answer.ok ? ok([...answer.value.keys()]) : answer;
};

export const cronJobsOf = async (api: HestiaApi, account: User): Promise<PanelResult<readonly CronJob[]>> => {
  const answer = await api.rows('v-list-cron-jobs', [account.login], {
    row: cronJob,
    count: account.U_CRON_JOBS,
  });
  return answer.ok ? ok([...answer.value.values()]) : answer;
};

/** The panel counts no keys, but each names its owner. */
export const accessKeysOf = async (
  api: HestiaApi,
  account: User,
): Promise<PanelResult<readonly AccessKey[]>> => {
  const answer = await api.rows('v-list-access-keys', [account.login], {
    row: accessKey,
    belongs: (_id, row) => row.USER === account.login,
    count: null,
  });
  return answer.ok ? ok([...answer.value.values()]) : answer;
};

/** Whether the panel runs an FTP server: commands for FTP accounts work without one as well. */
export const runsFtp = async (api: HestiaApi): Promise<PanelResult<boolean>> => {
  const answer = await api.read('v-list-sys-services', ['json'], services);
  return answer.ok ? ok(Object.values(answer.value).some(({ SYSTEM }) => SYSTEM === 'ftp server')) : answer;
};
