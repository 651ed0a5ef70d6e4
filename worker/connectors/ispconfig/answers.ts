import * as v from 'valibot';

/**
 * What may leave ISPConfig's answers, field by field (E37). Everything else a row carries (password
 * hashes, the client's own SSH key, certificate and DKIM keys, notes, bank details) is dropped here,
 * before anything can be logged or stored. Source: answers recorded from ISPConfig 3.2.
 */

/** Ids and numbers come as text in reads and as numbers after writes. */
const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]),
  v.safeInteger(),
  v.minValue(0),
);
/** "No such record" is null or 0, depending on who took it away. */
const reference = v.pipe(
  v.nullable(whole),
  v.transform((value) => (value === 0 ? null : value)),
);
const text = v.pipe(v.string(), v.maxLength(1000));
const list = v.pipe(v.string(), v.maxLength(20_000));
const yes = v.pipe(
  v.picklist(['y', 'n']),
  v.transform((value) => value === 'y'),
);

export const loginName = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/));

/** The user of the panel behind a login name; `client_id` is 0 for the panel's own administrators. */
export const user = v.object({
  username: loginName,
  typ: text,
  client_id: whole,
  default_group: whole,
});

export const client = v.object({
  client_id: whole,
  username: loginName,
  contact_name: v.nullable(text),
  company_name: v.nullable(text),
  email: v.nullable(text),
  locked: yes,
  parent_client_id: reference,
});
export type Client = v.InferOutput<typeof client>;

/** A reseller is shown by name only: it is somebody else's row. */
export const reseller = v.object({
  client_id: whole,
  username: loginName,
  contact_name: v.nullable(text),
  company_name: v.nullable(text),
});
export type Reseller = v.InferOutput<typeof reseller>;

const owned = { sys_groupid: whole, server_id: whole };

export const webDomain = v.object({
  ...owned,
  domain_id: whole,
  domain: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  type: text,
  parent_domain_id: reference,
  document_root: v.nullable(text),
  web_folder: v.nullable(text),
  system_user: v.nullable(text),
  system_group: v.nullable(text),
  active: yes,
});
export type WebDomain = v.InferOutput<typeof webDomain>;

export const mailDomain = v.object({ ...owned, domain_id: whole, domain: text });
export type MailDomain = v.InferOutput<typeof mailDomain>;

/**
 * `cc` and `sender_cc`: where copies of what comes and of what is sent go, comma separated. Of rules
 * written by hand only whether they send mail on is kept.
 */
export const mailUser = v.object({
  ...owned,
  mailuser_id: whole,
  email: text,
  cc: v.nullable(list),
  sender_cc: v.nullable(list),
  custom_mailfilter: v.pipe(
    v.nullable(v.string()),
    v.transform((rules) => rules !== null && /redirect/i.test(rules)),
  ),
});
export type MailUser = v.InferOutput<typeof mailUser>;

/** Forwards, aliases and catch-alls stand in one table, and each of their calls lists them all. */
export const forwarding = v.object({ ...owned, forwarding_id: whole, source: text, destination: list });
export type Forwarding = v.InferOutput<typeof forwarding>;

/** Where all mail of a domain is sent instead. */
export const transport = v.object({ ...owned, transport_id: whole, domain: text, transport: text });
export type Transport = v.InferOutput<typeof transport>;

export const database = v.object({
  ...owned,
  database_id: whole,
  database_name: text,
  database_user_id: reference,
  database_ro_user_id: reference,
  type: text,
  active: yes,
});
export type Database = v.InferOutput<typeof database>;

export const databaseUser = v.object({ ...owned, database_user_id: whole, database_user: text });
export type DatabaseUser = v.InferOutput<typeof databaseUser>;

export const ftpUser = v.object({
  ...owned,
  ftp_user_id: whole,
  parent_domain_id: whole,
  username: text,
  dir: text,
  active: yes,
});
export type FtpUser = v.InferOutput<typeof ftpUser>;

/** `ssh_rsa`: whether a key is stored, and never which. */
export const shellUser = v.object({
  ...owned,
  shell_user_id: whole,
  username: text,
  ssh_rsa: v.pipe(
    v.nullable(v.string()),
    v.transform((key) => key !== null && key.trim() !== ''),
  ),
});
export type ShellUser = v.InferOutput<typeof shellUser>;

export const webdavUser = v.object({ ...owned, webdav_user_id: whole, username: text });
export type WebdavUser = v.InferOutput<typeof webdavUser>;

export const cron = v.object({ ...owned, id: whole, command: v.nullable(list) });
export type Cron = v.InferOutput<typeof cron>;

export const server = v.object({ hostname: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/i)) });
export const version = v.object({ ispc_app_version: v.pipe(v.string(), v.maxLength(40)) });

export const sessionId = v.pipe(v.string(), v.regex(/^[\w-]{16,128}$/));
/** The id of what was made. */
export const made = v.pipe(whole, v.minValue(1));
/** How many rows a write touched. */
export const touched = whole;
