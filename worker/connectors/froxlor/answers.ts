import * as v from 'valibot';

/**
 * What may leave Froxlor's answers, field by field (E37). Everything else a row carries (private
 * keys, DKIM keys, notes, hashes) is dropped here, before anything can be logged or stored.
 * Source: answers recorded from Froxlor 2.3.10, shared/reference/samples.
 */

/** Some PHP database drivers hand numbers out as text. */
const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]),
  v.safeInteger(),
  v.minValue(0),
);
const text = v.pipe(v.string(), v.maxLength(1000));
const flag = v.pipe(
  whole,
  v.transform((value) => value === 1),
);

/** Letters first: so a login name is never taken for a customer id, nor the other way round. */
const loginName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_.-]{0,63}$/i));

export const customer = v.object({
  customerid: whole,
  loginname: loginName,
  email: text,
  name: text,
  firstname: text,
  company: text,
  documentroot: text,
});
export type Customer = v.InferOutput<typeof customer>;

const owned = { id: whole, customerid: whole };

export const domain = v.object({
  ...owned,
  domain: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  documentroot: text,
  aliasdomain: v.nullable(v.union([v.number(), text])),
  email_only: flag,
  deactivated: flag,
});
export type Domain = v.InferOutput<typeof domain>;

export const address = v.object({ ...owned, email_full: text, destination: text, popaccountid: whole });
export type Address = v.InferOutput<typeof address>;

export const database = v.object({ ...owned, databasename: text });
export type Database = v.InferOutput<typeof database>;

export const ftpUser = v.object({
  ...owned,
  username: text,
  homedir: text,
  login_enabled: v.pipe(
    v.picklist(['Y', 'N']),
    v.transform((value) => value === 'Y'),
  ),
  description: text,
});
export type FtpUser = v.InferOutput<typeof ftpUser>;

export const sshKey = v.object({ ...owned, username: v.nullable(text), fingerprint: text });

/** `base` is not read: it is the configured host name, not the panel's address (panels.md 2.1, trap 6). */
export const loginLink = v.object({
  uri: v.pipe(v.string(), v.maxLength(400)),
});

export const functions = v.pipe(
  v.array(v.object({ module: v.string(), function: v.string() })),
  v.minLength(1),
);

export const envelope = <Schema extends v.GenericSchema>(data: Schema) => v.object({ data });

/** A list says how many rows it holds; the rows are judged one by one, so that one bad row fails the call. */
export const list = v.object({ count: whole, list: v.array(v.unknown()) });
