import type { Verdict } from '../../app/mail-copy/receive.ts';
import { htmlParts } from './html-text.ts';
import { linkIsPlain, tokenLike, withoutQueries } from './links.ts';
import { secretStems, secretWords } from './secret-words.ts';

/** A mail after parsing, as far as the filter looks at it. */
export interface IncomingMail {
  from: string;
  subject: string;
  text: string | null;
  html: string | null;
  attachments: readonly string[];
}

/** Longer mails are cut for the reader; they are judged whole. */
const longestText = 20_000;

/** Without accents, marks, invisible characters and capitals, so that one list of words fits all ways to write them. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll('ł', 'l');

/** Letters of another script than ours look like ours (E9), and words in it are none that we know; nor are its digits. */
const foreign = /(?!\p{Script=Latin})\p{L}|(?![0-9])\p{Nd}/u;

const speaksOfSecrets = (text: string): boolean => {
  const folded = fold(text);
  const squeezed = folded.replace(/[^a-z0-9]/g, '');
  if (secretStems.some((stem) => squeezed.includes(stem))) return true;
  return secretWords.test(folded);
};

/** `4 8 2 9 1 3`, or a letter a cell: what is written apart is written to be copied. */
const spelledOut = /(?:^|\s)(?:[\p{L}\p{N}][\s.·-]{1,3}){3,}[\p{L}\p{N}](?:\s|$)/u;
const date = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\.?$/;
const soon = [
  'valid|gultig|valable|valido|valida|expire|scad|caduc|lauft|minut|enter|eingeb|gib|saisi|introdu|inseri|type|tape',
  // What the reader is told to do with it, as words of their own.
  '\\b(?:use|geben|gebt|tipp\\w*|verwende\\w*|benutze\\w*|nutzen|kopier\\w*|lautet|copy|number is)\\b',
  '\\b(?:utilis\\w*|employez|indiqu\\w*|entre[rz]|copi\\w*|usa|usare|usi|digit[ai]\\w*|scriv\\w*)\\b',
  '\\b(?:use|usar|emple[ae]\\w*|escrib\\w*|ingres\\w*|tecle\\w*)\\b',
].join('|');
/** A year passes as the end of a date, and nowhere else. */
const year = String.raw`(?<=\d[./-]|(?:jan|feb|fev|ene|gen|mar|avr|apr|abr|mai|may|mag|jun|jui|giu|jul|lug|aug|aou|ago|sep|set|okt|oct|ott|nov|dez|dec|dic)[a-z]*\.? (?:del? )?)(?:19|20)\d\d`;
const short = String.raw`(?<!\d)(?!${year})\d{4,8}(?!\d)`;
const soonNumber = new RegExp(`(?:${soon})[^\\n]{0,100}?${short}|${short}[^\\n]{0,100}?(?:${soon})`);
/** Six digits are what most codes have; they pass only where the words before them say what they are. */
const six = /(?<![\d.,/:#\p{L}-])\d{3}[\s.\-–]?\d{3}(?![\d\p{L}]|[.,/:-]\d)/gu;
const reference =
  /(?:rechnung|invoice|facture|factura|fattura|ticket|bestellung|order|commande|pedido|ordine|kundennummer|customer number|numero client|numero cliente|vertrag|contract|contrat|contrato|contratto)[^\n\d]{0,12}$/;

/** A line of its own that is nothing but a number or a word of digits and letters. */
const lonely = (line: string): boolean => {
  const word = line.trim().replace(/^["'«»“”„(*_`]+|["'«»“”„)*_`.:]+$/g, '');
  if (word.length < 4 || word.length > 80 || date.test(word)) return false;
  if (/^\d[\d\s.\-–]{2,12}\d$/.test(word)) return true;
  return !/[\s./@:,]/.test(word) && /\d/.test(word);
};

const holdsNumber = (text: string): boolean => {
  const folded = fold(text);
  if (spelledOut.test(text) || soonNumber.test(folded)) return true;
  if (text.split('\n').some(lonely)) return true;
  return [...folded.matchAll(six)].some((found) => !reference.test(folded.slice(0, found.index)));
};

const holdsToken = (text: string): boolean =>
  /-----BEGIN |(?:^|\s)(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2)\b/.test(text) ||
  text.split(/[\s"'<>()[\]{},;:|]+/).some(tokenLike);

/** Why a part may not pass, or null. */
const troubleIn = (text: string): string | null => {
  if (text.includes('\uFFFD')) return 'unreadable';
  if (foreign.test(text)) return 'script';
  if (speaksOfSecrets(text)) return 'words';
  if (holdsNumber(text)) return 'number';
  return holdsToken(text) ? 'token' : null;
};

const written =
  /\b[a-z][a-z0-9+.-]{1,20}:(?:\/\/)?[^\s<>"']+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?[/?#][^\s<>"']*/gi;

/**
 * M5, E37: what of the panel's mails a partner may read. It fails closed: whatever speaks of codes,
 * sign-in, passwords or confirmations in any of our languages, carries something that looks like a
 * secret, or cannot be read for certain, is held back whole, in subject, text, HTML, links and names
 * of attachments. What passes is plain text whose links say where they lead and no more.
 */
export const judgeMail = (mail: IncomingMail): Verdict => {
  const html = mail.html === null ? null : htmlParts(mail.html);
  if (mail.html !== null && html === null) return { pass: false, reason: 'unreadable' };
  const body = (mail.text?.trim() ? mail.text : (html?.text ?? '')).replaceAll('\r\n', '\n').trim();
  if (body === '') return { pass: false, reason: 'empty' };
  const parts = [mail.subject, mail.from, mail.text ?? '', html?.text ?? '', ...(html?.shown ?? [])];
  const names = mail.attachments;
  const targets = html?.targets ?? [];
  // Words are looked for in everything together as well: a sentence may begin in one part and end in the next.
  for (const part of [...parts, ...names]) {
    const trouble = troubleIn(part);
    if (trouble) return { pass: false, reason: trouble };
  }
  const links = [...parts, ...names].flatMap((part) => part.match(written) ?? []);
  if (targets.some(speaksOfSecrets)) return { pass: false, reason: 'words' };
  if (![...links, ...targets].every(linkIsPlain)) return { pass: false, reason: 'link' };
  return {
    pass: true,
    mail: {
      from: mail.from,
      subject: withoutQueries(mail.subject),
      text: withoutQueries(body).slice(0, longestText),
      attachments: names,
    },
  };
};
