import type { MailWords } from '../catalogue.ts';
import type { ShareNames } from '../shares/words.ts';

/** Mails of the e-mail copy (M5). */
export interface CopyMailWords {
  changed: Record<'on' | 'off' | 'stopped' | 'allowed', (names: ShareNames) => MailWords>;
  passed(names: ShareNames): MailWords;
  held(names: ShareNames): MailWords;
  from: string;
  subject: string;
  attachments: string;
  /** In the mail about narrowed rights: the name of a line, and what it says. */
  copy: string;
  ended: string;
}
