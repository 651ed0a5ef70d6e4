import type { Language } from '../../shared/messages/language.ts';
import type { MailWords } from '../../shared/messages/mail/catalogue.ts';

export type Fact = readonly [label: string, value: string];

/** A mail ready to be laid out. Everything in it is text; the layout escapes it. */
export interface MailView {
  language: Language;
  /** Whose mail this is: the host's name stands on top. */
  host: string;
  words: MailWords;
  code: string | null;
  facts: readonly Fact[];
  link: string | null;
}
