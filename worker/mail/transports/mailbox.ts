import * as v from 'valibot';
import type { Mailer } from '../../ports.ts';

/** A mail in the local mailbox. */
export interface LocalMail {
  id: string;
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  at: number;
}

const newest = 200;
const columns = 'id, recipient, sender, reply_to, subject, text, html, at';

const localMail = v.pipe(
  v.object({
    id: v.string(),
    recipient: v.string(),
    sender: v.string(),
    reply_to: v.nullable(v.string()),
    subject: v.string(),
    text: v.string(),
    html: v.string(),
    at: v.number(),
  }),
  v.transform(
    ({ recipient, sender, reply_to, ...mail }): LocalMail => ({
      ...mail,
      to: recipient,
      from: sender,
      replyTo: reply_to,
    }),
  ),
);

/** Keeps mails in the database instead of sending them. For local work only (mailer.ts). */
export const mailboxMailer = (database: D1Database): Mailer => ({
  send: async (mail) => {
    await database
      .prepare(
        `INSERT INTO local_mailbox (${columns})
         VALUES (?, ?, ?, ?, ?, ?, ?, CAST(unixepoch('subsec') * 1000 AS INTEGER)) ON CONFLICT DO NOTHING`,
      )
      .bind(
        mail.idempotencyKey,
        mail.to,
        `${mail.from.name} <${mail.from.address}>`,
        mail.replyTo ?? null,
        mail.subject,
        mail.text,
        mail.html,
      )
      .run();
    return { sent: true };
  },
});

/** Newest first; all, or those to one address. */
export const localMails = async (database: D1Database, to: string | null): Promise<readonly LocalMail[]> => {
  const found = await database
    .prepare(
      `SELECT ${columns} FROM local_mailbox WHERE ?1 IS NULL OR recipient = ?1
       ORDER BY at DESC, rowid DESC LIMIT ${newest}`,
    )
    .bind(to)
    .all();
  return v.parse(v.array(localMail), found.results);
};

export const localMailById = async (database: D1Database, id: string): Promise<LocalMail | null> => {
  const row = await database.prepare(`SELECT ${columns} FROM local_mailbox WHERE id = ?`).bind(id).first();
  return row === null ? null : v.parse(localMail, row);
};
