import PostalMime, { type Email } from 'postal-mime';
import type { IncomingMail } from './filter.ts';

/** Formats whose content we cannot read, and so cannot judge. */
const sealed =
  /content-type:\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)/i;
const labels = /charset\s*=\s*(?:"([^"]+)"|([^\s";]+))|=\?([^?*\s]+)(?:\*[^?]*)?\?[bq]\?/gi;

const knownCharset = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
};

const addressOf = ({ from }: Email): string => (from && 'address' in from ? (from.address ?? '') : '');

/** What of a mail is read, and by which words it is known; null when any part of it cannot be read for certain. */
export const parseMail = async (
  raw: Uint8Array,
): Promise<(IncomingMail & { headers: Email['headers'] }) | null> => {
  const bytes = new TextDecoder('latin1').decode(raw);
  const charsets = [...bytes.matchAll(labels)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
  if (sealed.test(bytes.replace(/\r?\n[ \t]+/g, ' ')) || bytes.includes('-----BEGIN PGP MESSAGE'))
    return null;
  if (!charsets.every(knownCharset)) return null;
  try {
    // A mail inside a mail stays an attachment: named, and never passed on.
    const mail = await PostalMime.parse(raw, { rfc822Attachments: true, maxNestingDepth: 20 });
    return {
      headers: mail.headers,
      from: addressOf(mail),
      subject: mail.subject ?? '',
      text: mail.text ?? null,
      html: mail.html ?? null,
      attachments: mail.attachments.map(({ filename }) => filename ?? '').filter((name) => name !== ''),
    };
  } catch {
    return null;
  }
};
