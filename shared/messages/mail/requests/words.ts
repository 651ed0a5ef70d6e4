import type { Payer } from '../../../domain/access.ts';
import type { MailWords } from '../catalogue.ts';
import type { ShareNames } from '../shares/words.ts';

/** Mails about a partner's request (Q2-Q5). */
export interface RequestMailWords {
  /** `account`: the share for which more time is asked, or null when access is asked for. */
  asks(facts: { partner: string; host: string; account: string | null }): MailWords;
  granted(facts: ShareNames): MailWords;
  counterOffer(facts: ShareNames): MailWords;
  declined(facts: { client: string }): MailWords;
  reported(facts: { organisation: string }): MailWords;
  labels: Record<
    'domain' | 'asked' | 'given' | 'message' | 'proposedEnd' | 'endsNow' | 'reporter' | 'text',
    string
  >;
  /** Somebody else’s own words. */
  quoted(text: string): string;
  domainUnverified: string;
  full(payer: Payer): string;
  limited(kinds: string, names: string | null): string;
  moreTime: string;
  /** Above the address where a request can be reported. */
  report: string;
}
