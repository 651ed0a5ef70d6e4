import * as v from 'valibot';

/**
 * What may leave Virtualmin's answers, field by field (E37). Everything else a row carries (hashes,
 * the database's password, an administrator's password in clear text) is dropped here, before
 * anything can be logged or stored. Source: answers of Virtualmin GPL 8.1.0 (docs/panels/virtualmin.md).
 */

const limit = 2000;
const text = v.pipe(v.string(), v.maxLength(limit));

/** Every value is a list of lines; of most fields only the first has a meaning. */
const lines = v.pipe(v.array(text), v.maxLength(200));
const one = v.pipe(
  v.array(text),
  v.length(1),
  v.transform(([first = '']) => first),
);
const words = v.pipe(
  v.optional(lines, []),
  v.transform((found) =>
    found
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
);
const yes = v.pipe(
  one,
  v.transform((value) => value === 'Yes'),
);

const domainId = v.pipe(one, v.regex(/^\d{6,24}$/));
const domainName = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/]+$/));
const unixName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,63}$/));

/** `type` in words of Virtualmin's own; an owner has one top-level server, and everything else lies below it. */
export const domain = v.object({
  name: domainName,
  values: v.object({
    id: domainId,
    username: v.pipe(one, unixName),
    type: one,
    parent_domain: v.optional(one),
    description: v.optional(one, ['']),
    contact_address: v.optional(one, ['']),
    contact_email: v.optional(one, ['']),
    features: words,
    edit_capabilities: words,
  }),
});
export type Domain = v.InferOutput<typeof domain>['values'] & { name: string };

export const mailUser = v.object({
  name: unixName,
  values: v.object({
    domain: one,
    user_type: one,
    email_address: v.optional(one),
    real_name: v.optional(one, ['']),
    ftp_access: yes,
    forward: v.optional(lines, []),
  }),
});
export type MailUser = v.InferOutput<typeof mailUser>['values'] & { name: string };

export const alias = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(320)),
  values: v.object({ to: v.optional(lines, []) }),
});
export type Alias = v.InferOutput<typeof alias>['values'] & { name: string };

export const database = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  values: v.object({ type: one }),
});
export type Database = v.InferOutput<typeof database>['values'] & { name: string };

/** An extra administrator. Its password stands beside these fields, in clear text. */
export const admin = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  values: v.object({
    description: v.optional(one, ['']),
    email: v.optional(one, ['']),
    edit_capabilities: words,
    allowed_virtual_servers: words,
    create_servers: yes,
    rename_servers: yes,
    configure_features: yes,
    access_webmin_modules: yes,
  }),
});
export type Admin = v.InferOutput<typeof admin>['values'] & { name: string };

/**
 * The three shapes of an authenticated answer; all of them come with status 200. Warnings are rows
 * without values (panels.md 2.7, trap 3).
 */
export const listAnswer = v.object({
  status: v.literal('success'),
  data: v.array(v.object({ name: v.string(), values: v.record(v.string(), v.unknown()) })),
});
export const doneAnswer = v.object({ status: v.literal('success'), output: v.string() });
export const failedAnswer = v.object({ status: v.picklist(['failure', 'error']), error: v.string() });
