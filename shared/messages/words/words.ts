import type { AgreementTexts } from '../agreement/text.ts';
import type { ErrorCatalogue } from '../errors/catalogue.ts';
import type { MailCatalogue } from '../mail/catalogue.ts';
import type { PageWords } from '../pages/words.ts';

/** Everything that the Worker says in one language. */
export interface Words {
  pages: PageWords;
  mail: MailCatalogue;
  errors: ErrorCatalogue;
  agreements: AgreementTexts;
}
