import type { Language } from '../../shared/messages/language.ts';
import type { MailWords } from '../../shared/messages/mail/catalogue.ts';

export type Fact = readonly [label: string, value: string];

/** A mail ready to be laid out. Everything in it is text; the layout escapes it. */
export interface MailView {
  language: Language;
  /** Whose mail this is: the host's name stands on top. */
  host: string;
  /** A9: the accent in each look, and the host's own pages about itself. */
  accents: Readonly<Record<'light' | 'dark', string>>;
  hostLinks: readonly { href: string; label: string }[];
  words: MailWords;
  code: string | null;
  facts: readonly Fact[];
  link: string | null;
  /** A second way to go, in words below the first: for who does not want what the mail is about. */
  aside: { text: string; link: string } | null;
  replyTo: string | null;
  /** Words of somebody else, passed on as they are: text with its lines (M5). */
  quote: string | null;
}
