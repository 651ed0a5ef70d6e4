import type { Tender } from '../../../shared/domain/tender.ts';
import type { Notice } from '../../../shared/messages/mail/notices/words.ts';
import type { MailOrder } from '../mail-order.ts';

type AuthorNotice = Extract<
  Notice,
  'tender_confirm' | 'tender_published' | 'tender_offer' | 'tender_expired'
>;

/** T3: each mail to an author leads to its tender's own page, where it can be cancelled. */
export const authorMail = (
  tender: Tender,
  notice: AuthorNotice,
  at: number,
  partner?: string,
): MailOrder => ({
  to: tender.email,
  language: tender.language,
  template: 'notice',
  notice,
  about: partner ?? tender.title,
  path: `/tenders/${tender.id}`,
  link: { purpose: 'tender', id: tender.id },
  reason: null,
  at,
});
