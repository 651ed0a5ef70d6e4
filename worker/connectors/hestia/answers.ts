import * as v from 'valibot';

/**
 * What may leave HestiaCP's answers, field by field (E37). The password-reset key, the seed of the
 * second factor and its picture stand beside these in the same answer and are dropped here.
 * Source: answers recorded from HestiaCP 1.10.3, shared/reference/samples, and a running one.
 */

const text = v.pipe(v.string(), v.maxLength(1000));
/** The panel has texts only: numbers too. */
const whole = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const flag = v.pipe(
  v.picklist(['yes', 'no']),
  v.transform((value) => value === 'yes'),
);

/** As the panel lets one be chosen; an `@` is never in it, so that a creation time can follow one. */
export const userName = v.pipe(v.string(), v.regex(/^[a-z\d](?:[\w.-]{0,28}[a-z\d])?$/i));

export const user = v.object({
  NAME: text,
  CONTACT: text,
  HOME: v.pipe(v.string(), v.regex(/^\/[\w./-]{1,200}$/)),
  ROLE: text,
  TIME: v.pipe(v.string(), v.regex(/^\d{2}:\d{2}:\d{2}$/)),
  DATE: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  U_WEB_DOMAINS: whole,
  U_DNS_DOMAINS: whole,
  U_MAIL_DOMAINS: whole,
  U_DATABASES: whole,
  U_CRON_JOBS: whole,
});

export interface User extends v.InferOutput<typeof user> {
  login: string;
}

export const webDomain = v.object({
  DOCUMENT_ROOT: text,
  /** The names of all its FTP accounts; which directory each has cannot be told from the row (docs/panels/hestia.md). */
  FTP_USER: v.pipe(
    v.string(),
    v.maxLength(4000),
    v.transform((names) => names.split(':').filter((name) => name !== '')),
  ),
  SUSPENDED: flag,
});
export type WebDomain = v.InferOutput<typeof webDomain>;

export const mailDomain = v.object({ CATCHALL: text, ACCOUNTS: whole });
export type MailDomain = v.InferOutput<typeof mailDomain>;

export const mailbox = v.object({ FWD: text });
export type Mailbox = v.InferOutput<typeof mailbox>;

export const database = v.object({ DATABASE: text, DBUSER: text, HOST: text, TYPE: text, SUSPENDED: flag });
export type Database = v.InferOutput<typeof database>;

export const dnsDomain = v.object({ SUSPENDED: flag });

export const cronJob = v.object({
  JOB: text,
  CMD: text,
  MIN: text,
  HOUR: text,
  DAY: text,
  MONTH: text,
  WDAY: text,
});
export type CronJob = v.InferOutput<typeof cronJob>;

export const accessKey = v.object({ ACCESS_KEY_ID: text, USER: text, COMMENT: text });
export type AccessKey = v.InferOutput<typeof accessKey>;

/** Any other shape of name could be somebody else's database user. */
export const temporaryUser = v.pipe(v.string(), v.regex(/^hestia_sso_[A-Za-z\d]{8,64}$/));

export const temporaryLogin = v.object({
  login: v.object({
    user: temporaryUser,
    password: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,128}$/)),
  }),
});

export const services = v.record(v.string(), v.object({ SYSTEM: text }));

export const systemInfo = v.object({ sysinfo: v.object({ HESTIA: v.pipe(v.string(), v.maxLength(40)) }) });

/** Lists are objects keyed by name; the rows are judged one by one, so that one bad row fails the call. */
export const rows = v.record(v.string(), v.unknown());
